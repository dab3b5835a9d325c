import { makeStyles, tokens } from '@fluentui/react-components';

/** What a fill leads to. */
export const useFillEffectStyles = makeStyles({
  effect: { margin: `0 0 ${tokens.spacingVerticalS}` },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  changes: { margin: `0 0 ${tokens.spacingVerticalS}`, paddingLeft: tokens.spacingHorizontalL },
});
