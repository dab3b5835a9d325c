import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import { ERROR_VALUES } from '../../host/workbook/cell-entry';
import type { HostCell } from '../../host/workbook/cell';
import type { ExcelLanguage } from '../language';
import { editorText } from './editor-text';
import { readTypedEntry, type TypedEntry } from './typed-entry';

/** What the grid says that a cell was given. */
type CellGiven = Pick<ICellData, 'v' | 'f' | 'p' | 't' | 's'>;

/**
 * What was typed, pasted or filled into a cell, from how the grid tells of it; null empties it. Undefined when only its look was changed,
 * or when the editor was left as it was opened.
 */
export function enteredContent(
  edited: Nullable<CellGiven>,
  before: HostCell,
  language: ExcelLanguage = 'sv',
): TypedEntry | undefined {
  if (edited === null || edited === undefined) return { entry: '' };
  // Cells of the grid carry their number formats, so that what is copied from one brings its own along.
  const numberFormat = typeof edited.s === 'object' ? edited.s?.n?.pattern : undefined;
  const copied = numberFormat === undefined || edited.t === undefined ? undefined : copiedContent(edited);
  if (copied !== undefined && numberFormat !== undefined) return { ...copied, numberFormat };
  const { f: formula, p: richText, v: value, t: type } = edited;
  if (typeof formula === 'string' && formula !== '') return unlessUnchanged(formula, before, language);
  if (richText !== null && richText !== undefined)
    return unlessUnchanged(richText.body?.dataStream.replace(/[\r\n]+$/u, '') ?? '', before, language);
  // After an edit, the grid also takes away the formula that the edit has already taken the place of.
  if (value === undefined) return undefined;
  if (value === null) return { entry: '' };
  if (type === CellValueType.BOOLEAN && typeof value !== 'string') return { entry: Boolean(value) };
  if (type === CellValueType.FORCE_STRING) return { entry: `'${value}` };
  if (typeof value === 'string') return unlessUnchanged(value, before, language);
  const isFree = numberFormat !== undefined && before.numberFormat === 'General';
  return { entry: value, ...(isFree && { numberFormat }) };
}

/** What was in the cell that was copied, which is as the workbook has it and not as one types it. */
function copiedContent({ f: formula, v: value, t: type }: CellGiven): TypedEntry {
  if (typeof formula === 'string' && formula !== '') return { entry: formula };
  if (value === null || value === undefined) return { entry: '' };
  if (type === CellValueType.BOOLEAN) return { entry: Boolean(value) };
  if (typeof value !== 'string') return { entry: value };
  return { entry: ERROR_VALUES.has(value) ? value : `'${value}` };
}

function unlessUnchanged(text: string, before: HostCell, language: ExcelLanguage): TypedEntry | undefined {
  return text === editorText(before, language) ? undefined : readTypedEntry(text, before.numberFormat, language);
}
