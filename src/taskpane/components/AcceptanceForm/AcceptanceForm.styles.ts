import { makeStyles, tokens } from '@fluentui/react-components';
import { CHECK_BOX } from '../../styles/check-box';

/** The box that lets findings of the same kind be accepted along. */
export const useAcceptanceFormStyles = makeStyles({
  alike: { display: 'flex', gap: tokens.spacingHorizontalS, minHeight: '24px', cursor: 'pointer' },
  box: CHECK_BOX,
});
