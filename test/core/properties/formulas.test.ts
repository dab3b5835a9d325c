import * as fc from 'fast-check';
import { formatAddress, type CellAddress } from '../../../src/core/workbook/address';
import { relativeFormula } from '../../../src/core/workbook/formula';
import { createSheet } from '../../../src/core/workbook/memory-sheet';
import { FormulaReader, isUnderstood, relativeSum } from '../../../src/core/workbook/sums/added-cells';

const RUNS = { seed: 2020, numRuns: 200 };

const places = fc.record({ row: fc.integer({ min: 0, max: 500 }), column: fc.integer({ min: 0, max: 60 }) });
const moves = fc.record({ row: fc.integer({ min: 0, max: 300 }), column: fc.integer({ min: 0, max: 40 }) });

/** A term of a formula; `shift` moves its references, as a copy of the formula does. */
type Term = (shift: CellAddress) => string;

const moved = (place: CellAddress, shift: CellAddress): string =>
  formatAddress({ row: place.row + shift.row, column: place.column + shift.column });

const terms: fc.Arbitrary<Term> = fc.oneof(
  places.map(
    (place): Term =>
      (shift) =>
        moved(place, shift),
  ),
  fc.tuple(places, places).map(
    ([one, other]): Term =>
      (shift) =>
        `SUM(${moved(one, shift)}:${moved(other, shift)})`,
  ),
  places.map(
    (place): Term =>
      (shift) =>
        `'10 b'!${moved(place, shift)}`,
  ),
  places.map(
    (place): Term =>
      (shift) =>
        `ROUND(${moved(place, shift)},0)`,
  ),
  places.map(
    (place): Term =>
      () =>
        `$${formatAddress(place).replace(/(?=\d)/u, '$')}`,
  ),
);

const formulas = fc.tuple(terms, fc.array(fc.tuple(fc.constantFrom('+', '-'), terms), { maxLength: 4 })).map(
  ([first, rest]): Term =>
    (shift) =>
      first(shift) + rest.map(([sign, term]) => sign + term(shift)).join(''),
);

const NOWHERE: CellAddress = { row: 0, column: 0 };

it('a copied formula looks the same from its own cell', () => {
  fc.assert(
    fc.property(formulas, places, moves, (formula, at, shift) => {
      const relative = relativeFormula(formula(NOWHERE), at);
      expect(relative).toBeDefined();
      expect(relativeFormula(formula(shift), { row: at.row + shift.row, column: at.column + shift.column })).toBe(
        relative,
      );
    }),
    RUNS,
  );
});

it('a formula looks otherwise from another cell when it reads one that moves with it', () => {
  fc.assert(
    fc.property(places, places, moves, (read, at, shift) => {
      fc.pre(shift.row + shift.column > 0);
      const formula = `${formatAddress(read)}+1`;
      const elsewhere = { row: at.row + shift.row, column: at.column + shift.column };
      expect(relativeFormula(formula, at)).not.toBe(relativeFormula(formula, elsewhere));
    }),
    RUNS,
  );
});

const reader = new FormulaReader(createSheet({ name: 'Blad1', cells: { A1: { value: 1 } } }));

/** What a formula adds as it looks from its cell; why it cannot be told, when it cannot. */
function adds(formula: string, at: CellAddress): string {
  const meaning = reader.meaningOf(formula, at);
  return isUnderstood(meaning) ? (relativeSum(meaning, at) ?? '') : `? ${meaning.why}`;
}

/** A column of amounts to add: its first row and last row. */
const blocks = fc
  .record({ top: fc.integer({ min: 1, max: 200 }), length: fc.integer({ min: 2, max: 30 }) })
  .map(({ top, length }) => ({ top, bottom: top + length - 1 }));

/** Ways of writing one and the same sum over D from one row to another. */
const WAYS: readonly ((top: number, bottom: number) => string)[] = [
  (top, bottom) => `+SUM(D${top}:D${bottom})`,
  (top, bottom) => `(SUM((D${top}:D${bottom})))`,
  (top, bottom) => `SUM($D$${top}:D$${bottom})`,
  (top, bottom) => `SUM(D${bottom}:D${top})`,
  (top, bottom) => `SUM(D${top}:D${bottom},)`,
  (top, bottom) => `SUM(D${top},D${top + 1}:D${bottom})`,
  (top, bottom) => `SUM(Blad1!D${top}:D${bottom})`,
  (top, bottom) => `--SUM(D${top}:D${bottom})*1`,
  (top, bottom) => `SUBTOTAL(9,D${top}:D${bottom})`,
  (top, bottom) => `_xlfn.AGGREGATE(9,6,D${top}:D${bottom})`,
  (top, bottom) => `SUMPRODUCT(D${top}:D${bottom})`,
  (top, bottom) => `IFERROR(ROUND(SUM(D${top}:D${bottom}),0),0)`,
  (top, bottom) => `IF(SUM(D${top}:D${bottom})=0,"",SUM(D${top}:D${bottom}))`,
  (top, bottom) => Array.from({ length: bottom - top + 1 }, (_, index) => `D${bottom - index}`).join(' + '),
];

it('another way to write a sum adds the same', () => {
  fc.assert(
    fc.property(blocks, fc.constantFrom(...WAYS), places, ({ top, bottom }, write, at) => {
      expect(adds(write(top, bottom), at)).toBe(adds(`SUM(D${top}:D${bottom})`, at));
    }),
    RUNS,
  );
});

it('a sum over a row more or less adds something else, however it is written', () => {
  fc.assert(
    fc.property(blocks, fc.constantFrom(...WAYS), places, ({ top, bottom }, write, at) => {
      expect(adds(write(top, bottom + 1), at)).not.toBe(adds(`SUM(D${top}:D${bottom})`, at));
    }),
    RUNS,
  );
});
