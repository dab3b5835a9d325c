import type { CellContent } from '../../src/core/fill/cell-content';
import type { Random } from './random';

/** Numbers that are legal in a cell and at the edge of what a machine can count with. */
const NUMBERS: readonly number[] = [
  9.99e307,
  -9.99e307,
  Number.MAX_VALUE,
  5e-324,
  1e-300,
  1e15,
  999_999_999_999_999,
  -0.1,
];

/** Formulas that a file may hold: legal ones that are seldom seen, and ones that are none. */
const FORMULAS: readonly string[] = [
  'LAMBDA(x,x)(1)',
  '_xlfn.LET(_xlpm.a,1,_xlpm.a+1)',
  Array.from({ length: 2730 }, (_, at) => `A${(at % 90) + 1}`).join('+'),
  `${'-'.repeat(8000)}A1`,
  `${'('.repeat(4000)}A1${')'.repeat(4000)}`,
  '{1,2;3,4}',
  'A1#',
  '_xlfn.ANCHORARRAY(A1)',
  'SUM(A1:INDEX(A:A,3))',
  'SUM(',
  '1E+400',
  'A1:XFD1048576',
  'Tabell1[[#Totals],[Belopp]]',
  '#REF!+1',
  '',
];

/** Texts that look like something else, or are as long as Excel takes. */
const TEXTS: readonly string[] = [
  'x'.repeat(32_767),
  '\u0000\u001f',
  '<b>&amp;</b>',
  '1e999',
  '-',
  '\u061c12\u202c',
  '=',
];

/** What may stand in a cell of a real workbook, however odd. */
export function oddContent(random: Random): CellContent {
  const formula = random.chance(0.5) ? random.pick(FORMULAS) : null;
  const value = random.pick<() => CellContent['value']>([
    () => random.pick(NUMBERS),
    () => random.pick(TEXTS),
    () => random.pick([true, false]),
    () => ({ error: random.pick(['#REF!', '#SPILL!', '#UNKNOWN!']) }),
    () => null,
  ])();
  return { value, formula };
}
