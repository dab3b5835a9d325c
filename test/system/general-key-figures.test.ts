import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { checkWorkbooks, findingsOf, placeOf } from '../support/check';
import { generalPack, readTable } from '../support/published-tables';
import { sheetFromRows, type RowContent } from '../support/sheet-from-rows';

const RESULTAT: readonly RowContent[] = [
  ['Resultatbudget'],
  ['Belopp i tkr', 'Budget 2024', 'Budget 2025'],
  ['Verksamhetens intäkter', 20000, 21000],
  ['Verksamhetens kostnader', -118000, -123000],
  ['Avskrivningar', -2000, -2000],
  ['Verksamhetens nettokostnader', -100000, -104000],
  ['Skatteintäkter', 80000, 83000],
  ['Generella statsbidrag och utjämning', 22000, 23000],
  ['Verksamhetens resultat', 2000, 2000],
  ['Finansiella intäkter', 100, 200],
  ['Finansiella kostnader', -60, -80],
  ['Årets resultat', 2040, 2120],
];
const NYCKELTAL: readonly RowContent[] = [
  ['Finansiella nyckeltal'],
  ['', 'Budget 2024', 'Budget 2025'],
  ['Årets resultat i procent av skatter och statsbidrag', 2.0, 2.0],
  ['Nettokostnadsandel', 98.0, 98.1],
  ['Nettokostnadsutveckling', null, 4.0],
  ['Antal invånare', 10000, 10100],
  ['Nettokostnad per invånare', 10000, 10297],
];

function workbookOf(sheets: Readonly<Record<string, readonly RowContent[]>>): readonly WorkbookSnapshot[] {
  const read = Object.entries(sheets).map(([name, rows]) => sheetFromRows(rows, 'A1', name));
  return [{ file: 'plan.xlsx', sheets: read }];
}

function changed(rows: readonly RowContent[], label: string, at: number, value: number): readonly RowContent[] {
  return rows.map((row) => (row[0] === label ? row.map((one, index) => (index === at ? value : one)) : row));
}

const found = (sheets: Readonly<Record<string, readonly RowContent[]>>): readonly string[] =>
  findingsOf(checkWorkbooks(workbookOf(sheets), generalPack()))
    .filter(({ severity }) => severity !== 'upplysning')
    .map((one) => `${one.rule} ${placeOf(one)}`);

it('computes the key figures of a published result with numerator, denominator and scope', async () => {
  const { keyFigures } = checkWorkbooks([await readTable('C01')], generalPack()).submissions[0] ?? { keyFigures: [] };
  const share = keyFigures.find(({ id, period }) => id === 'resultatandel' && period.year === 2022);

  // 50 / (6 384 + 2 406)
  expect(share?.computed).toBeCloseTo(50 / 8790, 6);
  expect(share).toMatchObject({
    printed: null,
    scope: 'Årets resultat genom skatteintäkter och generella statsbidrag',
    inputs: [
      { role: 'täljare', value: 50, unit: 'mnkr' },
      { role: 'nämnare', value: 6384 },
      { role: 'nämnare', value: 2406 },
    ],
  });
});

it('gives soliditet and kassalikviditet of a published balance', async () => {
  const { keyFigures } = checkWorkbooks([await readTable('C05')], generalPack()).submissions[0] ?? { keyFigures: [] };
  const of = (id: string): number | null | undefined =>
    keyFigures.find((one) => one.id === id && one.period.year === 2022)?.computed;

  expect(of('soliditet')).toBeCloseTo(670.9 / 1064, 6);
  // Exploatering is left out: (448,5 − 10,3) / 297,6
  expect(of('kassalikviditet')).toBeCloseTo(438.2 / 297.6, 6);
});

it('passes printed key figures that agree', () => {
  expect(found({ Resultat: RESULTAT, Nyckeltal: NYCKELTAL })).toEqual([]);
});

it.each([
  ['Årets resultat i procent av skatter och statsbidrag', 1, 2.3, 'allman-resultatandel Nyckeltal!B3'],
  ['Nettokostnadsandel', 2, 97.1, 'allman-nettokostnadsandel Nyckeltal!C4'],
  ['Nettokostnadsutveckling', 2, 4.4, 'allman-nettokostnadsutveckling Nyckeltal!C5'],
  ['Nettokostnad per invånare', 1, 10100, 'allman-nettokostnad-per-invanare Nyckeltal!B7'],
])('tells of a wrong %s', (label, at, value, expected) => {
  expect(found({ Resultat: RESULTAT, Nyckeltal: changed(NYCKELTAL, label, at, value) })).toEqual([expected]);
});

const BALANS: readonly RowContent[] = [
  ['Balansbudget'],
  ['tkr', 'Budget 2024', 'Budget 2025'],
  ['Tillgångar'],
  ['Anläggningstillgångar', 30000, 31000],
  ['Kassa och bank', 8000, 9120],
  ['Summa tillgångar', 38000, 40120],
  ['Eget kapital'],
  ['Årets resultat', 2040, 2120],
  ['Övrigt eget kapital', 15960, 18000],
  ['Summa eget kapital', 18000, 20120],
  ['Skulder', 20000, 20000],
  ['Summa eget kapital och skulder', 38000, 40120],
];

it('passes a result that is the same in both accounts', () => {
  expect(found({ Resultat: RESULTAT, Balans: BALANS })).toEqual([]);
});

it('tells where the result of the balance is another, and where its sides differ', () => {
  const other = changed(changed(BALANS, 'Årets resultat', 2, 2620), 'Övrigt eget kapital', 2, 17500);
  expect(found({ Resultat: RESULTAT, Balans: other })).toEqual(['allman-balans-resultat Balans!C8']);
  const uneven = changed(changed(BALANS, 'Kassa och bank', 2, 9620), 'Summa tillgångar', 2, 40620);
  expect(found({ Resultat: RESULTAT, Balans: uneven })).toEqual(['allman-balans-balanserar Balans!C6']);
});
