import { renderJson } from '../../src/report/json';
import { checkWorkbooks } from '../support/check';
import { contract } from '../support/contract';
import { bilaga11, findingAt, keyFigureOf, placeIn, reportOf, submissionReport } from '../support/report';
import { HSF, readSample, RLF, RLF_ONE_A_BILAGA } from '../support/sample-files';

interface Parsed {
  readonly submissions: readonly {
    readonly bilagor: readonly { readonly bilaga: string; readonly roll: string | null }[];
    readonly findings: readonly Readonly<Record<string, unknown>>[];
    readonly keyFigures: readonly Readonly<Record<string, unknown>>[];
  }[];
}

function parse(json: string): Parsed {
  return JSON.parse(json) as Parsed;
}

describe('the contract', () => {
  it('is kept for the published workbook', async () => {
    const json = renderJson(checkWorkbooks([await readSample(RLF)]));
    expect(() => contract.parse(JSON.parse(json))).not.toThrow();
  });

  it('tells what each bilaga is for', async () => {
    const [submission] = parse(renderJson(checkWorkbooks([await readSample(RLF)]))).submissions;
    expect(new Map(submission?.bilagor.map(({ bilaga, roll }) => [bilaga, roll]))).toEqual(
      new Map([
        ['9', 'lokaler'],
        ['9a', 'besök'],
        ['10a', 'driftbudget'],
        ['10b', 'investeringar'],
        ['10c', 'it-plan'],
        ['11', 'nyckeltal'],
        ['16', 'risker'],
        ['17', 'projekt'],
      ]),
    );
  });

  it('is kept for several files of one submission', async () => {
    const json = renderJson(checkWorkbooks(await Promise.all(RLF_ONE_A_BILAGA.map(readSample))));
    expect(() => contract.parse(JSON.parse(json))).not.toThrow();
  });

  it('is kept when every finding carries all that it can', () => {
    const bilaga = bilaga11();
    const finding = findingAt(bilaga, 'E7', {
      related: [{ place: placeIn(bilaga, 'E9'), label: 'Antal invånare, Plan 2021', value: 244600 }],
      fix: [
        { place: placeIn(bilaga, 'E7'), formula: '=ROUND(E10/E9,0)' },
        { place: placeIn(bilaga, 'E6'), value: 0.8 },
      ],
      consequences: [{ label: 'RESULTAT', place: placeIn(bilaga, 'D6'), from: 0, to: 1200, unit: 'tkr' }],
    });
    const report = submissionReport({
      findings: [finding, findingAt(bilaga, 'F7', { causedBy: finding.id }), findingAt(bilaga, 'A1', { place: null })],
      notEvaluated: [
        { rule: '11-invanare', bilagaKind: '11', place: null, reason: 'Bilaga 11 saknas.' },
        { rule: '11-invanare', bilagaKind: '11', place: placeIn(bilaga, 'C9'), reason: 'Cellen är tom.' },
      ],
      keyFigures: [keyFigureOf(bilaga, 2)],
      unrecognised: [
        {
          sheet: { ...bilaga.sheet, sheet: 'Blad2', sheetIndex: 1 },
          snapshot: bilaga.snapshot,
          address: { row: 0, column: 0 },
          reason: 'Bladet liknar ingen bilaga.',
          hasTable: true,
        },
      ],
    });
    const whole = reportOf([report], {
      unreadable: [{ file: 'brev.docx', reason: 'Filen är ingen arbetsbok.' }],
      disabled: [{ rule: '9-summa', reason: 'Bilaga 9 används inte längre.' }],
    });
    expect(() => contract.parse(JSON.parse(renderJson(whole)))).not.toThrow();
  });

  it('is kept when nothing could be read', () => {
    expect(() => contract.parse(JSON.parse(renderJson(reportOf([]))))).not.toThrow();
  });
});

