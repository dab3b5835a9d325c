import type { Finding } from '../../src/core/findings/finding';
import type { Report } from '../../src/core/engine/report';
import { check, findingsOf, placeOf, summary } from '../support/check';
import { grammarProblems } from '../support/message-grammar';
import { Random } from '../support/random';
import type { Arrangement } from '../support/submission/arrange';
import { validSubmission } from '../support/submission/build-submission';
import { FAULTS } from '../support/faults/index';
import { Scene, type Fault, type Planted } from '../support/faults/scene';
import { randomSubmission } from '../support/submission/random-submission';
import type { Submission } from '../support/submission/submission';

/** The submissions that faults are planted in: plain, as printed, and random ones in different places. */
const BASES: Readonly<Record<string, () => Submission>> = {
  plain: () => validSubmission(),
  'as printed': () => validSubmission({ headers: 'printed', footnotes: true, yearRow: 'below', title: 'BILAGA 10A' }),
  'moved on sheets called Blad': () =>
    randomSubmission(1, { arrangement: { ...MOVED, start: 'D7', sheetNames: 'Blad', blankRows: 3 } }).submission,
  'without formulas': () => randomSubmission(4, { arrangement: { ...MOVED, formulas: 'none' } }).submission,
  'in one workbook a bilaga': () =>
    randomSubmission(8, { arrangement: { ...MOVED, files: 'one a bilaga' } }).submission,
  'without formulas on bilaga 10 a': () =>
    randomSubmission(15, { arrangement: { ...MOVED, formulas: 'not on 10a', start: 'B3' } }).submission,
  'in millions': () =>
    randomSubmission(16, {
      layout: { unit: 'mnkr', unitText: '(mnkr)', numberFormat: '#,##0.0' },
      arrangement: MOVED,
    }).submission,
  'on one sheet': () =>
    randomSubmission(23, { arrangement: { ...MOVED, together: [['10a', '10b', '10c', '11']] } }).submission,
};

/** What the random submissions have in common, so that each tells one thing. */
const MOVED: Partial<Arrangement> = {
  formulas: 'all',
  rounded: false,
  files: 'one',
  together: [],
  beside: [],
  sheetNames: 'printed',
};

interface Outcome {
  readonly fault: string;
  readonly base: string;
  readonly expected: string;
  readonly isFound: boolean;
  /** Fel and varning that neither stand at the fault's cell nor follow from what does. */
  readonly extra: readonly string[];
  /** What in the messages breaks the grammar. */
  readonly grammar: readonly string[];
}

const bases = new Map<string, Submission>();

function plant(name: string, fault: Fault, base: string, build: () => Submission, seed: number): Outcome | undefined {
  const known = bases.get(base) ?? build();
  bases.set(base, known);
  const submission = known.clone();
  const planted = fault(new Scene(submission, new Random(seed)));
  if (planted === undefined) return undefined;
  const report = check(submission);
  const places = planted.at.map(({ at }) => at);
  return {
    fault: name,
    base,
    expected: `${planted.rule} ${places.join(' or ')}`,
    ...judge(report, planted, places),
    grammar: findingsOf(report).flatMap(grammarProblems),
  };
}

/** A finding is the fault's own when it, and what it follows from, stand at the fault's cell. */
function judge(report: Report, { rule }: Planted, places: readonly string[]): Pick<Outcome, 'isFound' | 'extra'> {
  const findings = findingsOf(report);
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  const rootOf = (finding: Finding): Finding => {
    const cause = finding.causedBy === null ? undefined : byId.get(finding.causedBy);
    return cause === undefined ? finding : rootOf(cause);
  };
  const isAtFault = (finding: Finding): boolean =>
    places.length === 0 ? finding.rule === rule : places.includes(placeOf(finding));
  return {
    isFound: findings.some((finding) => finding.rule === rule && isAtFault(finding) && isAtFault(rootOf(finding))),
    extra: findings
      .filter(({ severity }) => severity !== 'upplysning')
      .filter((finding) => !isAtFault(rootOf(finding)))
      .map(summary),
  };
}

function table(outcomes: readonly Outcome[]): string {
  const lines = [...new Set(outcomes.map(({ fault }) => fault))].map((fault) => {
    const own = outcomes.filter((outcome) => outcome.fault === fault);
    const found = own.filter(({ isFound }) => isFound).length;
    const extra = own.filter((outcome) => outcome.extra.length > 0).length;
    return `${fault.padEnd(62)} ${String(own.length).padStart(7)} ${String(found).padStart(5)} ${String(own.length - found).padStart(6)} ${String(extra).padStart(10)}`;
  });
  return [`${'fault'.padEnd(62)} planted found missed with extra`, ...lines].join('\n');
}

describe('a planted fault', () => {
  const outcomes = Object.entries(FAULTS).flatMap(([name, fault], index) =>
    Object.entries(BASES).flatMap(([base, build], at) => plant(name, fault, base, build, 100 * index + at) ?? []),
  );

  it('can be planted, every kind of it', () => {
    const planted = new Set(outcomes.map(({ fault }) => fault));
    expect(Object.keys(FAULTS).filter((name) => !planted.has(name))).toEqual([]);
  });

  it('is worded by the grammar of messages', () => {
    expect([...new Set(outcomes.flatMap(({ grammar }) => grammar))]).toEqual([]);
  });

  it('is found at its cell, with nothing else of its own', () => {
    const wrong = outcomes.filter(({ isFound, extra }) => !isFound || extra.length > 0);
    const details = wrong.map(
      ({ fault, base, expected, isFound, extra }) =>
        `${isFound ? 'found ' : 'MISSED'} ${fault} (${base}): ${expected}${extra.map((line) => `\n           extra: ${line}`).join('')}`,
    );
    if (wrong.length > 0) throw new Error(`${table(outcomes)}\n\n${details.join('\n')}`);
  });
});
