import { makeStyles, tokens } from '@fluentui/react-components';

/** The line that tells which rule pack is in use. */
export const usePackLineStyles = makeStyles({
  rulePack: {
    margin: `${tokens.spacingVerticalXL} 0 0`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});
