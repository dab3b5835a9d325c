import { makeStyles } from '@fluentui/react-components';
import { UNSEEN } from '../../styles/unseen';

/** Read out, not shown. */
export const useLiveStatusStyles = makeStyles({
  unseen: UNSEEN,
});
