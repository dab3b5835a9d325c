import { makeStyles, tokens } from '@fluentui/react-components';
import { INSET } from '../../styles/inset';

/** A form set off from what it is about. */
export const useSignedFormStyles = makeStyles({
  form: {
    ...INSET,
    '& form': { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  },
  heading: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontWeight: tokens.fontWeightSemibold },
  input: { width: '100%', minWidth: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  action: { minHeight: '28px' },
});
