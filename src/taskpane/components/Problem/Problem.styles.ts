import { makeStyles, tokens } from '@fluentui/react-components';

/** A state with nothing to show but what to do. */
export const useProblemStyles = makeStyles({
  title: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalS} 0`,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  icon: { flexShrink: 0, marginTop: '2px', color: tokens.colorStatusDangerForeground1 },
  advice: { margin: `0 0 ${tokens.spacingVerticalL}` },
});
