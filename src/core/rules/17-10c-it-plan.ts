import { bilagorOf } from '../submissions/submission';
import { defineSubmissionRule } from './kit/define-rule';
import { missingColumn } from './kit/list-columns';
import { entryLabels, entryName } from './kit/lists';
import { PASSED } from './kit/results';

/** What the IT plan is to finance is in the IT plan. */
export const rule1710cItPlan = defineSubmissionRule({
  id: '17-10c-it-plan',
  title: 'Ett projekt som finansieras av IT-plan finns på bilaga 10c',
  severity: 'varning',
  source: 'Bilaga 17, kolumnen Finansieringsform, och bilaga 10c',
  explanation:
    'Bilaga 10c är IT-planen: ett projekt som inte står där har ingen finansiering. Lägg till projektet på bilaga 10c, skriv dess Proj.nr från bilaga 10c i Projektnamn om det heter något annat där, eller ändra Finansieringsform.',
  *check({ submission, itPlanProjects }) {
    if (bilagorOf(submission, '10c').length === 0) return;
    for (const bilaga of bilagorOf(submission, '17')) {
      const hindrance = missingColumn(bilaga, ['Projektnamn', 'Finansieringsform']);
      if (hindrance !== undefined) yield hindrance;
    }
    for (const { bilaga, project, counterparts } of itPlanProjects) {
      if (missingColumn(bilaga, ['Projektnamn']) !== undefined) continue;
      const { nr, projektnamn, finansieringsform } = project;
      const place = { sheet: bilaga.sheet, address: finansieringsform.address };
      if (counterparts.length > 0) yield PASSED;
      else if (projektnamn.isEmpty) {
        const reason = `${entryName('Projekt', nr, projektnamn)} har inget namn och kan inte sökas på bilaga 10c. Fyll i Projektnamn.`;
        yield { outcome: 'notEvaluated', place, reason };
      } else {
        yield {
          outcome: 'finding',
          place,
          bilaga,
          labels: [...entryLabels(nr, projektnamn), 'Finansieringsform'],
          message: `${entryName('Projekt', nr, projektnamn)}: Finansieringsform är ${finansieringsform.text}, men projektet saknas på bilaga 10c.`,
          actual: finansieringsform.text,
        };
      }
    }
  },
});
