import { tokens, type GriffelStyle } from '@fluentui/react-components';

/** The browser's own box, in Fluent's colour. */
export const CHECK_BOX = {
  width: '18px',
  height: '18px',
  margin: '0 3px',
  flexShrink: 0,
  accentColor: tokens.colorCompoundBrandBackground,
} satisfies GriffelStyle;
