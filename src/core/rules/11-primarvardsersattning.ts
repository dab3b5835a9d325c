import { defineSubmissionRule } from './kit/define-rule';
import { checkKeyFigures } from './kit/key-figures';

/** Primärvårdsersättning per invånare är ersättningen i huvudboken genom antal invånare. */
export const rule11Primarvardsersattning = defineSubmissionRule({
  id: '11-primarvardsersattning',
  title: 'Primärvårdsersättning per invånare är ersättningen i huvudboken genom antal invånare',
  severity: 'fel',
  source: 'Bilaga 11, not 4: ”Primärvårdsersättning respektive år dividerat med antalet invånare. (iekod 0-2)”',
  explanation:
    'Nyckeltalet räknas på huvudboken; raden på bilaga 10a är utan interna poster. Ge ett huvudboksutdrag för att kontrollera det.',
  check: (context) =>
    checkKeyFigures(context, 'primarvardsersattning', 'primärvårdsersättning enligt huvudboken genom Antal invånare'),
});
