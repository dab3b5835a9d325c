import { rule17ProjektDubblett } from '../../../src/core/rules/17-projekt-dubblett';
import { cellsFound, readProjects, run } from '../../support/lists';

const FIRST = readProjects({}, { sheet: 'Ekonomi', forvaltning: 'Ekonomi' });
const OTHER = {
  1: { Projektnamn: 'Ny växel' },
  2: { Projektnamn: 'Byte av larm' },
  3: { Projektnamn: 'Solceller på tak' },
  4: { Projektnamn: 'Nytt intranät' },
};

function second(name: string): ReturnType<typeof readProjects> {
  return readProjects({ ...OTHER, 2: { Projektnamn: name } }, { sheet: 'Stab', sheetIndex: 1, forvaltning: 'Stab' });
}

it('passes two lists of different projects', () => {
  expect(run(rule17ProjektDubblett, FIRST, second('Byte av larm'))).toEqual({
    passed: 8,
    findings: [],
    notEvaluated: [],
  });
});

it('finds a project of another list, at the second Projektnamn', () => {
  const verdict = run(rule17ProjektDubblett, FIRST, second('Digital patologi'));

  expect(cellsFound(verdict)).toEqual(['C7']);
  expect(verdict.findings[0]?.message).toBe(
    'Projekt 2 (Digital patologi): samma projekt som projekt 4 på bladet ”Ekonomi”.',
  );
  expect(verdict.findings[0]?.draft.place?.sheet.sheet).toBe('Stab');
  expect(verdict.findings[0]?.draft.related).toMatchObject([
    { place: { sheet: { sheet: 'Ekonomi' }, address: { row: 8, column: 2 } }, value: 'Digital patologi' },
  ]);
  expect(verdict.passed).toBe(7);
});

it('finds a project that stands twice on one list', () => {
  const verdict = run(rule17ProjektDubblett, readProjects({ 4: { Projektnamn: 'Grön logistik' } }));

  expect(cellsFound(verdict)).toEqual(['C9']);
  expect(verdict.findings[0]?.message).toBe(
    'Projekt 4 (Grön logistik): samma projekt som projekt 3 tidigare i listan.',
  );
});

it.each([
  'DIGITAL PATOLOGI',
  'Patologi, digital',
  'Digital-patologi',
  'Digital patolgi',
  'Digitla patologi',
  'Digitalpatologi',
])('takes %j for Digital patologi', (name) => {
  expect(cellsFound(run(rule17ProjektDubblett, FIRST, second(name)))).toEqual(['C7']);
});

it.each([
  'Digital radiologi',
  'Digital patologi 2',
  'Digital patologi etapp II',
  'Patologi',
  'Digitala remisser',
  'Grön ekonomi',
])('takes %j for another project', (name) => {
  expect(cellsFound(run(rule17ProjektDubblett, FIRST, second(name)))).toEqual([]);
});

it('takes digits to tell projects apart', () => {
  const [one, other, same] = ['Journal etapp 1', 'Journal etapp 2', 'Journal, etapp 1'];
  const list = readProjects({ 1: { Projektnamn: one }, 2: { Projektnamn: other }, 3: { Projektnamn: same } });

  expect(cellsFound(run(rule17ProjektDubblett, list))).toEqual(['C8']);
});

it('does not compare projects without a name', () => {
  const verdict = run(rule17ProjektDubblett, readProjects({ 1: { Projektnamn: null }, 2: { Projektnamn: null } }));

  expect(verdict).toMatchObject({ passed: 2, findings: [] });
});

it('leaves a whole list that stands twice for one unit to bilaga-dubblett', () => {
  const copy = readProjects({}, { sheet: 'Ekonomi (2)', sheetIndex: 1, forvaltning: 'Ekonomi' });

  expect(run(rule17ProjektDubblett, FIRST, copy)).toMatchObject({ passed: 4, findings: [] });
});

it('finds every project of a list that another unit has copied', () => {
  const copy = readProjects({}, { sheet: 'Stab', sheetIndex: 1, forvaltning: 'Stab' });

  expect(cellsFound(run(rule17ProjektDubblett, FIRST, copy))).toEqual(['C6', 'C7', 'C8', 'C9']);
});
