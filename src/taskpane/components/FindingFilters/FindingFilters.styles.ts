import { makeStyles, tokens } from '@fluentui/react-components';

/** Search, severities and grouping, above the list and scrolled with it. */
export const useFindingFiltersStyles = makeStyles({
  filters: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXS}`,
  },
  search: {
    width: '100%',
    minWidth: 0,
    // Fluent's line beneath it is hardly seen where the frame is white on black.
    ':focus-within': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorCompoundBrandStroke}` },
  },
  severities: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  label: { color: tokens.colorNeutralForeground2, marginRight: tokens.spacingHorizontalXS },
  severity: { minWidth: 0, minHeight: '28px', fontWeight: tokens.fontWeightRegular },
  only: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    overflowWrap: 'anywhere',
  },
  shown: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});
