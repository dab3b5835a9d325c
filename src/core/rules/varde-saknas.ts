import { figureLabel } from '../bilagor/figure';
import type { Bilaga } from '../bilagor/index';
import type { CheckResult } from '../findings/finding';
import { defineRule } from './kit/define-rule';
import { expectedFigures, isLeftOut } from './kit/expected-figures';
import { entryLabels, entryName } from './kit/lists';
import { figureLabels, PASSED, passedTimes } from './kit/results';
import { sumFix } from './kit/sum-fix';

/** A figure or text that the template expects is not empty. A lone dash says that there is nothing to report. */
export const ruleVardeSaknas = defineRule({
  id: 'varde-saknas',
  title: 'Belopp och texter som mallen kräver är ifyllda',
  severity: 'varning',
  source: 'Mallen för respektive bilaga',
  explanation:
    'En tom cell är inte samma sak som noll: den som läser kan inte veta om uppgiften saknas. Fyll i beloppet, eller 0 om det inte finns något.',
  appliesTo: 'alla',
  *check(bilaga) {
    let passed = 0;
    for (const figure of expectedFigures(bilaga)) {
      const isMissing = isLeftOut(figure);
      if (!isMissing && figure.state !== 'text') {
        passed += 1;
        continue;
      }
      const sum = bilaga.sums.find(({ target }) => target === figure);
      yield {
        outcome: 'finding',
        place: figure,
        bilaga,
        labels: figureLabels(figure),
        message: isMissing
          ? { id: 'missing-amount', data: { figure: figureLabel(figure) } }
          : { id: 'not-a-number', data: { figure: figureLabel(figure), text: figure.text ?? '' } },
        actual: figure.text,
        unit: figure.unit,
        fix: sum === undefined || !isMissing ? [] : sumFix(bilaga, sum),
      };
    }
    yield* passedTimes(passed);
    yield* missingTexts(bilaga);
  },
});

function* missingTexts(bilaga: Bilaga): Generator<CheckResult> {
  const list = bilaga.traits.list();
  for (const { number, name, cells } of list?.entries ?? []) {
    for (const [at, { title, isExpected }] of (list?.columns ?? []).entries()) {
      const cell = cells[at];
      if (!isExpected || cell === undefined) continue;
      if (cell.text !== '') {
        yield PASSED;
        continue;
      }
      yield {
        outcome: 'finding',
        place: { sheet: bilaga.sheet, address: cell.address },
        bilaga,
        labels: [...entryLabels(number, name), title],
        message: { id: 'missing-text', data: { entry: entryName(list?.word ?? '', number, name), title } },
      };
    }
  }
}
