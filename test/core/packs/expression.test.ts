import { linearTerms, parseExpression, referencesOf } from '../../../src/core/packs/tables/expression';

const read = (text: string): unknown => {
  const expression = parseExpression(text);
  return expression === undefined
    ? undefined
    : linearTerms(expression)?.map(({ reference, factor }) => [factor, reference.path.join('.'), reference.shift]);
};

it.each([
  [
    'intäkter + kostnader',
    [
      [1, 'intäkter', 0],
      [1, 'kostnader', 0],
    ],
  ],
  [
    'ram.total - ram.total@-1',
    [
      [1, 'ram.total', 0],
      [-1, 'ram.total', -1],
    ],
  ],
  [
    'a - (b - c)',
    [
      [1, 'a', 0],
      [-1, 'b', 0],
      [1, 'c', 0],
    ],
  ],
  ['-1 * 10b.total', [[-1, '10b.total', 0]]],
  ['-it-plan', [[-1, 'it-plan', 0]]],
  [
    '2 * (a + b * 3)',
    [
      [2, 'a', 0],
      [6, 'b', 0],
    ],
  ],
] as const)('reads %s as a sum', (text, terms) => {
  expect(read(text)).toEqual(terms);
});

it.each(['a / b', 'a * b', 'abs(a)', 'a + 1', 'a ?? b'])('knows that %s is no sum', (text) => {
  expect(parseExpression(text)).toBeDefined();
  expect(read(text)).toBeUndefined();
});

it.each(['', 'a +', '(a', 'a b', 'a..b', 'a.b.c.d', '=a', 'a;b', '1 + + 2', 'a@x'])('does not read %s', (text) => {
  expect(parseExpression(text)).toBeUndefined();
});

it('takes a hyphen within an id as part of it, and a table whose id is a number', () => {
  expect(referencesOf(parseExpression('abs(a-b) / (12.summa - c)') ?? { op: 'number', value: 0 })).toEqual([
    { op: 'ref', path: ['a-b'], shift: 0 },
    { op: 'ref', path: ['12', 'summa'], shift: 0 },
    { op: 'ref', path: ['c'], shift: 0 },
  ]);
});

it('does not read brackets without end', () => {
  expect(parseExpression(`${'('.repeat(5000)}a${')'.repeat(5000)}`)).toBeUndefined();
});
