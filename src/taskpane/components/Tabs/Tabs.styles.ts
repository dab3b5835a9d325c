import { makeStyles, tokens } from '@fluentui/react-components';

/** Tabs as Fluent draws them: the selected one is underlined, in its text's weight too. */
export const useTabsStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    padding: `0 ${tokens.spacingHorizontalMNudge}`,
    '@media (max-width: 359px)': { padding: `0 0 0 ${tokens.spacingHorizontalM}` },
  },
  tab: {
    position: 'relative',
    minHeight: '40px',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalSNudge}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: 'pointer',
    // All of them then stand on one line in the narrowest pane.
    '@media (max-width: 359px)': {
      padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
      fontSize: tokens.fontSizeBase200,
    },
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-4px',
    },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': {
      content: '""',
      position: 'absolute',
      left: tokens.spacingHorizontalSNudge,
      right: tokens.spacingHorizontalSNudge,
      '@media (max-width: 359px)': { left: tokens.spacingHorizontalXS, right: tokens.spacingHorizontalXS },
      bottom: 0,
      // A border and not a background, so that it is drawn with forced colours too.
      borderBottom: `3px solid ${tokens.colorCompoundBrandStroke}`,
      borderRadius: tokens.borderRadiusCircular,
    },
  },
  main: {
    display: 'flex',
    flexGrow: 1,
    minHeight: 0,
    minWidth: 0,
  },
  panel: {
    position: 'relative',
    flexGrow: 1,
    minWidth: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    // Room for the ring around what has the focus at the panel's edge.
    scrollPadding: `${tokens.spacingVerticalS} 0`,
    // The list keeps its own place when what is above it changes height.
    overflowAnchor: 'none',
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
});
