import type { Bilaga10a } from '../../core/bilagor/bilaga-10a';
import type { Row } from '../../core/bilagor/table';
import { KRONOR_PER, type Unit } from '../../core/bilagor/unit';
import type { SubmissionReport } from '../../core/engine/report';
import type { ReadyState } from '../../core/review/ready-mark';
import { mainBilaga } from '../../core/submissions/submission';
import type { VerdictStatus } from '../../core/summary/verdict';
import { lackingText } from '../../core/summary/completeness-wording';
import { hindrances, verdictSentence } from '../../core/summary/verdict-wording';
import { packReason } from '../../core/summary/pack-wording';
import { momentText } from '../summary/moment-text';
import { readyHeading } from '../summary/ready-wording';

/** Budget Y, Plan Y+1 and Plan Y+2 in tkr; null where the bilaga has no such figure. */
export type ThreeYears = readonly [number | null, number | null, number | null];

/** A key figure of the förvaltning's own bilaga 11, as printed for Budget Y. */
export interface OverviewKeyFigure {
  readonly id: string;
  readonly value: number;
  readonly unit: Unit;
}

/** A Klarmarkering in words, and whether what it was made of is still so. */
export interface OverviewReady {
  readonly text: string;
  readonly holds: boolean;
}

/** What the region sees of one submission. It can be handed from one thread to another. */
export interface OverviewRow {
  readonly forvaltning: string | null;
  readonly year: number | null;
  readonly files: readonly string[];
  readonly rulePack: { readonly id: string; readonly version: string; readonly region: string };
  /** Why it got that rule pack, as a sentence. */
  readonly packReason: string;
  readonly status: VerdictStatus;
  /** The verdict in words. */
  readonly headline: string;
  /** What stops it besides its findings, in a few words each. */
  readonly hindrances: readonly string[];
  /** The bilagor that lack something of what their templates expect, with what: `Bilaga 16: 9 av 11 risker har status`. */
  readonly lacking: readonly string[];
  /** So many bilagor there are or should be. */
  readonly bilagor: number;
  /** Whether an error is open, be it one that only follows from something else. */
  readonly hasFel: boolean;
  readonly fel: number;
  readonly varning: number;
  readonly upplysning: number;
  /** Accepted with a reason, of whatever severity; the three before are open. */
  readonly accepted: number;
  readonly notEvaluated: number;
  readonly ready: OverviewReady | null;
  /** Last year's files that it was compared with; null when there were none to compare with. */
  readonly prior: readonly string[] | null;
  readonly resultat: ThreeYears;
  /** Positive. */
  readonly investeringar: ThreeYears;
  readonly regionbidrag: ThreeYears;
  readonly keyFigures: readonly OverviewKeyFigure[];
  /** The way to its own report, from the overview; null when there is none. */
  readonly report: string | null;
}

/** A file that costs its own row only. */
export interface FailedFile {
  readonly file: string;
  /** Swedish: what is wrong and what to do. */
  readonly reason: string;
}

/** What `review` gives of a whole region. */
export interface Overview {
  readonly rows: readonly OverviewRow[];
  readonly failed: readonly FailedFile[];
  /** Whether the submissions were to be compared with last year's. */
  readonly comparesYears: boolean;
}

/** What the förvaltningar of one year come to together. */
export interface OverviewSum {
  readonly year: number | null;
  readonly count: number;
  readonly fel: number;
  readonly varning: number;
  readonly accepted: number;
  /** Those whose Klarmarkering holds. */
  readonly ready: number;
  readonly resultat: ThreeYears;
  readonly investeringar: ThreeYears;
  readonly regionbidrag: ThreeYears;
  /** Förvaltningar without a Budget figure in one of them, so that the sum is not the whole region's. */
  readonly incomplete: readonly string[];
}

