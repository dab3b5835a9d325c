import { SWEDISH_FUNCTIONS } from './swedish-functions';

/** What a file puts before functions that came with later versions of Excel, and before the parameters of LET and LAMBDA. */
const FILE_PREFIX = /^(?:_xl(?:fn|ws|pm|op)\.)+/iu;

/** Texts, names of sheets, functions, other names and cells, numbers, and every other mark by itself. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|[A-Za-zÀ-ÖØ-öø-ɏ_\\$][A-Za-zÀ-ÖØ-öø-ɏ\d_.$]*|(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?|./gisu;

/** A formula as English Excel shows it, without what only files have. */
export function englishFormula(formula: string): string {
  return formula.includes('_xl') || formula.includes('_XL')
    ? tokensOf(formula)
        .map((token) => (isQuoted(token) ? token : token.replace(FILE_PREFIX, '')))
        .join('')
    : formula;
}

/**
 * A formula as Swedish Excel shows and takes it, with Swedish function names, semicolons and decimal commas, and without what
 * only files have. A function that has no known Swedish name keeps its own.
 */
export function swedishFormula(formula: string): string {
  const tokens = tokensOf(englishFormula(formula));
  let braces = 0;
  return tokens
    .map((token, index) => {
      if (token === '{') braces += 1;
      if (token === '}') braces -= 1;
      // The columns of an array in a formula: {1\2;3\4}.
      if (token === ',') return braces > 0 ? '\\' : ';';
      if (/^[\d.]/u.test(token)) return token.replace('.', ',');
      const letters = token.toUpperCase();
      if (tokens[index + 1] === '(') return SWEDISH_FUNCTIONS[letters] ?? token;
      return letters === 'TRUE' || letters === 'FALSE' ? (SWEDISH_FUNCTIONS[letters] ?? token) : token;
    })
    .join('');
}

function tokensOf(formula: string): readonly string[] {
  return formula.match(TOKEN) ?? [];
}

function isQuoted(token: string): boolean {
  return token.startsWith('"') || token.startsWith("'");
}
