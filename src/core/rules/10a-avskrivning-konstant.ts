import type { Figure } from '../bilagor/figure';
import { formatAmount } from '../findings/wording';
import { defineRule } from './kit/define-rule';
import { figureLabels, PASSED, relatedFigures } from './kit/results';

const MANY_YEARS = 3;

/** Avskrivningar are not the same in three or more consecutive years. */
export const rule10aAvskrivningKonstant = defineRule({
  id: '10a-avskrivning-konstant',
  title: 'Avskrivningarna är inte desamma tre år i rad',
  severity: 'upplysning',
  source: 'Bilaga 10a, raden Avskrivningar',
  explanation:
    'Avskrivningar ändras när investeringar tillkommer och faller ifrån. Samma belopp flera år i rad tyder på att raden inte har räknats om.',
  appliesTo: ['10a'],
  *check(bilaga) {
    const years = bilaga.columns.flatMap(({ kind }, index) => {
      const figure = kind === 'netto' ? bilaga.avskrivningar?.figures[index] : undefined;
      return figure === undefined ? [] : [figure];
    });
    for (const run of runsOfEqual(years)) {
      const last = run.at(-1);
      const value = last?.value ?? null;
      if (last === undefined || value === null || value === 0) continue;
      if (run.length < MANY_YEARS) {
        yield PASSED;
        continue;
      }
      yield {
        outcome: 'finding',
        place: last,
        bilaga,
        labels: figureLabels(last),
        message: `Avskrivningar är ${formatAmount(value, last.unit)} ${run.length} år i rad, till och med ${last.columnLabel.replace(/^Netto /u, '')}.`,
        actual: value,
        unit: last.unit,
        related: relatedFigures(run.slice(0, -1)),
      };
    }
  },
});

function runsOfEqual(figures: readonly Figure[]): readonly (readonly Figure[])[] {
  const runs: Figure[][] = [];
  for (const figure of figures) {
    const run = runs.at(-1);
    if (run?.[0] !== undefined && figure.value !== null && run[0].value === figure.value) run.push(figure);
    else runs.push([figure]);
  }
  return runs;
}
