import { makeStyles, tokens } from '@fluentui/react-components';

/** One line a bilaga. */
export const useCompletenessListStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '& > svg': { marginTop: '2px' },
  },
  text: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM, minWidth: 0 },
  name: { flex: '1 1 auto' },
  status: { color: tokens.colorNeutralForeground2 },
  missing: { color: tokens.colorStatusDangerForeground1 },
  leftOut: { color: tokens.colorStatusWarningForeground3 },
  complete: { color: tokens.colorStatusSuccessForeground1 },
});
