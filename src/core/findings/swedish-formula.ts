/** What Excel calls the functions of our fixes in Swedish. Source: Microsoft, Excel-funktioner (alfabetisk ordning). */
const SWEDISH_NAMES: Readonly<Record<string, string>> = {
  SUM: 'SUMMA',
  ROUND: 'AVRUNDA',
  ABS: 'ABS',
  IF: 'OM',
  IFERROR: 'OMFEL',
  SUBTOTAL: 'DELSUMMA',
  MAX: 'MAX',
  MIN: 'MIN',
  AND: 'OCH',
  OR: 'ELLER',
  PMT: 'BETALNING',
};

const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[A-Za-zÀ-ÖØ-öø-ɏ_][A-Za-zÀ-ÖØ-öø-ɏ\d_.]*(?=\()|\d+\.\d+|,|./gsu;

/**
 * A formula as Swedish Excel takes it, with Swedish function names, semicolons and decimal commas. With a function that
 * has no known Swedish name the formula is given as it is.
 */
export function swedishFormula(formula: string): string {
  const tokens = formula.match(TOKEN) ?? [];
  const names = tokens.filter((token, index) => isFunction(token, tokens[index + 1]));
  if (names.some((name) => SWEDISH_NAMES[name.toUpperCase()] === undefined)) return formula;
  return tokens
    .map((token, index) => {
      if (isFunction(token, tokens[index + 1])) return SWEDISH_NAMES[token.toUpperCase()] ?? token;
      if (token === ',') return ';';
      return /^\d+\.\d+$/u.test(token) ? token.replace('.', ',') : token;
    })
    .join('');
}

function isFunction(token: string, next: string | undefined): boolean {
  return next === '(' && /^[A-Za-zÀ-ÖØ-öø-ɏ_]/u.test(token);
}
