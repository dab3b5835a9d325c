import { makeStyles, tokens } from '@fluentui/react-components';

/** A group of cells to fill in, each with a box of its own. */
export const useFillGroupSectionStyles = makeStyles({
  title: {
    display: 'flex',
    alignItems: 'center',
    margin: `${tokens.spacingVerticalL} 0 0`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  label: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '28px',
    cursor: 'pointer',
  },
  box: {
    width: '18px',
    height: '18px',
    margin: '0 3px',
    flexShrink: 0,
    accentColor: tokens.colorCompoundBrandBackground,
  },
  explanation: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2 },
  bilaga: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  file: { margin: `0 0 ${tokens.spacingVerticalXS}`, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  cell: { color: tokens.colorNeutralForeground2 },
  writes: { margin: 0, padding: 0, listStyleType: 'none' },
  write: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  about: { minWidth: 0, overflowWrap: 'anywhere' },
  name: { cursor: 'pointer' },
  change: { margin: 0, fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
  result: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  formula: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  hindrance: { margin: 0, color: tokens.colorStatusWarningForeground1 },
  why: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});
