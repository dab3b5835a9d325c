import { checkSubmissions } from '../../../src/core/engine/check-submissions';
import { readRulePack } from '../../../src/core/packs/read-rule-pack';
import { findingsOf, summary } from '../../support/check';
import { sheetFromRows, type RowContent } from '../../support/sheet-from-rows';

/** A region whose bilaga 10a has other row names, no tandvård, three years and millions. */
const PACK = `{
  "id": "region-b-2025",
  "version": "1.0.0",
  "region": "Region B",
  "utgår från": "vasternorrland-2020",
  "förvaltningar": [],
  "obligatoriskaBilagor": ["10a"],
  "resultatmål": { "belopp": 0, "tolerans": 500 },
  "ändringar": [
    { "tabell": "10a", "varianter": { "SUMMA VERKSAMHET": "Summa nämnd", "RESULTAT": "Årets resultat" } },
    { "tabell": "10a", "varianter": { "Finansiella intäkter/kostnader": "Finansnetto" } }
  ],
  "utan": [
    { "tabell": "10a", "rad": "Tandvårdsersättning", "skäl": "Regionen har ingen tandvårdsersättning." },
    { "tabell": "10a", "rad": "Primärvårdersättning", "skäl": "Regionen har ingen primärvårdsersättning." },
    { "tabell": "10a", "kolumn": "Plan*", "skäl": "Regionen planerar ett år i taget." }
  ]
}
`;

const PARTS = ['Intäkter', 'Kostnader', 'Netto'];

function accounts(regionbidrag: number, result: number): readonly RowContent[] {
  const netto = (label: string, ...amounts: readonly number[]): RowContent => [
    label,
    ...amounts.flatMap((amount) => [null, null, amount]),
  ];
  return [
    ['Bilaga 10a  Ekonomisk redovisning (mnkr)'],
    ['Nämnd: Hälso- och sjukvårdsnämnden'],
    [],
    [null, 'Bokslut 2023', null, null, 'Budget 2024', null, null, 'Budget 2025'],
    ['Verksamhet', ...PARTS, ...PARTS, ...PARTS],
    ['Primärvård', 120.4, -850.2, -729.8, 122, -871.3, -749.3, 124.5, -890, -765.5],
    ['Specialistvård', 300.1, -2200.5, -1900.4, 305, -2250.4, -1945.4, 310.2, -2301, -1990.8],
    ['Summa nämnd', 420.5, -3050.7, -2630.2, 427, -3121.7, -2694.7, 434.7, -3191, -2756.3],
    netto('Finansnetto', -1.2, -1, -1.1),
    netto('Regionbidrag', 2631.4, 2695.7, regionbidrag),
    netto('Årets resultat', 0, 0, result),
    netto('Avskrivningar', -40, -41, -42),
    netto('Investeringar', -39, -41, -42),
    netto('Diff', 1, 0, 0),
  ];
}

function found(rows: readonly RowContent[]): readonly string[] {
  const reading = readRulePack(PACK, []);
  if (!reading.ok) throw new Error(reading.problems.map(({ line, message }) => `${line}: ${message}`).join('\n'));
  const workbooks = [{ file: 'region.xlsx', sheets: [sheetFromRows(rows, 'A1', '10a')] }];
  const report = checkSubmissions(workbooks, { pack: reading.pack, ledger: null, unreadable: [] });
  return findingsOf(report).map(summary);
}

it('is a file of at most twenty lines', () => {
  expect(PACK.trimEnd().split('\n').length).toBeLessThanOrEqual(20);
});

it('has nothing found where nothing is wrong', () => {
  expect(found(accounts(2757.4, 0))).toEqual([]);
});

it('takes a deficit of 0,3 mnkr within the tolerance of 500 tkr, and tells one of 499 mnkr', () => {
  expect(found(accounts(2757.1, -0.3))).toEqual([]);
  expect(found(accounts(2258.4, -499))).toEqual(['fel 10a-resultat-balans 10a!J11']);
});
