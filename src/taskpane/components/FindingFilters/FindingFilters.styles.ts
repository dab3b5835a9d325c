import { makeStyles, tokens } from '@fluentui/react-components';

/** Search, severities and grouping, above the list and scrolled with it. */
export const useFindingFiltersStyles = makeStyles({
  filters: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXS}`,
  },
  search: { width: '100%', minWidth: 0 },
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
