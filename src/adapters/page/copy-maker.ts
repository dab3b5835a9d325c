import type { CopyMaker } from '../../session/copy-maker';
import { fillCopies } from './fill-copies';
import { saveFile } from './save-file';

/** Fills in copies of workbooks that the page holds, and hands them to the browser. */
export const COPY_MAKER: CopyMaker = { fill: fillCopies, save: saveFile };
