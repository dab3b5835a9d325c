import type { Report } from '../../src/core/engine/report';
import { grammarProblems } from '../support/message-grammar';
import { checkWorkbooks, findingsOf, ownProblems, summary } from '../support/check';
import { readEditable } from '../support/workbook/read-editable';
import { HSF, readSample, RLF, RLF_ONE_A_BILAGA } from '../support/sample-files';

/** The findings of bilaga 16 and 17, which are the same in the one workbook and in the workbooks one per bilaga. */
const RISKS_AND_PROJECTS = [
  'upplysning forvaltning-avviker Bil 16!F1',
  'varning 16-ansvarig-saknas Bil 16!P5',
  'varning 16-status-saknas Bil 16!Q5',
  'varning 16-ansvarig-saknas Bil 16!P6',
  'varning 16-status-saknas Bil 16!Q6',
  'varning 16-ansvarig-saknas Bil 16!P7',
  'varning 16-status-saknas Bil 16!Q7',
  'fel 16-riskvarde Bil 16!N8',
  'varning 16-ansvarig-saknas Bil 16!P8',
  'varning 16-status-saknas Bil 16!Q8',
  'fel 16-riskvarde Bil 16!N9',
  'varning 16-ansvarig-saknas Bil 16!P9',
  'varning 16-status-saknas Bil 16!Q9',
  'varning 16-ansvarig-saknas Bil 16!P10',
  'varning 16-status-saknas Bil 16!Q10',
  'varning 16-ansvarig-saknas Bil 16!P11',
  'varning 16-status-saknas Bil 16!Q11',
  'varning 16-ansvarig-saknas Bil 16!P12',
  'varning 16-status-saknas Bil 16!Q12',
  'varning 16-ansvarig-saknas Bil 16!P13',
  'varning 16-status-saknas Bil 16!Q13',
  'varning 16-ansvarig-saknas Bil 16!P14',
  'varning 16-status-saknas Bil 16!Q14',
  'varning 16-paverkan-saknas Bil 16!B15',
  'varning 16-ansvarig-saknas Bil 16!P15',
  'varning 16-status-saknas Bil 16!Q15',
  'varning 17-10c-it-plan Bil 17 Ekonomi!M10',
  'varning 17-paverkan-saknas Bil 17 Ekonomi!B13',
  'varning 17-obligatoriskt Bil 17 Ekonomi!D13',
  'varning 17-obligatoriskt Bil 17 Ekonomi!E13',
  'varning 17-obligatoriskt Bil 17 Ekonomi!K13',
  'varning 17-obligatoriskt Bil 17 Ekonomi!M13',
  'varning 17-obligatoriskt Bil 17 HoS KP!D7',
  'varning 17-obligatoriskt Bil 17 HoS KP!E7',
  'varning 17-obligatoriskt Bil 17 HoS KP!K7',
  'varning 17-obligatoriskt Bil 17 Kök!D7',
  'varning 17-kryss Bil 17 Kök!F7',
  'varning 17-kryss Bil 17 Kök!G7',
  'varning 17-kryss Bil 17 Kök!H7',
  'varning 17-kryss Bil 17 Kök!I7',
  'varning 17-kryss Bil 17 Kök!J7',
  'varning 17-obligatoriskt Bil 17 Kök!K7',
  'varning 17-obligatoriskt Bil 17 Kök!M7',
  'varning 17-10c-it-plan Bil 17 Transport!M8',
  'varning 17-obligatoriskt Bil 17 Vårdval!D7',
  'varning 17-obligatoriskt Bil 17 Vårdval!D8',
];

const MONEY = [
  'upplysning 10a-avskrivning-konstant Bil 10a!L27',
  'varning 10b-radsumma Bil 10b!H23',
  'varning 10b-radsumma Bil 10b!H32',
];

