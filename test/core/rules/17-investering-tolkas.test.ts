import { rule17InvesteringTolkas } from '../../../src/core/rules/17-investering-tolkas';
import { cellsFound, readProjects, run } from '../../support/lists';

it('checks the projects that need an amount, and no others', () => {
  expect(run(rule17InvesteringTolkas, readProjects())).toEqual({ passed: 2, findings: [], notEvaluated: [] });
});

it.each([1, '6000000 3 år', '4 250 000 under 3 år för införande', 'ca 2,5 mnkr', '500 tkr', '800', 'år 2024: 400 000'])(
  'passes %j',
  (investering) => {
    expect(cellsFound(run(rule17InvesteringTolkas, readProjects({ 1: { Investering: investering } })))).toEqual([]);
  },
);

it.each(['Ej beräknat,', 'Inför beslut', '3 år', '2024-2026', '0', 0])('finds %j, at that cell', (investering) => {
  const verdict = run(rule17InvesteringTolkas, readProjects({ 1: { Investering: investering } }));

  expect(cellsFound(verdict)).toEqual(['M6']);
  expect(verdict.findings[0]?.message).toBe(
    `Projekt 1 (Mobilt journalsystem): Investering ”${investering}” är inget belopp i kronor. Med finansieringsformen It-plan ska beloppet anges.`,
  );
});

it.each([null, '-'])('finds an empty Investering (%j)', (investering) => {
  const verdict = run(rule17InvesteringTolkas, readProjects({ 4: { Investering: investering } }));

  expect(cellsFound(verdict)).toEqual(['M9']);
  expect(verdict.findings[0]?.message).toBe(
    'Projekt 4 (Digital patologi): Investering saknas. Med finansieringsformen Investeringsbudget (ESKIL) ska beloppet anges.',
  );
});

it('asks for no amount with another Finansieringsform', () => {
  const verdict = run(
    rule17InvesteringTolkas,
    readProjects({ 1: { Investering: null, Finansieringsform: 'Givna ramar' } }),
  );

  expect(verdict).toMatchObject({ passed: 1, findings: [] });
});

it('reads the Finansieringsform without regard to case, kind of hyphen and blanks', () => {
  const verdict = run(
    rule17InvesteringTolkas,
    readProjects({ 1: { Investering: null, Finansieringsform: 'IT\u2010plan' } }),
  );

  expect(cellsFound(verdict)).toEqual(['M6']);
});

it('is not made for a formula without a stored result, nor when the column is missing', () => {
  const uncomputed = run(rule17InvesteringTolkas, readProjects({ 1: { Investering: { formula: "'10c'!F8*1000" } } }));

  expect(uncomputed).toMatchObject({ passed: 1, findings: [] });
  expect(uncomputed.notEvaluated).toHaveLength(1);
  expect(run(rule17InvesteringTolkas, readProjects({}, { without: ['Investering'] })).notEvaluated).toHaveLength(1);
});
