import { tokens, type GriffelStyle } from '@fluentui/react-components';

/** A button as wide as its place that looks like a line of text. */
export const PLAIN_BUTTON = {
  width: '100%',
  border: 'none',
  borderRadius: tokens.borderRadiusMedium,
  backgroundColor: 'transparent',
  color: tokens.colorNeutralForeground1,
  fontFamily: tokens.fontFamilyBase,
  fontSize: tokens.fontSizeBase300,
  lineHeight: tokens.lineHeightBase300,
  textAlign: 'left',
  cursor: 'pointer',
  // Colours on a background of their own would not all be readable in high contrast.
  ':hover': { textDecorationLine: 'underline' },
  ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
} satisfies GriffelStyle;
