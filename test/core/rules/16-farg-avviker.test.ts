import { rule16FargAvviker } from '../../../src/core/rules/16-farg-avviker';
import { cellsFound, readRisks, run } from '../../support/lists';

it('passes each word in a cell without fill', () => {
  expect(run(rule16FargAvviker, readRisks())).toEqual({ passed: 12, findings: [], notEvaluated: [] });
});

it('finds a word that the fill contradicts, at its cell', () => {
  const verdict = run(rule16FargAvviker, readRisks({ 2: { Effektivitet: { value: 'Gul', fill: 'FF0000' } } }));

  expect(cellsFound(verdict)).toEqual(['M7']);
  expect(verdict.findings[0]?.message).toBe('Risk 2 (Driftstopp): Effektivitet är ”Gul” men cellen är röd.');
  expect(verdict.findings[0]?.draft).toMatchObject({ expected: 'gul', actual: 'röd' });
  expect(verdict.passed).toBe(11);
});

it('passes a word in its own colour', () => {
  const verdict = run(
    rule16FargAvviker,
    readRisks({
      1: {
        Effektivitet: { value: 'Röd', fill: 'C00000' },
        Påverkan: { value: 'gul', fill: 'FFC000' },
        Sannolikhet: { value: 'GRÖN', fill: '00B050' },
      },
    }),
  );

  expect(cellsFound(verdict)).toEqual([]);
});

it('leaves a cell without a known word to 16-riskvarde', () => {
  const verdict = run(
    rule16FargAvviker,
    readRisks({ 1: { Effektivitet: { value: 'Hög', fill: 'FF0000' }, Påverkan: { fill: 'FF0000' } } }),
  );

  expect(verdict).toMatchObject({ passed: 10, findings: [] });
});
