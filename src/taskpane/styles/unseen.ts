import type { GriffelStyle } from '@fluentui/react-components';

/** What is read out and not shown. */
export const UNSEEN = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  margin: 0,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} satisfies GriffelStyle;
