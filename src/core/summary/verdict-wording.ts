import { counted, listWords } from '../findings/wording';
import type { Language } from './language';
import { policyFigure, policyLimit, policyName } from './policy-wording';
import type { UnreadableFile, UnreadFile } from '../submissions/unread-file';
import type { Verdict, VerdictReason, VerdictStatus } from './verdict';

/** What a verdict is said with in one language. */
interface VerdictWords {
  readonly sentences: Readonly<Record<VerdictStatus, string>>;
  /** The sentence of `warned` where one varning is all there is. */
  readonly oneWarning: string;
  readonly list: (words: readonly string[]) => string;
  readonly reason: (reason: VerdictReason) => string;
}

const SWEDISH: VerdictWords = {
  sentences: {
    stopped: 'Kan inte lämnas in',
    warned: 'Kan lämnas in när varningarna har rättats eller godtagits',
    accepted: 'Kan lämnas in med godtagna avvikelser',
    clear: 'Kan lämnas in',
    unchecked: 'Inget kunde kontrolleras',
  },
  oneWarning: 'Kan lämnas in när varningen har rättats eller godtagits',
  list: listWords,
  reason: (reason) => {
    switch (reason.kind) {
      case 'unread':
        return `${unreadSwedish(reason.file)} ${reason.file.reason}`;
      case 'nothingChecked':
        return 'Ingen kontroll kunde göras.';
      case 'fel':
        return `${counted(reason.count, 'fel', 'fel')} ska rättas.`;
      case 'followingFel':
        return `${counted(reason.count, 'fel', 'fel')} följer av andra anmärkningar och försvinner när de rättas.`;
      case 'varning':
        return `${counted(reason.count, 'varning', 'varningar')} ska rättas eller godtas med skäl.`;
      case 'missingBilagor':
        return `${reason.bilagor.length === 1 ? 'Bilaga' : 'Bilagorna'} ${listWords(reason.bilagor)} saknas.`;
      case 'lapsed':
        return `${counted(reason.count, 'godtagande gäller', 'godtaganden gäller')} inte längre, eftersom uppgifterna har ändrats.`;
      case 'refused':
        return `${counted(reason.count, 'godtagande', 'godtaganden')} används inte, eftersom anmärkningen inte får godtas.`;
      case 'accepted':
        return `${counted(reason.count, 'anmärkning har', 'anmärkningar har')} godtagits med skäl.`;
      case 'policy': {
        const { kind, period } = reason.policy;
        const name = `${policyName(kind)}${period === null ? '' : ` i ${period}`}`;
        return `${name}: ${policyFigure(reason.policy)}, mot ${policyLimit(reason.policy)}. Ingen kontroll anmärker det.`;
      }
      case 'passed':
        return `Inga fel och inga varningar. ${counted(reason.count, 'kontroll är godkänd', 'kontroller är godkända')}.`;
      case 'notEvaluated':
        return `${counted(reason.count, 'kontroll', 'kontroller')} kunde inte göras.`;
    }
  },
};

