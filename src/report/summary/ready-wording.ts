import type { Finding } from '../../core/findings/finding';
import { formatNumber, listWords } from '../../core/findings/wording';
import type { ReadyChange, ReadyState } from '../../core/review/ready-mark';
import type { ReadyCounts } from '../../core/review/review-record';
import type { BilagaKind } from '../../core/bilagor/table';
import { counted, countedSeverity, SEVERITIES } from '../counted';
import { formatPair } from '../figures';
import { momentText } from './moment-text';

/** Said wherever a Klarmarkering is shown. */
export const READY_IS_EVIDENCE =
  'Klarmarkeringen visar vad som granskades och av vem. Den är ingen kryptografisk signatur.';

/** Whether a Klarmarkering still holds, as a heading. */
export function readyHeading({ changes }: ReadyState): string {
  return changes.length === 0 ? 'Klarmarkerad' : 'Ändrad efter klarmarkering';
}

/** Who made it, when and with which rule pack. */
export function readySentence({ mark: { by, role, at, rulePack } }: ReadyState): string {
  return `Klarmarkerad av ${by}, ${role}, ${momentText(at)}, med regelpaket ${rulePack.id}, version ${rulePack.version}.`;
}

/** What was found then: `Då fanns 7 upplysningar och 46 godtagna anmärkningar; 1 809 kontroller var godkända och 23 kunde inte göras.` */
export function readyCounts(counts: ReadyCounts): string {
  return `Då fanns ${foundText(counts)}; ${checksText(counts)}.`;
}

/** What has changed since a Klarmarkering, as a sentence without a full stop. */
export function readyChangeText(change: ReadyChange, findings: readonly Finding[]): string {
  switch (change.kind) {
    case 'figure': {
      const [was, is] = formatPair(change.before, change.now, null);
      const labels = [bilagaName(change), change.row, change.column].filter((label) => label !== '');
      return `${labels.join(', ')}: var ${was}, är nu ${is}`;
    }
    case 'bilaga':
      return `${bilagaName(change)} ${change.change === 'gone' ? 'finns inte längre med' : 'har kommit till'}`;
    case 'acceptance': {
      const message = findings.find(({ id }) => id === change.finding)?.message;
      return message === undefined
        ? ACCEPTANCE_CHANGES[change.change]
        : `${ACCEPTANCE_CHANGES[change.change]}: ${message}`;
    }
    case 'rulePack':
      return change.before === change.now
        ? `Regelpaketet ${change.now} har fått ett annat innehåll`
        : `Regelpaketet var ${change.before}, är nu ${change.now}`;
    case 'findings':
      return `Kontrollen ger nu ${outcomeText(change.now)}; då var det ${outcomeText(change.before)}`;
  }
}

const ACCEPTANCE_CHANGES: Readonly<Record<'gone' | 'added' | 'changed', string>> = {
  gone: 'Ett godtagande gäller inte längre',
  added: 'En anmärkning har godtagits',
  changed: 'Ett godtagande är ett annat',
};

function bilagaName({ bilaga, enhet }: { readonly bilaga: BilagaKind; readonly enhet: string | null }): string {
  return enhet === null ? `Bilaga ${bilaga}` : `Bilaga ${bilaga} (${enhet})`;
}

function foundText(counts: ReadyCounts): string {
  const { accepted } = counts;
  const found = SEVERITIES.flatMap((severity) =>
    counts[severity] === 0 ? [] : [countedSeverity(counts[severity], severity)],
  );
  if (accepted > 0) found.push(counted(accepted, 'godtagen anmärkning', 'godtagna anmärkningar'));
  return found.length === 0 ? 'inga anmärkningar' : listWords(found);
}

function checksText({ passed, notEvaluated }: ReadyCounts): string {
  const made = counted(passed, 'kontroll var godkänd', 'kontroller var godkända');
  return notEvaluated === 0 ? made : `${made} och ${formatNumber(notEvaluated)} kunde inte göras`;
}

function outcomeText(counts: ReadyCounts): string {
  return `${foundText(counts)} (${formatNumber(counts.passed)} godkända, ${formatNumber(counts.notEvaluated)} ej gjorda)`;
}
