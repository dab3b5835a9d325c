import { checkOtherTables, type OtherFinding } from '../../../src/core/other-tables/check-other-tables';
import { formatAddress, formatRange } from '../../../src/core/workbook/address';
import { createSheet, type CellInput } from '../../../src/core/workbook/memory-sheet';
import type { SheetVisibility } from '../../../src/core/workbook/snapshot';

type Cells = Readonly<Record<string, number | string | CellInput>>;

interface Options {
  readonly visibility?: SheetVisibility;
  readonly taken?: string;
  readonly disabled?: readonly string[];
}

/** Numbers and texts as they are; a text that begins with `=` is a formula, with the value behind it after `→`. */
function check(cells: Cells, { visibility = 'visible', taken, disabled = [] }: Options = {}) {
  const snapshot = createSheet({
    name: 'Underlag',
    visibility,
    cells: Object.fromEntries(
      Object.entries(cells).map(([address, content]) => [
        address,
        typeof content === 'object' ? content : inputOf(content),
      ]),
    ),
  });
  const place = { file: 'bok.xlsx', sheet: 'Underlag', fileIndex: 0, sheetIndex: 0 };
  const ranges = taken === undefined ? [] : [{ top: 0, left: 0, bottom: 99, right: 25 }];
  return checkOtherTables([{ snapshot, place, taken: ranges }], new Set(disabled));
}

function inputOf(content: number | string): CellInput {
  if (typeof content === 'number' || !content.startsWith('=')) return { value: content };
  const [formula = '', value = '0'] = content.slice(1).split(' → ');
  return value.startsWith('#') ? { formula, value: { error: value } } : { formula, value: Number(value) };
}

function told(findings: readonly OtherFinding[]): readonly string[] {
  return findings.map(({ rule, place, message }) => `${rule.id} ${formatAddress(place.address)}: ${message}`);
}

/** Costs of five units over four years with their totals, all right. 10 + 20 + 30 + 40 + 50 = 150, and so on. */
const TOTALS: Cells = {
  ...{ A1: 'Enhet', B1: '2021', C1: '2022', D1: '2023', E1: '2024' },
  ...{ A2: 'Norr', B2: 10, C2: 11, D2: 12, E2: 13 },
  ...{ A3: 'Söder', B3: 20, C3: 21, D3: 22, E3: 23 },
  ...{ A4: 'Öster', B4: 30, C4: 31, D4: 32, E4: 33 },
  ...{ A5: 'Väster', B5: 40, C5: 41, D5: 42, E5: 43 },
  ...{ A6: 'Mitt', B6: 50, C6: 51, D6: 52, E6: 53 },
  ...{
    A7: 'Summa',
    B7: '=SUM(B2:B6) → 150',
    C7: '=SUM(C2:C6) → 155',
    D7: '=SUM(D2:D6) → 160',
    E7: '=SUM(E2:E6) → 165',
  },
};

/** The same with typed totals. */
const TYPED: Cells = { ...TOTALS, B7: 150, C7: 155, D7: 160, E7: 165 };

