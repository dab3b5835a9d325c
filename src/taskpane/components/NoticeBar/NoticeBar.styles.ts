import { makeStyles, tokens } from '@fluentui/react-components';

/** The cells that a message lists. */
export const useNoticeBarStyles = makeStyles({
  conflicts: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingLeft: tokens.spacingHorizontalL,
    overflowWrap: 'anywhere',
  },
});
