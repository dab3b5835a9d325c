import Big from 'big.js';
import type { Figure } from '../../../src/core/bilagor/figure';
import {
  asPrinted,
  computedRelation,
  limitRelation,
  sumRelation,
  withValues,
  type Agreement,
  type Relation,
  type RelationTerm,
} from '../../../src/core/findings/relation';
import { figureSheet, type FigureInput } from '../../support/figure';

const { figure } = figureSheet();

function agreementOf(relation: Relation): Agreement | undefined {
  return relation.compare(asPrinted)?.agreement;
}

/** How a total agrees with the parts in A1, A2 … below each other. */
function sumOf(total: number | FigureInput, parts: readonly (number | FigureInput)[], factor = 1): Relation {
  const terms = parts.map((part, index): RelationTerm => ({ figure: figure(`A${index + 1}`, part), factor }));
  return sumRelation(figure('A100', total), terms);
}

const mnkr = (value: number): FigureInput => ({ value, numberFormat: '0.0', unit: 'mnkr' });

describe('a sum of typed whole tkr', () => {
  // u = 1 tkr. Three parts and the total are n = 4 constants: the interval is 4·1/2 = 2 tkr, the limit of what is likely
  // 3·1·√(4/12) = 1.732 tkr.
  const parts = [100, 200, 300];

  it.each<[number, Agreement]>([
    [600, 'equal'],
    [601, 'rounding'],
    [599, 'rounding'],
    [602, 'unlikely-rounding'],
    [598, 'unlikely-rounding'],
    [603, 'off'],
    [597, 'off'],
  ])('of 600 is %i: %s', (total, agreement) => {
    expect(agreementOf(sumOf(total, parts))).toBe(agreement);
  });

  it('tells expected, actual and their difference', () => {
    const comparison = sumOf(603, parts).compare(asPrinted);
    expect(comparison?.expected.toNumber()).toBe(600);
    expect(comparison?.actual.toNumber()).toBe(603);
    expect(comparison?.difference.toNumber()).toBe(3);
  });

  // Ten parts and the total: 11·1/2 = 5.5 and 3·√(11/12) = 2.872.
  it.each<[number, Agreement]>([
    [1002, 'rounding'],
    [1003, 'unlikely-rounding'],
    [1005, 'unlikely-rounding'],
    [1006, 'off'],
  ])('of ten hundreds is %i: %s', (total, agreement) => {
    expect(agreementOf(sumOf(total, Array<number>(10).fill(100)))).toBe(agreement);
  });

  // Two parts and the total: 1.5, and 3·√(3/12) = 1.5.
  it('of two parts may be out by 1', () => {
    expect(agreementOf(sumOf(301, [100, 200]))).toBe('rounding');
    expect(agreementOf(sumOf(302, [100, 200]))).toBe('off');
  });
});

describe('a sum that is a formula', () => {
  it('over the cells that are compared has no rounding of its own', () => {
    expect(agreementOf(sumOf({ value: 600, formula: 'SUM(A1:A3)' }, [100, 200, 300]))).toBe('equal');
    expect(agreementOf(sumOf({ value: 601, formula: 'SUM(A1:A4)' }, [100, 200, 300]))).toBe('off');
  });

  it('elsewhere leaves the rounding of the typed parts', () => {
    // Three constants: 3·1/2 = 1.5 and 3·√(3/12) = 1.5.
    expect(agreementOf(sumOf({ value: 601, formula: 'Blad2!B7' }, [100, 200, 300]))).toBe('rounding');
    expect(agreementOf(sumOf({ value: 602, formula: 'Blad2!B7' }, [100, 200, 300]))).toBe('off');
  });

  it('of formulas is compared by what is stored', () => {
    const parts = [
      { value: 100.4, formula: 'B1*2' },
      { value: 200.4, formula: 'B2*2' },
    ];
    expect(agreementOf(sumOf({ value: 300.8, formula: 'C1' }, parts))).toBe('equal');
    expect(agreementOf(sumOf({ value: 301, formula: 'C1' }, parts))).toBe('off');
  });

  it('may carry the noise of binary addition', () => {
    const parts = [0.1, 0.2].map((value, index) => ({ value, formula: `B${index}` }));
    expect(agreementOf(sumOf({ value: 0.1 + 0.2, formula: 'SUM(A1:A2)' }, parts))).toBe('equal');
    expect(agreementOf(sumOf({ value: 0.3001, formula: 'SUM(A1:A2)' }, parts))).toBe('off');
  });
});

