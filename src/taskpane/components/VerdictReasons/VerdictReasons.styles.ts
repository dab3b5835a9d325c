import { makeStyles, tokens } from '@fluentui/react-components';

/** The reasons of a verdict; what stops the submission stands out. */
export const useVerdictReasonsStyles = makeStyles({
  reasons: { margin: `${tokens.spacingVerticalS} 0 0`, paddingLeft: tokens.spacingHorizontalXL },
  stops: { fontWeight: tokens.fontWeightSemibold },
});
