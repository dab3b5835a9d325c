import { NO_OTHER_TABLES } from '../../src/core/other-tables/check-other-tables';
import type { Bilaga11 } from '../../src/core/bilagor/bilaga-11';
import type { Place } from '../../src/core/bilagor/figure';
import type { Bilaga } from '../../src/core/bilagor/index';
import { recogniseSheet } from '../../src/core/bilagor/recognise';
import type { CheckCounts, Report, SubmissionReport, SubmissionReview } from '../../src/core/engine/report';
import type { Acceptance, AppliedAcceptance } from '../../src/core/findings/acceptance';
import type { Finding } from '../../src/core/findings/finding';
import type { KeyFigure } from '../../src/core/keyfigures/key-figure';
import type { RuleDescription } from '../../src/core/rules/kit/define-rule';
import { GIVEN } from '../../src/core/submissions/pack-choice/pack-choice';
import type { Submission } from '../../src/core/submissions/submission';
import { judgeSubmission } from '../../src/core/summary/judge-submission';
import { parseAddress } from '../../src/core/workbook/address';
import { createSheet, type CellInput } from '../../src/core/workbook/memory-sheet';
import { builtInPack } from './check';

const SHEET = { file: 'RLF.xlsx', sheet: 'Bil 11', fileIndex: 0, sheetIndex: 0 };

const CELLS: Readonly<Record<string, CellInput>> = {
  A1: { value: 'Bilaga 11' },
  A2: { value: 'Ekonomiska nyckeltal' },
  B5: { value: 'Utfall 2018' },
  C5: { value: 'Prognos 2019' },
  D5: { value: 'Budget 2020' },
  E5: { value: 'Plan 2021' },
  F5: { value: 'Plan 2022' },
  A6: { value: 'Återinvesteringsgrad, % 2)' },
  B6: { value: 0.877, numberFormat: '0.0%' },
  C6: { value: 0.523, numberFormat: '0.0%' },
  D6: { value: 0.784, numberFormat: '0.0%' },
  E6: { value: 0.8, numberFormat: '0.0%' },
  F6: { value: 0.816, numberFormat: '0.0%' },
  A7: { value: 'Tandvårdsersättning, kr per inv 3)' },
  B7: { value: 655, numberFormat: '# ##0' },
  C7: { value: 676, numberFormat: '# ##0' },
  D7: { value: 699, numberFormat: '# ##0' },
  E7: { value: 714, numberFormat: '# ##0' },
  F7: { value: 730, numberFormat: '# ##0' },
  A9: { value: 'Antal invånare resp. år' },
  B9: { value: 245983, numberFormat: '# ##0' },
  C9: { value: 245376, numberFormat: '# ##0' },
  D9: { value: 245000, numberFormat: '# ##0' },
  E9: { value: 244600, numberFormat: '# ##0' },
  F9: { value: 244200, numberFormat: '# ##0' },
};

/** A small bilaga 11 on the sheet `Bil 11` of `RLF.xlsx`, with other cells where they are given. */
export function bilaga11(changes: Readonly<Record<string, CellInput>> = {}): Bilaga11 {
  const snapshot = createSheet({ name: SHEET.sheet, cells: { ...CELLS, ...changes } });
  const bilaga = recogniseSheet(snapshot, SHEET).bilagor.find(
    (found): found is Bilaga11 & Bilaga => found.kind === '11',
  );
  if (bilaga === undefined) throw new Error('Bilaga 11 was not recognised');
  return bilaga;
}

/** A cell of a bilaga's sheet. */
export function placeIn(bilaga: Bilaga, address: string): Place {
  const parsed = parseAddress(address);
  if (parsed === undefined) throw new Error(`Not a cell address: ${address}`);
  return { sheet: bilaga.sheet, address: parsed };
}

/** A finding at a cell of a bilaga, with what is given in place of a plain `fel`. */
export function findingAt(bilaga: Bilaga, address: string, given: Partial<Finding> = {}): Finding {
  return {
    id: `f-${address}`,
    rule: '11-tandvardsersattning',
    said: null,
    severity: 'fel',
    bilagaKind: bilaga.kind,
    bilaga,
    place: placeIn(bilaga, address),
    labels: [],
    message: 'Tandvårdsersättning, Plan 2021: 714 kr/inv ska vara 715,3 kr/inv.',
    expected: null,
    actual: null,
    difference: null,
    unit: null,
    source: 'Bilaga 11, not 3',
    related: [],
    calculation: null,
    fix: [],
    causedBy: null,
    consequences: [],
    identical: 1,
    acceptance: null,
    ...given,
  };
}

