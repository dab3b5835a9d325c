import { makeStyles, tokens } from '@fluentui/react-components';

/** The spacing of ledger extracts and of what they are laid beside. */
export const useLedgerSectionStyles = makeStyles({
  section: { marginBottom: tokens.spacingVerticalL },
  title: {
    margin: `${tokens.spacingVerticalS} 0`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  file: { padding: `${tokens.spacingVerticalS} 0`, overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  rowHead: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, overflowWrap: 'anywhere' },
  figure: { textAlign: 'right', whiteSpace: 'nowrap' },
});
