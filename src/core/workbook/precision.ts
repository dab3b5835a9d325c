/** Decimals that a number format shows; undefined for `General` and for formats that are not numbers. */
export function shownDecimals(numberFormat: string): number | undefined {
  const known = decimalsShown.get(numberFormat);
  if (known !== undefined) return known ?? undefined;
  const decimals = readDecimals(numberFormat);
  if (decimalsShown.size >= FORMATS_KEPT) decimalsShown.clear();
  decimalsShown.set(numberFormat, decimals ?? null);
  return decimals;
}

/** A workbook has few formats and many figures. Formats that are no numbers have null. */
const decimalsShown = new Map<string, number | null>();
const FORMATS_KEPT = 500;

function readDecimals(numberFormat: string): number | undefined {
  const positive = numberFormat.split(';')[0] ?? '';
  const bare = positive.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./gu, '');
  if (!/[0#?]/u.test(bare) || /[ymdhs]/iu.test(bare)) return undefined;
  const fraction = /\.([0#?]+)/u.exec(bare)?.[1] ?? '';
  const percent = bare.includes('%') ? 2 : 0;
  // A comma behind the digits, on either side of the decimal point, shows thousands.
  const scaled = bare
    .split('.')
    .reduce((sum, part) => sum + (/(?<!,),+(?=$|[^0#?,][^0#?]*$)/u.exec(part)?.[0].length ?? 0), 0);
  return fraction.length + percent - 3 * scaled;
}

/** Whether a number format shows a percentage. */
export function isPercentFormat(numberFormat: string): boolean {
  return numberFormat.replace(/"[^"]*"|\\./gu, '').includes('%');
}

/** So many decimals are told by trying. */
const FEW_DECIMALS = 6;
/** Below this, a number with six decimals has at most fifteen digits, and is the only one with these digits. */
const MOST_WITH_FEW = 1e9;

/** Decimals that a number needs to be written in full, as Excel stores it (15 significant digits). */
export function storedDecimals(value: number): number {
  if (Number.isInteger(value)) return 0;
  if (Math.abs(value) < MOST_WITH_FEW) {
    for (let decimals = 1, power = 10; decimals <= FEW_DECIMALS; decimals++, power *= 10) {
      if (Math.round(value * power) / power === value) return decimals;
    }
  }
  const [mantissa = '', exponent = '0'] = Number(value.toPrecision(15)).toExponential().split('e');
  const fraction = mantissa.split('.')[1]?.length ?? 0;
  return Math.max(0, fraction - Number(exponent));
}
