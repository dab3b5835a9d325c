import { rule1710cItPlan } from '../../../src/core/rules/17-10c-it-plan';
import { cellsFound, readItPlan, readProjects, run } from '../../support/lists';

const PLAN = readItPlan(`
  8017  | Journalsystem i mobilen etapp 1                               | 1000 1000 1000 | 1000 1000 1000
  8023  | Medicinska bilder, RIS-PACS-VNA                               | 3000 3000 3000 |
  8030  | Verktyg för beslutsstöd, produktions- och kapacitetsplanering | 2000 2000 2000 |
        |                                                               |                |`);

it('passes a project that is on bilaga 10c, and does not look at other forms of financing', () => {
  expect(run(rule1710cItPlan, readProjects(), PLAN)).toEqual({ passed: 1, findings: [], notEvaluated: [] });
});

it('finds a project that is not, at its Finansieringsform', () => {
  const verdict = run(rule1710cItPlan, readProjects({ 3: { Finansieringsform: 'It\u2010plan' } }), PLAN);

  expect(cellsFound(verdict)).toEqual(['N8']);
  expect(verdict.findings[0]?.message).toBe(
    'Projekt 3 (Grön logistik): Finansieringsform är It-plan, men projektet saknas på bilaga 10c.',
  );
  expect(verdict.passed).toBe(1);
});

it('finds a project by a number in its name', () => {
  const named = readProjects({ 1: { Projektnamn: 'Appen (8017)' } });
  const other = readProjects({ 1: { Projektnamn: 'Appen (8018)' } });

  expect(cellsFound(run(rule1710cItPlan, named, PLAN))).toEqual([]);
  expect(cellsFound(run(rule1710cItPlan, other, PLAN))).toEqual(['N6']);
});

it('finds a project by a number beside its amount, but takes no amount for a number', () => {
  const named = readProjects({ 1: { Projektnamn: 'Appen', Investering: 'proj 8017, 5 000 000 kr' } });
  const amount = readProjects({ 1: { Projektnamn: 'Appen', Investering: '8017 tkr' } });

  expect(cellsFound(run(rule1710cItPlan, named, PLAN))).toEqual([]);
  expect(cellsFound(run(rule1710cItPlan, amount, PLAN))).toEqual(['N6']);
});

it('takes a likeness in name for the same project only if the amounts agree', () => {
  const name = 'Beslutstöd utdata - delprojekt 1) Uppgradering Cognos';
  const agreeing = readProjects({ 1: { Projektnamn: name, Investering: '6000000 3 år' } });
  const other = readProjects({ 1: { Projektnamn: name, Investering: '6002000 3 år' } });

  expect(cellsFound(run(rule1710cItPlan, agreeing, PLAN))).toEqual([]);
  expect(cellsFound(run(rule1710cItPlan, other, PLAN))).toEqual(['N6']);
});

it.each(['Systemverktyg för Planerings och Uppföljning (Hypergene)', 'Planeringssystem'])(
  'does not take %j for a project with a name that is like it in part',
  (name) => {
    expect(cellsFound(run(rule1710cItPlan, readProjects({ 1: { Projektnamn: name } }), PLAN))).toEqual(['N6']);
  },
);

it('looks on every bilaga 10c of the submission', () => {
  const other = readItPlan('9001 | Grön logistik | 40 40 40 |', { sheet: '10c HoS', sheetIndex: 10 });
  const list = readProjects({ 3: { Finansieringsform: 'It-plan' } });

  expect(run(rule1710cItPlan, list, PLAN, other)).toMatchObject({ passed: 2, findings: [] });
});

it('is not made without bilaga 10c', () => {
  expect(run(rule1710cItPlan, readProjects())).toEqual({ passed: 0, findings: [], notEvaluated: [] });
});

it('finds every project when bilaga 10c lists none', () => {
  const empty = readItPlan('| | |\n | | |');

  expect(cellsFound(run(rule1710cItPlan, readProjects(), empty))).toEqual(['N6']);
});

it('is not made for a project without a name, nor without the column', () => {
  const nameless = run(rule1710cItPlan, readProjects({ 1: { Projektnamn: null } }), PLAN);

  expect(nameless.findings).toEqual([]);
  expect(nameless.notEvaluated).toEqual([
    'Projekt 1 har inget namn och kan inte sökas på bilaga 10c. Fyll i Projektnamn.',
  ]);
  expect(run(rule1710cItPlan, readProjects({}, { without: ['Finansieringsform'] }), PLAN).notEvaluated).toHaveLength(1);
});
