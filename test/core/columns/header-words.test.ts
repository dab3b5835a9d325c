import { readHeaderWords, type HeaderWords } from '../../../src/core/columns/header-words';

const KINDS = [
  { kind: 'intäkter', keys: ['intäkter'] },
  { kind: 'kostnader', keys: ['kostnader'] },
  { kind: 'netto', keys: ['netto', 'nettokostnad'] },
] as const;

/** What a header says beside what a plain amount says. */
function said(text: string): Partial<HeaderWords> | undefined {
  const words = readHeaderWords<string>(text, KINDS);
  return words === undefined
    ? undefined
    : Object.fromEntries(
        Object.entries(words).filter(([, value]) => value !== null && value !== false && value !== 'belopp'),
      );
}

it.each([
  ['BUDGET 2024', { version: 'budget', year: 2024 }],
  ['2020 Budget', { version: 'budget', year: 2020 }],
  ['Bokslut\n2023', { version: 'utfall', year: 2023 }],
  ['Prel. bokslut 2024', { version: 'utfall', year: 2024 }],
  ['Årsbudget 2025', { version: 'budget', year: 2025 }],
  ['Reviderad budget 2025', { version: 'budget', year: 2025 }],
  ['Budget 2025 (beslutad november 2024)', { version: 'budget', year: 2025 }],
  ['Ram 2025', { version: 'budget', year: 2025 }],
  ['Preliminär ram 2026', { version: 'plan', year: 2026 }],
  ['Flerårsplan 2027', { version: 'plan', year: 2027 }],
  ['Ekonomisk plan 2027', { version: 'plan', year: 2027 }],
  ['Plan 2026 i 2025 års priser', { version: 'plan', year: 2026 }],
  ['Plan 26', { version: 'plan', year: 2026 }],
  ['2023', { year: 2023 }],
  ['Utfall', { version: 'utfall' }],
] as const)('reads version and year of %j', (text, words) => {
  expect(said(text)).toEqual(words);
});

it.each([
  ['Intäkter Budget 2025', { kind: 'intäkter', version: 'budget', year: 2025 }],
  ['Budget 2025 Intäkter', { kind: 'intäkter', version: 'budget', year: 2025 }],
  ['2025 Netto (tkr)', { kind: 'netto', year: 2025 }],
  ['Nettokostnad\nplan 2026', { kind: 'netto', version: 'plan', year: 2026 }],
  ['Kostnader (-) *)', { kind: 'kostnader' }],
] as const)('reads the kind of %j', (text, words) => {
  expect(said(text)).toEqual(words);
});

it.each([
  ['Ackumulerat utfall 2018-10', { version: 'utfall', year: 2018, isPart: true }],
  ['Utfall 201810', { version: 'utfall', year: 2018, isPart: true }],
  ['Utfall augusti', { version: 'utfall', isPart: true }],
  ['Utfall t.o.m. aug 2024', { version: 'utfall', year: 2024, isPart: true }],
  ['Utfall jan–aug 2024', { version: 'utfall', year: 2024, isPart: true }],
  ['jan–aug', { isPart: true }],
  ['T2', { isPart: true }],
  ['Utfall T2 2024', { version: 'utfall', year: 2024, isPart: true }],
  ['Delår 2024', { year: 2024, isPart: true }],
  ['Delårsbokslut 2024', { version: 'utfall', year: 2024, isPart: true }],
  ['Utfall 2024 (jan-aug)', { version: 'utfall', year: 2024, isPart: true }],
  ['Budget jan-aug 2024', { version: 'budget', year: 2024, isPart: true }],
  ['Budget ack aug', { version: 'budget', isPart: true }],
  ['Utfall kv 3 2024', { version: 'utfall', year: 2024, isPart: true }],
  ['Prognos ack aug 2024', { version: 'prognos', year: 2024, isPart: true }],
] as const)('reads %j as a part of the year', (text, words) => {
  expect(said(text)).toEqual(words);
});

it.each([
  ['Utfall jan-dec 2024', { version: 'utfall', year: 2024 }],
  ['Utfall helår 2024', { version: 'utfall', year: 2024 }],
  ['Bokslut 2024-12-31', { version: 'utfall', year: 2024 }],
  ['Prognos augusti 2024', { version: 'prognos', year: 2024 }],
  ['Prognos T2 2024', { version: 'prognos', year: 2024 }],
  ['Helårsprognos 2024', { version: 'prognos', year: 2024 }],
  ['Budget 2025 (juni)', { version: 'budget', year: 2025 }],
  ['Ackumulerat utfall 2018-12', { version: 'utfall', year: 2018, cumulative: true }],
] as const)('reads %j as the whole year', (text, words) => {
  expect(said(text)).toEqual(words);
});

it.each([
  ['Utgift t o m 2018', { year: 2018, cumulative: true }],
  ['Summa utgift t o m 2022', { year: 2022, cumulative: true, role: 'summa' }],
  ['Ack. utfall', { version: 'utfall', cumulative: true }],
  ['Summa', { role: 'summa' }],
  ['Totalt', { role: 'summa' }],
  ['Total projektbudget', { version: null, role: 'beslutad' }],
  ['Beslutad totalutgift', { role: 'beslutad' }],
  ['Totalkalkyl', { role: 'beslutad' }],
  ['Budget totalt', { version: 'budget', role: 'beslutad' }],
  ['Beslutad budget 2025', { version: 'budget', year: 2025 }],
  ['Period 2019-2022', { role: 'flera-år' }],
  ['Budget 2020 - 2022', { version: 'budget', role: 'flera-år' }],
  ['Avvikelse mot budget 2020', { version: 'budget', year: 2020, role: 'avvikelse' }],
  ['Budget-\navvikelse', { role: 'avvikelse' }],
  ['Förändring 2024-2025', { role: 'avvikelse' }],
  ['Återstår', { role: 'avvikelse' }],
  ['Diff', { role: 'avvikelse' }],
  ['Förändring %', { role: 'avvikelse' }],
  ['Andel av budget 2025', { version: 'budget', year: 2025, role: 'andel' }],
  ['Not', { role: 'not' }],
  ['Kommentar till budget', { version: 'budget', role: 'not' }],
] as const)('reads what %j is to the table', (text, words) => {
  expect(said(text)).toEqual(Object.fromEntries(Object.entries(words).filter(([, value]) => value !== null)));
});

it.each([['Benämning'], ['Målbild 2030'], ['Sandplanteringar'], ['Atomfysik'], ['12020'], ['Tilläggsbudget 2025']])(
  'says nothing of %j',
  (text) => {
    expect(readHeaderWords(text)).toBeUndefined();
  },
);
