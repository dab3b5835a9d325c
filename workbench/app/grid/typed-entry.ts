import { readEntry, type CellEntry } from '../../host/workbook/cell-entry';
import type { ExcelLanguage } from '../language';
import { isPercentage } from './percentage';
import { readSwedishEntry } from './swedish-entry';
import { DATE_FORMATS, readDate } from './typed-date';

/** What a cell is given, with the number format that comes with it; its own stays where that is left out. */
export interface TypedEntry {
  readonly entry: CellEntry;
  readonly numberFormat?: string;
}

const GENERAL = 'General';
const TEXT = '@';

/**
 * What somebody typed into a cell, as Excel takes it: a date and a percentage give a cell without a format theirs, a number
 * in a cell of percentages is one, and a cell of texts keeps everything as it is typed.
 * Source: Microsoft, ”Format numbers as percentages” and ”Automatically number rows, dates and percentages”.
 */
export function readTypedEntry(typed: string, numberFormat: string, language: ExcelLanguage): TypedEntry {
  if (typed.startsWith("'")) return { entry: typed };
  if (numberFormat === TEXT) return { entry: typed === '' ? '' : `'${typed}` };
  const isFree = numberFormat === GENERAL;
  const text = typed.trim();
  const date = readDate(text, language);
  if (date !== undefined) return { entry: date, ...(isFree && { numberFormat: DATE_FORMATS[language] }) };
  const entry = valueOf(typed, language);
  if (typeof entry !== 'number') return { entry };
  if (text.endsWith('%')) return { entry, ...(isFree && { numberFormat: /[.,]/u.test(text) ? '0.00%' : '0%' }) };
  // Ten is ten percent, and so is a tenth.
  return { entry: isPercentage(numberFormat) && Math.abs(entry) >= 1 ? withoutNoise(entry / 100) : entry };
}

/** A number where the text is one; formulas with English names. */
function valueOf(typed: string, language: ExcelLanguage): CellEntry {
  if (language === 'sv') return readSwedishEntry(typed);
  if (typed.startsWith('=')) return typed;
  const { value } = readEntry(typed, GENERAL);
  return typeof value === 'number' ? value : typed;
}

function withoutNoise(value: number): number {
  return Number(value.toPrecision(15));
}
