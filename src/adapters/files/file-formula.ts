/**
 * Functions that came after Excel 2007. A file names them with `_xlfn.`; without it Excel shows #NAMN?.
 * Source: Microsoft, "Issue: An _xlfn. prefix is displayed in front of a formula", and [MS-XLSX] 2.2.2 future-function-list.
 */
const FUTURE_FUNCTIONS: ReadonlySet<string> = new Set(
  `ACOT ACOTH ANCHORARRAY ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND
  BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT
  CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS
  DECIMAL DROP ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE FILTERXML
  FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR
  FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC
  IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS
  MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC
  PERCENTILE.INC PERCENTOF PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC QUARTILE.INC
  QUERYSTRING RANDARRAY RANK.AVG RANK.EQ REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SINGLE
  SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT
  TOCOL TOROW TRIMRANGE UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP
  XMATCH XOR Z.TEST`.split(/\s+/u),
);
/** These have a second prefix. */
const TWICE_PREFIXED: ReadonlySet<string> = new Set(['FILTER', 'SORT']);

/** Texts, sheets' names, columns of tables, names with cells and functions among them, and every other mark by itself. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]']|'.?|\[[^\]]*(?:\]|$))*(?:\]|$)|[\p{L}_\\$][\p{L}\d_.$?\\]*|\d+(?:\.\d*)?|./gsu;

const PREFIX = /^(?:_xl(?:fn|ws|pm|op)\.)+/iu;

/** A token of a formula, with what it is to be written as. */
interface Part {
  readonly text: string;
  written: string;
}

/**
 * A formula as a file holds it: with the prefixes of later functions and of the parameters of LET and LAMBDA, and with SINGLE
 * and ANCHORARRAY for `@` and `#`.
 * @param formula as Excel shows it in English, or with those prefixes already
 */
export function toFileFormula(formula: string): string {
  const parts = partsOf(formula);
  parts.forEach((part, index) => {
    if (isQuoted(part.text) || parts[index + 1]?.text !== '(') return;
    const bare = part.text.replace(PREFIX, '');
    const name = bare.toUpperCase();
    if (TWICE_PREFIXED.has(name)) part.written = `_xlfn._xlws.${bare}`;
    else if (FUTURE_FUNCTIONS.has(name)) part.written = `_xlfn.${bare}`;
    if (name === 'LET' || name === 'LAMBDA') prefixParameters(parts, index, name === 'LET');
  });
  writeSpills(parts);
  writeIntersections(parts);
  return parts.map(({ written }) => written).join('');
}

/** A formula as Excel shows it in English, from how a file holds it. */
export function fromFileFormula(formula: string): string {
  if (!/_xl|SINGLE\(|ANCHORARRAY\(/iu.test(formula)) return formula;
  const parts = partsOf(formula);
  for (const part of parts) if (!isQuoted(part.text)) part.written = part.text.replace(PREFIX, '');
  parts.forEach((part, index) => {
    const name = part.written.toUpperCase();
    const open = parts[index + 1];
    if (open?.text !== '(' || (name !== 'SINGLE' && name !== 'ANCHORARRAY')) return;
    const close = parts[closing(parts, index + 1)];
    if (close === undefined) return;
    part.written = name === 'SINGLE' ? '@' : '';
    open.written = '';
    close.written = name === 'SINGLE' ? '' : '#';
  });
  return parts.map(({ written }) => written).join('');
}

function partsOf(formula: string): Part[] {
  return (formula.match(TOKEN) ?? []).map((text) => ({ text, written: text }));
}

function isQuoted(text: string): boolean {
  return /^["'[]/u.test(text);
}

/** The index of the mark that closes a bracket; behind the last part when none does. */
function closing(parts: readonly Part[], open: number): number {
  let depth = 0;
  for (let index = open; index < parts.length; index++) {
    const { text = '' } = parts[index] ?? {};
    if (text === '(') depth += 1;
    if (text === ')') depth -= 1;
    if (depth === 0) return index;
  }
  return parts.length;
}

/** The parameters are all arguments but the last: every other one in LET, each in LAMBDA. */
function prefixParameters(parts: readonly Part[], call: number, isLet: boolean): void {
  const end = closing(parts, call + 1);
  const argumentsOf: Part[][] = [[]];
  let depth = 0;
  for (const part of parts.slice(call + 2, end)) {
    if (part.text === '(' || part.text === '{') depth += 1;
    if (part.text === ')' || part.text === '}') depth -= 1;
    if (part.text === ',' && depth === 0) argumentsOf.push([]);
    else if (part.text.trim() !== '') argumentsOf.at(-1)?.push(part);
  }
  const named = argumentsOf.slice(0, -1).filter((_, at) => !isLet || at % 2 === 0);
  const names = new Set(
    named.flatMap(([first]) => (first === undefined ? [] : first.text.replace(/^\[|\]$/gu, '').toUpperCase())),
  );
  for (const part of parts.slice(call + 2, end)) {
    if (names.has(part.text.toUpperCase()) && !PREFIX.test(part.written)) part.written = `_xlpm.${part.written}`;
    else if (part.text.startsWith('[') && names.has(part.text.slice(1, -1).toUpperCase()))
      part.written = `_xlop.${part.text.slice(1, -1)}`;
  }
}

/** `A1#` is what a formula has spilled into. */
function writeSpills(parts: Part[]): void {
  parts.forEach((part, index) => {
    if (part.text !== '#') return;
    let start = index - 1;
    // The sheet's name and its mark belong to the cell.
    if (parts[start - 1]?.text === '!') start -= 2;
    const [first, last] = [parts[start], parts[index - 1]];
    if (first === undefined || last === undefined || !/^[\p{L}$_]/u.test(last.text)) return;
    first.written = `_xlfn.ANCHORARRAY(${first.written}`;
    part.written = ')';
  });
}

/** `@` takes one cell of what follows: a name, a range, or a call. */
function writeIntersections(parts: Part[]): void {
  parts.forEach((part, index) => {
    if (part.text !== '@') return;
    let end = index + 1;
    if (parts[end + 1]?.text === '!') end += 2;
    if (parts[end + 1]?.text === '(') end = closing(parts, end + 1);
    else if (parts[end]?.text === '(') end = closing(parts, end);
    else if (parts[end + 1]?.text === ':') end += 2;
    const last = parts[end];
    if (last === undefined) return;
    part.written = '_xlfn.SINGLE(';
    last.written += ')';
  });
}
