import { isKind } from '../../../src/core/bilagor/index';
import type { SheetReading } from '../../../src/core/bilagor/recognise';
import { formatAddress, formatRange } from '../../../src/core/workbook/address';
import { createSheet } from '../../../src/core/workbook/memory-sheet';
import { NYCKELTAL } from '../../support/key-figure-rows';
import { PROJECT_HEADERS, projectRow } from '../../support/project-rows';
import { recognise, sheetFromRows, sideBySide, type RowContent } from '../../support/sheet-from-rows';

const REDOVISNING: readonly RowContent[] = [
  ['Bilaga 10 a'],
  ['Ekonomisk redovisning, (tusental kronor)'],
  ['Förvaltning: Regionledningsförvaltningen'],
  [null, 'Utfall 2018', 'Budget 2019', 'Budget 2020', null, null, 'Plan 2021', null, null],
  [null, 'Netto', 'Netto', 'Intäkter (+)', 'Kostnader (-) *)', 'Netto', 'Intäkter (+)', 'Kostnader (-) *)', 'Netto'],
  ['Primärvård 1)', -90, -95, 10, -110, -100, 10, -112, -102],
  ['Läkemedel 2)', -40, -45, 0, -50, -50, 0, -51, -51],
  ['SUMMA VERKSAMHET', -130, -140, 10, -160, -150, 10, -163, -153],
  ['Finansiella intäkter/kostnader 11)', -1, -1, 0, -1, -1, 0, -1, -1],
  ['Regionbidrag 14)', 131, 141, 151, null, 151, 154, null, 154],
  ['RESULTAT 15)', 0, 0, null, null, 0, null, null, 0],
];

const projectList = (verksamhet: string, ...names: readonly string[]): readonly RowContent[] => [
  ['Projekt 2020 - 2022'],
  [`Verksamhet: ${verksamhet}`],
  PROJECT_HEADERS,
  ...names.map((name, index) => projectRow(index + 1, name)),
];

/** Each bilaga as `11 A1:F9`. */
function found({ bilagor }: SheetReading): readonly string[] {
  return bilagor.map(({ kind, range }) => `${kind} ${formatRange(range)}`);
}

describe('one bilaga', () => {
  it('is found wherever it stands', () => {
    expect(found(recognise(sheetFromRows(NYCKELTAL)))).toEqual(['11 A1:F9']);
    expect(found(recognise(sheetFromRows(NYCKELTAL, 'H40')))).toEqual(['11 H40:M48']);
  });

  it('says on what evidence it was found, and how sure that is', () => {
    const [bilaga] = recognise(sheetFromRows(NYCKELTAL)).bilagor;
    expect(bilaga?.evidence).toEqual([
      'titeln ”Bilaga 11”',
      'ämnet ”Ekonomiska nyckeltal”',
      'årskolumner',
      'raden Återinvesteringsgrad',
      'fler nyckeltal',
    ]);
    expect(bilaga?.confidence).toBe(1);
    expect(bilaga?.forvaltning).toEqual({ text: 'Regionledningsförvaltningen', address: { row: 2, column: 0 } });
  });

  // Three marks of five are left: year columns, Återinvesteringsgrad and more key figures.
  it('is less sure without its title and subject, and then begins at its header', () => {
    const [bilaga] = recognise(sheetFromRows(NYCKELTAL.slice(3))).bilagor;
    expect(bilaga?.confidence).toBe(0.6);
    expect(bilaga?.evidence).toEqual(['årskolumner', 'raden Återinvesteringsgrad', 'fler nyckeltal']);
    expect(bilaga === undefined ? '' : formatAddress(bilaga.title)).toBe('B2');
  });

  it('is what its table is, not what its title says', () => {
    const reading = recognise(sheetFromRows([['Bilaga 10 b'], ...NYCKELTAL.slice(1)]));
    expect(found(reading)).toEqual(['11 A1:F9']);
    expect(reading.bilagor[0]?.confidence).toBe(0.8);
    expect(reading.unrecognised).toEqual([]);
  });

  it.each([
    'BILAGA 11',
    'Bil. 11',
    'Bil 11',
    'Bilaga 11: Ekonomiska nyckeltal',
    'Bilaga 11 Ekonomiska nyckeltal i procent och kronor per invånare för hela förvaltningen',
    'Bilagga 11',
    '  Bilaga\u00A011 ',
  ])('has the title %j', (title) => {
    expect(recognise(sheetFromRows([[title], ...NYCKELTAL.slice(1)])).bilagor[0]?.evidence[0]).toBe(
      `titeln ”${title.trim()}”`,
    );
  });
});