/** How many checks of a rule passed, and how many ended otherwise. */
function tally(report: Report, rule: string): { passed: number; other: number } {
  const tallies = report.submissions.flatMap((submission) => submission.tallies).filter((one) => one.rule.id === rule);
  return {
    passed: tallies.reduce((sum, one) => sum + one.passed, 0),
    other: tallies.reduce((sum, one) => sum + one.findings + one.notEvaluated, 0),
  };
}

async function checkFiles(paths: readonly string[]): Promise<Report> {
  return checkWorkbooks(await Promise.all(paths.map(readSample)));
}

describe('the published appendices in one workbook', () => {
  let report: Report;
  beforeAll(async () => {
    report = await checkFiles([RLF]);
  });

  it('are one submission with every bilaga', () => {
    expect(report.submissions.map(({ submission }) => [submission.forvaltning, submission.year])).toEqual([
      ['Regionledningsförvaltningen', 2020],
    ]);
    expect(report.submissions[0]?.submission.bilagor.map(({ kind }) => kind)).toEqual([
      '9',
      '9a',
      '10a',
      '10b',
      '10c',
      '11',
      '11',
      '16',
      '17',
      '17',
      '17',
      '17',
      '17',
      '17',
      '17',
    ]);
  });

  it('give these findings and no others', () => {
    expect(findingsOf(report).map(summary).sort()).toEqual(
      [
        ...RISKS_AND_PROJECTS,
        ...MONEY,
        'fel 11-tandvardsersattning Bil 11RLF!E8',
        'upplysning avrundningsdifferens Bil 9a!E32',
        // The same cell is the only one of its row without a formula.
        'varning hardkodad-summa Bil 9a!E32',
        // On bilaga 10 a's basis, which is another than the definition's.
        'upplysning 11-intaktsfinansieringsgrad Bil 11RLF!D6',
        'upplysning 11-intaktsfinansieringsgrad Bil 11RLF!E6',
        'upplysning 11-intaktsfinansieringsgrad Bil 11RLF!F6',
        'upplysning 11-primarvardsersattning Bil 11RLF!B9',
        'upplysning 11-primarvardsersattning Bil 11RLF!D9',
        'upplysning 11-primarvardsersattning Bil 11RLF!E9',
        'upplysning 11-primarvardsersattning Bil 11RLF!F9',
      ].sort(),
    );
  });

  it('are worded by the grammar of messages', () => {
    expect(findingsOf(report).flatMap(grammarProblems)).toEqual([]);
  });

  it('say what Tandvårdsersättning per inhabitant should be', () => {
    const finding = findingsOf(report).find(({ rule }) => rule === '11-tandvardsersattning');
    expect(finding).toMatchObject({ actual: 714, unit: 'kr/inv', causedBy: null });
    expect(finding?.expected).toBeCloseTo(715.32, 2);
    expect(finding?.difference).toBeCloseTo(-1.32, 2);
    expect(finding?.related.map(({ value }) => value)).toEqual(expect.arrayContaining([-174967, 244600]));
  });

  it('say once that an amount is in kronor, though all of Investeringar on bilaga 10a was typed from it', async () => {
    const workbook = readEditable([await readSample(RLF)]);
    workbook.sheet('Bil 10b').edit(31, 5, { value: 5_963_000 });
    const found = findingsOf(checkWorkbooks(workbook.snapshot())).filter(({ rule }) => rule === 'enhet-misstankt');
    expect(found.map(summary)).toEqual(['varning enhet-misstankt Bil 10b!F32']);
  });

  it('are the same with blanks around the name of a sub-unit', async () => {
    const workbook = readEditable([await readSample(RLF)]);
    workbook.sheet('Bil 11 RLF-RF').edit(2, 0, { value: ' RLF-Regionfastigheter ' });
    expect(findingsOf(checkWorkbooks(workbook.snapshot())).map(summary)).toEqual(findingsOf(report).map(summary));
  });

  it('say what the missing sums are', () => {
    const sums = findingsOf(report).filter(({ rule }) => rule === '10b-radsumma');
    expect(sums.map(({ expected, actual }) => [expected, actual])).toEqual([
      [250, null],
      [14243, null],
    ]);
  });

  it.each([
    // Ten delområden, the sum, four financial rows and Avskrivningar, in three years.
    ['10a-netto', 48],
    // Five Netto, three Intäkter and three Kostnader.
    ['10a-summa-verksamhet', 11],
    ['10a-resultat', 5],
    // Budget 2019 and 2020, Plan 2021 and 2022.
    ['10a-resultat-balans', 4],
    ['10a-diff', 5],
    // 1.9 % from 2020 to 2021 and from 2021 to 2022.
    ['10a-kostnadsutveckling', 2],
    // Prognos 2019 to Plan 2022.
    ['10b-total', 4],
    // 15 846 − 10 000 = 5 846, and the same for 2021 and 2022.
    ['10b-10a-investeringar', 3],
    // Fifteen slots of six columns.
    ['10c-projektsumma', 90],
    ['10c-radsumma', 45],
    ['10c-summa-kostnader', 6],
    ['10c-summa-investeringar', 6],
    ['10c-total', 6],
    ['10c-10b-it', 5],
    ['11-regionbidrag-per-inv', 5],
    ['9-summa', 5],
  ])('pass every check of %s', (rule, passed) => {
    expect(tally(report, rule)).toEqual({ passed, other: 0 });
  });

  it('pass återinvesteringsgrad for 2018, 2020, 2021 and 2022; 2019 cannot be computed', () => {
    const own = report.submissions[0]?.keyFigures.filter(
      ({ id, bilaga }) => id === 'aterinvesteringsgrad' && bilaga.sheet.sheet === 'Bil 11RLF',
    );
    expect(own?.map(({ period, agrees }) => [period.label, agrees])).toEqual([
      ['Utfall 2018', true],
      ['Prognos 2019', null],
      ['Budget 2020', true],
      ['Plan 2021', true],
      ['Plan 2022', true],
    ]);
  });

  it('find the counterpart of Beslutstöd on bilaga 10 c and the same amount', () => {
    expect(tally(report, '17-10c-belopp')).toEqual({ passed: 1, other: 0 });
  });

  it('count every check once', () => {
    const { total, passed, fel, varning, upplysning, notEvaluated } = report.submissions[0]?.counts ?? { total: NaN };
    expect(total).toBe((passed ?? 0) + (fel ?? 0) + (varning ?? 0) + (upplysning ?? 0) + (notEvaluated ?? 0));
  });
});

