import { distance } from 'fastest-levenshtein';
import { plainText, valueKey } from '../workbook/label';
import { mainBilaga } from '../submissions/submission';
import { defineDocumentRule } from './kit/define-rule';
import { documentFinding } from './kit/plan/document-findings';
import { pairRisks } from './kit/plan/paired-risks';
import { PASSED } from './kit/results';

/** A risk has the same name in the plan and on bilaga 16 but for a word that is spelt nearly alike: one of them is a slip. */
export const rulePlanRiskBenamning = defineDocumentRule({
  id: 'plan-risk-benamning',
  title: 'En risk är inte felstavad i planen eller på bilaga 16',
  severity: 'varning',
  source: 'Verksamhetsplan 2020, avsnittet om riskanalys, och bilaga 16',
  explanation:
    'Skiljer ett enda ord, och är det nästan lika stavat (rådgivare mot vårdgivare), är det ena troligen ett skrivfel som ändrar meningen. Rätta det av de två som är fel.',
  *check({ plans, submission }) {
    const bilaga = mainBilaga(submission, '16');
    if (bilaga === undefined) return;
    for (const { risks } of plans) {
      if (risks === undefined) continue;
      for (const { named, risk } of pairRisks(risks, bilaga).pairs) {
        const slip = onlySlip(named.text, risk.benamning.text);
        if (slip === undefined) {
          yield PASSED;
          continue;
        }
        const [here, there] = slip;
        yield documentFinding({
          place: named.place,
          labels: [named.text],
          message: `Risken ”${named.text}” har ordet ”${here}”, men på bilaga 16 står ”${there}”. Ett av dem är troligen ett skrivfel.`,
          actual: here,
          expected: there,
          related: [
            {
              place: { sheet: bilaga.sheet, address: risk.benamning.address },
              label: 'Benämning på bilaga 16',
              value: risk.benamning.text,
            },
          ],
        });
      }
    }
  },
});

/** The words that differ, when it is one in each text and they are spelt nearly alike. */
function onlySlip(one: string, other: string): readonly [string, string] | undefined {
  const [words, otherWords] = [wordsOf(one), wordsOf(other)];
  const own = words.filter((word) => !otherWords.some((known) => valueKey(known) === valueKey(word)));
  const others = otherWords.filter((word) => !words.some((known) => valueKey(known) === valueKey(word)));
  const [word, meant] = [own[0], others[0]];
  if (own.length !== 1 || others.length !== 1 || word === undefined || meant === undefined) return undefined;
  return isNearSpelling(word.toLowerCase(), meant.toLowerCase()) ? [word, meant] : undefined;
}

/** Shorter words are too easily another by chance. */
const SHORTEST = 7;
const MOST_SLIPS = 2;

/** Two long words that one or two letters part, but not by their endings: those are inflexions. */
function isNearSpelling(one: string, other: string): boolean {
  const shortest = Math.min(one.length, other.length);
  if (shortest < SHORTEST || distance(one, other) > MOST_SLIPS) return false;
  const stem = shortest - MOST_SLIPS;
  return one.slice(0, stem) !== other.slice(0, stem);
}

function wordsOf(text: string): readonly string[] {
  return plainText(text).match(/\p{L}{2,}/gu) ?? [];
}
