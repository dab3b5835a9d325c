import { defineSubmissionRule } from './kit/define-rule';
import { checkKeyFigures } from './kit/key-figures';

/** Den externa intäktsfinansieringsgraden är externa intäkter genom förvaltningsexterna kostnader i huvudboken. */
export const rule11ExternIntaktsfinansieringsgrad = defineSubmissionRule({
  id: '11-extern-intaktsfinansieringsgrad',
  title: 'Den externa intäktsfinansieringsgraden är externa intäkter genom förvaltningsexterna kostnader i huvudboken',
  severity: 'fel',
  source:
    'Bilaga 11 Regionfastigheter, not 1: ”Verksamhetens externa intäkter (kkl 3, IE 0-1) dividerat med samtliga förvaltningsexterna kostnader (kkl 4-7 samt 85, IE 0-2)”',
  explanation: 'Nyckeltalet räknas på huvudboken. Ge ett huvudboksutdrag för att kontrollera det.',
  check: (context) =>
    checkKeyFigures(
      context,
      'extern-intaktsfinansieringsgrad',
      'externa intäkter genom förvaltningsexterna kostnader enligt huvudboken',
    ),
});
