import { makeStyles, tokens } from '@fluentui/react-components';

/** The pane fills its window, and nothing in it is wider than that. */
export const useAppStyles = makeStyles({
  root: {
    height: '100vh',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
  },
});
