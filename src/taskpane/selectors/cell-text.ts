import { formatNumber } from '../../core/findings/wording';
import { isCellError, type CellValue } from '../../core/workbook/snapshot';
import { withoutNoise } from '../../report/figures';
import type { CellContent, NewContent } from '../../session/workbook-host';
import type { Texts } from '../texts/texts';

/** What a cell shows, in words. */
export function valueText(value: CellValue, { fix }: Texts): string {
  if (value === null || value === '') return fix.empty;
  if (typeof value === 'number') return formatNumber(withoutNoise(value));
  if (typeof value === 'boolean') return value ? 'SANT' : 'FALSKT';
  return isCellError(value) ? value.error : value;
}

/** What a cell holds, in words: a formula and what it comes to, or the value. */
export function contentText({ formula, value }: CellContent, texts: Texts): string {
  if (formula === null) return valueText(value, texts);
  if (value === null) return `${formulaText(formula, texts)} (${texts.fix.notComputed})`;
  return texts.fix.formulaShows(formulaText(formula, texts), valueText(value, texts));
}

/** What is to be written into a cell, in words. */
export function newContentText(content: NewContent, texts: Texts): string {
  return 'formula' in content ? formulaText(content.formula, texts) : valueText(content.value, texts);
}

/** A formula as Excel shows and takes it in the reader's language, `=SUMMA(C5;C7)`. */
export function formulaText(formula: string, { fix }: Texts): string {
  return `=${fix.formula(formula)}`;
}
