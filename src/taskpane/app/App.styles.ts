import { makeStyles, tokens } from '@fluentui/react-components';

/**
 * The pane fills its window, and nothing in it is wider than that. What the browser draws itself, as scroll bars and boxes
 * to tick, is told whether the pane is dark.
 */
export const useAppStyles = makeStyles({
  root: {
    height: '100vh',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
    colorScheme: 'dark',
  },
  light: { colorScheme: 'light' },
});
