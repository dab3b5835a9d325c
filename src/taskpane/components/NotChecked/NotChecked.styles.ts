import { makeStyles, tokens } from '@fluentui/react-components';

/** Reasons, and beneath each what it stopped. */
export const useNotCheckedStyles = makeStyles({
  detail: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  cells: { display: 'block' },
});
