import { rule17Kryss } from '../../../src/core/rules/17-kryss';
import { cellsFound, fixesOf, readProjects, run } from '../../support/lists';

it('passes x and X, and does not look at empty cells', () => {
  expect(run(rule17Kryss, readProjects())).toEqual({ passed: 8, findings: [], notEvaluated: [] });
});

it.each(['Ja', 'ja', 'J', '1', 1, '✓', '*', '×', 'xx', 'Kryss'])('asks for x in place of %j, and mends it', (mark) => {
  const verdict = run(rule17Kryss, readProjects({ 2: { 'Säkerhet patient, invånare': mark } }));

  expect(cellsFound(verdict)).toEqual(['H7']);
  expect(verdict.findings[0]?.message).toBe(
    `Projekt 2 (Renovering av entré), Säkerhet patient, invånare: ”${mark}” ska vara ”x”.`,
  );
  expect(fixesOf(verdict)).toEqual({ H7: 'x' });
});

it.each(['Nej', '0', '?', 'stor'])('asks what is meant by %j, and mends nothing', (mark) => {
  const verdict = run(rule17Kryss, readProjects({ 2: { Medarbetare: mark } }));

  expect(cellsFound(verdict)).toEqual(['J7']);
  expect(verdict.findings[0]?.message).toBe(
    `Projekt 2 (Renovering av entré): okänd markering ”${mark}” i kolumnen Medarbetare. Skriv x, eller lämna cellen tom.`,
  );
  expect(fixesOf(verdict)).toEqual({});
});

it.each([' x ', 'X\u00A0', '-'])('passes %j', (mark) => {
  expect(cellsFound(run(rule17Kryss, readProjects({ 2: { Medarbetare: mark } })))).toEqual([]);
});

it('gives one finding a cell', () => {
  const verdict = run(rule17Kryss, readProjects({ 1: { Processeffektivitet: 'Ja', 'Förtroende, rykte': 'Ja' } }));

  expect(cellsFound(verdict)).toEqual(['G6', 'I6']);
});
