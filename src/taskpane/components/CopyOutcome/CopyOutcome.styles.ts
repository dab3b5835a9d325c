import { makeStyles, tokens } from '@fluentui/react-components';

/** What is said of filled copies, one matter a line. */
export const useCopyOutcomeStyles = makeStyles({
  lines: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: tokens.spacingHorizontalL },
});
