import { rule16AnsvarigSaknas } from '../../../src/core/rules/16-ansvarig-saknas';
import { cellsFound, readRisks, run } from '../../support/lists';

it('passes risks with Ansvarig', () => {
  expect(run(rule16AnsvarigSaknas, readRisks())).toEqual({ passed: 4, findings: [], notEvaluated: [] });
});

it.each([null, '-', ' '])('finds an empty Ansvarig (%j), at that cell', (content) => {
  const verdict = run(rule16AnsvarigSaknas, readRisks({ 3: { Ansvarig: content } }));

  expect(cellsFound(verdict)).toEqual(['Q8']);
  expect(verdict.findings[0]?.message).toBe('Risk 3 (Felaktiga utbetalningar): Ansvarig saknas.');
  expect(verdict.findings[0]?.draft.labels).toEqual(['3', 'Felaktiga utbetalningar', 'Ansvarig']);
  expect(verdict.passed).toBe(3);
});

it('is not made for an error value, nor when the column is missing', () => {
  expect(run(rule16AnsvarigSaknas, readRisks({ 3: { Ansvarig: { value: { error: '#REF!' } } } })).notEvaluated).toEqual(
    ['Cellen i kolumnen Ansvarig visar felvärdet #REF!. Rätta formeln.'],
  );
  expect(run(rule16AnsvarigSaknas, readRisks({}, { without: ['Ansvarig'] })).notEvaluated).toHaveLength(1);
});
