import { makeStyles, tokens } from '@fluentui/react-components';

/** A line of text with an arrow that says whether it is open. */
export const useDisclosureStyles = makeStyles({
  button: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    width: '100%',
    minHeight: '32px',
    padding: `${tokens.spacingVerticalXS} 0`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'left',
    cursor: 'pointer',
    '& > svg': { flexShrink: 0 },
    // Colours on a background of their own would not all be readable in high contrast.
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  content: {
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
    overflowWrap: 'anywhere',
    '& ul': { margin: 0, paddingLeft: tokens.spacingHorizontalL },
    '& li': { marginBottom: tokens.spacingVerticalS },
    '& p': { margin: `0 0 ${tokens.spacingVerticalXS}` },
  },
});
