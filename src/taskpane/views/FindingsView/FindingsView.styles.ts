import { makeStyles, tokens } from '@fluentui/react-components';

/** The findings' own layout around the list. */
export const useFindingsViewStyles = makeStyles({
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: 0,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  empty: { padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}` },
});
