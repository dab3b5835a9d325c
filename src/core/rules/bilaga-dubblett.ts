import type { Bilaga } from '../bilagor/index';
import { valueKey } from '../workbook/label';
import { defineSubmissionRule } from './kit/define-rule';
import { PASSED } from './kit/results';

/** No bilaga occurs twice for the same unit; 17 and 11 may occur for different units. */
export const ruleBilagaDubblett = defineSubmissionRule({
  id: 'bilaga-dubblett',
  title: 'Ingen bilaga förekommer två gånger för samma enhet',
  severity: 'fel',
  source: 'Regelpaketet, en bilaga per enhet',
  explanation:
    'Två exemplar av samma bilaga gör det oklart vilket som gäller. Ta bort det gamla, eller ange vilken verksamhet det andra avser.',
  *check({ submission }) {
    const seen = new Map<string, Bilaga>();
    for (const bilaga of submission.bilagor) {
      if ('template' in bilaga && bilaga.template.mayRecur) continue;
      const unit = submission.unitOf.get(bilaga);
      const written = unit?.isWholeForvaltning === true ? '' : (bilaga.forvaltning?.text ?? '');
      const key = [bilaga.kind, valueKey(written), valueKey(bilaga.verksamhet?.text ?? '')].join('|');
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, bilaga);
        yield PASSED;
        continue;
      }
      const name = unit?.name ?? null;
      yield {
        outcome: 'finding',
        place: { sheet: bilaga.sheet, address: bilaga.title },
        bilaga,
        labels: [],
        message: `Bilaga ${bilaga.kind}${name === null ? '' : ` för ${name}`} förekommer två gånger; den första är på bladet ”${first.sheet.sheet}”${first.sheet.file === bilaga.sheet.file ? '' : ` i ${first.sheet.file}`}.`,
        related: [
          {
            place: { sheet: first.sheet, address: first.title },
            label: `Bilaga ${first.kind}, första exemplaret`,
            value: null,
          },
        ],
      };
    }
  },
});
