import { formatNumber } from '../../core/findings/wording';
import { swedishFormula } from '../../core/findings/swedish-formula';
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

/** What a cell holds, in words: a formula as Swedish Excel shows it and what it comes to, or the value. */
export function contentText({ formula, value }: CellContent, texts: Texts): string {
  if (formula === null) return valueText(value, texts);
  if (value === null) return `${formulaText(formula)} (${texts.fix.notComputed})`;
  return texts.fix.formulaShows(formulaText(formula), valueText(value, texts));
}

/** What is to be written into a cell, in words. */
export function newContentText(content: NewContent, texts: Texts): string {
  return 'formula' in content ? formulaText(content.formula) : valueText(content.value, texts);
}

/** A formula as Swedish Excel shows it, `=SUMMA(C5;C7)`, which is what the region's own Excel takes. */
export function formulaText(formula: string): string {
  return `=${swedishFormula(formula)}`;
}
