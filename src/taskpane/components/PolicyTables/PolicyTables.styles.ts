import { makeStyles, tokens } from '@fluentui/react-components';

const CELL = `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0`;
const RULED = `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`;

/** One small table a policy, a row a year. */
export const usePolicyTablesStyles = makeStyles({
  table: { width: '100%', marginBottom: tokens.spacingVerticalL, borderCollapse: 'collapse', tableLayout: 'fixed' },
  caption: { paddingBottom: tokens.spacingVerticalXXS, textAlign: 'left' },
  name: { fontWeight: tokens.fontWeightSemibold },
  limit: { color: tokens.colorNeutralForeground2 },
  head: {
    padding: CELL,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'left',
    width: '40%',
  },
  figureHead: {
    padding: CELL,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'right',
    ':last-child': { width: '36%', paddingRight: 0 },
  },
  period: {
    padding: CELL,
    borderTop: RULED,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'left',
    verticalAlign: 'top',
  },
  figure: {
    padding: CELL,
    borderTop: RULED,
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'right',
    verticalAlign: 'top',
    ':last-child': { paddingRight: 0 },
  },
  note: {
    paddingBottom: tokens.spacingVerticalS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    verticalAlign: 'top',
  },
  mark: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& > svg': { flexShrink: 0 },
  },
  kept: { color: tokens.colorStatusSuccessForeground1 },
  notKept: { color: tokens.colorStatusDangerForeground1 },
  unknown: { color: tokens.colorNeutralForeground3 },
});
