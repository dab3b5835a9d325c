/** A number as XML writes it: no blanks or commas within, no other minus, no words behind. */
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/u;
const DATE =
  /^-?\d{4,}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?(?:Z|[+-]\d\d:\d\d)?$|^T?\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z?$/u;
const INDEX = /^\d+$/u;
const TRUTH = /^(?:0|1|true|false)$/iu;

/** Whether a text is a number as the formats of workbooks write one. XML lets blanks stand around it. */
export function isNumberText(text: string): boolean {
  return NUMBER.test(trimXml(text));
}

/**
 * Whether what an Open XML cell holds is a value of the type that it says it has. An empty value is none at all.
 * @param type the cell's `t`, `n` where there is none
 */
export function isStoredValue(type: string, text: string): boolean {
  const value = trimXml(text);
  if (value === '') return true;
  switch (type) {
    case 'n':
      return NUMBER.test(value) && Number.isFinite(Number(value));
    case 's':
      return INDEX.test(value);
    case 'b':
      return TRUTH.test(value);
    case 'd':
      return DATE.test(value);
    default:
      return isStoredType(type);
  }
}

/** The types that an Open XML cell can say that it has. */
const TYPES: ReadonlySet<string> = new Set(['n', 's', 'str', 'inlineStr', 'b', 'e', 'd']);

/** Whether a cell can be of a type; what one of another holds cannot be known. */
export function isStoredType(type: string): boolean {
  return TYPES.has(type);
}

/** Blanks as XML knows them; one that does not break is none. */
function trimXml(text: string): string {
  return text.replace(/^[ \t\r\n]+|(?<![ \t\r\n])[ \t\r\n]+$/gu, '');
}