describe('a table that no template took', () => {
  it('is silent when its sums and formulas follow one pattern', () => {
    expect(check(TOTALS)).toEqual({ tables: 1, checks: 4, findings: [] });
    expect(check(TYPED)).toEqual({ tables: 1, checks: 0, findings: [] });
  });

  it.each([
    ['hidden', { visibility: 'hidden' as const }],
    ['taken by a template', { taken: 'A1:Z100' }],
  ])('is not looked at when it is %s', (_, options) => {
    expect(check({ ...TOTALS, D7: '=SUM(D3:D6) → 148' }, options)).toEqual({ tables: 0, checks: 0, findings: [] });
  });

  it('tells of a sum that is a row short, with both sides', () => {
    const { findings } = check({ ...TOTALS, D7: '=SUM(D3:D6) → 148' });
    expect(told(findings)).toEqual(['tabell-summa-omfang D7: D7 adderar rad 3–6, men B7:C7 och E7 adderar rad 2–6.']);
    expect(findings[0]).toMatchObject({
      id: 'tabell-summa-omfang/underlag/summa/2023',
      isShownFirst: true,
      rule: { severity: 'upplysning' },
    });
    expect(findings[0]?.cells.map(formatRange)).toEqual(['D7', 'B7:C7', 'E7']);
    expect(formatRange(findings[0]?.table ?? { top: 0, left: 0, bottom: 0, right: 0 })).toBe('A1:E7');
  });

  it('tells of two neighbouring sums of different extent, where no majority says which is right', () => {
    const two = { ...TOTALS, D7: 'x', E7: 'x', B7: '=SUM(B3:B6) → 140' };
    expect(told(check(two).findings)).toEqual(['tabell-summa-omfang B7: B7 adderar rad 3–6, men C7 adderar rad 2–6.']);
  });

  it('takes extents that come and go at equal distances for how the table is made', () => {
    const regular = { ...TOTALS, C7: '=SUM(C2:C5) → 104', E7: '=SUM(E2:E5) → 112' };
    expect(check(regular).findings).toEqual([]);
  });

  it.each([
    ['anchored', '=SUM(D$2:D$6) → 160'],
    ['in two parts', '=SUM(D2:D3,D4:D6) → 160'],
    ['with plus signs', '=D2+D3+D4+D5+D6 → 160'],
  ])('does not mind how the same sum is written: %s', (_, formula) => {
    expect(check({ ...TOTALS, D7: formula }).findings).toEqual([]);
  });

  it('tells of a number that is text in a range that is added, and of what is missing', () => {
    const { findings } = check({ ...TOTALS, C4: '31', C7: '=SUM(C2:C6) → 124' });
    expect(told(findings)).toEqual([
      'tabell-text-i-summa C4: C4 ”31” är text och räknas inte med i C7: 31 saknas i summan.',
    ]);
  });

  it('says nothing of a number that is text outside what is added', () => {
    expect(check({ ...TOTALS, F4: '31' }).findings).toEqual([]);
  });

  it('tells of lost references and of errors where they begin, not of what follows from them', () => {
    const { findings } = check({
      ...TOTALS,
      C4: '=#REF!*2 → #REF!',
      C7: '=SUM(C2:C6) → #REF!',
      F7: '=SUM(B7:E7) → #REF!',
    });
    expect(told(findings)).toEqual([
      'tabell-ref-fel C4: C4 har förlorat en hänvisning (#REF!). 2 celler till visar fel därför.',
    ]);
  });

  it('leaves a division by what is not filled in yet alone', () => {
    expect(check({ ...TOTALS, B9: '=B8/B8 → #DIV/0!', C9: '=C8/C8 → #DIV/0!' }).findings).toEqual([]);
    expect(told(check({ ...TOTALS, B9: '=LOOKUP(B8,B2:B6) → #N/A' }).findings)).toEqual([
      'tabell-ref-fel B9: B9 visar felvärdet #N/A.',
    ]);
  });

  it('tells of a formula that reads another row than its neighbours do', () => {
    const shares: Cells = {
      ...TOTALS,
      ...{
        F2: '=E2/E$7 → 0.08',
        F3: '=E3/E$7 → 0.14',
        F4: '=E3/E$7 → 0.14',
        F5: '=E5/E$7 → 0.26',
        F6: '=E6/E$7 → 0.32',
      },
    };
    expect(told(check(shares).findings)).toEqual([
      'tabell-formel-avvikelse F4: F4 är =E3/E$7, men mönstret i F2:F3 och F5:F6 ger =E4/E$7.',
    ]);
    expect(check({ ...shares, F4: '=E4/E$7 → 0.2' }).findings).toEqual([]);
    expect(check({ ...shares, F4: '=E4/$E$7 → 0.2' }).findings).toEqual([]);
  });

  it('tells of a typed number among sums, when it is near what they would give', () => {
    // Rounding of five parts and a total explains 3. 160 × 0.75 = 120 is the farthest.
    expect(told(check({ ...TOTALS, D7: 156 }).findings)).toEqual([
      'tabell-hardkodat D7: D7 är ett inskrivet tal, 156, bland summor: som i B7:C7 och E7 vore det 160.',
    ]);
    expect(check({ ...TOTALS, D7: 120 }).findings).toHaveLength(1);
    expect(check({ ...TOTALS, D7: 119 }).findings).toEqual([]);
  });

  it('tells of typed numbers that agree in one line a sheet, and only when more is asked for', () => {
    const rows: Cells = {
      ...{ F2: '=SUM(B2:E2) → 46', F3: '=SUM(B3:E3) → 86', F4: 126, F5: '=SUM(B5:E5) → 166', F6: '=SUM(B6:E6) → 206' },
    };
    const { findings } = check({ ...TOTALS, ...rows, D7: 160 });
    expect(told(findings)).toEqual([
      'tabell-hardkodat F4: F4 och D7 är inskrivna tal bland summor, och stämmer inom avrundning med vad summorna skulle ge. Byt mot grannens formel om de ska följa med när en post ändras.',
    ]);
    expect(findings[0]?.isShownFirst).toBe(false);
  });

  it('tells of a number within a sum', () => {
    expect(told(check({ ...TOTALS, D7: '=SUM(D2:D6)-30 → 130' }).findings)).toContainEqual(
      'tabell-plugg D7: D7 lägger −30 till sin summa: =SUMMA(D2:D6)-30.',
    );
  });

  it('tells of a typed total that the others show to be wrong', () => {
    expect(told(check({ ...TYPED, D7: 164, F1: '2025', F2: 1, F3: 2, F4: 3, F5: 4, F6: 5, F7: 15 }).findings)).toEqual([
      'tabell-summa-avviker D7: D7 är 164, men D2:D6 ger 160; i kolumn B, C, E och F stämmer samma summa.',
    ]);
  });

  it('lets rounding explain a typed total, and no more than rounding', () => {
    // Five parts and a total, each within half a unit: 6 × 0.5 = 3.
    const more: Cells = { ...TYPED, F1: '2025', F2: 1, F3: 2, F4: 3, F5: 4, F6: 5, F7: 15 };
    expect(check({ ...more, D7: 163 }).findings).toEqual([]);
    expect(check({ ...more, D7: 164 }).findings).toHaveLength(1);
  });

  it('does not accuse a total of a part that is zero wherever the sum holds', () => {
    const part: Cells = {
      ...TYPED,
      ...{ A6: 'varav Mitt', B6: 0, C6: 0, D6: 7, E6: 0, F1: '2025', F2: 1, F3: 2, F4: 3, F5: 4, F6: 0 },
      ...{ B7: 100, C7: 104, D7: 108, E7: 112, F7: 10 },
    };
    expect(check(part).findings).toEqual([]);
  });

  it('leaves out a rule that is switched off', () => {
    expect(check({ ...TOTALS, D7: '=SUM(D3:D6) → 148' }, { disabled: ['tabell-summa-omfang'] }).findings).toEqual([]);
  });

  it('shows five findings of a sheet at once, the surest first', () => {
    const short = Object.entries({ ...TOTALS, D7: '=SUM(D3:D6) → 148' });
    const movedDown = (text: string, rows: number): string =>
      text.replace(/([A-E])(\d)/gu, (__, column: string, row: string) => `${column}${Number(row) + rows}`);
    const blocks = Object.fromEntries(
      [0, 20, 40, 60, 80, 100, 120].flatMap((rows) =>
        short.map(([address, content]): [string, number | string | CellInput] => [
          movedDown(address, rows),
          typeof content === 'string' && content.startsWith('=') ? movedDown(content, rows) : content,
        ]),
      ),
    );
    const { findings, tables } = check(blocks);
    expect(tables).toBe(7);
    expect(findings.map(({ isShownFirst }) => isShownFirst)).toEqual([true, true, true, true, true, false, false]);
  });
});
