import type { SubmissionReport } from '../core/engine/report';
import { isOpen } from '../core/findings/acceptance';
import type { Severity } from '../core/findings/finding';
import { formatNumber, listWords } from '../core/findings/wording';
import type { VerdictStatus } from '../core/summary/verdict';
import { hindrances, verdictSentence } from '../core/summary/verdict-wording';
import { counted, countedSeverity, SEVERITIES } from './counted';

/** A submission's verdict and what was counted, in sentences that can be shown after each other. */
export interface VerdictText {
  readonly status: VerdictStatus;
  /** The verdict alone, without a full stop: `Kan inte lämnas in`. */
  readonly headline: string;
  /** The verdict with what stops the submission and how much was found: `Kan inte lämnas in: 3 fel.` */
  readonly line: string;
  /** `3 fel, 5 varningar och 7 upplysningar`, follow-on findings left out; empty when there are none. */
  readonly counts: string;
  /** How many findings have been accepted with a reason, as a sentence; empty when none have. */
  readonly accepted: string;
  /** How many findings only follow from others, as a sentence; empty when there are none. */
  readonly followOns: string;
  /** How many checks there were and how they ended, as a sentence. */
  readonly checks: string;
}

/** Words the verdict of a submission. */
export function verdictOf(report: SubmissionReport): VerdictText {
  const { verdict } = report;
  const headline = verdictSentence(verdict);
  const counts = listCounts((severity) => report.counts[severity]);
  const found = counts === '' && verdict.status === 'clear' ? 'inga fel och inga varningar' : counts;
  const because = [...hindrances(verdict), found].filter((text) => text !== '').join('; ');
  return {
    status: verdict.status,
    headline,
    line: `${headline}${because === '' ? '' : `: ${because}`}.`,
    counts,
    accepted: acceptedSentence(report),
    followOns: followOnSentence(report),
    checks: checksSentence(report),
  };
}

function acceptedSentence({ counts: { accepted } }: SubmissionReport): string {
  if (accepted === 0) return '';
  return `${counted(accepted, 'anmärkning har', 'anmärkningar har')} godtagits med skäl.`;
}

function followOnSentence({ findings }: SubmissionReport): string {
  const followOns = findings.filter((finding) => finding.causedBy !== null && isOpen(finding));
  if (followOns.length === 0) return '';
  const kinds = listCounts((severity) => followOns.filter((finding) => finding.severity === severity).length);
  return `Dessutom ${kinds} som bara följer av andra och försvinner när de rättas.`;
}

/** Counts a severity in words, `3 fel, 1 varning och 7 upplysningar`; nothing where there are none. */
export function listCounts(countOf: (severity: Severity) => number): string {
  return listWords(
    SEVERITIES.flatMap((severity) => {
      const count = countOf(severity);
      return count === 0 ? [] : [countedSeverity(count, severity)];
    }),
  );
}

function checksSentence({ counts }: SubmissionReport): string {
  const { total, passed, notEvaluated } = counts;
  if (total === 0) return 'Inga kontroller har gjorts.';
  const parts = [counted(passed, 'godkänd', 'godkända')];
  if (notEvaluated > 0) parts.push(`${formatNumber(notEvaluated)} som inte kunde göras`);
  return `${counted(total, 'kontroll', 'kontroller')}, varav ${listWords(parts)}.`;
}
