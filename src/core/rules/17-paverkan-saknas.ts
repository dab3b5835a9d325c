import { IMPACT_COLUMNS } from '../bilagor/impact-columns';
import { PROJECT_COLUMNS } from '../bilagor/bilaga-17';
import { defineRule } from './kit/define-rule';
import { checkImpact } from './kit/impact';
import { columnTitle } from './kit/list-columns';

/** Every project has an impact on something. */
export const rule17PaverkanSaknas = defineRule({
  id: '17-paverkan-saknas',
  title: 'Varje projekt har minst en markerad huvudpåverkan',
  severity: 'varning',
  source: 'Bilaga 17, Huvudpåverkan på (markera med kryss)',
  explanation:
    'Huvudpåverkan visar vad projektet ska ge och används när projekten vägs mot varandra. Sätt ett x i minst en av kolumnerna under Huvudpåverkan på.',
  appliesTo: ['17'],
  check: (bilaga) =>
    checkImpact(
      bilaga,
      'Projekt',
      IMPACT_COLUMNS.map((name) => columnTitle(PROJECT_COLUMNS, name)),
      bilaga.projects.map((project) => ({ nr: project.nr, name: project.projektnamn, impact: project })),
    ),
});
