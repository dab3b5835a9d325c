import { makeStyles, tokens } from '@fluentui/react-components';

/** What Kapitalkostnad is computed with: a pair of fields for all projects, and one for each. */
export const useCapitalTermsStyles = makeStyles({
  title: {
    margin: `${tokens.spacingVerticalL} 0 0`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  explanation: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2 },
  pair: {
    display: 'grid',
    // The second label is the longer one, and has to fit on a line in the narrowest pane.
    gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 6fr)',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalM,
    margin: `0 0 ${tokens.spacingVerticalS}`,
  },
  project: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  name: { padding: `${tokens.spacingVerticalXS} 0`, fontWeight: tokens.fontWeightSemibold },
  input: { width: '100%', minWidth: 0 },
});
