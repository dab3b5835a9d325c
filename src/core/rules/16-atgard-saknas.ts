import { RISK_COLUMNS, RISK_VALUE_COLUMNS } from '../bilagor/bilaga-16';
import { listWords } from '../findings/wording';
import { defineRule } from './kit/define-rule';
import { checkFilledIn } from './kit/filled-in';
import { namedColour } from './kit/fill-colour';
import { columnTitle } from './kit/list-columns';
import { entryLabels, entryName } from './kit/lists';

/** A red risk has a plan. */
export const rule16AtgardSaknas = defineRule({
  id: '16-atgard-saknas',
  title: 'En risk med något rött värde har en åtgärd',
  severity: 'fel',
  source: 'Bilaga 16, Handlingsplan, kolumnen Åtgärd',
  explanation:
    'En röd risk ska hanteras, och åtgärden ska kunna följas upp. Beskriv åtgärden i kolumnen Åtgärd, eller ändra värderingen om risken inte längre är röd.',
  appliesTo: ['16'],
  *check(bilaga) {
    const red = bilaga.risks.flatMap((risk) => {
      const names = RISK_VALUE_COLUMNS.filter((name) => namedColour(risk[name].text) === 'röd');
      return names.length === 0 ? [] : [{ risk, names }];
    });
    if (red.length === 0) return;
    yield* checkFilledIn(
      bilaga,
      columnTitle(RISK_COLUMNS, 'atgard'),
      red.map(({ risk, names }) => {
        const titles = names.map((name) => columnTitle(RISK_COLUMNS, name));
        return {
          entry: entryName('Risk', risk.nr, risk.benamning),
          labels: entryLabels(risk.nr, risk.benamning),
          cell: risk.atgard,
          because: `${listWords(titles)} är ${titles.length === 1 ? 'röd' : 'röda'}.`,
          related: names.map((name, index) => ({
            place: { sheet: bilaga.sheet, address: risk[name].address },
            label: titles[index] ?? name,
            value: risk[name].text,
          })),
        };
      }),
    );
  },
});
