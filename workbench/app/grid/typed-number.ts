import type { ExcelLanguage } from '../language';

/** A number as one types it in Excel: as many decimals as it has, in Swedish with a decimal comma. */
export function typedNumber(value: number, language: ExcelLanguage = 'sv'): string {
  // Fifteen digits, as Excel: what binary arithmetic leaves behind them is nothing that anybody typed.
  const text = String(Number(value.toPrecision(15)));
  return language === 'sv' ? text.replace('.', ',') : text;
}