const ACCEPTANCE: Acceptance = {
  finding: 'f-E7',
  forvaltning: 'Regionledningsförvaltningen',
  year: 2020,
  rule: '11-tandvardsersattning',
  bilaga: '11',
  message: 'Tandvårdsersättning, Plan 2021: 714 kr/inv ska vara 715,3 kr/inv.',
  figures: [{ label: 'Tandvårdsersättning, Plan 2021', value: 714, unit: 'kr/inv' }],
  reason: 'Avrundas nedåt enligt avtal med tandvården.',
  by: 'Anna Berg',
  at: '2026-11-22T14:05:00+01:00',
  withdrawn: false,
};

/** That a finding has been accepted. */
export const ACCEPTED: AppliedAcceptance = { status: 'accepted', acceptance: ACCEPTANCE };

/** That a finding had been accepted when its figure was another. */
export const LAPSED: AppliedAcceptance = {
  status: 'lapsed',
  acceptance: ACCEPTANCE,
  changes: [{ label: 'Tandvårdsersättning, Plan 2021', before: 714, now: 713, unit: 'kr/inv' }],
};

/** The rule that `findingAt` names. */
export const RULE: RuleDescription = {
  id: '11-tandvardsersattning',
  title: 'Tandvårdsersättning per invånare är beloppet på bilaga 10a genom antal invånare',
  severity: 'fel',
  source: 'Bilaga 11, not 3',
  explanation: 'Räkna om nyckeltalet när beloppet eller antalet invånare ändras.',
};

/** Återinvesteringsgrad of a bilaga 11 in one of its columns. */
export function keyFigureOf(bilaga: Bilaga11, column: number, given: Partial<KeyFigure> = {}): KeyFigure {
  const row = bilaga.keyFigures[0];
  const figure = row?.figures[column];
  const period = bilaga.periods[column];
  if (row === undefined || figure === undefined || period === undefined) throw new Error(`No column ${column}`);
  return {
    id: row.id,
    name: row.label,
    scope: null,
    bilaga,
    enhet: 'Regionledningsförvaltningen',
    period,
    place: figure,
    unit: figure.unit,
    printed: figure.value,
    computed: null,
    basis: null,
    inputs: [],
    agrees: null,
    whyNot: 'Bilaga 10a saknas.',
    reconciled: null,
    whyUnreconciled: null,
    onBasis10a: null,
    relation: null,
    ratio: null,
    ...given,
  };
}

/** A submission that was never reviewed. */
export const NO_REVIEW: SubmissionReview = {
  resting: [],
  superseded: [],
  sinceReview: null,
  sinceBaseline: null,
  ready: null,
};

/** A report of one submission that holds what is given; the counts follow from the findings. */
export function submissionReport(given: Partial<SubmissionReport> & Partial<Submission> = {}): SubmissionReport {
  const { findings = [], notEvaluated = [], tallies = [], keyFigures = [] } = given;
  const bilagor = given.bilagor ?? [...new Set(findings.flatMap(({ bilaga }) => bilaga ?? []))];
  const submission: Submission = {
    forvaltning: given.forvaltning === undefined ? 'Regionledningsförvaltningen' : given.forvaltning,
    year: given.year === undefined ? 2020 : given.year,
    files: given.files ?? ['RLF.xlsx'],
    pages: [],
    bilagor,
    unrecognised: given.unrecognised ?? [],
    unitOf:
      given.unitOf ??
      new Map(bilagor.map((bilaga) => [bilaga, { name: 'Regionledningsförvaltning', isWholeForvaltning: true }])),
  };
  const roots = findings.filter(({ causedBy }) => causedBy === null);
  const open = roots.filter(({ acceptance }) => acceptance?.status !== 'accepted');
  const countOf = (severity: Finding['severity']): number => open.filter((one) => one.severity === severity).length;
  const counts: CheckCounts = given.counts ?? {
    total: roots.length + notEvaluated.length + 10,
    passed: 10,
    fel: countOf('fel'),
    varning: countOf('varning'),
    upplysning: countOf('upplysning'),
    accepted: roots.length - open.length,
    notEvaluated: notEvaluated.length,
  };
  const { prior = null, review = NO_REVIEW, unread = [], pack = builtInPack(), packChoice = GIVEN } = given;
  const checked = {
    submission,
    pack,
    packChoice,
    otherTables: given.otherTables ?? NO_OTHER_TABLES,
    counts,
    findings,
    documents: given.documents ?? [],
    notEvaluated,
    tallies,
    keyFigures,
    ledger: given.ledger ?? null,
    reconciliations: given.reconciliations ?? [],
    prior,
    review,
    unread,
  };
  return {
    ...checked,
    verdict: given.verdict ?? judgeSubmission(checked, pack),
    completeness: given.completeness ?? [],
  };
}

/** A report of a whole call. */
export function reportOf(submissions: readonly SubmissionReport[], given: Partial<Report> = {}): Report {
  return {
    rulePack: { id: 'provregion-2020', version: '1.2.3', region: 'Region Prov' },
    submissions,
    unreadable: [],
    unplaced: [],
    disabled: [],
    prior: null,
    reviewProblems: [],
    ...given,
  };
}
