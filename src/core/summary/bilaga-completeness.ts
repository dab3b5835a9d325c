import type { Bilaga } from '../bilagor/index';
import { kindsOf, type BilagaKind } from '../bilagor/table';
import type { Finding } from '../findings/finding';
import type { RulePack } from '../packs/schema';
import { requiredColumns } from '../rules/kinds/required-columns';
import { expectedFigures, isLeftOut } from '../rules/kit/expected-figures';
import { holdsBilaga } from '../rules/kit/required-bilagor';
import { countFindings, type FindingCounts } from './finding-counts';
import { groupBy } from '../workbook/group-by';
import { allOfKind, type Submission } from '../submissions/submission';

/** Columns in which some rows do not say what they must; they lack it in the same rows. */
export interface FieldGap {
  readonly titles: readonly string[];
  /** So many rows say it, of so many that must. */
  readonly filled: number;
  readonly of: number;
  /** What those rows are called. */
  readonly words: readonly [one: string, several: string];
}

/** A bilaga that the rule pack requires or that was found, and how complete it is. */
export interface BilagaCompleteness {
  readonly kind: BilagaKind;
  /** The sub-unit that it is for; null when it is the whole förvaltning's, or nothing tells. */
  readonly enhet: string | null;
  readonly isRequired: boolean;
  /** Where it was found; null when the submission lacks it. */
  readonly bilaga: Bilaga | null;
  /** So many figures the template asks for. */
  readonly expected: number;
  /** So many of them are blank. */
  readonly leftOut: number;
  /** What rows of the förvaltning's own must say and do not all say, in the order of the columns. */
  readonly gaps: readonly FieldGap[];
  /** Rows that the förvaltning makes itself: investments, used IT projects, risks, projects. Null where all are the template's. */
  readonly entries: number | null;
  readonly counts: FindingCounts;
}

/** A submission with what was found in it. */
interface FoundIn {
  readonly submission: Submission;
  readonly findings: readonly Finding[];
}

/** Every bilaga that the rule pack requires or that the submission has, in the order of their numbers. */
export function reviewCompleteness(report: FoundIn, pack: RulePack): readonly BilagaCompleteness[] {
  const { submission, findings } = report;
  const required = pack.obligatoriskaBilagor.map((id) => ({ kind: id as BilagaKind }));
  return kindsOf([...required, ...submission.bilagor]).flatMap((kind): readonly BilagaCompleteness[] => {
    const isRequired = pack.obligatoriskaBilagor.includes(kind);
    const found = allOfKind(submission, kind).map((bilaga): BilagaCompleteness => {
      const unit = submission.unitOf.get(bilaga);
      const isWhole = unit?.isWholeForvaltning ?? true;
      const expected = [...expectedFigures(bilaga)];
      return {
        kind,
        enhet: isWhole ? null : (unit?.name ?? null),
        isRequired,
        bilaga,
        expected: expected.length,
        leftOut: expected.filter(isLeftOut).length,
        gaps: gapsOf(bilaga, pack),
        entries: bilaga.traits.countEntries(),
        counts: countFindings(findings.filter((finding) => finding.bilaga === bilaga)),
      };
    });
    return isRequired && !holdsBilaga(submission, kind) ? [missing(kind, findings), ...found] : found;
  });
}

function missing(kind: BilagaKind, findings: readonly Finding[]): BilagaCompleteness {
  const ofKind = findings.filter(({ rule, labels }) => rule === 'bilaga-saknas' && labels.includes(kind));
  return {
    kind,
    enhet: null,
    isRequired: true,
    bilaga: null,
    expected: 0,
    leftOut: 0,
    gaps: [],
    entries: null,
    counts: countFindings(ofKind),
  };
}

const ROWS: FieldGap['words'] = ['rad', 'rader'];

/** Columns that lack the same rows are told together. */
function gapsOf(bilaga: Bilaga, pack: RulePack): readonly FieldGap[] {
  const off = new Set(pack.avstängdaRegler.map(({ regel }) => regel));
  const fields = [...bilaga.traits.requiredFields(), ...requiredColumns(bilaga, pack)].filter(
    ({ rule, filled }) => !off.has(rule) && filled.includes(false),
  );
  const alike = groupBy(fields, ({ words, filled }) => JSON.stringify([words, filled]));
  return [...alike.values()].flatMap((same): readonly FieldGap[] => {
    const [first] = same;
    if (first === undefined) return [];
    const { filled, words } = first;
    return [
      {
        titles: same.map(({ title }) => title),
        filled: filled.filter((isFilled) => isFilled).length,
        of: filled.length,
        words: words ?? bilaga.traits.entryWords ?? ROWS,
      },
    ];
  });
}