const ENGLISH: VerdictWords = {
  sentences: {
    stopped: 'Cannot be submitted',
    warned: 'Can be submitted when the warnings have been fixed or accepted',
    accepted: 'Can be submitted with accepted deviations',
    clear: 'Can be submitted',
    unchecked: 'Nothing could be checked',
  },
  oneWarning: 'Can be submitted when the warning has been fixed or accepted',
  list: (words) => listWords(words, 'and'),
  reason: (reason) => {
    switch (reason.kind) {
      case 'unread':
        return unreadEnglish(reason.file);
      case 'nothingChecked':
        return 'No check could be made.';
      case 'fel':
        return `${counted(reason.count, 'error is', 'errors are')} to be fixed.`;
      case 'followingFel':
        return `${counted(reason.count, 'error follows', 'errors follow')} from other findings and ${reason.count === 1 ? 'goes' : 'go'} away when those are fixed.`;
      case 'varning':
        return `${counted(reason.count, 'warning is', 'warnings are')} to be fixed or accepted with a reason.`;
      case 'missingBilagor':
        return `Bilaga ${ENGLISH.list(reason.bilagor)} ${reason.bilagor.length === 1 ? 'is' : 'are'} missing.`;
      case 'lapsed':
        return `${counted(reason.count, 'acceptance no longer holds', 'acceptances no longer hold')}: what was accepted has changed.`;
      case 'refused':
        return `${counted(reason.count, 'acceptance is', 'acceptances are')} not used: the finding may not be accepted.`;
      case 'accepted':
        return `${counted(reason.count, 'finding has', 'findings have')} been accepted with a reason.`;
      case 'policy': {
        const { kind, period } = reason.policy;
        const name = `${policyName(kind, 'en')}${period === null ? '' : ` in ${period}`}`;
        return `${name}: ${policyFigure(reason.policy)}, against ${policyLimit(reason.policy, 'en')}. No check tells of it.`;
      }
      case 'passed':
        return `No errors and no warnings. ${counted(reason.count, 'check', 'checks')} passed.`;
      case 'notEvaluated':
        return `${counted(reason.count, 'check', 'checks')} could not be made.`;
    }
  },
};

const WORDS: Readonly<Record<Language, VerdictWords>> = { sv: SWEDISH, en: ENGLISH };

/** The verdict alone, without a full stop: `Kan inte lämnas in`. */
export function verdictSentence({ status, openWarnings }: Verdict, language: Language = 'sv'): string {
  const { sentences, oneWarning } = WORDS[language];
  return status === 'warned' && openWarnings === 1 ? oneWarning : sentences[status];
}

/** A reason of a verdict as a sentence. */
export function reasonSentence(reason: VerdictReason, language: Language = 'sv'): string {
  return WORDS[language].reason(reason);
}

/** That a file of a call could not be read and why, where no submission's verdict says it. */
export function unreadSentence(file: UnreadableFile): string {
  return reasonSentence({ kind: 'unread', file: { ...file, isUnclaimed: false }, stops: true });
}

/** That a file could not be read, and that nothing tells whose it is; the reader's own reason comes after it. */
function unreadSwedish({ file, givenAs, isUnclaimed }: UnreadFile): string {
  const what = givenAs === 'prior' ? 'Förra årets fil ' : givenAs === 'baseline' ? 'Den tidigare filen ' : '';
  const whose = isUnclaimed ? ', och det går inte att se vilken inlämning den hör till' : '';
  return `${what}${file} kunde inte läsas${whose}.`;
}

function unreadEnglish({ file, givenAs, isUnclaimed }: UnreadFile): string {
  const what = givenAs === 'prior' ? 'Last year’s file ' : givenAs === 'baseline' ? 'The earlier file ' : '';
  const whose = isUnclaimed ? ', and nothing tells which submission it belongs to' : '';
  return `${what}${file} could not be read${whose}.`;
}

/** So many files that could not be read are named in a line. */
const MOST_NAMED = 3;

/**
 * What stops a submission besides its findings, in a few words that can follow the verdict: `trasig.xlsx kunde inte läsas`,
 * `bilagorna 16 och 17 saknas`.
 */
export function hindrances({ reasons }: Verdict): readonly string[] {
  const unread = reasons.flatMap((reason) => (reason.kind === 'unread' ? [reason.file.file] : []));
  const rest = unread.length - MOST_NAMED;
  const named = rest > 0 ? [...unread.slice(0, MOST_NAMED), `${rest} till`] : unread;
  const missing = reasons.flatMap((reason) =>
    reason.kind === 'missingBilagor' && reason.stops ? [reason.bilagor] : [],
  );
  return [
    ...(named.length === 0 ? [] : [`${listWords(named)} kunde inte läsas`]),
    ...missing.map((kinds) => `${kinds.length === 1 ? 'bilaga' : 'bilagorna'} ${listWords(kinds)} saknas`),
  ];
}
