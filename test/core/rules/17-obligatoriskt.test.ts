import { rule17Obligatoriskt } from '../../../src/core/rules/17-obligatoriskt';
import { cellsFound, readProjects, run } from '../../support/lists';

it('checks six cells of each used slot', () => {
  expect(run(rule17Obligatoriskt, readProjects())).toEqual({ passed: 24, findings: [], notEvaluated: [] });
});

it.each([
  ['Beskrivning', 'D8'],
  ['Kategori', 'E8'],
  ['Digitalisering', 'F8'],
  ['Omfattning', 'L8'],
  ['Finansieringsform', 'N8'],
])('finds an empty %s, at that cell', (title, cell) => {
  const verdict = run(rule17Obligatoriskt, readProjects({ 3: { [title]: null } }));

  expect(cellsFound(verdict)).toEqual([cell]);
  expect(verdict.findings[0]?.message).toBe(`Projekt 3 (Grön logistik): ${title} saknas.`);
  expect(verdict.findings[0]?.draft.severity).toBeUndefined();
  expect(verdict.passed).toBe(23);
});

it('holds a project without a name to be a fel', () => {
  const verdict = run(rule17Obligatoriskt, readProjects({ 3: { Projektnamn: null } }));

  expect(cellsFound(verdict)).toEqual(['C8']);
  expect(verdict.findings[0]?.message).toBe('Projekt 3: Projektnamn saknas.');
  expect(verdict.findings[0]?.draft.severity).toBe('fel');
});

it('does not ask for an Investering', () => {
  expect(cellsFound(run(rule17Obligatoriskt, readProjects({ 3: { Investering: null } })))).toEqual([]);
});

it('is not made for a missing column, but for the others', () => {
  const verdict = run(rule17Obligatoriskt, readProjects({}, { without: ['Omfattning'] }));

  expect(verdict).toMatchObject({ passed: 20, findings: [] });
  expect(verdict.notEvaluated).toHaveLength(1);
});
