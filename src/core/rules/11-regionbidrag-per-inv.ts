import { defineSubmissionRule } from './kit/define-rule';
import { checkKeyFigures } from './kit/key-figures';

/** Regionbidrag per invånare är Regionbidrag genom antal invånare. */
export const rule11RegionbidragPerInv = defineSubmissionRule({
  id: '11-regionbidrag-per-inv',
  title: 'Regionbidrag per invånare är Regionbidrag genom antal invånare',
  severity: 'fel',
  source: 'Bilaga 11, not 5: ”Regionbidraget respektive år dividerat med antalet invånare”',
  explanation:
    'Nyckeltalet är kronor per invånare. Räkna om det när regionbidraget eller antalet invånare har ändrats, helst med en formel.',
  check: (context) => checkKeyFigures(context, 'regionbidrag-per-inv', 'Regionbidrag i kronor genom Antal invånare'),
});
