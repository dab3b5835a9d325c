import { makeStyles, tokens } from '@fluentui/react-components';

/** How an equation looks. */
export const useFindingEquationStyles = makeStyles({
  equation: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
});
