import { RISK_COLUMNS } from '../bilagor/bilaga-16';
import { defineRule } from './kit/define-rule';
import { checkFilledIn } from './kit/filled-in';
import { columnTitle } from './kit/list-columns';
import { entryLabels, entryName } from './kit/lists';

/** It is said how far the work on every risk has come. */
export const rule16StatusSaknas = defineRule({
  id: '16-status-saknas',
  title: 'Varje risk har en status',
  severity: 'varning',
  source: 'Bilaga 16, Handlingsplan, kolumnen Status',
  explanation:
    'Utan status går det inte att följa hur långt arbetet med risken har kommit. Skriv till exempel Ej påbörjad, Pågår eller Klar.',
  appliesTo: ['16'],
  check: (bilaga) =>
    checkFilledIn(
      bilaga,
      columnTitle(RISK_COLUMNS, 'status'),
      bilaga.risks.map((risk) => ({
        entry: entryName('Risk', risk.nr, risk.benamning),
        labels: entryLabels(risk.nr, risk.benamning),
        cell: risk.status,
      })),
    ),
});
