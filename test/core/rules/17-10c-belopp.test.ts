import Big from 'big.js';
import { asPrinted, withValues } from '../../../src/core/findings/relation';
import { rule1710cBelopp } from '../../../src/core/rules/17-10c-belopp';
import { cellsFound, readItPlan, readProjects, run, type Content } from '../../support/lists';

const LINE = '8017 | Journalsystem i mobilen etapp 1 | 1000 1500 500 | 1000 1000 1000';
const OTHER_LINE = '8023 | Medicinska bilder | 3000 3000 3000 |';
const PLAN = readItPlan(LINE);

function withInvestering(investering: Content | null): ReturnType<typeof readProjects> {
  return readProjects({ 1: { Investering: investering } });
}

it('passes an Investering that is the sum of Budget and Plan', () => {
  expect(run(rule1710cBelopp, readProjects(), PLAN)).toEqual({ passed: 1, findings: [], notEvaluated: [] });
});

it('finds another amount, at Investering', () => {
  const verdict = run(rule1710cBelopp, withInvestering(5_000_000), PLAN);

  expect(cellsFound(verdict)).toEqual(['M6']);
  expect(verdict.findings[0]?.message.replaceAll('\u00A0', ' ')).toBe(
    'Projekt 1 (Mobilt journalsystem): Investering är 5 000 000 kr, men bilaga 10c har 6 000 000 kr för 8017 Journalsystem i mobilen etapp 1 (Budget 2024, Plan 2025 och Plan 2026). Skillnaden är 1 000 000 kr.',
  );
  expect(verdict.findings[0]?.draft).toMatchObject({
    expected: 6_000_000,
    actual: 5_000_000,
    difference: -1_000_000,
    unit: 'kr',
    related: [{ value: 2000 }, { value: 2500 }, { value: 1500 }],
  });
  expect(verdict.findings[0]?.draft.related?.map(({ place }) => [place.sheet.sheet, place.address])).toEqual([
    ['10c', { row: 7, column: 5 }],
    ['10c', { row: 7, column: 6 }],
    ['10c', { row: 7, column: 7 }],
  ]);
});

it.each([6_001_500, 5_998_500])('allows half a unit for each figure: %d', (investering) => {
  expect(cellsFound(run(rule1710cBelopp, withInvestering(investering), PLAN))).toEqual([]);
});

it.each([6_001_501, 5_998_499])('allows no more: %d', (investering) => {
  expect(cellsFound(run(rule1710cBelopp, withInvestering(investering), PLAN))).toEqual(['M6']);
});

it.each([
  '6000000 3 år',
  '6 mnkr',
  '6 000 tkr',
  '6 000 000 under 3 år för införande',
  '2 mnkr per år',
  '5-7 mnkr',
  '2024: 2 mnkr, 2025: 2,5 mnkr, 2026: 1,5 mnkr',
  'proj 8017, 6 000 000',
])('reads %j as that sum', (investering) => {
  expect(cellsFound(run(rule1710cBelopp, withInvestering(investering), PLAN))).toEqual([]);
});

it.each(['6 000', '5 mnkr', '2 mnkr', '6,2 mnkr', '7-8 mnkr'])('does not read %j as that sum', (investering) => {
  expect(cellsFound(run(rule1710cBelopp, withInvestering(investering), PLAN))).toEqual(['M6']);
});

it('reads bilaga 10c in its own unit', () => {
  const millions = readItPlan('8017 | Journalsystem i mobilen | 2.0 2.5 1.5 |', { unit: 'mnkr' });

  expect(cellsFound(run(rule1710cBelopp, readProjects(), millions))).toEqual([]);
  expect(cellsFound(run(rule1710cBelopp, withInvestering(6000), millions))).toEqual(['M6']);
});

