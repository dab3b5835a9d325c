import { equationParts } from '../../../src/core/findings/equation';
import type { Unit } from '../../../src/core/bilagor/unit';
import type { Figure } from '../../../src/core/bilagor/figure';
import { figureSheet } from '../../support/figure';

const FORMATS = ['#,##0', '#,##0.0'] as const;

function figureOf(value: number | null, unit: Unit, numberFormat: string = FORMATS[0]): Figure {
  return figureSheet().figure('B2', { value, unit, numberFormat });
}

const tkr = (value: number | null, decimals: 0 | 1 = 0) => figureOf(value, 'tkr', FORMATS[decimals]);

function text(calculation: Parameters<typeof equationParts>[0]): string | undefined {
  return equationParts(calculation)
    ?.map((part) => part.text)
    .join('')
    .replaceAll('\u00a0', ' ');
}

describe('a sum as an equation', () => {
  const sum = (...terms: readonly [value: number | null, factor?: number, decimals?: 0 | 1][]) =>
    text({
      kind: 'sum',
      terms: terms.map(([value, factor = 1, decimals]) => ({ figure: tkr(value, decimals), factor })),
    });

  it('has the sign of each amount before it, and the first one’s without a blank', () => {
    expect(sum([-1_660_897], [-38_963], [1_908_896])).toBe('\u22121 660 897 \u2212 38 963 + 1 908 896');
  });

  it('turns the sign of what is taken away', () => {
    expect(sum([663], [181, -1], [-5, -1])).toBe('663 \u2212 181 + 5');
  });

  it('leaves empty cells out, and says what an amount in another unit is multiplied by', () => {
    expect(sum([12.5, 1000, 1], [null], [7])).toBe('12,5 × 1 000 + 7');
  });

  it('is no equation when nothing is left, nor when it has more than twenty-four amounts', () => {
    const ones = Array.from({ length: 24 }, (): [number] => [1]);
    expect(sum([null])).toBeUndefined();
    expect(sum(...ones)).toBe(Array.from({ length: 24 }, () => '1').join(' + '));
    expect(sum(...ones, [1])).toBeUndefined();
  });

  it('writes percent as percent', () => {
    const share = figureOf(0.018, '%', '0.0%');
    expect(text({ kind: 'sum', terms: [{ figure: share, factor: 1 }] })).toBe('1,8 %');
  });

  it('leads to the cell of each amount', () => {
    const parts = equationParts({
      kind: 'sum',
      terms: [
        { figure: tkr(1), factor: 1 },
        { figure: tkr(2), factor: 1 },
      ],
    });
    expect(parts?.map(({ place }) => place !== null)).toEqual([true, false, true]);
  });
});

describe('a quotient as an equation', () => {
  const people = figureOf(244_600, 'invånare');
  const ratio = (value: number | null, isUnsigned = false) =>
    text({ kind: 'ratio', numerator: tkr(value), denominator: people, factor: 1000, isUnsigned });

  it('has its units, and what it is multiplied by', () => {
    expect(ratio(174_967)).toBe('174 967 tkr × 1 000 / 244 600 invånare');
  });

  it('has no sign where costs are taken without theirs', () => {
    expect([ratio(-174_967, true), ratio(-174_967)]).toEqual([
      '174 967 tkr × 1 000 / 244 600 invånare',
      '\u2212174 967 tkr × 1 000 / 244 600 invånare',
    ]);
  });

  it('is no equation without its figures', () => {
    expect(ratio(null)).toBeUndefined();
  });
});
