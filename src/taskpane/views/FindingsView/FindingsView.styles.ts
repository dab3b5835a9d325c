import { makeStyles, tokens } from '@fluentui/react-components';
import { UNSEEN } from '../../styles/unseen';

/** The findings' own layout around the list. */
export const useFindingsViewStyles = makeStyles({
  unseen: UNSEEN,
  empty: { padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}` },
});
