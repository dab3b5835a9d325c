import { defineSubmissionRule } from './kit/define-rule';
import { checkKeyFigures } from './kit/key-figures';

/** Återinvesteringsgraden är Investeringar genom Avskrivningar på bilaga 10a. */
export const rule11Aterinvesteringsgrad = defineSubmissionRule({
  id: '11-aterinvesteringsgrad',
  title: 'Återinvesteringsgraden är Investeringar genom Avskrivningar på bilaga 10a',
  severity: 'fel',
  source: 'Bilaga 11, not 2: ”Nettoinvesteringarna dividerat med avskrivningarna”',
  explanation:
    'Nyckeltalet visar om investeringarna ryms inom det som skrivs av. Räkna om det när bilaga 10a har ändrats, helst med en formel.',
  check: (context) =>
    checkKeyFigures(context, 'aterinvesteringsgrad', 'Investeringar genom Avskrivningar på bilaga 10a'),
});
