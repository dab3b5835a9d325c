import { listWords } from '../../core/findings/wording';
import type { ReviewOutcome, VerdictReason } from '../../core/summary/review-verdict';
import { counted, countedSeverity } from '../counted';
import { policyFigure, policyLimit, POLICY_NAMES } from './policy-wording';

/** The verdict alone, without a full stop. */
export const OUTCOME_HEADLINES: Readonly<Record<ReviewOutcome, string>> = {
  yes: 'Kan lämnas in',
  withAccepted: 'Kan lämnas in med godtagna avvikelser',
  no: 'Kan inte lämnas in',
};

/** A reason of a verdict as a sentence. */
export function reasonSentence(reason: VerdictReason): string {
  switch (reason.kind) {
    case 'nothingChecked':
      return 'Inget kunde kontrolleras.';
    case 'fel':
      return `${countedSeverity(reason.count, 'fel')} ska rättas.`;
    case 'followingFel':
      return `${countedSeverity(reason.count, 'fel')} följer av andra anmärkningar och försvinner när de rättas.`;
    case 'varning':
      return `${countedSeverity(reason.count, 'varning')} ska rättas eller godtas med skäl.`;
    case 'missingBilagor':
      return reason.bilagor.length === 1
        ? `Bilaga ${listWords(reason.bilagor)} saknas.`
        : `Bilagorna ${listWords(reason.bilagor)} saknas.`;
    case 'lapsed':
      return `${counted(reason.count, 'godtagande gäller', 'godtaganden gäller')} inte längre, eftersom uppgifterna har ändrats.`;
    case 'refused':
      return `${counted(reason.count, 'godtagande', 'godtaganden')} används inte, eftersom anmärkningen inte får godtas.`;
    case 'accepted':
      return `${counted(reason.count, 'anmärkning har', 'anmärkningar har')} godtagits med skäl.`;
    case 'policy':
      return policySentence(reason.policy);
    case 'passed':
      return `Inga fel och inga varningar. ${counted(reason.count, 'kontroll är godkänd', 'kontroller är godkända')}.`;
    case 'notEvaluated':
      return `${counted(reason.count, 'kontroll', 'kontroller')} kunde inte göras.`;
  }
}

function policySentence(policy: Extract<VerdictReason, { readonly kind: 'policy' }>['policy']): string {
  const period = policy.period === null ? '' : ` i ${policy.period}`;
  return `${POLICY_NAMES[policy.kind]}${period}: ${policyFigure(policy)}, mot ${policyLimit(policy)}. Ingen kontroll anmärker det.`;
}
