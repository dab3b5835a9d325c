import type { SubmissionReport } from '../core/engine/report';
import type { Finding, Severity } from '../core/findings/finding';
import { formatNumber, listWords } from '../core/findings/wording';
import { counted, countedSeverity, SEVERITIES } from './counted';

/** What a submission's findings come to. */
export type VerdictStatus = 'stopped' | 'warned' | 'accepted' | 'clear' | 'unchecked';

/** A submission's verdict, in sentences that can be shown after each other. */
export interface Verdict {
  readonly status: VerdictStatus;
  /** The verdict alone, without a full stop: `Kan inte lämnas in`. */
  readonly headline: string;
  /** `3 fel, 5 varningar och 7 upplysningar`, follow-on findings left out; empty when there are none. */
  readonly counts: string;
  /** How many findings have been accepted with a reason, as a sentence; empty when none have. */
  readonly accepted: string;
  /** How many findings only follow from others, as a sentence; empty when there are none. */
  readonly followOns: string;
  /** How many checks there were and how they ended, as a sentence. */
  readonly checks: string;
}

/**
 * Judges a submission: an error anywhere stops it, also one that only follows from something else. What has been accepted
 * with a reason stops nothing.
 */
export function verdictOf(report: SubmissionReport): Verdict {
  const status = statusOf(report);
  return {
    status,
    headline: headlineOf(status, report),
    counts: listCounts((severity) => report.counts[severity]),
    accepted: acceptedSentence(report),
    followOns: followOnSentence(report),
    checks: checksSentence(report),
  };
}

function statusOf({ submission, counts, findings }: SubmissionReport): VerdictStatus {
  // That every bilaga is missing is a list of varningar, but nothing has been checked that could be handed in.
  if (submission.bilagor.length === 0) return 'unchecked';
  const open = findings.filter(isOpen);
  if (open.some(({ severity }) => severity === 'fel')) return 'stopped';
  if (open.some(({ severity }) => severity === 'varning')) return 'warned';
  // An accepted upplysning is no deviation.
  if (findings.some((finding) => !isOpen(finding) && finding.severity !== 'upplysning')) return 'accepted';
  return counts.total - counts.notEvaluated > 0 ? 'clear' : 'unchecked';
}

/** Whether a finding is still to be dealt with: nobody has accepted it, or what was accepted has changed. */
export function isOpen({ acceptance }: Finding): boolean {
  return acceptance?.status !== 'accepted';
}

function headlineOf(status: VerdictStatus, { findings }: SubmissionReport): string {
  switch (status) {
    case 'stopped':
      return 'Kan inte lämnas in';
    case 'warned':
      return findings.filter((finding) => isOpen(finding) && finding.severity === 'varning').length === 1
        ? 'Kan lämnas in när varningen har rättats eller godtagits'
        : 'Kan lämnas in när varningarna har rättats eller godtagits';
    case 'accepted':
      return 'Kan lämnas in med godtagna avvikelser';
    case 'clear':
      return 'Inga fel och inga varningar';
    case 'unchecked':
      return 'Inget kunde kontrolleras';
  }
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
