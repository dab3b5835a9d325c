import { makeStyles, tokens } from '@fluentui/react-components';

const BAR_HEIGHT = '50vh';

/** The plan, and below it what is done with it, which stays in sight. */
export const useFillViewStyles = makeStyles({
  view: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0`,
    // Formulas and names of cells have no blanks to break at.
    overflowWrap: 'anywhere',
    // What has the focus is scrolled to above the bar, which is last and no higher than this.
    '& > :not(:last-child) :is(input, button)': { scrollMarginBottom: BAR_HEIGHT },
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  intro: { margin: 0, color: tokens.colorNeutralForeground2 },
  unfilled: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  actions: {
    position: 'sticky',
    bottom: 0,
    maxHeight: BAR_HEIGHT,
    overflowY: 'auto',
    boxSizing: 'border-box',
    marginTop: tokens.spacingVerticalL,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalL})`,
    marginRight: `calc(-1 * ${tokens.spacingHorizontalL})`,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  note: { margin: `${tokens.spacingVerticalS} 0 0`, color: tokens.colorNeutralForeground2 },
  refused: { marginTop: tokens.spacingVerticalL },
  mend: { margin: `0 0 ${tokens.spacingVerticalS}` },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
