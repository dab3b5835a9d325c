import { compare, isComparison } from './comparison';

const CRITERION = /^(?<operator><>|<=|>=|<|>|=)?(?<operand>.*)$/su;

/**
 * Whether a value meets a criterion as SUMIFS and its like take it: a value to be equal to, or a text with an operator in
 * front (`">=100"`), in which `*` and `?` stand for any text and any mark.
 */
export function meets(value: unknown, criterion: unknown): boolean {
  if (typeof criterion !== 'string') return value !== null && compare(value, '=', criterion ?? 0);
  const { operator = '=', operand = '' } = CRITERION.exec(criterion)?.groups ?? {};
  if (!isComparison(operator)) return false;
  const number = operand.trim() === '' ? NaN : Number(operand);
  if (!Number.isNaN(number)) {
    if (typeof value === 'number') return compare(value, operator, number);
    return operator === '<>';
  }
  if (operator === '=' || operator === '<>') return isLike(value, operand) === (operator === '=');
  return typeof value === 'string' && compare(value, operator, operand);
}

function isLike(value: unknown, pattern: string): boolean {
  if (pattern === '') return value === null || value === '';
  const text = typeof value === 'boolean' ? String(value).toUpperCase() : value;
  if (typeof text !== 'string') return false;
  const expression = pattern.replaceAll(/~?[*?]|[.+^${}()|[\]\\]/gu, (mark) => {
    if (mark === '*') return '.*';
    if (mark === '?') return '.';
    return `\\${mark.at(-1) ?? ''}`;
  });
  return new RegExp(`^${expression}$`, 'isu').test(text);
}
