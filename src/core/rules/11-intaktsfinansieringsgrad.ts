import { defineSubmissionRule } from './kit/define-rule';
import { checkKeyFigures } from './kit/key-figures';

/** Intäktsfinansieringsgraden är verksamhetens intäkter genom verksamhetens kostnader i huvudboken. */
export const rule11Intaktsfinansieringsgrad = defineSubmissionRule({
  id: '11-intaktsfinansieringsgrad',
  title: 'Intäktsfinansieringsgraden är verksamhetens intäkter genom verksamhetens kostnader i huvudboken',
  severity: 'fel',
  source:
    'Bilaga 11, not 1: ”Verksamhetens intäkter (kkl 3) dividerat med verksamhetens kostnader (kkl 4-7 samt 85). (iekod 0-2)”',
  explanation:
    'Nyckeltalet räknas på huvudboken och kan inte räknas från bilaga 10a. Ge ett huvudboksutdrag för att kontrollera det.',
  check: (context) =>
    checkKeyFigures(context, 'intaktsfinansieringsgrad', 'intäkter genom kostnader enligt huvudboken'),
});
