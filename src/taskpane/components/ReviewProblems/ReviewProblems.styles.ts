import { makeStyles, tokens } from '@fluentui/react-components';
import { INSET } from '../../styles/inset';

/** What is wrong with the reviews that were found, and what can be done. */
export const useReviewProblemsStyles = makeStyles({
  list: { margin: `0 0 ${tokens.spacingVerticalS}`, paddingLeft: tokens.spacingHorizontalL },
  confirmation: INSET,
  heading: { fontWeight: tokens.fontWeightSemibold },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});