describe('the published appendices in one workbook per bilaga', () => {
  it('are one submission, with the same findings for the bilagor that are there', async () => {
    const report = await checkFiles(RLF_ONE_A_BILAGA);
    expect(report.submissions).toHaveLength(1);
    expect(findingsOf(report).map(summary).sort()).toEqual(
      [...RISKS_AND_PROJECTS, ...MONEY, 'varning bilaga-saknas'].sort(),
    );
  });

  it('are the same submission in any order of the files', async () => {
    const inOrder = await checkFiles(RLF_ONE_A_BILAGA);
    const reversed = await checkFiles([...RLF_ONE_A_BILAGA].reverse());
    expect(findingsOf(reversed).map(summary).sort()).toEqual(findingsOf(inOrder).map(summary).sort());
  });
});

describe('the sample without faults', () => {
  it('has neither fel nor varning', async () => {
    const report = await checkFiles([HSF]);
    expect(report.submissions.map(({ submission }) => [submission.forvaltning, submission.year])).toEqual([
      ['Hälso- och sjukvårdsförvaltningen', 2024],
    ]);
    expect(ownProblems(report).map(summary)).toEqual([]);
  });

  it('has nothing to say at all', async () => {
    const report = await checkFiles([HSF]);
    expect(findingsOf(report).map(summary)).toEqual([]);
  });
});
