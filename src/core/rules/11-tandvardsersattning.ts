import { defineSubmissionRule } from './kit/define-rule';
import { checkKeyFigures } from './kit/key-figures';

/** Tandvårdsersättning per invånare är beloppet på bilaga 10a genom antal invånare. */
export const rule11Tandvardsersattning = defineSubmissionRule({
  id: '11-tandvardsersattning',
  title: 'Tandvårdsersättning per invånare är beloppet på bilaga 10a genom antal invånare',
  severity: 'fel',
  source: 'Bilaga 11, not 3: ”Tandvårdsersättning respektive år dividerat med antalet invånare”',
  explanation:
    'Nyckeltalet är kronor per invånare och alltid positivt. Räkna om det när bilaga 10a eller antalet invånare har ändrats, helst med en formel.',
  check: (context) =>
    checkKeyFigures(context, 'tandvardsersattning', 'Tandvårdsersättning på bilaga 10a i kronor genom Antal invånare'),
});
