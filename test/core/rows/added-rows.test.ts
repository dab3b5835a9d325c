import { judgeRows, outermostRows, ownRows, type AmountRow } from '../../../src/core/rows/added-rows';

type Line = readonly [label: string, ...amounts: (number | null)[]];

function rowsOf(lines: readonly Line[], half = 0): readonly AmountRow[] {
  return lines.map(([label, ...amounts]) => ({
    label,
    amounts: amounts.map((value) => (value === null ? null : { value, half })),
  }));
}

/** The rows that add up to the total, and those that do with subtotals in the place of their parts. */
function judge(lines: readonly Line[], total: readonly number[] | null): readonly [own: string, outermost: string] {
  const rows = rowsOf(lines);
  const places = judgeRows(rows, total?.map((value) => ({ value, half: 0 })) ?? null);
  const names = (indexes: readonly number[]): string => indexes.map((at) => rows[at]?.label ?? '').join(', ');
  return [names(ownRows(places)), names(outermostRows(places))];
}

describe('subtotals', () => {
  it('stand after their parts', () => {
    expect(
      judge(
        [
          ['Primärvård', 1, -3],
          ['Tandvård', 1, -2],
          ['Summa hälso- och sjukvård', 2, -5],
          ['Kultur', 1, -4],
        ],
        [3, -9],
      ),
    ).toEqual(['Primärvård, Tandvård, Kultur', 'Summa hälso- och sjukvård, Kultur']);
  });

  it('stand before their parts', () => {
    expect(
      judge(
        [
          ['Hälso- och sjukvård totalt', 2, -5],
          ['Primärvård', 1, -3],
          ['Tandvård', 1, -2],
          ['Kultur', 1, -4],
        ],
        [3, -9],
      ),
    ).toEqual(['Primärvård, Tandvård, Kultur', 'Hälso- och sjukvård totalt, Kultur']);
  });

  it('stand within another', () => {
    expect(
      judge(
        [
          ['A', 1],
          ['B', 2],
          ['Summa AB', 3],
          ['C', 4],
          ['D', 5],
          ['Summa CD', 9],
          ['Summa A–D', 12],
          ['E', 7],
        ],
        [19],
      ),
    ).toEqual(['A, B, C, D, E', 'Summa A–D, E']);
  });

  it('are not added where they are wrong in one column', () => {
    const lines: readonly Line[] = [
      ['A', 1, 10, 100],
      ['B', 2, 20, 200],
      ['Summa AB', 3, 31, 300],
      ['C', 4, 40, 400],
    ];
    expect(judge(lines, [7, 70, 700])).toEqual(['A, B, C', 'Summa AB, C']);
    expect(judgeRows(rowsOf(lines), null)[2]).toEqual({ role: 'delsumma', parts: [1, 0] });
  });

  it('are not added where they cannot be explained either', () => {
    expect(
      judge(
        [
          ['A', 1],
          ['B', 2],
          ['Summa annat', 50],
          ['C', 4],
        ],
        [7],
      ),
    ).toEqual(['A, B, C', 'A, B, C']);
  });

  it('may go by another name where the total says so', () => {
    const lines: readonly Line[] = [
      ['Kommunstyrelse', 30, 33],
      ['Politik', 10, 11],
      ['Ledning', 20, 22],
      ['Kultur', 5, 6],
    ];
    expect(judge(lines, [35, 39])[0]).toBe('Politik, Ledning, Kultur');
    expect(judge(lines, [65, 72])[0]).toBe('Kommunstyrelse, Politik, Ledning, Kultur');
    expect(judge(lines, null)[0]).toBe('Kommunstyrelse, Politik, Ledning, Kultur');
  });

  it('are what their formulas add up, whatever they are called', () => {
    const rows = rowsOf([
      ['Videoutrustning', 30],
      [' -läkarutbildning', 10],
      [' -övrigt', 20],
      ['Möbler', 5],
    ]).map((row, at) => (at === 0 ? { ...row, adds: [1, 2] } : row));
    expect(ownRows(judgeRows(rows, null))).toEqual([1, 2, 3]);
  });

  it('are told from their parts within rounding', () => {
    const rows = rowsOf(
      [
        ['A', 1],
        ['B', 1],
        ['Summa', 3],
      ],
      0.5,
    );
    expect(judgeRows(rows, null)[2]?.parts).toEqual([1, 0]);
  });
});

describe('parts of another row', () => {
  const RAMAR: readonly Line[] = [
    ['Kommunstyrelse', 100, 110],
    ['varav Gymnasieverksamhet', 40, 44],
    ['därav bidrag', 5, 5],
    ['av vilket hyra', 1, 1],
    ['Socialnämnd', 200, 220],
  ];

  it('are not added', () => {
    expect(judge(RAMAR, [300, 330])[0]).toBe('Kommunstyrelse, Socialnämnd');
    expect(judge(RAMAR, null)[0]).toBe('Kommunstyrelse, Socialnämnd');
  });

  it('are added where the total says so', () => {
    const lines: readonly Line[] = [
      ['Skattefinansierad verksamhet', 132_544, 130_135, 109_255],
      ['därav: självfinansierade objekt', -5900, -6100, 0],
    ];
    expect(judge(lines, [126_644, 124_035, 109_255])[0]).toBe(
      'Skattefinansierad verksamhet, därav: självfinansierade objekt',
    );
    expect(judge(lines, [132_544, 130_135, 109_255])[0]).toBe('Skattefinansierad verksamhet');
  });

  it('are not added because of a total that is wrong in one column', () => {
    expect(judge(RAMAR, [340, 330])[0]).toBe('Kommunstyrelse, Socialnämnd');
  });
});

it('adds every row of a table without sums in it', () => {
  expect(
    judge(
      [
        ['A', 1],
        ['B', 0],
        ['Totalförsvar', 5],
      ],
      [99],
    )[0],
  ).toBe('A, B, Totalförsvar');
});

it('finds a subtotal in the middle of a result that comes to nothing', () => {
  expect(
    judge(
      [
        ['Verksamheten', -90, -95],
        ['Regionbidrag', 100, 105],
        ['Verksamhetens resultat', 10, 10],
        ['Finansnetto', -10, -10],
      ],
      [0, 0],
    )[1],
  ).toBe('Verksamhetens resultat, Finansnetto');
});
