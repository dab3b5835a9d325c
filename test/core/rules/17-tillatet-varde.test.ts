import { rule17TillatetVarde } from '../../../src/core/rules/17-tillatet-varde';
import { cellsFound, fixesOf, readProjects, run } from '../../support/lists';

it('checks four cells of each project', () => {
  expect(run(rule17TillatetVarde, readProjects())).toEqual({ passed: 16, findings: [], notEvaluated: [] });
});

it.each([
  ['Finansieringsform', 'It\u2010plan'],
  ['Finansieringsform', 'IT-PLAN'],
  ['Finansieringsform', 'It plan'],
  ['Finansieringsform', ' givna  ramar'],
  ['Omfattning', 'hög=5000h'],
  ['Digitalisering', 'JA'],
  ['Kategori', 'ordning och\u00A0reda'],
])('passes %s %j', (title, value) => {
  expect(cellsFound(run(rule17TillatetVarde, readProjects({ 1: { [title]: value } })))).toEqual([]);
});

it.each([
  ['Finansieringsform', 'It plam', 'N6', 'It-plan'],
  ['Finansieringsform', 'IT', 'N6', 'It-plan'],
  ['Finansieringsform', 'ESKIL', 'N6', 'Investeringsbudget (ESKIL)'],
  ['Finansieringsform', 'Inom givna ramar', 'N6', 'Givna ramar'],
  ['Finansieringsform', 'EU-medel', 'N6', 'EU'],
  ['Omfattning', 'Hög', 'L6', 'Hög = 5000 h'],
  ['Omfattning', '3000 h', 'L6', 'Medel = 3000 h'],
  ['Digitalisering', 'j', 'F6', 'Ja'],
  ['Digitalisering', 'Ja, delvis', 'F6', 'Ja'],
  ['Kategori', 'Ordning & reda', 'E6', 'Ordning och reda'],
  ['Kategori', 'Hållbarthet', 'E6', 'Hållbarhet'],
])('guesses what %s %j was meant to be', (title, value, cell, meant) => {
  const verdict = run(rule17TillatetVarde, readProjects({ 1: { [title]: value } }));

  expect(cellsFound(verdict)).toEqual([cell]);
  expect(verdict.findings[0]?.message).toBe(
    `Projekt 1 (Mobilt journalsystem): okänt värde ”${value}” i kolumnen ${title}. Menade du ”${meant}”?`,
  );
  expect(fixesOf(verdict)).toEqual({ [cell]: meant });
});

it.each([
  [
    'Finansieringsform',
    'Sponsring',
    'Tillåtna värden är It-plan, Investeringsbudget (ESKIL), Givna ramar, Anslag, EU och Övrigt.',
  ],
  [
    'Finansieringsform',
    'EU eller Anslag',
    'Tillåtna värden är It-plan, Investeringsbudget (ESKIL), Givna ramar, Anslag, EU och Övrigt.',
  ],
  ['Omfattning', 'Hög = 3000 h', 'Tillåtna värden är Låg = 1000 h, Medel = 3000 h och Hög = 5000 h.'],
  ['Omfattning', '2000 h', 'Tillåtna värden är Låg = 1000 h, Medel = 3000 h och Hög = 5000 h.'],
  ['Digitalisering', 'Ja/Nej', 'Tillåtna värden är Ja och Nej.'],
])('lists what is allowed when %s %j is not near one value alone', (title, value, advice) => {
  const verdict = run(rule17TillatetVarde, readProjects({ 1: { [title]: value } }));

  expect(verdict.findings.map(({ message }) => message.endsWith(advice))).toEqual([true]);
  expect(fixesOf(verdict)).toEqual({});
});

it('leaves an empty cell to 17-obligatoriskt', () => {
  expect(run(rule17TillatetVarde, readProjects({ 1: { Kategori: null, Omfattning: '-' } }))).toMatchObject({
    passed: 14,
    findings: [],
  });
});

it('does not look at the allowed values below the slots', () => {
  const verdict = run(rule17TillatetVarde, readProjects({ 6: { Nr: null, Kategori: 'Målbild' } }));

  expect(verdict).toMatchObject({ passed: 16, findings: [] });
});
