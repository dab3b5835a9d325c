import { RISK_COLUMNS, RISK_VALUE_COLUMNS } from '../bilagor/bilaga-16';
import { closestValue, isAllowed } from './kit/closest-value';
import { defineRule } from './kit/define-rule';
import { columnTitle, missingColumn, unreadableCell } from './kit/list-columns';
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
    const { värden } = pack.risker;
    const columns = RISK_VALUE_COLUMNS.map((name) => {
      const title = columnTitle(RISK_COLUMNS, name);
      return { name, title, hindrance: missingColumn(bilaga, [title]) };
    });
    for (const { hindrance } of columns) if (hindrance !== undefined) yield hindrance;
    const present = columns.filter(({ hindrance }) => hindrance === undefined);
    for (const risk of bilaga.risks) {
      for (const { name, title } of present) {
        const cell = risk[name];
        const unreadable = unreadableCell(bilaga, cell, title);
        if (unreadable !== undefined || isAllowed(cell.text, värden)) {
          yield unreadable ?? PASSED;
          continue;
        }
        const place = { sheet: bilaga.sheet, address: cell.address };
        const meant = cell.isEmpty ? undefined : closestValue(cell.text, värden);
        yield {
          outcome: 'finding',
          place,
          bilaga,
          labels: [...entryLabels(risk.nr, risk.benamning), title],
          message: {
            id: 'wrong-text',
            data: {
              what: `${entryName('Risk', risk.nr, risk.benamning)}, ${title}`,
              actual: cell.isEmpty ? null : cell.text,
              expected: värden,
            },
            ...(meant === undefined ? {} : { more: [{ id: 'meant', data: { text: meant } }] }),
          },
          expected: meant ?? värden.join(' | '),
          actual: cell.isEmpty ? null : cell.text,
          fix: meant === undefined ? [] : [{ place, value: meant }],
        };
      }
    }
  },
});
