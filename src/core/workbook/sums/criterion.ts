import { orderHolds } from '../order-holds';
import { isCellError, type CellValue } from '../snapshot';
import { NotASum } from './not-a-sum';

/** Compares as Excel does: numbers come before texts and texts before truth values; case does not matter. */
export function compares(operator: string, one: CellValue, other: CellValue): boolean {
  if (isCellError(one) || isCellError(other)) throw new NotASum('jämför celler med felvärden');
  const [a, b] = [beside(one, other), beside(other, one)];
  if (typeof a === 'string' && typeof b === 'string') {
    const isSame = a.toLowerCase() === b.toLowerCase();
    // Which of two texts comes first depends on the machine's language.
    if (!isSame && operator !== '=' && operator !== '<>') throw new NotASum('jämför texters ordning');
    return holds(operator, isSame ? 0 : 1);
  }
  if (kind(a) !== kind(b)) return holds(operator, kind(a) - kind(b));
  return holds(operator, Math.sign(Number(a) - Number(b)));
}

/** An empty cell compares as the zero of what it is compared with. */
function beside(value: string | number | boolean | null, other: CellValue): string | number | boolean {
  if (value !== null) return value;
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}

function kind(value: string | number | boolean): number {
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}

function holds(operator: string, order: number): boolean {
  const isHeld = orderHolds(operator, order);
  if (isHeld === undefined) throw new NotASum(`räknar med ${operator}`);
  return isHeld;
}

const CRITERION = /^(?<operator><=|>=|<>|=|<|>)?(?<rest>.*)$/su;
const NUMBER = /^\s*[+-]?\d+(?:\.\d+)?\s*$/u;

/**
 * Reads a criterion of SUMIF and SUMIFS: a value, or a text with an operator before it and wildcards in it.
 * @returns tells whether a cell's value meets it
 */
export function readCriterion(criterion: CellValue): (value: CellValue) => boolean {
  if (isCellError(criterion)) throw new NotASum('har ett felvärde som villkor');
  if (typeof criterion !== 'string') {
    const wanted = criterion ?? 0;
    return (value) => !isCellError(value) && value !== null && isLike(value, wanted);
  }
  const { operator = '', rest = '' } = CRITERION.exec(criterion)?.groups ?? {};
  // Decimal commas and dates are read in the machine's own way.
  if (/\d/u.test(rest) && /^[\d\s.,:/%+-]+$/u.test(rest) && !NUMBER.test(rest))
    throw new NotASum('har ett villkor som läses olika på olika datorer');
  const wanted = NUMBER.test(rest) ? Number(rest) : rest;
  if (operator === '' || operator === '=') {
    if (wanted === '') return (value) => value === null || (operator === '' && value === '');
    return (value) => matches(value, wanted);
  }
  if (operator === '<>') {
    if (wanted === '') return (value) => value !== null;
    return (value) => !matches(value, wanted);
  }
  return (value) => {
    if (isCellError(value) || value === null || kind(value) !== kind(wanted)) return false;
    return compares(operator, value, wanted);
  };
}

function matches(value: CellValue, wanted: string | number): boolean {
  if (isCellError(value) || value === null) return false;
  if (typeof wanted === 'number') return isLike(value, wanted);
  return typeof value === 'string' && wildcard(wanted).test(value);
}

/** A number that is stored as text meets a criterion that is a number. */
function isLike(value: string | number | boolean, wanted: string | number | boolean): boolean {
  if (typeof value === 'string' && typeof wanted === 'number') return NUMBER.test(value) && Number(value) === wanted;
  return value === wanted;
}

/** Patterns with many wildcards take long to try. */
const MOST_WILDCARDS = 4;

function wildcard(pattern: string): RegExp {
  if (pattern.split('*').length > MOST_WILDCARDS + 1) throw new NotASum('har ett villkor med många jokertecken');
  const source = pattern.replace(/~[*?~]|[*?]|[.+^${}()|[\]\\/]/gu, (mark) => {
    if (mark === '*') return '.*';
    if (mark === '?') return '.';
    return mark.startsWith('~') ? `\\${mark.slice(1)}`.replace('\\~', '~') : `\\${mark}`;
  });
  return new RegExp(`^${source}$`, 'isu');
}
