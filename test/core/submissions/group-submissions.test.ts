import { recogniseSheet } from '../../../src/core/bilagor/recognise';
import { groupSubmissions } from '../../../src/core/submissions/group-submissions';
import { isOfYear, mainBilaga, type Submission } from '../../../src/core/submissions/submission';
import { builtInPack } from '../../support/check';
import { sheetFromRows, type RowContent } from '../../support/sheet-from-rows';

type Sheet = readonly RowContent[];

const RLF = 'Regionledningsförvaltningen';
const HSF = 'Hälso- och sjukvårdsförvaltningen';

const redovisning = (name: string | null, year = 2020): Sheet => [
  ['Bilaga 10 a'],
  [name === null ? null : `Förvaltning: ${name}`],
  [null, `Utfall ${year - 2}`, `Budget ${year - 1}`, `Budget ${year}`, null, null, `Plan ${year + 1}`],
  [null, 'Netto', 'Netto', 'Intäkter', 'Kostnader', 'Netto', 'Intäkter', 'Kostnader', 'Netto'],
  ['Primärvård', -90, -95, 10, -110, -100, 10, -112, -102],
  ['SUMMA VERKSAMHET', -90, -95, 10, -110, -100, 10, -112, -102],
  ['Regionbidrag', 90, 95, 100, null, 100, 102, null, 102],
  ['RESULTAT', 0, 0, null, null, 0, null, null, 0],
];

const investeringar = (name: string | null, year = 2020): Sheet => [
  ['Bilaga 10 b'],
  [name === null ? null : `Förvaltning: ${name}`],
  [
    'Proj.nr',
    'Benämning',
    `Utgift t o m ${year - 2}`,
    `Prognos ${year - 1}`,
    `Budget ${year}`,
    `Plan ${year + 1}`,
    `Plan ${year + 2}`,
    `Summa utgift t o m ${year + 2}`,
  ],
  [null, 'IT (spec på bil 10c)', 0, 10, 10, 10, 10, 40],
  [null, 'TOTALT FÖRVALTNING', null, 10, 10, 10, 10, null],
];

const nyckeltal = (name: string | null, year = 2020, invanare = true): Sheet => [
  ['Bilaga 11'],
  [name],
  [null, `Utfall ${year - 2}`, `Prognos ${year - 1}`, `Budget ${year}`, `Plan ${year + 1}`, `Plan ${year + 2}`],
  ['Återinvesteringsgrad, %', 0.8, 0.8, 0.8, 0.8, 0.8],
  ...(invanare ? [['Antal invånare resp. år', 24500, 24500, 24500, 24500, 24500]] : []),
];

const projekt = (name: string | null): Sheet => [
  ['Bilaga 17'],
  [name === null ? null : `Förvaltning: ${name}`],
  ['Nr', 'Projektnamn', 'Beskrivning', 'Kategori', 'Digitalisering', 'Omfattning', 'Finansieringsform'],
  [1, 'Ny spis', 'Kort', 'Övrigt', 'Nej', 'Låg = 1000 h', 'Givna ramar'],
];

/** Groups files with their sheets: each name is a file's, each value its sheets. */
function group(files: Readonly<Record<string, readonly Sheet[]>>): readonly Submission[] {
  const readings = Object.entries(files).map(([file, sheets], fileIndex) => ({
    file,
    sheets: sheets.map((rows, sheetIndex) => {
      const name = `Blad${sheetIndex + 1}`;
      return recogniseSheet(sheetFromRows(rows, 'A1', name), { file, sheet: name, fileIndex, sheetIndex });
    }),
  }));
  return groupSubmissions(readings, builtInPack());
}

/** Each submission as `name year: kinds`. */
function shown(submissions: readonly Submission[]): readonly string[] {
  return submissions.map(
    ({ forvaltning, year, bilagor }) =>
      `${String(forvaltning)} ${String(year)}: ${bilagor.map(({ kind }) => kind).join(' ')}`,
  );
}

