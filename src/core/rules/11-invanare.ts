import { figureLabel, type Figure } from '../bilagor/figure';
import { formatAmount } from '../findings/wording';
import { defineRule } from './kit/define-rule';
import { figureLabels, PASSED, relatedFigure, whyUnreadable } from './kit/results';

/** Antal invånare are positive whole numbers and plausible; a jump between two years is less serious. */
export const rule11Invanare = defineRule({
  id: '11-invanare',
  title: 'Antal invånare är positiva heltal och rimliga',
  severity: 'fel',
  source: 'Bilaga 11, raden Antal invånare resp. år',
  explanation:
    'Antalet invånare är nämnare i nyckeltalen per invånare. Skriv ett helt antal. Ett hopp mellan två år ger en varning, eftersom en region sällan växer eller krymper så fort.',
  appliesTo: ['11'],
  *check(bilaga, { pack }) {
    const { störstaFörändring, minst, högst } = pack.invånare;
    const figures: Figure[] = [];
    for (const figure of bilaga.invanare?.figures ?? []) {
      const { state, value } = figure;
      if (state === 'empty' || state === 'text') continue;
      if (value === null) {
        yield { outcome: 'notEvaluated', place: figure, reason: whyUnreadable(figure) };
      } else if (!Number.isInteger(value) || value < minst || value > högst) {
        yield {
          outcome: 'finding',
          place: figure,
          bilaga,
          labels: figureLabels(figure),
          message: `${figureLabel(figure)}: ${formatAmount(value, '')} ska vara ett helt antal mellan ${formatAmount(minst, '')} och ${formatAmount(högst, '')}.`,
          actual: value,
          unit: figure.unit,
        };
      } else figures.push(figure);
    }
    const jumps = findJumps(figures, störstaFörändring);
    for (const figure of figures) {
      const from = jumps.get(figure);
      if (from === undefined) {
        yield PASSED;
        continue;
      }
      const [value, before] = [figure.value ?? 0, from.value ?? 0];
      yield {
        outcome: 'finding',
        severity: 'varning',
        place: figure,
        bilaga,
        labels: figureLabels(figure),
        message: `${figureLabel(figure)}: ${formatAmount(value, '')} skiljer ${formatAmount(Math.abs(value - before) / before, '%', 1)} från ${from.columnLabel} (${formatAmount(before, '')}). Högst ${formatAmount(störstaFörändring, '%', 1)} är rimligt från ett år till nästa.`,
        actual: value,
        unit: figure.unit,
        related: [relatedFigure(from)],
      };
    }
  },
});

/** The figures that jump, each with the one that it jumps from. A year that alone is out is told from a lasting change. */
function findJumps(figures: readonly Figure[], share: number): ReadonlyMap<Figure, Figure> {
  const jumps = new Map<Figure, Figure>();
  const isNear = (one: Figure | undefined, other: Figure | undefined): boolean => {
    const [first, second] = [one?.value ?? 0, other?.value ?? 0];
    return Math.abs(second - first) <= Math.min(first, second) * share;
  };
  let last = figures[0];
  for (const [index, figure] of figures.entries()) {
    if (index === 0 || last === undefined || isNear(last, figure)) {
      last = figure;
      continue;
    }
    const next = figures[index + 1];
    if (index === 1 && next !== undefined && isNear(figure, next)) {
      jumps.set(last, figure);
      last = figure;
    } else {
      jumps.set(figure, last);
      if (next === undefined || !isNear(last, next)) last = figure;
    }
  }
  return jumps;
}
