import { makeStyles, tokens } from '@fluentui/react-components';
import { PLAIN_BUTTON } from '../../styles/plain-button';

/** One line a bilaga: sign, name, and how it stands. */
export const useBilagaChipsStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  item: {
    ':not(:last-child)': { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  chip: {
    ...PLAIN_BUTTON,
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '36px',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    '& > svg': { marginTop: '2px' },
    ':focus-visible': {
      ...PLAIN_BUTTON[':focus-visible'],
      outlineOffset: '-2px',
    },
  },
  // How it stands comes beside the name where there is room, else beneath it.
  text: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM, minWidth: 0 },
  name: { flex: '1 1 auto', minWidth: 0, overflowWrap: 'anywhere' },
  status: { color: tokens.colorNeutralForeground2 },
  missing: { color: tokens.colorStatusWarningForeground3 },
  clear: { color: tokens.colorStatusSuccessForeground1 },
});
