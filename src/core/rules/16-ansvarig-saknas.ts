import { RISK_COLUMNS } from '../bilagor/bilaga-16';
import { defineRule } from './kit/define-rule';
import { checkFilledIn } from './kit/filled-in';
import { columnTitle } from './kit/list-columns';
import { entryLabels, entryName } from './kit/lists';

/** Somebody answers for every risk. */
export const rule16AnsvarigSaknas = defineRule({
  id: '16-ansvarig-saknas',
  title: 'Varje risk har en ansvarig',
  severity: 'varning',
  source: 'Bilaga 16, Handlingsplan, kolumnen Ansvarig',
  explanation: 'En åtgärd som ingen ansvarar för blir sällan gjord. Skriv vem som ansvarar: en befattning räcker.',
  appliesTo: ['16'],
  check: (bilaga) =>
    checkFilledIn(
      bilaga,
      columnTitle(RISK_COLUMNS, 'ansvarig'),
      bilaga.risks.map((risk) => ({
        entry: entryName('Risk', risk.nr, risk.benamning),
        labels: entryLabels(risk.nr, risk.benamning),
        cell: risk.ansvarig,
      })),
    ),
});
