import { makeStyles, tokens } from '@fluentui/react-components';

/** The pane's head. */
export const useCheckStatusStyles = makeStyles({
  head: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0` },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'flex-end',
    columnGap: tokens.spacingHorizontalXS,
    // In line with the text above and below in spite of the buttons' own room.
    marginRight: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
  file: {
    flex: '1 1 96px',
    minWidth: 0,
    margin: 0,
    // The line stays when the text in it changes.
    minHeight: tokens.lineHeightBase200,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  button: {
    flexShrink: 0,
    minWidth: 0,
    minHeight: '28px',
    padding: `0 ${tokens.spacingHorizontalS}`,
    fontWeight: tokens.fontWeightRegular,
  },
});
