import * as fc from 'fast-check';
import { formatAddress, type CellAddress } from '../../../src/core/workbook/address';
import { linearForm, relativeFormula } from '../../../src/core/workbook/formula';

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

it('a sum is read the same with blanks, brackets and dollar signs in it', () => {
  fc.assert(
    fc.property(fc.array(places, { minLength: 1, maxLength: 5 }), (cells) => {
      const plain = cells.map(formatAddress);
      const read = linearForm(plain.join('+'));
      expect(read?.terms).toHaveLength(cells.length);
      expect(linearForm(plain.join(' + '))).toEqual(read);
      expect(linearForm(`(${plain.join('+')})`)).toEqual(read);
      expect(linearForm(plain.map((cell) => `$${cell}`).join('+'))).toEqual(read);
    }),
    RUNS,
  );
});
