import { makeStyles, tokens } from '@fluentui/react-components';

/** The background of a finding. */
export const useFindingReasonsStyles = makeStyles({
  reasons: {
    marginTop: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '& p': { margin: `0 0 ${tokens.spacingVerticalXS}` },
  },
  rule: { fontWeight: tokens.fontWeightSemibold },
  source: { color: tokens.colorNeutralForeground2 },
  heading: {
    margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  terms: { width: '100%', borderCollapse: 'collapse' },
  label: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXXS} 0`,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'left',
    verticalAlign: 'top',
  },
  value: {
    padding: `${tokens.spacingVerticalXXS} 0`,
    textAlign: 'right',
    verticalAlign: 'top',
    fontVariantNumeric: 'tabular-nums',
  },
  number: { whiteSpace: 'nowrap' },
  changes: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});
