import { makeStyles, tokens } from '@fluentui/react-components';

/** The outline of what will come, at rest: nothing in the pane moves by itself. */
export const useFirstReadingStyles = makeStyles({
  block: {
    height: '96px',
    marginBottom: tokens.spacingVerticalL,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  line: {
    height: '32px',
    marginBottom: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});
