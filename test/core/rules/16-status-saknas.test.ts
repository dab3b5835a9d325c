import { rule16StatusSaknas } from '../../../src/core/rules/16-status-saknas';
import { cellsFound, readRisks, run } from '../../support/lists';

it('passes risks with Status', () => {
  expect(run(rule16StatusSaknas, readRisks())).toEqual({ passed: 4, findings: [], notEvaluated: [] });
});

it.each([null, '-', ' '])('finds an empty Status (%j), at that cell', (content) => {
  const verdict = run(rule16StatusSaknas, readRisks({ 3: { Status: content } }));

  expect(cellsFound(verdict)).toEqual(['R8']);
  expect(verdict.findings[0]?.message).toBe('Risk 3 (Felaktiga utbetalningar): Status saknas.');
  expect(verdict.findings[0]?.draft.labels).toEqual(['3', 'Felaktiga utbetalningar', 'Status']);
  expect(verdict.passed).toBe(3);
});

it('is not made for an error value, nor when the column is missing', () => {
  expect(run(rule16StatusSaknas, readRisks({ 3: { Status: { value: { error: '#REF!' } } } })).notEvaluated).toEqual([
    'Cellen i kolumnen Status visar felvärdet #REF!. Rätta formeln.',
  ]);
  expect(run(rule16StatusSaknas, readRisks({}, { without: ['Status'] })).notEvaluated).toHaveLength(1);
});
