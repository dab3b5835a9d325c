/**
 * Rewrites an OpenDocument formula as Excel writes it: `of:=SUM([.B7:.B16];[$'Bil 10a'.C1])` becomes
 * `SUM(B7:B16,'Bil 10a'!C1)`. A cell of another file becomes `[file]Sheet!A1`.
 */
export function excelFormula(formula: string): string {
  const prefix = /^(?:(\w+):)?={1,2}/.exec(formula);
  const body = prefix === null ? formula : formula.slice(prefix[0].length);
  // Excel's own notation, which needs nothing more.
  if (prefix?.[1] === 'msoxl') return body;

  let braces = 0;
  let excel = '';
  for (const [token] of body.matchAll(TOKENS)) {
    if (token === '{') braces++;
    if (token === '}') braces--;
    if (token.startsWith('[')) excel += excelReference(token.slice(1, -1));
    else if (token === ';' || token === '~') excel += ',';
    else if (token === '|' && braces > 0) excel += ';';
    else if (token === '!') excel += ' ';
    else if (!VENDOR_PREFIX.test(token)) excel += token;
  }
  return excel;
}

const VENDOR_PREFIX = /^(?:COM\.MICROSOFT|ORG\.OPENOFFICE|ORG\.LIBREOFFICE|LEGACY)\.$/;

// Texts and quoted names are one token, so that what looks like a separator in them is left alone.
const TOKENS =
  /"(?:[^"]|"")*"|\[(?:'[^']*(?:'|$)|[^\]'])*(?:\]|$)|'(?:[^']|'')*'|#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)|(?:COM\.MICROSOFT|ORG\.OPENOFFICE|ORG\.LIBREOFFICE|LEGACY)\.(?=[A-Z])|[\p{L}\p{N}_.]+|[\s\S]/gu;

const ADDRESS = /^(?:'((?:[^']|'')*)'#)?(?:\$?(?:'((?:[^']|'')*)'|([^.'#:]+)))?\.(\$?[A-Z]+\$?\d+|\$?[A-Z]+|\$?\d+)/i;

function excelReference(reference: string): string {
  if (reference.includes('#REF!')) return '#REF!';
  const first = ADDRESS.exec(reference);
  if (first === null) return `[${reference}]`;
  const [whole, file, quoted, plain, cell = ''] = first;
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  const rest = reference.slice(whole.length);
  if (rest === '') return sheetPrefix(file, sheet) + cell;
  const last = ADDRESS.exec(rest.slice(1));
  if (!rest.startsWith(':') || last === null) return `[${reference}]`;
  const [, , lastQuoted, lastPlain, lastCell = ''] = last;
  const lastSheet = lastQuoted?.replaceAll("''", "'") ?? lastPlain;
  const through = sheet === undefined || lastSheet === undefined || lastSheet === sheet ? undefined : lastSheet;
  return `${sheetPrefix(file, sheet, through)}${cell}:${lastCell}`;
}

function sheetPrefix(file: string | undefined, sheet: string | undefined, through?: string): string {
  if (sheet === undefined) return file === undefined ? '' : `${quote(`[${fileName(file)}]`)}!`;
  const sheets = through === undefined ? sheet : `${sheet}:${through}`;
  return `${quote(file === undefined ? sheets : `[${fileName(file)}]${sheets}`)}!`;
}

function quote(name: string): string {
  const plain =
    /^(?:\[[\p{L}\p{N}_.]+\])?[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !/^[A-Z]{1,3}\d+$|^R\d*C\d*$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

function fileName(address: string): string {
  const last = address.replaceAll("''", "'").split(/[\\/]/).at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
