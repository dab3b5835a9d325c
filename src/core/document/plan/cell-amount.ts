import { isBlankText, readNumberText, type NumberText } from '../../workbook/number-text';

/** What a cell of a document's table holds: a number, nothing, or words. */
export type CellAmount = NumberText | 'empty' | 'text';

const NOTE_MARK = /(?:\s*\*+\)?|\s*[¹²³⁴⁵⁶⁷⁸⁹]|\s+\d\))$/u;

/** Reads a cell of figures, with a note's mark behind the figure or not. */
export function readCellAmount(text: string): CellAmount {
  if (text.trim() === '' || isBlankText(text)) return 'empty';
  return readNumberText(text) ?? readNumberText(text.trim().replace(NOTE_MARK, '')) ?? 'text';
}