describe('headers', () => {
  const swap = (from: string, to: string): SheetReading =>
    recognise(
      sheetFromRows(
        REDOVISNING.map((row) => row.map((cell) => (typeof cell === 'string' ? cell.replace(from, () => to) : cell))),
      ),
    );

  it.each([
    ['Intäkter (+)', 'Intäkter'],
    ['Intäkter (+)', 'INTÄKTER   (+)'],
    ['Kostnader (-) *)', 'Kostnadr (-)'],
    ['Kostnader (-) *)', 'Kost\u00ADnader\n(-) 1)'],
    ['SUMMA VERKSAMHET', 'Summa verksamhten'],
    ['RESULTAT 15)', 'Resulat'],
    ['Budget 2019', 'Budgett 2019'],
    ['Utfall 2018', 'Bokslut\n2018'],
    ['(tusental kronor)', 'tkr'],
  ])('%j may be written %j', (from, to) => {
    const [bilaga, ...more] = swap(from, to).bilagor;
    expect(more).toEqual([]);
    expect(bilaga?.kind).toBe('10a');
    expect(bilaga?.unit).toBe('tkr');
    expect(bilaga?.columns.map(({ label }) => label)).toEqual([
      'Netto Utfall 2018',
      'Netto Budget 2019',
      'Intäkter Budget 2020',
      'Kostnader Budget 2020',
      'Netto Budget 2020',
      'Intäkter Plan 2021',
      'Kostnader Plan 2021',
      'Netto Plan 2021',
    ]);
    // Beside what this short table lacks: Plan 2022, two of the financial rows and the three at the foot.
    expect(bilaga?.missing.map(({ name }) => name)).toEqual([
      'Plan 2022',
      'Tandvårdsersättning',
      'Primärvårdersättning',
      'Avskrivningar',
      'Investeringar',
      'Diff (investering-avskrivning)',
    ]);
  });

  it('with two slips in a short word are another word', () => {
    expect(swap('SUMMA VERKSAMHET', 'Sma vrksmhet').bilagor[0]?.missing.map(({ name }) => name)).toContain(
      'SUMMA VERKSAMHET',
    );
  });
});

describe('several bilagor on one sheet', () => {
  it('may stand below each other', () => {
    expect(found(recognise(sheetFromRows([...REDOVISNING, [], [], ...NYCKELTAL])))).toEqual([
      '10a A1:I11',
      '11 A14:F22',
    ]);
  });

  it('may stand below each other under their subjects alone', () => {
    const untitled = [...NYCKELTAL.slice(1), [], ...REDOVISNING.slice(1)];
    expect(found(recognise(sheetFromRows(untitled)))).toEqual(['11 A1:F8', '10a A10:I19']);
  });

  it('may stand below each other with nothing between them', () => {
    expect(found(recognise(sheetFromRows([...NYCKELTAL, ...REDOVISNING])))).toEqual(['11 A1:F9', '10a A10:I20']);
  });

  it('may stand side by side', () => {
    expect(found(recognise(sheetFromRows(sideBySide(NYCKELTAL, REDOVISNING))))).toEqual(['11 A1:F9', '10a I1:Q11']);
  });

  it('may stand side by side with their titles in the right corners', () => {
    const inRightCorner = ([title = [], ...rows]: readonly RowContent[]): readonly RowContent[] => {
      const width = Math.max(...rows.map((row) => row.length));
      return [[...Array.from({ length: width - title.length }, () => null), ...title], ...rows];
    };
    const rows = sideBySide(inRightCorner(NYCKELTAL), inRightCorner(REDOVISNING));
    expect(found(recognise(sheetFromRows(rows)))).toEqual(['11 A1:F9', '10a I1:Q11']);
  });

  it.each([
    ['', []],
    [' in the column of the names', [null]],
  ])('may be lists without titles, their other headings%s', (_, margin) => {
    const lists = [...projectList('Ekonomi', 'Hypergene', 'Beslutsstöd'), [], ...projectList('Kök', 'Ny spis')].map(
      (row) => (row.length === 1 ? [...margin, ...row] : row),
    );
    const reading = recognise(sheetFromRows(lists));
    expect(reading.bilagor.map(({ kind }) => kind)).toEqual(['17', '17']);
    expect(reading.bilagor.map((bilaga) => isKind(bilaga, '17') && bilaga.projects.length)).toEqual([2, 1]);
    expect(reading.bilagor.map(({ verksamhet }) => verksamhet?.text)).toEqual(['Ekonomi', 'Kök']);
    expect(reading.unrecognised).toEqual([]);
  });
});