it('adds Kostn. and Inv.utg. where S:a is missing', () => {
  const plan = readItPlan(`${LINE}\n${OTHER_LINE}`, { withoutSums: true });

  expect(cellsFound(run(rule1710cBelopp, readProjects(), plan))).toEqual([]);
  expect(cellsFound(run(rule1710cBelopp, withInvestering(5_000_000), plan))).toEqual(['M6']);
});

it('leaves a wrong S:a to 10c-projektsumma', () => {
  const plan = readItPlan(LINE, { cells: { F8: { value: 2100 } } });

  expect(cellsFound(run(rule1710cBelopp, readProjects(), plan))).toEqual([]);
});

it('is not made when a figure of bilaga 10c cannot be read', () => {
  const plan = readItPlan(`${LINE}\n${OTHER_LINE}`, {
    withoutSums: true,
    cells: { F6: { value: { error: '#REF!' } } },
  });
  const verdict = run(rule1710cBelopp, readProjects(), plan);

  expect(verdict).toMatchObject({ passed: 0, findings: [] });
  expect(verdict.notEvaluated).toEqual([expect.stringContaining('visar felvärdet #REF!')]);
});

it.each([null, 'Inför beslut', 0])(
  'leaves an Investering without an amount (%j) to 17-investering-tolkas',
  (content) => {
    expect(run(rule1710cBelopp, withInvestering(content), PLAN)).toEqual({
      passed: 0,
      findings: [],
      notEvaluated: [],
    });
  },
);

it('leaves a project without a counterpart to 17-10c-it-plan', () => {
  const list = readProjects({ 3: { Finansieringsform: 'It-plan', Investering: 1_000_000 } });

  expect(run(rule1710cBelopp, list, PLAN)).toMatchObject({ passed: 1, findings: [] });
});

it('passes a project that is both stages of bilaga 10c', () => {
  const plan = readItPlan(`
    8017 | Journalsystem i mobilen etapp 1 | 1000 1000 1000 |
    8018 | Journalsystem i mobilen etapp 2 | 500 1500 1000  |`);

  expect(cellsFound(run(rule1710cBelopp, readProjects(), plan))).toEqual([]);
  expect(cellsFound(run(rule1710cBelopp, withInvestering(3_500_000), plan))).toEqual(['M6']);
});

it('passes projects that share one of bilaga 10c', () => {
  const half = { Finansieringsform: 'It-plan', Investering: 4_000_000, Projektnamn: 'Journalsystem i mobilen, del 2' };
  const list = readProjects({ 1: { Projektnamn: 'Journalsystem i mobilen, del 1', Investering: 2_000_000 }, 2: half });
  const wrong = readProjects({ 1: { Projektnamn: 'Journalsystem i mobilen, del 1', Investering: 1_000_000 }, 2: half });
  const plan = readItPlan('8017 | Journalsystem i mobilen | 2000 2000 2000 |');

  expect(run(rule1710cBelopp, list, plan)).toMatchObject({ passed: 2, findings: [] });
  expect(cellsFound(run(rule1710cBelopp, wrong, plan))).toEqual(['M6', 'M7']);
});

it('is not made without bilaga 10c', () => {
  expect(run(rule1710cBelopp, withInvestering(1))).toEqual({ passed: 0, findings: [], notEvaluated: [] });
});

it('says what would mend it, so that it can be told to follow from a wrong figure on bilaga 10c', () => {
  const plan = readItPlan(LINE, { cells: { F6: { value: 1_000_000 }, F8: { value: 1_001_000, formula: 'F6+F7' } } });
  const relation = run(rule1710cBelopp, readProjects(), plan).findings[0]?.draft.relation;
  const [wrong] = plan.projects[0]?.summa?.figures.filter(({ value }) => value === 1_001_000) ?? [];
  const mended = new Map(wrong === undefined ? [] : [[wrong, new Big(2000)]]);

  expect(relation?.compare(asPrinted)?.agreement).toBe('off');
  expect(relation?.compare(withValues(mended))?.agreement).toBe('equal');
});
