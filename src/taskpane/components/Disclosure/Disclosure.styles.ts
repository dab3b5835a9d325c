import { makeStyles, tokens } from '@fluentui/react-components';
import { PLAIN_BUTTON } from '../../styles/plain-button';

/** A line of text with an arrow that says whether it is open. */
export const useDisclosureStyles = makeStyles({
  button: {
    ...PLAIN_BUTTON,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minHeight: '32px',
    padding: `${tokens.spacingVerticalXS} 0`,
    '& > svg': { flexShrink: 0 },
  },
  content: {
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
    overflowWrap: 'anywhere',
    '& ul': { margin: 0, paddingLeft: tokens.spacingHorizontalL },
    '& li': { marginBottom: tokens.spacingVerticalS },
    '& p': { margin: `0 0 ${tokens.spacingVerticalXS}` },
  },
});
