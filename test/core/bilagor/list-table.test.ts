import { recognise, sheetFromRows, type RowContent } from '../../support/sheet-from-rows';

const HEADERS: RowContent = [
  'Nr',
  'Projektnamn',
  'Beskrivning',
  'Kategori',
  'Digitalisering',
  'Processeffektivitet',
  'Omfattning',
  'Investering',
  'Finansieringsform',
];

const entry = (number: number | null, name: string): RowContent => [
  number,
  name,
  'Kortfattat',
  'Övrigt',
  'Ja',
  'x',
  'Låg = 1000 h',
  null,
  'Givna ramar',
];

/** A row with one text in the column of names. */
const alone = (text: string): RowContent => [null, text];

const NOTE = 'Listan uppdateras efter beslut i nämnden.';

/** The names of the projects that are read from the rows below the headers. */
function projectsIn(...rows: readonly RowContent[]): readonly string[] {
  const [bilaga] = recognise(sheetFromRows([['Projekt 2020 - 2022'], [], HEADERS, ...rows])).bilagor;
  if (bilaga?.kind !== '17') throw new Error('No bilaga 17 was recognised.');
  return bilaga.projects.map(({ projektnamn }) => projektnamn.text);
}

describe('a text alone in a numbered list', () => {
  it('is a note below the last number', () => {
    expect(projectsIn(entry(1, 'Journal'), entry(2, 'Arkiv'), alone('Ny växel'))).toEqual(['Journal', 'Arkiv']);
    expect(projectsIn(entry(1, 'Journal'), [2], alone('Ny växel'))).toEqual(['Journal']);
  });

  it('is an entry above it, where only its number is left out', () => {
    expect(projectsIn(entry(1, 'Journal'), alone('Ny växel'), entry(3, 'Arkiv'))).toEqual([
      'Journal',
      'Ny växel',
      'Arkiv',
    ]);
    expect(projectsIn(entry(1, 'Journal'), alone(NOTE), [3])).toEqual(['Journal', NOTE]);
  });

  it('is an entry when it has a number, or a second cell is filled in', () => {
    expect(projectsIn(entry(1, 'Journal'), [2, 'Ny växel'])).toEqual(['Journal', 'Ny växel']);
    expect(projectsIn(entry(1, 'Journal'), [null, 'Ny växel', 'Telefoni'])).toEqual(['Journal', 'Ny växel']);
  });
});

describe('a text alone in a list without numbers', () => {
  it('is a note when it is a sentence of four words or more', () => {
    expect(projectsIn(entry(null, 'Journal'), alone(NOTE))).toEqual(['Journal']);
    expect(projectsIn(entry(null, 'Journal'), alone('Beslutas i nämnden senare.'))).toEqual(['Journal']);
  });

  it('is an entry when it is shorter or does not end as a sentence', () => {
    expect(projectsIn(entry(null, 'Journal'), alone('Beslutas av nämnden.'))).toEqual([
      'Journal',
      'Beslutas av nämnden.',
    ]);
    expect(projectsIn(entry(null, 'Journal'), alone('Ny växel för hela länet'))).toEqual([
      'Journal',
      'Ny växel för hela länet',
    ]);
  });

  it('is an entry when a second cell is filled in', () => {
    expect(projectsIn(entry(null, 'Journal'), [null, NOTE, 'Telefoni'])).toEqual(['Journal', NOTE]);
  });
});
