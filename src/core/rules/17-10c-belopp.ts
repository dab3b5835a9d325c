import Big from 'big.js';
import type { ItProject } from '../bilagor/it-project';
import { readFigure } from '../bilagor/figure';
import type { FindingDraft } from '../findings/finding';
import { formatAmount, listWords } from '../findings/wording';
import { bilagorOf } from '../submissions/submission';
import { defineSubmissionRule } from './kit/define-rule';
import { amountsOf, hasAmount, needsAmount } from './kit/investering';
import { hasAgreeingAmount, sumOf, type ItPlanProject } from './kit/it-plan';
import { agreesWithPlan, isPlanned, planRelation, type PlannedAmount } from './kit/it-plan-amount';
import { missingColumn } from './kit/list-columns';
import { entryLabels, entryName } from './kit/lists';
import { PASSED, relatedFigures, whyUnreadable } from './kit/results';

/** A project costs the same on the project list and in the IT plan. */
export const rule1710cBelopp = defineSubmissionRule({
  id: '17-10c-belopp',
  title: 'Investering är lika med projektets Budget och Plan på bilaga 10c',
  severity: 'varning',
  source: 'Bilaga 17, kolumnen Investering, och bilaga 10c, raden S:a för projektet',
  explanation:
    'Projektlistan och IT-planen ligger till grund för samma beslut och ska ange samma belopp: kronor på bilaga 17, tusental kronor på bilaga 10c, för budgetåret och de två planåren tillsammans. Rätta det belopp som är fel.',
  *check({ submission, pack, itPlanProjects: all }) {
    const sharing = new Map<ItProject, ItPlanProject[]>();
    for (const listed of all) {
      const [first] = listed.counterparts;
      if (first === undefined) continue;
      const others = sharing.get(first.project);
      if (others === undefined) sharing.set(first.project, [listed]);
      else others.push(listed);
    }
    for (const bilaga of bilagorOf(submission, '17')) {
      const hindrance = missingColumn(bilaga, ['Investering']);
      if (hindrance !== undefined && all.some((listed) => listed.bilaga === bilaga && listed.counterparts.length > 0)) {
        yield hindrance;
      }
    }
    for (const listed of all) {
      const { bilaga, project, counterparts } = listed;
      const [first] = counterparts;
      if (first === undefined || missingColumn(bilaga, ['Investering']) !== undefined) continue;
      const { investering, nr, projektnamn } = project;
      const place = { sheet: bilaga.sheet, address: investering.address };
      const entry = entryName('Projekt', nr, projektnamn);
      if (!hasAmount(project)) {
        const reason = `${entry} har inget belopp i Investering att jämföra med bilaga 10c. Skriv beloppet i kronor.`;
        if (!needsAmount(project, pack)) yield { outcome: 'notEvaluated', place, reason };
        continue;
      }
      const planned = first.amount;
      if (!isPlanned(planned)) {
        const reason =
          planned === undefined
            ? `Kolumnerna för budgetåret och de två planåren hittades inte på bladet ”${first.bilaga.sheet.sheet}”. Återställ dem efter mallen.`
            : whyUnreadable(planned);
        yield { outcome: 'notEvaluated', place, reason };
        continue;
      }
      yield agrees(listed, planned, sharing.get(first.project) ?? [])
        ? PASSED
        : describe(listed, first.project, planned);
    }
  },
});

/**
 * Whether the amount is that of any project that it may be, of all of them together, or a part of what several projects
 * of bilaga 17 share.
 */
function agrees(
  { project, counterparts }: ItPlanProject,
  planned: PlannedAmount,
  sharing: readonly ItPlanProject[],
): boolean {
  const amounts = counterparts.map(({ amount }) => amount).filter(isPlanned);
  if (amounts.some((amount) => hasAgreeingAmount(project, amount))) return true;
  const together = {
    ...planned,
    total: amounts.reduce((sum, { total }) => sum.plus(total), new Big(0)),
    parts: amounts.reduce((sum, { parts }) => sum.plus(parts), new Big(0)),
    margin: amounts.reduce((sum, { margin }) => sum.plus(margin), new Big(0)),
  };
  if (hasAgreeingAmount(project, together)) return true;
  const shared = sharing.map((listed) => amountsOf(listed.project)[0]).filter((amount) => amount !== undefined);
  return sharing.length > 1 && shared.length === sharing.length && agreesWithPlan(sumOf(shared), planned);
}

function describe({ bilaga, project }: ItPlanProject, counterpart: ItProject, planned: PlannedAmount): FindingDraft {
  const { nr, projektnamn, investering } = project;
  const amounts = amountsOf(project);
  const ends = amounts.flatMap(({ least, most }) => [least, most]).map((kronor) => new Big(kronor));
  const actual = ends.reduce((one, other) =>
    other.minus(planned.total).abs().lt(one.minus(planned.total).abs()) ? other : one,
  );
  const difference = actual.minus(planned.total);
  const number = counterpart.projektnummer.isEmpty ? '' : `${counterpart.projektnummer.text} `;
  const plan = `${number}${counterpart.benamning.text}`.trim();
  const found = amounts.length === 1 && !investering.isText ? formatAmount(actual, 'kr') : `”${investering.text}”`;
  const target = readFigure(bilaga.snapshot, bilaga.sheet, investering.address, {
    rowLabel: entryName('Projekt', nr, projektnamn),
    columnLabel: 'Investering',
    unit: 'kr',
  });
  return {
    outcome: 'finding',
    place: { sheet: bilaga.sheet, address: investering.address },
    bilaga,
    labels: [...entryLabels(nr, projektnamn), 'Investering'],
    message: `${entryName('Projekt', nr, projektnamn)}: Investering är ${found}, men bilaga 10c har ${formatAmount(planned.total, 'kr')} för ${plan} (${listWords(planned.years)}). Skillnaden är ${formatAmount(difference.abs(), 'kr')}.`,
    expected: planned.total.toNumber(),
    actual: actual.toNumber(),
    difference: difference.toNumber(),
    unit: 'kr',
    related: relatedFigures(planned.figures),
    ...(target.state === 'number' && !target.storedAsText ? { relation: planRelation(target, planned) } : {}),
  };
}
