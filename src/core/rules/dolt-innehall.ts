import { storedAmount, type Figure } from '../bilagor/figure';
import type { Bilaga } from '../bilagor/index';
import type { CheckResult } from '../findings/finding';
import { columnName } from '../workbook/address';
import { hidesNumber } from '../workbook/shown-cell';
import { defineRule } from './kit/define-rule';
import { hiddenTerms } from './kit/hidden-cells';
import { PASSED, relatedFigures } from './kit/results';

/** No hidden row, column or bilaga sheet holds figures that take part in a sum. */
export const ruleDoltInnehall = defineRule({
  id: 'dolt-innehall',
  title: 'Ingen dold rad, kolumn eller flik innehåller belopp som ingår i en summa',
  severity: 'upplysning',
  source: 'Excel: dolda rader och kolumner räknas med i summor',
  explanation:
    'Den som läser bilagan ser inte beloppen men de räknas med. Visa raden, kolumnen eller fliken, eller ta bort beloppen.',
  appliesTo: 'alla',
  *check(bilaga) {
    const findings = [...hiddenLines(bilaga), ...hiddenSheet(bilaga)];
    if (findings.length === 0) yield PASSED;
    yield* findings;
  },
});

function* hiddenLines(bilaga: Bilaga): Generator<CheckResult> {
  const { snapshot } = bilaga;
  const inHiddenRows = new Set<Figure>();
  const inHiddenColumns = new Set<Figure>();
  const hiddenByFormat = new Set<Figure>();
  for (const sum of bilaga.sums) {
    const { target, terms } = sum;
    if (target.state === 'empty') continue;
    // A sum that is hidden with what it adds hides nothing, and one that leaves out what is hidden does not count it.
    const notCounted = new Set(hiddenTerms(bilaga, sum));
    for (const { figure } of terms) {
      const { value, address } = figure;
      if (value === null || value === 0 || notCounted.has(figure)) continue;
      if (snapshot.isRowHidden(address.row) && address.row !== target.address.row) inHiddenRows.add(figure);
      if (snapshot.isColumnHidden(address.column) && address.column !== target.address.column)
        inHiddenColumns.add(figure);
      if (hidesNumber(figure.numberFormat, storedAmount(figure, value))) hiddenByFormat.add(figure);
    }
  }
  const rows = group([...inHiddenRows], ({ address }) => address.row);
  const columns = group([...inHiddenColumns], ({ address }) => address.column);
  for (const [row, figures] of rows) {
    yield describe(bilaga, figures, {
      label: figures[0]?.rowLabel ?? '',
      hiddenAs: 'dold rad',
      message: `Rad ${row + 1} är dold men innehåller belopp som räknas med i summor`,
    });
  }
  for (const [column, figures] of columns) {
    yield describe(bilaga, figures, {
      label: figures[0]?.columnLabel ?? '',
      hiddenAs: 'dold kolumn',
      message: `Kolumn ${columnName(column)} är dold men innehåller belopp som räknas med i summor`,
    });
  }
  for (const figures of group([...hiddenByFormat], ({ address }) => address.row).values()) {
    yield describe(bilaga, figures, {
      label: figures[0]?.rowLabel ?? '',
      hiddenAs: 'dolt av talformat',
      message: 'Talformatet döljer beloppen, som räknas med i summor',
    });
  }
}

/** How amounts are hidden, and what is said of it. */
interface Hiding {
  readonly label: string;
  readonly hiddenAs: string;
  readonly message: string;
}

function describe(bilaga: Bilaga, figures: readonly Figure[], { label, hiddenAs, message }: Hiding): CheckResult {
  return {
    outcome: 'finding',
    place: figures[0] ?? null,
    bilaga,
    labels: [label, hiddenAs],
    message: `${message}${label === '' ? '' : ` (${label})`}.`,
    related: relatedFigures(figures),
  };
}

function* hiddenSheet(bilaga: Bilaga): Generator<CheckResult> {
  if (bilaga.snapshot.visibility === 'visible') return;
  yield {
    outcome: 'finding',
    place: { sheet: bilaga.sheet, address: bilaga.title },
    bilaga,
    labels: ['dold flik'],
    message: `Fliken ”${bilaga.sheet.sheet}” är dold men innehåller bilaga ${bilaga.kind}.`,
  };
}

function group(figures: readonly Figure[], keyOf: (figure: Figure) => number): ReadonlyMap<number, readonly Figure[]> {
  const groups = new Map<number, Figure[]>();
  const inOrder = [...figures].sort(
    (one, other) => one.address.row - other.address.row || one.address.column - other.address.column,
  );
  for (const figure of inOrder) {
    const members = groups.get(keyOf(figure));
    if (members === undefined) groups.set(keyOf(figure), [figure]);
    else members.push(figure);
  }
  return groups;
}
