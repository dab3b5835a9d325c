import { makeStyles, tokens } from '@fluentui/react-components';

/** Rows, each with what it was, what it is and the difference. */
export const useBiggestChangesListStyles = makeStyles({
  compared: { color: tokens.colorNeutralForeground2 },
  list: { margin: `0 0 ${tokens.spacingVerticalM}`, padding: 0, listStyleType: 'none' },
  item: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  aside: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  figures: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    fontVariantNumeric: 'tabular-nums',
  },
  pair: { flex: '1 1 auto' },
  difference: { fontWeight: tokens.fontWeightSemibold },
});
