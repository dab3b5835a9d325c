import { figuresOf } from '../bilagor/table';
import { readNumberText } from '../workbook/number-text';
import { figureLabel } from '../bilagor/figure';
import type { Bilaga } from '../bilagor/index';
import type { ListCell } from '../bilagor/list-table';
import type { ListTraitEntry } from '../bilagor/traits/bilaga-traits';
import { entryLabels, entryName } from './kit/lists';
import { defineRule } from './kit/define-rule';
import { figureLabels, PASSED } from './kit/results';

/** No figure is stored as text; its value is still read and used by the other checks. */
export const ruleTalSomText = defineRule({
  id: 'tal-som-text',
  title: 'Inget belopp är lagrat som text',
  severity: 'varning',
  source: 'Excel: SUMMA hoppar över celler som innehåller text',
  explanation:
    'Ett tal som är lagrat som text ser rätt ut men räknas inte med i summor. Skriv om talet i cellen utan mellanslag och enhet, med cellformatet Tal.',
  appliesTo: 'alla',
  *check(bilaga) {
    let found = 0;
    for (const figure of figuresOf(bilaga)) {
      if (!figure.storedAsText || figure.value === null) continue;
      found += 1;
      yield {
        outcome: 'finding',
        place: figure,
        bilaga,
        labels: figureLabels(figure),
        message: {
          id: 'number-as-text',
          data: {
            figure: figureLabel(figure),
            text: figure.text ?? '',
            amount: { value: figure.value, unit: figure.unit },
          },
        },
        expected: figure.value,
        actual: figure.text,
        unit: figure.unit,
        fix: figure.formula === null ? [{ place: figure, value: figure.value }] : [],
        correction: { figure, value: figure.value, isTextNow: true },
      };
    }
    for (const { number, name, cell: investering, title } of amountCells(bilaga)) {
      // Free words are allowed here, and a unit is one: it is the bare number as text that nobody meant.
      const isBare = investering.isText && !/[A-Za-zÀ-ÖØ-öø-ɏ]/u.test(investering.text);
      const written = isBare ? readNumberText(investering.text) : undefined;
      if (written === undefined) continue;
      found += 1;
      yield {
        outcome: 'finding',
        place: { sheet: bilaga.sheet, address: investering.address },
        bilaga,
        labels: [...entryLabels(number, name), title],
        message: `${entryName(bilaga.traits.list()?.word ?? '', number, name)}: ${title} ”${investering.text}” är lagrat som text.`,
        expected: written.value,
        actual: investering.text,
        unit: 'kr',
        fix: [{ place: { sheet: bilaga.sheet, address: investering.address }, value: written.value }],
      };
    }
    if (found === 0) yield PASSED;
  },
});

/** The cells of a list that hold amounts, with free words around them or not. */
function* amountCells({ traits }: Bilaga): Generator<Pick<ListTraitEntry, 'number' | 'name'> & AmountCell> {
  const list = traits.list();
  for (const { number, name, cells } of list?.entries ?? []) {
    for (const [at, { title, isAmount }] of (list?.columns ?? []).entries()) {
      const cell = cells[at];
      if (isAmount && cell !== undefined) yield { number, name, cell, title };
    }
  }
}

interface AmountCell {
  readonly cell: ListCell;
  readonly title: string;
}
