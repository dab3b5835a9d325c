import { makeStyles, tokens } from '@fluentui/react-components';

/** What was found in other tables. */
export const useOtherTablesStyles = makeStyles({
  list: {
    margin: `${tokens.spacingVerticalXS} 0`,
    paddingLeft: tokens.spacingHorizontalL,
    overflowWrap: 'anywhere',
    '& > li': { marginBottom: tokens.spacingVerticalS },
  },
});
