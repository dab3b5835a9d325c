import { makeStyles, tokens } from '@fluentui/react-components';

/** The review's own spacing. */
export const useReviewViewStyles = makeStyles({
  view: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}` },
});
