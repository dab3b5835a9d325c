import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import type { HostCell } from '../../host/workbook/cell';
import type { CellEntry } from '../../host/workbook/cell-entry';
import { editorText } from './editor-text';
import { readSwedishEntry } from './swedish-entry';

/** What the grid says that a cell was given; null empties it. */
type EditedCell = Nullable<Pick<ICellData, 'v' | 'f' | 'p' | 't'>>;

/**
 * What was typed, pasted or filled into a cell, from how the grid tells of it. Undefined when only its look was changed,
 * or when the editor was left as it was opened.
 */
export function enteredContent(edited: EditedCell, before: HostCell): CellEntry | undefined {
  if (edited === null || edited === undefined) return '';
  const { f: formula, p: richText, v: value, t: type } = edited;
  if (typeof formula === 'string' && formula !== '') return unlessUnchanged(formula, before);
  if (richText !== null && richText !== undefined)
    return unlessUnchanged(richText.body?.dataStream.replace(/[\r\n]+$/u, '') ?? '', before);
  if (value === null || (value === undefined && formula === null)) return '';
  if (value === undefined) return undefined;
  if (type === CellValueType.BOOLEAN && typeof value !== 'string') return Boolean(value);
  if (type === CellValueType.FORCE_STRING) return `'${value}`;
  return typeof value === 'string' ? unlessUnchanged(value, before) : value;
}

function unlessUnchanged(text: string, before: HostCell): CellEntry | undefined {
  return text === editorText(before) ? undefined : readSwedishEntry(text);
}
