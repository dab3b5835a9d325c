import type { FillOptions, FillPlan } from '../../../src/core/fill/fill-plan';
import { formatAddress } from '../../../src/core/workbook/address';
import { builtInPack } from '../../support/check';
import { planFor } from '../../support/fill';
import { validSubmission } from '../../support/submission/build-submission';
import type { Submission } from '../../support/submission/submission';

const PACK = builtInPack();

/** The valid submission without the Kapitalkostnad of its first two projects, which invest 680 and 300 tkr. */
function withoutCapitalCost(): Submission {
  const submission = validSubmission();
  for (const name of ['Journalsystem i mobilen', 'Digital patologi']) {
    submission.cell('10c', name, 'Kapitalkostnad').clear();
  }
  return submission;
}

function plan(submission: Submission, options: FillOptions, pack = PACK): FillPlan {
  return planFor(submission.snapshot(), { options, pack });
}

function filled({ writes }: FillPlan): readonly (readonly [string, unknown, string | null])[] {
  return writes
    .filter(({ rule }) => rule === '10c-kapitalkostnad-saknas')
    .map(({ place, new: { value, formula } }) => [formatAddress(place.address), value, formula]);
}

it('is the annuity of the investment, at the rule pack’s rate', () => {
  const planned = plan(withoutCapitalCost(), { capital: { years: 5 } });
  // 1,015^5 = 1,0772840: 680 · 0,015 · 1,0772840 / 0,0772840 = 142,18, and 300 gives 62,73.
  expect(filled(planned)).toEqual([
    ['L7', 142, 'ROUND(-PMT(0.015,5,SUM(D7:H7)),0)'],
    ['L10', 63, 'ROUND(-PMT(0.015,5,SUM(D10:H10)),0)'],
  ]);
  expect(planned.unfilled).toEqual([]);
});

it('says what it is computed with', () => {
  const { writes } = plan(withoutCapitalCost(), { capital: { years: 5 } });
  const write = writes.find(({ rule }) => rule === '10c-kapitalkostnad-saknas');
  expect(write).toMatchObject({ group: 'tom', isChosen: true });
  expect(write?.why).toBe(
    'Cellen är tom. Annuitet av 680\u00A0tkr på 5 år med internräntan 1,5\u00A0%. Ett projekt med investeringsutgift har en kapitalkostnad.',
  );
});

it('goes on into Summa and Driftkostnader', () => {
  const submission = withoutCapitalCost();
  submission.cell('10c', 'Journalsystem i mobilen', 'Driftsumma').clear();
  submission.cell('10c', 'Driftkostnader', '').clear();
  const { writes } = plan(submission, { capital: { years: 5 } });
  const valueOf = (rule: string): readonly unknown[] =>
    writes.filter((write) => write.rule === rule).map(({ new: { value } }) => value);
  // 90 + 142; and 232 with 30 + 63 and 15.
  expect(valueOf('10c-driftkostnad')).toEqual([232, 340]);
});

it('has other terms for a project that is named', () => {
  const capitalByProject = new Map([
    ['8101', { years: 10, rate: 0.02 }],
    ['8102', { years: 3 }],
  ]);
  // 1,02^10 = 1,2189944: 680 · 0,02 · 1,2189944 / 0,2189944 = 75,70; 1,015^3 = 1,0456784: 300 · 0,015 · … / 0,0456784 = 103,01.
  expect(filled(plan(withoutCapitalCost(), { capital: { years: 5 }, capitalByProject }))).toEqual([
    ['L7', 76, 'ROUND(-PMT(0.02,10,SUM(D7:H7)),0)'],
    ['L10', 103, 'ROUND(-PMT(0.015,3,SUM(D10:H10)),0)'],
  ]);
});

it('takes the depreciation time from the rule pack where it has one', () => {
  const pack = { ...PACK, kapitalkostnad: { internränta: 0, avskrivningstid: 4 } };
  // Without interest it is the investment by the years.
  expect(filled(plan(withoutCapitalCost(), {}, pack)).map(([, value]) => value)).toEqual([170, 75]);
});

it('is not computed without a depreciation time', () => {
  const planned = plan(withoutCapitalCost(), { capitalByProject: new Map([['8102', { years: 3 }]]) });
  expect(filled(planned).map(([cell]) => cell)).toEqual(['L10']);
  expect(planned.unfilled.map(({ reason }) => reason)).toEqual([
    'Avskrivningstiden är inte känd. Ange den för projekt 8101 (Journalsystem i mobilen), så räknas annuiteten ut.',
  ]);
});

it('is not computed without a rate', () => {
  const { kapitalkostnad: _, ...pack } = PACK;
  const planned = plan(withoutCapitalCost(), { capital: { years: 5 } }, pack);
  expect(filled(planned)).toEqual([]);
  expect(planned.unfilled.map(({ reason }) => reason)[0]).toMatch(/^Internräntan är inte känd/u);
  expect(filled(plan(withoutCapitalCost(), { capital: { years: 5, rate: 0.015 } }, pack))).toHaveLength(2);
});

it('leaves what is filled in, and projects that invest nothing', () => {
  const submission = validSubmission();
  expect(filled(plan(submission, { capital: { years: 5 } }))).toEqual([]);
  submission.cell('10c', 'Verktyg för beslutsstöd', 'Kapitalkostnad').clear();
  expect(filled(plan(submission, { capital: { years: 5 } }))).toEqual([]);
});

it('replaces a typed zero only on demand', () => {
  const submission = validSubmission();
  submission.cell('10c', 'Digital patologi', 'Kapitalkostnad').set(0);
  const write = plan(submission, { capital: { years: 5 } }).writes.find(({ group }) => group === 'avvikande');
  expect(write).toMatchObject({ isChosen: false, new: { value: 63 } });
});

it('is rounded to the decimals of the amounts', () => {
  const submission = validSubmission({ unit: 'mnkr', numberFormat: '0.0', unitText: '(mnkr)' });
  submission.cell('10c', 'Digital patologi', 'Kapitalkostnad').clear();
  const [[, value, formula] = []] = filled(plan(submission, { capital: { years: 5 } }));
  // 0,3 mnkr; the sheet's amounts are typed to the thousand.
  expect([value, formula]).toEqual([0.063, 'ROUND(-PMT(0.015,5,SUM(D10:H10)),3)']);
});
