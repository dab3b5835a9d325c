import { makeStyles, tokens } from '@fluentui/react-components';

/** Rows laid out by the virtualiser, one below the other. */
export const useFindingListStyles = makeStyles({
  list: { position: 'relative', width: '100%' },
  row: {
    position: 'absolute',
    top: 0,
    left: 0,
    width: '100%',
    boxSizing: 'border-box',
    paddingRight: tokens.spacingHorizontalL,
    paddingBottom: tokens.spacingVerticalS,
  },
});
