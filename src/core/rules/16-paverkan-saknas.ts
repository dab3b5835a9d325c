import { RISK_COLUMNS } from '../bilagor/bilaga-16';
import { IMPACT_COLUMNS } from '../bilagor/impact-columns';
import { defineRule } from './kit/define-rule';
import { checkImpact } from './kit/impact';
import { columnTitle } from './kit/list-columns';

/** Every risk has an impact on something. */
export const rule16PaverkanSaknas = defineRule({
  id: '16-paverkan-saknas',
  title: 'Varje risk har minst en markerad huvudpåverkan',
  severity: 'varning',
  source: 'Bilaga 16, Huvudpåverkan på',
  explanation:
    'Utan huvudpåverkan framgår inte vad risken hotar, och den kan inte vägas mot andra. Sätt ett x i minst en av kolumnerna under Huvudpåverkan på.',
  appliesTo: ['16'],
  check: (bilaga) =>
    checkImpact(
      bilaga,
      'Risk',
      IMPACT_COLUMNS.map((name) => columnTitle(RISK_COLUMNS, name)),
      bilaga.risks.map((risk) => ({ nr: risk.nr, name: risk.benamning, impact: risk })),
    ),
});
