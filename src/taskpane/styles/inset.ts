import { tokens, type GriffelStyle } from '@fluentui/react-components';

/** A box set off from what it belongs to, for what is about to be done. */
export const INSET = {
  marginTop: tokens.spacingVerticalS,
  padding: tokens.spacingVerticalS,
  border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  borderRadius: tokens.borderRadiusMedium,
  backgroundColor: tokens.colorNeutralBackground3,
} satisfies GriffelStyle;
