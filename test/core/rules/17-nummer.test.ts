import { rule17Nummer } from '../../../src/core/rules/17-nummer';
import { cellsFound, fixesOf, readProjects, run } from '../../support/lists';

const EMPTY_SLOT = {
  Projektnamn: null,
  Beskrivning: null,
  Kategori: null,
  Digitalisering: null,
  Processeffektivitet: null,
  'Säkerhet patient, invånare': null,
  'Förtroende, rykte': null,
  Medarbetare: null,
  'Hushållning resurser': null,
  Omfattning: null,
  Investering: null,
  Finansieringsform: null,
};

it('passes the used slots 1 to 4, and does not look at the empty ones', () => {
  expect(run(rule17Nummer, readProjects())).toEqual({ passed: 4, findings: [], notEvaluated: [] });
});

it('finds a number that occurs twice, and nothing after it', () => {
  const verdict = run(rule17Nummer, readProjects({ 3: { Nr: 2 } }));

  expect(cellsFound(verdict)).toEqual(['B8']);
  expect(verdict.findings[0]?.message).toBe('Projekt 2 (Grön logistik), Nr: ”2” ska vara ”3”.');
  expect(fixesOf(verdict)).toEqual({ B8: 3 });
});

it('finds a used slot after an empty one, without a fix that would number two slots alike', () => {
  const verdict = run(rule17Nummer, readProjects({ 3: EMPTY_SLOT }));

  expect(cellsFound(verdict)).toEqual(['B9']);
  expect(verdict.findings[0]?.message).toBe('Projekt 4 (Digital patologi), Nr: ”4” ska vara ”3”.');
  expect(fixesOf(verdict)).toEqual({});
});

it('passes when the last slot is emptied', () => {
  expect(run(rule17Nummer, readProjects({ 4: EMPTY_SLOT }))).toMatchObject({ passed: 3, findings: [] });
});

it('finds a missing number', () => {
  expect(cellsFound(run(rule17Nummer, readProjects({ 1: { Nr: null } })))).toEqual(['B6']);
});
