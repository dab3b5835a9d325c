import { rule17PaverkanSaknas } from '../../../src/core/rules/17-paverkan-saknas';
import { cellsFound, readProjects, run } from '../../support/lists';

it('passes projects with a mark', () => {
  expect(run(rule17PaverkanSaknas, readProjects())).toEqual({ passed: 4, findings: [], notEvaluated: [] });
});

it('finds a project without any mark, at its Projektnamn', () => {
  const verdict = run(rule17PaverkanSaknas, readProjects({ 2: { 'Säkerhet patient, invånare': null } }));

  expect(cellsFound(verdict)).toEqual(['C7']);
  expect(verdict.findings[0]?.message).toBe(
    'Projekt 2 (Renovering av entré): Huvudpåverkan saknas. Ingen av 5 kolumner är markerad.',
  );
});

it('leaves a mark that is no cross to 17-kryss', () => {
  expect(cellsFound(run(rule17PaverkanSaknas, readProjects({ 2: { 'Säkerhet patient, invånare': 'Ja' } })))).toEqual(
    [],
  );
});

it('takes Nej for no mark', () => {
  expect(cellsFound(run(rule17PaverkanSaknas, readProjects({ 2: { 'Säkerhet patient, invånare': 'Nej' } })))).toEqual([
    'C7',
  ]);
});