describe('one förvaltning', () => {
  it('with a file a bilaga is one submission', () => {
    const submissions = group({
      'a.xlsx': [redovisning(RLF)],
      'b.xlsx': [investeringar('RLF')],
      'c.xlsx': [nyckeltal('Regionledningsförvaltning')],
      'd.xlsx': [projekt('Regionledningsförvalning')],
    });
    expect(shown(submissions)).toEqual([`${RLF} 2020: 10a 10b 11 17`]);
    expect(submissions[0]?.files).toEqual(['a.xlsx', 'b.xlsx', 'c.xlsx', 'd.xlsx']);
  });

  it('takes up the files that name no förvaltning', () => {
    const submissions = group({ 'a.xlsx': [projekt(null)], 'b.xlsx': [redovisning(RLF)] });
    expect(shown(submissions)).toEqual([`${RLF} 2020: 17 10a`]);
  });

  it('that the rule pack does not know has the name that is written', () => {
    expect(shown(group({ 'a.xlsx': [redovisning('Patientnämnden/Kansli')] }))).toEqual(['Patientnämnden 2020: 10a']);
  });

  it('that the rule pack does not know is called what most sheets call it, whichever comes first', () => {
    const [right, slip] = ['Kulturförvaltningen', 'Kulturförvalningen'];
    const files = { 'a.xlsx': [redovisning(slip), investeringar(right)], 'b.xlsx': [nyckeltal(right)] };
    expect(shown(group(files))).toEqual([`${right} 2020: 10a 10b 11`]);
    expect(shown(group(Object.fromEntries(Object.entries(files).reverse())))).toEqual([`${right} 2020: 11 10a 10b`]);
  });

  it('takes up the lists of its sub-units by its abbreviation', () => {
    const submissions = group({
      'a.xlsx': [redovisning(RLF)],
      'b.xlsx': [redovisning(HSF)],
      'c.xlsx': [projekt('HSF - Stab'), projekt('HSF/Vård')],
      'd.xlsx': [projekt('RLF Kök')],
    });
    expect(shown(submissions)).toEqual([`${RLF} 2020: 10a 17`, `${HSF} 2020: 10a 17 17`]);
  });

  it('for two whole years is two submissions, the earlier first', () => {
    const submissions = group({
      'nytt.xlsx': [redovisning(RLF, 2021), investeringar(RLF, 2021)],
      'gammalt.xlsx': [redovisning(RLF, 2020), investeringar(RLF, 2020)],
    });
    expect(shown(submissions)).toEqual([`${RLF} 2020: 10a 10b`, `${RLF} 2021: 10a 10b`]);
    expect(submissions.map(({ files }) => files)).toEqual([['gammalt.xlsx'], ['nytt.xlsx']]);
  });

  it('keeps a bilaga with last year’s headers, in the same file or in another', () => {
    const inOneFile = group({ 'a.xlsx': [redovisning(RLF), investeringar(RLF), nyckeltal(RLF, 2019)] });
    const inTwo = group({ 'a.xlsx': [redovisning(RLF), investeringar(RLF)], 'b.xlsx': [nyckeltal(RLF, 2019)] });
    for (const submissions of [inOneFile, inTwo]) {
      expect(shown(submissions)).toEqual([`${RLF} 2020: 10a 10b 11`]);
      const [submission] = submissions;
      expect(submission?.bilagor.map((bilaga) => isOfYear(submission, bilaga))).toEqual([true, true, false]);
    }
  });
});

describe('two förvaltningar', () => {
  it('in two files are two submissions', () => {
    const submissions = group({
      'a.xlsx': [redovisning(RLF), investeringar(RLF)],
      'b.xlsx': [redovisning(HSF), investeringar(HSF)],
    });
    expect(shown(submissions)).toEqual([`${RLF} 2020: 10a 10b`, `${HSF} 2020: 10a 10b`]);
  });

  it('in one workbook are two submissions, each with its own sheets', () => {
    const submissions = group({
      'a.xlsx': [redovisning(RLF), investeringar(RLF), redovisning(HSF), investeringar(HSF), projekt('RLF Kök')],
    });
    expect(shown(submissions)).toEqual([`${RLF} 2020: 10a 10b 17`, `${HSF} 2020: 10a 10b`]);
  });

  it('in one workbook share out the sheets without a name by the one before', () => {
    const submissions = group({
      'a.xlsx': [redovisning(RLF), investeringar(null), redovisning(HSF), investeringar(null)],
    });
    expect(shown(submissions)).toEqual([`${RLF} 2020: 10a 10b`, `${HSF} 2020: 10a 10b`]);
    expect(submissions.map(({ bilagor }) => bilagor.map(({ sheet }) => sheet.sheet))).toEqual([
      ['Blad1', 'Blad2'],
      ['Blad3', 'Blad4'],
    ]);
  });

  it('leave a file that names none by itself', () => {
    const submissions = group({
      'a.xlsx': [redovisning(RLF)],
      'b.xlsx': [redovisning(HSF)],
      'c.xlsx': [projekt(null)],
    });
    expect(shown(submissions)).toEqual([`${RLF} 2020: 10a`, `${HSF} 2020: 10a`, 'null null: 17']);
  });
});

it('without any name is one submission without a name', () => {
  expect(shown(group({ 'a.xlsx': [redovisning(null)], 'b.xlsx': [investeringar(null)] }))).toEqual([
    'null 2020: 10a 10b',
  ]);
});

it('without any bilaga is one submission of the files', () => {
  const [submission, ...more] = group({ 'a.xlsx': [[['Hej']]] });
  expect(more).toEqual([]);
  expect(submission).toMatchObject({ forvaltning: null, year: null, files: ['a.xlsx'], bilagor: [] });
  expect(submission?.unrecognised).toHaveLength(1);
});

describe('whose a bilaga is', () => {
  it('is told by its name', () => {
    const [submission] = group({
      'a.xlsx': [redovisning(RLF), nyckeltal('RLF-Regionfastigheter', 2020, false), nyckeltal(RLF), projekt('RLF Kök')],
    });
    expect(submission?.bilagor.map((bilaga) => submission.unitOf.get(bilaga))).toEqual([
      { name: RLF, isWholeForvaltning: true },
      { name: 'RLF-Regionfastigheter', isWholeForvaltning: false },
      { name: RLF, isWholeForvaltning: true },
      { name: 'RLF Kök', isWholeForvaltning: false },
    ]);
    expect(submission === undefined ? undefined : mainBilaga(submission, '11')?.sheet.sheet).toBe('Blad3');
  });

  it('is told of bilaga 11 by Antal invånare when no name is the förvaltning’s', () => {
    const [submission] = group({
      'a.xlsx': [redovisning(RLF), nyckeltal('RLF-Fastigheter', 2020, false), nyckeltal('RLF-Ledning')],
    });
    expect(submission?.bilagor.map((bilaga) => submission.unitOf.get(bilaga)?.isWholeForvaltning)).toEqual([
      true,
      false,
      true,
    ]);
  });
});
