import { rule16AtgardSaknas } from '../../../src/core/rules/16-atgard-saknas';
import { cellsFound, readRisks, run } from '../../support/lists';

it('checks the risks with a red value, and no others', () => {
  expect(run(rule16AtgardSaknas, readRisks())).toEqual({ passed: 2, findings: [], notEvaluated: [] });
});

it('finds a red risk without Åtgärd, at that cell', () => {
  const verdict = run(rule16AtgardSaknas, readRisks({ 1: { Åtgärd: null } }));

  expect(cellsFound(verdict)).toEqual(['P6']);
  expect(verdict.findings[0]?.message).toBe('Risk 1 (Brist på personal): Åtgärd saknas. Effektivitet är röd.');
  expect(verdict.findings[0]?.draft.related).toMatchObject([{ label: 'Effektivitet', value: 'Röd' }]);
});

it('finds a lone dash, and names every red value', () => {
  const verdict = run(rule16AtgardSaknas, readRisks({ 1: { Åtgärd: '-', Sannolikhet: 'röd' } }));

  expect(verdict.findings.map(({ message }) => message)).toEqual([
    'Risk 1 (Brist på personal): Åtgärd saknas. Effektivitet och Sannolikhet är röda.',
  ]);
});

it('passes a yellow risk without Åtgärd', () => {
  expect(cellsFound(run(rule16AtgardSaknas, readRisks({ 2: { Åtgärd: null } })))).toEqual([]);
});

it('passes when the red value becomes yellow', () => {
  expect(cellsFound(run(rule16AtgardSaknas, readRisks({ 1: { Åtgärd: null, Effektivitet: 'Gul' } })))).toEqual([]);
});

it('is not made when the column is missing', () => {
  expect(run(rule16AtgardSaknas, readRisks({}, { without: ['Åtgärd'] }))).toMatchObject({ passed: 0, findings: [] });
  expect(run(rule16AtgardSaknas, readRisks({}, { without: ['Åtgärd'] })).notEvaluated).toHaveLength(1);
});
