import { tokens, type GriffelStyle } from '@fluentui/react-components';

/** A button that looks like a link in running text. */
export const LINK = {
  // Wide enough to be hit where it stands alone between lines of text.
  minHeight: '24px',
  padding: 0,
  border: 'none',
  borderRadius: tokens.borderRadiusSmall,
  backgroundColor: 'transparent',
  color: tokens.colorBrandForegroundLink,
  font: 'inherit',
  overflowWrap: 'anywhere',
  textAlign: 'left',
  textDecorationLine: 'underline',
  cursor: 'pointer',
  ':hover': { color: tokens.colorBrandForegroundLinkHover },
  ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  '@media (forced-colors: active)': { color: 'LinkText' },
} satisfies GriffelStyle;
