import { rule16Kategori } from '../../../src/core/rules/16-kategori';
import { cellsFound, fixesOf, readRisks, run } from '../../support/lists';

it('passes one category, and several with comma between them', () => {
  expect(run(rule16Kategori, readRisks())).toEqual({ passed: 4, findings: [], notEvaluated: [] });
});

it.each([
  'efterlevnad  regelverk',
  'EFTERLEVNAD REGELVERK',
  'Efterlevnad-regelverk',
  'Verksamhet,Finansiell',
  'Verksamhet,',
])('passes %j', (kategori) => {
  expect(cellsFound(run(rule16Kategori, readRisks({ 1: { Kategori: kategori } })))).toEqual([]);
});

it.each([
  ['Verksamhet; Finansiell', 'Verksamhet, Finansiell'],
  ['Verksamhet/Finansiell', 'Verksamhet, Finansiell'],
  ['Verksamhet och Finansiell', 'Verksamhet, Finansiell'],
  ['Verksamhet\nFinansiell', 'Verksamhet, Finansiell'],
  ['Verksamhet, Förtroende & Finansiell', 'Verksamhet, Förtroende, Finansiell'],
])('asks for comma in %j', (kategori, fixed) => {
  const verdict = run(rule16Kategori, readRisks({ 1: { Kategori: kategori } }));

  expect(cellsFound(verdict)).toEqual(['E6']);
  expect(verdict.findings[0]?.message).toContain(`ska vara ”${fixed}”, med komma emellan.`);
  expect(fixesOf(verdict)).toEqual({ E6: fixed });
});

it.each([
  ['Verksamhte', 'Verksamhet'],
  ['Finansiella', 'Finansiell'],
  ['Regelverk', 'Efterlevnad regelverk'],
  ['Förtroende, Verksamheten', 'Förtroende, Verksamhet'],
  ['Verksamhet; Finansiel', 'Verksamhet, Finansiell'],
])('guesses what %j was meant to be', (kategori, fixed) => {
  const verdict = run(rule16Kategori, readRisks({ 1: { Kategori: kategori } }));

  expect(cellsFound(verdict)).toEqual(['E6']);
  expect(verdict.findings[0]?.message).toContain(`Menade du ”${fixed}”?`);
  expect(fixesOf(verdict)).toEqual({ E6: fixed });
});

it('lists the categories when an unknown one is like none of them', () => {
  const verdict = run(rule16Kategori, readRisks({ 1: { Kategori: 'Verksamhet, IT' } }));

  expect(verdict.findings[0]?.message).toBe(
    'Risk 1 (Brist på personal): okänd Kategori ”IT”. Tillåtna är Efterlevnad regelverk, Förtroende, Verksamhet och Finansiell, med komma emellan.',
  );
  expect(fixesOf(verdict)).toEqual({});
});

it.each([null, '-', ' '])('finds an empty Kategori (%j)', (kategori) => {
  const verdict = run(rule16Kategori, readRisks({ 3: { Kategori: kategori } }));

  expect(cellsFound(verdict)).toEqual(['E8']);
  expect(verdict.findings[0]?.message).toBe(
    'Risk 3 (Felaktiga utbetalningar): Kategori saknas. Ange en eller flera av Efterlevnad regelverk, Förtroende, Verksamhet och Finansiell.',
  );
  expect(verdict.findings[0]?.draft.actual).toBeNull();
});

it('is not made when the column is missing', () => {
  expect(run(rule16Kategori, readRisks({}, { without: ['Kategori'] })).notEvaluated).toHaveLength(1);
});

it('is not made for a formula without a stored result', () => {
  const verdict = run(rule16Kategori, readRisks({ 1: { Kategori: { formula: 'Lista!A1' } } }));

  expect(verdict).toMatchObject({ passed: 3, findings: [] });
  expect(verdict.notEvaluated).toEqual([
    'Cellen i kolumnen Kategori har en formel utan sparat resultat. Öppna arbetsboken i Excel, spara den och kontrollera igen.',
  ]);
});
