import type { Bilaga } from '../bilagor/index';
import { kindsOf, type BilagaKind } from '../bilagor/table';
import type { SubmissionReport } from '../engine/report';
import { isOpen } from '../findings/acceptance';
import type { Finding, Severity } from '../findings/finding';
import type { RulePack } from '../packs/schema';
import { expectedFigures, isLeftOut } from '../rules/kit/expected-figures';
import { holdsBilaga } from '../rules/kit/required-bilagor';
import { allOfKind } from '../submissions/submission';

/** How many open findings of each severity there are, and how many accepted. What only follows from another is left out. */
export interface FindingCounts extends Readonly<Record<Severity, number>> {
  readonly accepted: number;
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
  /** Rows that the förvaltning makes itself: investments, used IT projects, risks, projects. Null where all are the template's. */
  readonly entries: number | null;
  readonly counts: FindingCounts;
}

/** Every bilaga that the rule pack requires or that the submission has, in the order of their numbers. */
export function reviewCompleteness(report: SubmissionReport, pack: RulePack): readonly BilagaCompleteness[] {
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
    entries: null,
    counts: countFindings(ofKind),
  };
}

function countFindings(findings: readonly Finding[]): FindingCounts {
  const roots = findings.filter(({ causedBy }) => causedBy === null);
  const open = roots.filter(isOpen);
  const of = (severity: Severity): number => open.filter((finding) => finding.severity === severity).length;
  return {
    fel: of('fel'),
    varning: of('varning'),
    upplysning: of('upplysning'),
    accepted: roots.length - open.length,
  };
}
