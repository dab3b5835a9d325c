import { rule16Nummer } from '../../../src/core/rules/16-nummer';
import { cellsFound, fixesOf, readRisks, run } from '../../support/lists';

it('passes 1, 2, 3, 4', () => {
  expect(run(rule16Nummer, readRisks())).toEqual({ passed: 4, findings: [], notEvaluated: [] });
});

it('finds a number that occurs twice, and nothing after it', () => {
  const verdict = run(rule16Nummer, readRisks({ 3: { Nr: 2 } }));

  expect(cellsFound(verdict)).toEqual(['B8']);
  expect(verdict.findings[0]?.message).toBe('Risk 2 (Felaktiga utbetalningar), Nr: ”2” ska vara ”3”.');
  expect(fixesOf(verdict)).toEqual({ B8: 3 });
  expect(verdict.passed).toBe(3);
});

it('finds a number that is the next one’s, and passes that one', () => {
  const verdict = run(rule16Nummer, readRisks({ 2: { Nr: 3 } }));

  expect(cellsFound(verdict)).toEqual(['B7']);
  expect(fixesOf(verdict)).toEqual({ B7: 2 });
});

it('finds the first number after a gap, and mends the rest too', () => {
  const verdict = run(rule16Nummer, readRisks({ 3: { Nr: 4 }, 4: { Nr: 5 } }));

  expect(cellsFound(verdict)).toEqual(['B8']);
  expect(fixesOf(verdict)).toEqual({ B8: 3, B9: 4 });
});

it('finds a missing number, and nothing after it', () => {
  const verdict = run(rule16Nummer, readRisks({ 2: { Nr: null } }));

  expect(cellsFound(verdict)).toEqual(['B7']);
  expect(verdict.findings[0]?.message).toBe('Risk (Driftstopp), Nr: en tom cell ska vara ”2”.');
  expect(fixesOf(verdict)).toEqual({ B7: 2 });
});

it('finds a list that begins with another number than 1', () => {
  expect(cellsFound(run(rule16Nummer, readRisks({ 1: { Nr: 2 }, 2: { Nr: 3 }, 3: { Nr: 4 }, 4: { Nr: 5 } })))).toEqual([
    'B6',
  ]);
});

it('finds both of two numbers that have changed places', () => {
  expect(cellsFound(run(rule16Nummer, readRisks({ 2: { Nr: 3 }, 3: { Nr: 2 } })))).toEqual(['B7', 'B8']);
});

it('finds a number that has a fraction', () => {
  expect(cellsFound(run(rule16Nummer, readRisks({ 3: { Nr: 2.5 } })))).toEqual(['B8']);
});

it('passes numbers stored as text', () => {
  expect(cellsFound(run(rule16Nummer, readRisks({ 2: { Nr: '2' }, 3: { Nr: '3.' } })))).toEqual([]);
});

it('takes formulas without a stored result for the right number', () => {
  const verdict = run(rule16Nummer, readRisks({ 2: { Nr: { formula: 'B6+1' } } }));

  expect(verdict).toMatchObject({ passed: 3, findings: [] });
  expect(verdict.notEvaluated).toHaveLength(1);
});

it('is not made when the column is missing', () => {
  expect(run(rule16Nummer, readRisks({}, { without: ['Nr'] })).notEvaluated).toHaveLength(1);
});
