import { Unreadable } from './read-result';
import { REASONS } from './reasons';
import { type WorkbookContent } from './workbook-sheets';
import { type ZipPackage } from './zip-package';

/** Reads an .ods. */
export function readOpenDocument(_zip: ZipPackage): WorkbookContent {
  throw new Unreadable(REASONS.damagedWorkbook);
}