describe('hidden decimals', () => {
  // 100,4 shown as 100: more is stored than shown, so the stored values are compared.
  it('are compared as stored', () => {
    expect(agreementOf(sumOf(300.8, [100.4, 200.4]))).toBe('equal');
    expect(agreementOf(sumOf(300.9, [100.4, 200.4]))).toBe('off');
  });

  // One part is typed in whole tkr and so is the total: n = 2, 2·1/2 = 1. 301 is 0.6 from 300.4, 302 is 1.6.
  it('of one part leave the rounding of the others', () => {
    expect(agreementOf(sumOf(301, [100.4, 200]))).toBe('rounding');
    expect(agreementOf(sumOf(302, [100.4, 200]))).toBe('off');
  });
});

describe('a sum in mnkr with one decimal', () => {
  // u = 0.1. Three constants: 3·0.1/2 = 0.15 and 3·0.1·√(3/12) = 0.15.
  it.each<[number, Agreement]>([
    [30.8, 'equal'],
    [30.9, 'rounding'],
    [30.7, 'rounding'],
    [31, 'off'],
    [30.6, 'off'],
  ])('of 10,3 + 20,5 is %d: %s', (total, agreement) => {
    expect(agreementOf(sumOf(mnkr(total), [mnkr(10.3), mnkr(20.5)]))).toBe(agreement);
  });

  // Four constants: 4·0.1/2 = 0.2, closed; 3·0.1·√(4/12) = 0.173.
  it.each<[number, Agreement]>([
    [6.2, 'unlikely-rounding'],
    [6.3, 'off'],
  ])('of 1 + 2 + 3 is %d: %s', (total, agreement) => {
    expect(agreementOf(sumOf(mnkr(total), [mnkr(1), mnkr(2), mnkr(3)]))).toBe(agreement);
  });
});

describe('a transfer between units', () => {
  // 6 000 tkr typed, times 1000, against kronor: half a tkr is 500 kr, half a krona more for the target.
  const inKronor = (value: number): Agreement | undefined => agreementOf(sumOf({ value, unit: 'kr' }, [6000], 1000));

  it('lets the coarser figure round', () => {
    expect(inKronor(6_000_000)).toBe('equal');
    expect(inKronor(6_000_500)).toBe('rounding');
    expect(inKronor(6_000_501)).toBe('off');
    expect(inKronor(5_999_499)).toBe('off');
  });
});

describe('a missing value', () => {
  it('adds nothing when a term is empty', () => {
    expect(agreementOf(sumOf(300, [100, { value: null }, 200]))).toBe('equal');
    expect(agreementOf(sumOf(300, [100, { value: '-' }, 200]))).toBe('equal');
  });

  it('leaves nothing to compare when a term cannot be read', () => {
    expect(sumOf(300, [100, { value: 'se not' }, 200]).compare(asPrinted)).toBeNull();
    expect(sumOf(300, [100, { value: { error: '#REF!' } }]).compare(asPrinted)).toBeNull();
  });

  it('leaves nothing to compare when the total is empty, unless that stands for zero', () => {
    const terms = [{ figure: figure('A1', 100), factor: 1 }];
    const empty = figure('A2', { value: null });
    expect(sumRelation(empty, terms).compare(asPrinted)).toBeNull();
    const comparison = sumRelation(empty, terms, { emptyTargetIsZero: true }).compare(asPrinted);
    expect(comparison?.agreement).toBe('off');
    expect(comparison?.difference.toNumber()).toBe(-100);
  });
});

it('subtracts terms with the factor -1', () => {
  const relation = sumRelation(figure('A3', 60), [
    { figure: figure('A1', 100), factor: 1 },
    { figure: figure('A2', 40), factor: -1 },
  ]);
  expect(agreementOf(relation)).toBe('equal');
});