it('writes a finding with rounded numbers, plain addresses and everything that it was computed from', () => {
  const bilaga = bilaga11();
  const finding = findingAt(bilaga, 'E7', {
    id: 'a1',
    said: {
      id: 'deviation',
      data: {
        figure: 'Tandvårdsersättning, Plan 2021',
        actual: { value: 714, unit: 'kr/inv' },
        expected: { value: 715.318887980376, unit: 'kr/inv' },
        basis: null,
        sense: null,
      },
    },
    expected: 715.318887980376,
    actual: 714,
    difference: -1.318887980376,
    unit: 'kr/inv',
    related: [{ place: placeIn(bilaga, 'E9'), label: 'Antal invånare, Plan 2021', value: 244600 }],
    fix: [{ place: placeIn(bilaga, 'E7'), formula: '=E10/E9' }],
  });
  expect(parse(renderJson(reportOf([submissionReport({ findings: [finding] })]))).submissions[0]?.findings[0]).toEqual({
    id: 'a1',
    rule: '11-tandvardsersattning',
    severity: 'fel',
    bilaga: '11',
    file: 'RLF.xlsx',
    sheet: 'Bil 11',
    cell: 'E7',
    message: 'Tandvårdsersättning, Plan 2021: 714 kr/inv ska vara 715,3 kr/inv.',
    messageId: 'deviation',
    data: {
      figure: 'Tandvårdsersättning, Plan 2021',
      actual: { value: 714, unit: 'kr/inv' },
      expected: { value: 715.318887980376, unit: 'kr/inv' },
      basis: null,
      sense: null,
    },
    expected: 715.32,
    actual: 714,
    difference: -1.32,
    unit: 'kr/inv',
    source: 'Bilaga 11, not 3',
    related: [{ file: 'RLF.xlsx', sheet: 'Bil 11', cell: 'E9', label: 'Antal invånare, Plan 2021', value: 244600 }],
    fix: [{ sheet: 'Bil 11', cell: 'E7', formula: '=E10/E9' }],
    causedBy: null,
    consequences: [],
    accepted: null,
  });
});

it('writes a key figure as a fraction with five decimals and its inputs', () => {
  const bilaga = bilaga11();
  const figure = keyFigureOf(bilaga, 2, {
    computed: 5846 / 7455,
    basis: '10a',
    inputs: [{ role: 'täljare', label: 'Investeringar', place: placeIn(bilaga, 'D6'), value: -5846, unit: 'tkr' }],
  });
  expect(
    parse(renderJson(reportOf([submissionReport({ keyFigures: [figure] })]))).submissions[0]?.keyFigures[0],
  ).toEqual({
    id: 'aterinvesteringsgrad',
    bilaga: '11',
    enhet: 'Regionledningsförvaltningen',
    column: 'Budget 2020',
    printed: 0.784,
    computed: 0.78417,
    basis: '10a',
    unit: '%',
    cell: 'D6',
    inputs: [
      {
        role: 'täljare',
        label: 'Investeringar',
        file: 'RLF.xlsx',
        sheet: 'Bil 11',
        cell: 'D6',
        value: -5846,
        unit: 'tkr',
      },
    ],
  });
});

it('writes no binary noise and no negative zero', () => {
  const finding = findingAt(bilaga11(), 'E7', { expected: 0.1 + 0.2, actual: -0, difference: -1e-20, unit: 'tkr' });
  const json = renderJson(reportOf([submissionReport({ findings: [finding] })]));
  expect(json).toContain('"expected": 0.3,\n          "actual": 0,');
});

it('says that a finding without a cell is about the only file, and about none of several', () => {
  const missing = findingAt(bilaga11(), 'A1', { place: null });
  const fileOf = (files: readonly string[]): unknown =>
    parse(renderJson(reportOf([submissionReport({ findings: [missing], files })]))).submissions[0]?.findings[0]?.[
      'file'
    ];
  expect(fileOf(['RLF.xlsx'])).toBe('RLF.xlsx');
  expect(fileOf(['RLF 10a.xlsx', 'RLF 11.xlsx'])).toBeNull();
});

it('leaves out what is below the least severity, but not the cause of something graver', () => {
  const bilaga = bilaga11();
  const findings = [
    findingAt(bilaga, 'B6', { severity: 'upplysning' }),
    findingAt(bilaga, 'C6', { severity: 'varning' }),
    findingAt(bilaga, 'D6', { severity: 'fel', causedBy: 'f-C6' }),
    findingAt(bilaga, 'E6', { severity: 'varning' }),
  ];
  const json = renderJson(reportOf([submissionReport({ findings })]), { minSeverity: 'fel' });
  expect(parse(json).submissions[0]?.findings.map(({ cell }) => cell)).toEqual(['C6', 'D6']);
});

it('gives the same bytes for the same files, two blanks to a step and a line break at the end', async () => {
  const [one, other] = [await readSample(HSF), await readSample(HSF)].map((workbook) =>
    renderJson(checkWorkbooks([workbook])),
  );
  expect(one).toBe(other);
  expect(one).toMatch(/^\{\n {2}"schemaVersion": 1,\n {2}"rulePack": "vasternorrland-2020",\n/u);
  expect(one).toMatch(/[^\n]\n$/u);
});
