import { makeStyles, tokens } from '@fluentui/react-components';

/** The choice of rule pack, and what is in it. */
export const usePackSectionStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, overflowWrap: 'anywhere' },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    '& dt': { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
    '& dd': { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
  },
  source: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});