describe('a list of contents', () => {
  const CONTENTS: readonly RowContent[] = [
    ['Innehåll'],
    ['Bilaga 10a', 'Ekonomisk redovisning'],
    ['Bilaga 10b', 'Planerade investeringar'],
    ['Bilaga 10c', 'Planerade IT-projekt'],
    ['Bilaga 11', 'Ekonomiska nyckeltal'],
    ['Bilaga 16', 'Riskanalys'],
    ['Bilaga 17', 'Projekt'],
  ];

  it('is no bilaga, and holds no table', () => {
    const { bilagor, unrecognised } = recognise(sheetFromRows(CONTENTS));
    expect(bilagor).toEqual([]);
    expect(unrecognised.map(({ hasTable }) => hasTable)).toEqual([false]);
  });

  it('above a bilaga does not hide it', () => {
    const { bilagor } = recognise(sheetFromRows([...CONTENTS, [], ...NYCKELTAL]));
    expect(bilagor.map(({ kind, rows }) => [kind, rows.length])).toEqual([['11', 4]]);
  });
});

describe('what is not recognised', () => {
  it('says what is missing below the title of a bilaga', () => {
    const { bilagor, unrecognised } = recognise(sheetFromRows([[null, 'Bilaga 16'], ['Riskanalys'], ['Nr', 'Risk']]));
    expect(bilagor).toEqual([]);
    expect(unrecognised).toHaveLength(1);
    expect(unrecognised[0]).toMatchObject({ hasTable: true, address: { row: 0, column: 1 } });
    expect(unrecognised[0]?.reason).toBe(
      'Bladet har titeln ”Bilaga 16” men tabellen kan inte läsas: kolumnerna Benämning, Effektivitet, Påverkan, Sannolikhet, Åtgärd, Ansvarig och Status hittades inte. Återställ rubrikerna efter mallen.',
    );
  });

  it('says so of a bilaga that has no rules', () => {
    const { unrecognised } = recognise(sheetFromRows([['Bilaga 12'], ['Personal']]));
    expect(unrecognised[0]?.reason).toBe(
      'Bladet har titeln ”Bilaga 12”, som inte är någon bilaga som kan kontrolleras.',
    );
  });

  // A table has at least three rows with two numbers each.
  it.each([
    [3, true],
    [2, false],
  ])('with %i rows of numbers has a table: %s', (rows, hasTable) => {
    const { unrecognised } = recognise(
      sheetFromRows([['Egen uppföljning'], ...Array<RowContent>(rows).fill(['Rad', 1, 2])]),
    );
    expect(unrecognised).toMatchObject([{ hasTable, address: { row: 0, column: 0 } }]);
  });

  it('is nothing on an empty sheet', () => {
    expect(recognise(createSheet({ name: 'Blad1', cells: {} }))).toEqual({ bilagor: [], unrecognised: [] });
    expect(recognise(createSheet({ name: 'Blad1', cells: { XFD1048576: {} } }))).toEqual({
      bilagor: [],
      unrecognised: [],
    });
  });
});
