import { makeStyles, tokens } from '@fluentui/react-components';

const CELL = `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0`;

/** A table that fits 320 pixels: each key figure's name stands above its numbers. */
export const useSummaryKeyFiguresStyles = makeStyles({
  table: { width: '100%', marginBottom: tokens.spacingVerticalM, borderCollapse: 'collapse', tableLayout: 'fixed' },
  caption: { paddingBottom: tokens.spacingVerticalXXS, textAlign: 'left', fontWeight: tokens.fontWeightSemibold },
  head: {
    padding: CELL,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'right',
    verticalAlign: 'bottom',
    ':last-child': { paddingRight: 0 },
  },
  name: {
    paddingTop: tokens.spacingVerticalXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'left',
  },
  change: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  deviates: {
    display: 'block',
    color: tokens.colorStatusDangerForeground1,
    fontSize: tokens.fontSizeBase200,
  },
  figure: {
    padding: CELL,
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'right',
    verticalAlign: 'top',
    ':last-child': { paddingRight: 0 },
  },
});
