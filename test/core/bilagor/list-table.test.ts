import { isKind } from '../../../src/core/bilagor/index';
import { PROJECT_HEADERS, projectRow } from '../../support/project-rows';
import { recognise, sheetFromRows, type RowContent } from '../../support/sheet-from-rows';

/** A row with one text in the column of names. */
const alone = (text: string): RowContent => [null, text];

const NOTE = 'Listan uppdateras efter beslut i nämnden.';

/** The names of the projects that are read from the rows below the headers. */
function projectsIn(...rows: readonly RowContent[]): readonly string[] {
  const [bilaga] = recognise(sheetFromRows([['Projekt 2020 - 2022'], [], PROJECT_HEADERS, ...rows])).bilagor;
  if (bilaga === undefined || !isKind(bilaga, '17')) throw new Error('No bilaga 17 was recognised.');
  return bilaga.projects.map(({ projektnamn }) => projektnamn.text);
}

describe('a text alone in a numbered list', () => {
  it('is a note below the last number', () => {
    expect(projectsIn(projectRow(1, 'Journal'), projectRow(2, 'Arkiv'), alone('Ny växel'))).toEqual([
      'Journal',
      'Arkiv',
    ]);
    expect(projectsIn(projectRow(1, 'Journal'), [2], alone('Ny växel'))).toEqual(['Journal']);
  });

  it('is an entry above it, where only its number is left out', () => {
    expect(projectsIn(projectRow(1, 'Journal'), alone('Ny växel'), projectRow(3, 'Arkiv'))).toEqual([
      'Journal',
      'Ny växel',
      'Arkiv',
    ]);
    expect(projectsIn(projectRow(1, 'Journal'), alone(NOTE), [3])).toEqual(['Journal', NOTE]);
  });

  it('is an entry when it has a number, or a second cell is filled in', () => {
    expect(projectsIn(projectRow(1, 'Journal'), [2, 'Ny växel'])).toEqual(['Journal', 'Ny växel']);
    expect(projectsIn(projectRow(1, 'Journal'), [null, 'Ny växel', 'Telefoni'])).toEqual(['Journal', 'Ny växel']);
  });
});

describe('a text alone in a list without numbers', () => {
  it('is a note when it is a sentence of four words or more', () => {
    expect(projectsIn(projectRow(null, 'Journal'), alone(NOTE))).toEqual(['Journal']);
    expect(projectsIn(projectRow(null, 'Journal'), alone('Beslutas i nämnden senare.'))).toEqual(['Journal']);
  });

  it('is an entry when it is shorter or does not end as a sentence', () => {
    expect(projectsIn(projectRow(null, 'Journal'), alone('Beslutas av nämnden.'))).toEqual([
      'Journal',
      'Beslutas av nämnden.',
    ]);
    expect(projectsIn(projectRow(null, 'Journal'), alone('Ny växel för hela länet'))).toEqual([
      'Journal',
      'Ny växel för hela länet',
    ]);
  });

  it('is an entry when a second cell is filled in', () => {
    expect(projectsIn(projectRow(null, 'Journal'), [null, NOTE, 'Telefoni'])).toEqual(['Journal', NOTE]);
  });
});
