import { compareNames, mainPart, packName } from '../submissions/forvaltning-name';
import { defineSubmissionRule } from './kit/define-rule';
import { PASSED } from './kit/results';

/** The förvaltning's name is the same on all sheets; spelling slips are named as such and sub-units are allowed. */
export const ruleForvaltningAvviker = defineSubmissionRule({
  id: 'forvaltning-avviker',
  title: 'Förvaltningens namn är detsamma på alla blad',
  severity: 'upplysning',
  source: 'Mallen för respektive bilaga, raden Förvaltning',
  explanation:
    'Olika namn gör det osäkert vems bilagan är. Rätta namnet; underenheter får ha sitt eget namn på bilaga 9, 9a, 11 och 17.',
  *check({ submission, pack }) {
    const expected = submission.forvaltning;
    if (expected === null) return;
    for (const bilaga of submission.bilagor) {
      const written = bilaga.forvaltning;
      if (written === null) continue;
      const likeness = [written.text, mainPart(written.text)].map((name) => compareNames(name, expected));
      if (likeness.includes('same')) {
        yield PASSED;
        continue;
      }
      const isSlip = likeness.includes('slip');
      const known = packName(written.text, pack);
      if (!isSlip && (known === expected || (known === undefined && bilaga.traits.owner !== 'förvaltning'))) {
        yield PASSED;
        continue;
      }
      yield {
        outcome: 'finding',
        place: { sheet: bilaga.sheet, address: written.address },
        bilaga,
        labels: ['förvaltning'],
        message: isSlip
          ? {
              id: 'wrong-text',
              data: { what: 'Förvaltningens namn är felstavat', actual: written.text, expected: [expected] },
            }
          : `Bladet anger förvaltningen ”${written.text}” men inlämningen är för ”${expected}”.`,
        expected,
        actual: written.text,
      };
    }
  },
});
