import { rule16PaverkanSaknas } from '../../../src/core/rules/16-paverkan-saknas';
import { cellsFound, readRisks, run } from '../../support/lists';

it('passes risks with a mark', () => {
  expect(run(rule16PaverkanSaknas, readRisks())).toEqual({ passed: 4, findings: [], notEvaluated: [] });
});

it('finds a risk without any mark, at its Benämning', () => {
  const verdict = run(rule16PaverkanSaknas, readRisks({ 4: { 'Förtroende, rykte': null } }));

  expect(cellsFound(verdict)).toEqual(['C9']);
  expect(verdict.findings[0]?.message).toBe(
    'Risk 4 (Dataförlust): Huvudpåverkan saknas. Ingen av 5 kolumner är markerad.',
  );
  expect(verdict.passed).toBe(3);
});

it.each(['Ja', '1', '✓', 'Stor'])('takes %j for a mark', (mark) => {
  const verdict = run(rule16PaverkanSaknas, readRisks({ 4: { 'Förtroende, rykte': mark } }));

  expect(cellsFound(verdict)).toEqual([]);
});

it.each(['Nej', '0', '-', ' '])('takes %j for no mark', (mark) => {
  const verdict = run(rule16PaverkanSaknas, readRisks({ 4: { 'Förtroende, rykte': mark } }));

  expect(cellsFound(verdict)).toEqual(['C9']);
});

it('is not made when a column of Huvudpåverkan is missing', () => {
  const verdict = run(rule16PaverkanSaknas, readRisks({}, { without: ['Medarbetare'] }));

  expect(verdict).toEqual({
    passed: 0,
    findings: [],
    notEvaluated: ['Kolumnen Medarbetare saknas på bladet ”Riskanalys”. Återställ den och dess rubrik efter mallen.'],
  });
});
