import { RISK_COLUMNS, RISK_VALUE_COLUMNS } from '../bilagor/bilaga-16';
import { valueKey } from '../workbook/label';
import { defineRule } from './kit/define-rule';
import { namedColour, trafficColour } from './kit/fill-colour';
import { columnTitle } from './kit/list-columns';
import { entryLabels, entryName } from './kit/lists';
import { PASSED } from './kit/results';

/** The colour and the word of a risk value say the same. */
export const rule16FargAvviker = defineRule({
  id: '16-farg-avviker',
  title: 'Cellens färg motsäger inte värdet som står i den',
  severity: 'varning',
  source: 'Bilaga 16, Riskvärdering',
  explanation:
    'Den som läser ser färgen före ordet. Säger de olika går det inte att veta vilket som gäller. Ändra ordet eller fyllningsfärgen så att de stämmer överens.',
  appliesTo: ['16'],
  *check(bilaga, { pack }) {
    const allowed = pack.risker.värden.map(valueKey);
    for (const risk of bilaga.risks) {
      for (const name of RISK_VALUE_COLUMNS) {
        const cell = risk[name];
        const word = namedColour(cell.text);
        if (word === undefined || !allowed.includes(valueKey(cell.text))) continue;
        const fill = cell.fill === null ? undefined : trafficColour(cell.fill);
        if (fill === undefined || fill === word) {
          yield PASSED;
          continue;
        }
        const title = columnTitle(RISK_COLUMNS, name);
        yield {
          outcome: 'finding',
          place: { sheet: bilaga.sheet, address: cell.address },
          bilaga,
          labels: [...entryLabels(risk.nr, risk.benamning), title],
          message: `${entryName('Risk', risk.nr, risk.benamning)}: ${title} är ”${cell.text}” men cellen är ${fill}.`,
          expected: word,
          actual: fill,
        };
      }
    }
  },
});
