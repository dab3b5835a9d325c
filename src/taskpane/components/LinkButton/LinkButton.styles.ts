import { makeStyles } from '@fluentui/react-components';
import { LINK } from '../../styles/link';

/** A button within a text. */
export const useLinkButtonStyles = makeStyles({
  // In a list its bullet then stands by its first line.
  link: { ...LINK, verticalAlign: 'top' },
});
