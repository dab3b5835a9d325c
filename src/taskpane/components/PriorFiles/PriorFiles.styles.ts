import { makeStyles, tokens } from '@fluentui/react-components';

/** Last year's files. */
export const usePriorFilesStyles = makeStyles({
  list: { margin: `${tokens.spacingVerticalS} 0 0`, padding: 0, listStyleType: 'none' },
  file: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  about: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  status: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});
