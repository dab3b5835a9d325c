import { makeStyles, tokens } from '@fluentui/react-components';
import { LINK } from '../../styles/link';

/** One line with a sign before it. */
export const useReadyLineStyles = makeStyles({
  line: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    margin: `${tokens.spacingVerticalM} 0 0`,
    '& > svg': { flexShrink: 0, marginTop: '2px' },
  },
  holds: { color: tokens.colorStatusSuccessForeground1 },
  changed: { color: tokens.colorStatusWarningForeground3 },
  link: LINK,
});
