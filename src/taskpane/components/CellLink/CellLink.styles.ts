import { makeStyles, tokens } from '@fluentui/react-components';
import { LINK } from '../../styles/link';
import { UNSEEN } from '../../styles/unseen';

/** A cell's name, underlined where it leads to the cell. */
export const useCellLinkStyles = makeStyles({
  name: { color: tokens.colorNeutralForeground2 },
  link: LINK,
  unseen: UNSEEN,
});
