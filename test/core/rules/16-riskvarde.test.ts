import { rule16Riskvarde } from '../../../src/core/rules/16-riskvarde';
import { cellsFound, fixesOf, readRisks, run } from '../../support/lists';

it('checks three values of each risk', () => {
  expect(run(rule16Riskvarde, readRisks())).toEqual({ passed: 12, findings: [], notEvaluated: [] });
});

it.each([null, '-', ' '])('finds an empty value (%j), at its cell', (content) => {
  const verdict = run(rule16Riskvarde, readRisks({ 2: { Sannolikhet: content } }));

  expect(cellsFound(verdict)).toEqual(['O7']);
  expect(verdict.findings[0]?.message).toBe(
    'Risk 2 (Driftstopp), Sannolikhet: en tom cell ska vara ”Röd”, ”Gul” eller ”Grön”.',
  );
  expect(fixesOf(verdict)).toEqual({});
  expect(verdict.passed).toBe(11);
});

it.each(['röd', 'RÖD', ' Röd '])('passes %j', (content) => {
  expect(cellsFound(run(rule16Riskvarde, readRisks({ 2: { Effektivitet: content } })))).toEqual([]);
});

it.each([
  ['R', 'Röd'],
  ['Rod', 'Röd'],
  ['Grönn', 'Grön'],
])('guesses what %j was meant to be', (content, meant) => {
  const verdict = run(rule16Riskvarde, readRisks({ 2: { Effektivitet: content } }));

  expect(verdict.findings[0]?.message).toBe(
    `Risk 2 (Driftstopp), Effektivitet: ”${content}” ska vara ”Röd”, ”Gul” eller ”Grön”. Menade du ”${meant}”?`,
  );
  expect(fixesOf(verdict)).toEqual({ M7: meant });
});

it.each(['Hög', 'Röd/Gul', 'G', 3])('mends nothing in place of %j', (content) => {
  const verdict = run(rule16Riskvarde, readRisks({ 2: { Effektivitet: content } }));

  expect(cellsFound(verdict)).toEqual(['M7']);
  expect(fixesOf(verdict)).toEqual({});
});

it('finds a coloured cell without a word', () => {
  expect(cellsFound(run(rule16Riskvarde, readRisks({ 2: { Påverkan: { fill: 'FF0000' } } })))).toEqual(['N7']);
});

it('is not made for a missing column, nor for a formula without a stored result, but for the others', () => {
  const verdict = run(
    rule16Riskvarde,
    readRisks({ 1: { Effektivitet: { formula: 'A1' } } }, { without: ['Påverkan'] }),
  );

  expect(verdict).toMatchObject({ passed: 7, findings: [] });
  expect(verdict.notEvaluated).toHaveLength(2);
});