describe('a computed figure', () => {
  const ratio = (target: Figure, numerator: Figure, denominator: Figure): Relation =>
    computedRelation(target, [numerator, denominator], (read) => {
      const [above, below] = [read(numerator), read(denominator)];
      return above === null || below === null || below.eq(0) ? null : above.div(below);
    });
  /** A ratio of formulas, which have no rounding of their own. */
  const against = (target: number | FigureInput, numerator: number, denominator: number): Agreement | undefined =>
    agreementOf(
      ratio(
        figure('C1', target),
        figure('A1', { value: numerator, formula: 'X1' }),
        figure('B1', { value: denominator, formula: 'X2' }),
      ),
    );

  // The limit is half a unit of the last stored digit: 0.523 stands for 0.5225 to 0.5235.
  it.each<[number, Agreement]>([
    [5225, 'equal'],
    [5235, 'equal'],
    [5224, 'off'],
    [5236, 'off'],
  ])('of 0,523 against %i / 10000: %s', (numerator, agreement) => {
    expect(against({ value: 0.523, numberFormat: '0.0%' }, numerator, 10_000)).toBe(agreement);
  });

  // 714 stands for 713.5 to 714.5.
  it.each<[number, Agreement]>([
    [7135, 'equal'],
    [7145, 'equal'],
    [7134, 'off'],
    [7146, 'off'],
  ])('of 714 against %i / 10: %s', (numerator, agreement) => {
    expect(against(714, numerator, 10)).toBe(agreement);
  });

  it('that is a formula must give the value itself', () => {
    expect(against({ value: 0.5, formula: 'A1/B1' }, 5000, 10_000)).toBe('equal');
    expect(against({ value: 0.5, formula: 'A1/B1' }, 5001, 10_000)).toBe('off');
  });

  it('may be out by what its typed inputs are rounded by', () => {
    // 50 / 100 is between 49.5/100.5 = 0.4925 and 50.5/99.5 = 0.5075; half a thousandth is the figure's own.
    const rounded = (value: number): Agreement | undefined =>
      agreementOf(ratio(figure('C1', { value, numberFormat: '0.0%' }), figure('A1', 50), figure('B1', 100)));
    expect(rounded(0.5)).toBe('equal');
    expect(rounded(0.507)).toBe('equal');
    expect(rounded(0.509)).toBe('off');
  });

  it('is a rounding difference when only some of its inputs are rounded', () => {
    // 50 / 99.5 … 100.5 is 0.4975 to 0.5025, and half a thousandth is the figure's own.
    const half = (value: number): Agreement | undefined =>
      agreementOf(
        ratio(
          figure('C1', { value, numberFormat: '0.0%' }),
          figure('A1', { value: 50, formula: 'X1' }),
          figure('B1', 100),
        ),
      );
    expect(half(0.503)).toBe('rounding');
    expect(half(0.504)).toBe('off');
  });

  it('cannot be compared when the denominator is 0', () => {
    expect(against(1, 100, 0)).toBeUndefined();
  });
});

describe('a limit', () => {
  const growth = (cost: number): Relation =>
    limitRelation(
      figure('B1', cost),
      [figure('A1', 1000)],
      (read) => read(figure('A1', 1000))?.times('1.03') ?? null,
      (actual, limit) => actual.lte(limit),
    );

  it('is kept up to and at the limit', () => {
    expect(agreementOf(growth(1030))).toBe('equal');
    expect(agreementOf(growth(1031))).toBe('off');
    expect(growth(1031).defines).toBe(false);
  });
});

describe('a limit that typed figures miss', () => {
  const atMost = (cost: number | FigureInput): Agreement | undefined => {
    const before = figure('A1', 1000);
    return agreementOf(
      limitRelation(
        figure('B1', cost),
        [before],
        (read) => read(before)?.times('1.03') ?? null,
        (actual, limit, slack) => actual.lte(limit.plus(slack)),
      ),
    );
  };

  it('by rounding alone is within rounding', () => {
    // Half a tkr of the cost and 1.03 halves of the limit: 1.015.
    expect(atMost(1031)).toBe('rounding');
    expect(atMost(1032)).toBe('off');
  });

  it('is missed by a formula that is out by more than the typed one’s half', () => {
    expect(atMost({ value: 1030.5, formula: 'X1' })).toBe('rounding');
    expect(atMost({ value: 1030.6, formula: 'X1' })).toBe('off');
  });
});

it('reads other values in the place of those that stand there', () => {
  const [part, total] = [figure('A1', 100), figure('A2', 120)];
  const relation = sumRelation(total, [{ figure: part, factor: 1 }]);
  expect(relation.compare(asPrinted)?.agreement).toBe('off');
  expect(relation.compare(withValues(new Map([[part, new Big(120)]])))?.agreement).toBe('equal');
});
