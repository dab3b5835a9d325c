import { RISK_COLUMNS, RISK_VALUE_COLUMNS } from '../bilagor/bilaga-16';
import { listWords } from '../findings/wording';
import { valueKey } from '../workbook/label';
import { defineRule } from './kit/define-rule';
import { entryLabels, entryName } from './kit/lists';
import { PASSED } from './kit/results';

/** Every risk is valued in all three respects. */
export const rule16Riskvarde = defineRule({
  id: '16-riskvarde',
  title: 'Effektivitet, Påverkan och Sannolikhet är var och en Röd, Gul eller Grön',
  severity: 'fel',
  source: 'Bilaga 16, Riskvärdering',
  explanation:
    'En risk utan värde kan inte vägas mot de andra, och åtgärder krävs för röda risker. Skriv Röd, Gul eller Grön i cellen.',
  appliesTo: ['16'],
  *check(bilaga, { pack }) {
    const allowed = pack.risker.värden.map(valueKey);
    for (const risk of bilaga.risks) {
      for (const name of RISK_VALUE_COLUMNS) {
        const cell = risk[name];
        if (allowed.includes(valueKey(cell.text))) {
          yield PASSED;
          continue;
        }
        const title = RISK_COLUMNS.find((column) => column.name === name)?.title ?? name;
        const found = cell.isEmpty ? 'fann en tom cell' : `fann ”${cell.text}”`;
        yield {
          outcome: 'finding',
          place: { sheet: bilaga.sheet, address: cell.address },
          bilaga,
          labels: [...entryLabels(risk.nr, risk.benamning), title],
          message: `${entryName('Risk', risk.nr, risk.benamning)}: ${title} ska vara ${listWords(pack.risker.värden, 'eller')}, ${found}.`,
          expected: pack.risker.värden.join(' | '),
          actual: cell.isEmpty ? null : cell.text,
        };
      }
    }
  },
});
