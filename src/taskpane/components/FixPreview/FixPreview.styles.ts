import { makeStyles, tokens } from '@fluentui/react-components';
import { INSET } from '../../styles/inset';

/** Old beside new, set off from the finding that it mends. */
export const useFixPreviewStyles = makeStyles({
  preview: INSET,
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  writes: { margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0, listStyleType: 'none' },
  note: { margin: `0 0 ${tokens.spacingVerticalXS}` },
  added: { margin: `0 0 ${tokens.spacingVerticalS}`, paddingInlineStart: tokens.spacingHorizontalL },
  change: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    margin: `0 0 ${tokens.spacingVerticalS}`,
  },
  name: { color: tokens.colorNeutralForeground2 },
  content: { margin: 0, overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  action: { minHeight: '28px' },
});