/** What the region sees of a submission. */
export function overviewRow(report: SubmissionReport, link: string | null): OverviewRow {
  const { submission, counts, verdict, completeness, pack } = report;
  const accounts = mainBilaga(submission, '10a');
  return {
    forvaltning: submission.forvaltning,
    year: submission.year,
    files: submission.files,
    rulePack: { id: pack.id, version: pack.version, region: pack.region },
    packReason: packReason(report.packChoice, 'sv'),
    status: verdict.status,
    headline: verdictSentence(verdict),
    hindrances: hindrances(verdict),
    lacking: completeness.flatMap((entry) => {
      const text = lackingText(entry);
      const enhet = entry.enhet === null ? '' : ` (${entry.enhet})`;
      return text === '' ? [] : [`Bilaga ${entry.kind}${enhet}: ${text}`];
    }),
    bilagor: completeness.length,
    hasFel: verdict.reasons.some(({ kind }) => kind === 'fel' || kind === 'followingFel'),
    fel: counts.fel,
    varning: counts.varning,
    upplysning: counts.upplysning,
    accepted: counts.accepted,
    notEvaluated: counts.notEvaluated,
    ready: report.review.ready === null ? null : readyIn(report.review.ready),
    prior: report.prior?.files ?? null,
    resultat: figuresOf(accounts, accounts?.resultat, 1),
    investeringar: figuresOf(accounts, accounts?.investeringar, -1),
    regionbidrag: figuresOf(accounts, accounts?.regionbidrag, 1),
    keyFigures: report.keyFigures.flatMap(({ id, bilaga, period, printed, unit }) => {
      const isOwn = submission.unitOf.get(bilaga)?.isWholeForvaltning ?? true;
      return isOwn && period.offset === 0 && printed !== null ? [{ id, value: printed, unit }] : [];
    }),
    report: link,
  };
}

/** Adds up the submissions of each year, the latest first. */
export function overviewSums(rows: readonly OverviewRow[]): readonly OverviewSum[] {
  const years = [...new Set(rows.map(({ year }) => year))].sort((one, other) => (other ?? 0) - (one ?? 0));
  return years.map((year) => {
    const own = rows.filter((row) => row.year === year);
    const count = (read: (row: OverviewRow) => number): number => own.reduce((sum, row) => sum + read(row), 0);
    return {
      year,
      count: own.length,
      fel: count(({ fel }) => fel),
      varning: count(({ varning }) => varning),
      accepted: count(({ accepted }) => accepted),
      ready: own.filter(({ ready }) => ready?.holds === true).length,
      resultat: addUp(own.map(({ resultat }) => resultat)),
      investeringar: addUp(own.map(({ investeringar }) => investeringar)),
      regionbidrag: addUp(own.map(({ regionbidrag }) => regionbidrag)),
      incomplete: own
        .filter(({ resultat, investeringar, regionbidrag }) =>
          [resultat, investeringar, regionbidrag].some(([budget]) => budget === null),
        )
        .map(nameOf),
    };
  });
}

/** The förvaltningar that were to be compared with last year, but had nothing to be compared with. */
export function notCompared({ rows, comparesYears }: Overview): readonly string[] {
  return comparesYears ? rows.filter(({ prior }) => prior === null).map(nameOf) : [];
}

/** The regions of the submissions, as their rule packs call them. */
export function regionsOf({ rows }: Pick<Overview, 'rows'>): readonly string[] {
  return [...new Set(rows.map(({ rulePack }) => rulePack.region))];
}

/** A submission's förvaltning as the overview calls it. */
export function nameOf({ forvaltning }: Pick<OverviewRow, 'forvaltning'>): string {
  return forvaltning ?? 'Okänd förvaltning';
}

/** How many of a submission's bilagor are complete: `9 av 11`. */
export function completeCount({ bilagor, lacking }: Pick<OverviewRow, 'bilagor' | 'lacking'>): string {
  return `${bilagor - lacking.length} av ${bilagor}`;
}

function readyIn(ready: ReadyState): OverviewReady {
  const { by, role, at } = ready.mark;
  const holds = ready.changes.length === 0;
  const signed = `${by}, ${role}, ${momentText(at)}`;
  return { text: holds ? signed : `${readyHeading(ready)} (${signed})`, holds };
}

function figuresOf(accounts: Bilaga10a | undefined, row: Row | null | undefined, sign: 1 | -1): ThreeYears {
  const at = (offset: 0 | 1 | 2): number | null => {
    const index =
      accounts?.columns.findIndex(({ kind, period }) => kind === 'netto' && period?.offset === offset) ?? -1;
    const value = row?.figures[index]?.value ?? null;
    const factor = KRONOR_PER[accounts?.unit ?? 'tkr'] / KRONOR_PER.tkr;
    return value === null ? null : withoutNoise(value * factor * sign);
  };
  return [at(0), at(1), at(2)];
}

/** Amounts in tkr to öre: what is behind is noise of binary sums. */
function withoutNoise(value: number): number {
  return Math.round(value * 100_000) / 100_000 + 0;
}

function addUp(series: readonly ThreeYears[]): ThreeYears {
  const at = (index: 0 | 1 | 2): number | null => {
    const known = series.flatMap((years) => years[index] ?? []);
    return known.length === 0 ? null : withoutNoise(known.reduce((sum, value) => sum + value, 0));
  };
  return [at(0), at(1), at(2)];
}
