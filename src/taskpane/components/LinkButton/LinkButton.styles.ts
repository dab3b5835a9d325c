import { makeStyles } from '@fluentui/react-components';
import { LINK } from '../../styles/link';

/** A button within a text. */
export const useLinkButtonStyles = makeStyles({ link: LINK });
