import { RULES } from '../../src/core/rules/index';
import { runCli } from '../support/run-cli';

it('lists every rule with severity and source', async () => {
  const { status, stdout, stderr } = await runCli(['rules']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^Regelpaket vasternorrland-2020, version 1\.0\.0 \(Region Västernorrland\)\n/u);
  const text = stdout.replace(/\s+/gu, ' ');
  for (const { id, severity, source } of RULES) {
    expect(stdout).toMatch(new RegExp(`^${id} +${severity} `, 'mu'));
    expect(text).toContain(`Källa: ${source.replace(/\s+/gu, ' ')}`);
  }
  expect(stdout).toMatch(/^avrundningsdifferens +upplysning /mu);
});

it('explains a rule', async () => {
  const { status, stdout, stderr } = await runCli(['rules', 'explain', '10a-netto']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^10a-netto\nNetto är /u);
  expect(stdout).toContain('\nAllvar: fel\n');
});

it('explains the id that rounding differences are reported under', async () => {
  expect((await runCli(['rules', 'explain', 'AVRUNDNINGSDIFFERENS'])).stdout).toMatch(/^avrundningsdifferens\n/u);
});

it('guesses the rule that was meant', async () => {
  expect(await runCli(['rules', 'explain', '16-riskvärde'])).toEqual({
    status: 2,
    stdout: '',
    stderr: 'bilagekontroll: Regeln ”16-riskvärde” finns inte. Menade du ”16-riskvarde”?\n',
  });
  expect((await runCli(['rules', 'explain', 'moms'])).stderr).toBe(
    'bilagekontroll: Regeln ”moms” finns inte. Kommandot ”bilagekontroll rules” listar reglerna.\n',
  );
});
