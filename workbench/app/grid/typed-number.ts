/** A number as one types it in Swedish Excel: as many decimals as it has, and a decimal comma. */
export function typedNumber(value: number): string {
  // Fifteen digits, as Excel: what binary arithmetic leaves behind them is nothing that anybody typed.
  return String(Number(value.toPrecision(15))).replace('.', ',');
}
