import type { Bilaga10a } from '../../bilagor/bilaga-10a';
import type { Figure } from '../../bilagor/figure';
import type { Bilaga } from '../../bilagor/index';
import type { ColumnKind, Row } from '../../bilagor/table';

/** The figures that the template asks to be filled in, each once; unreadable texts in any figure's cell are among them. */
export function expectedFigures(bilaga: Bilaga): ReadonlySet<Figure> {
  const expected = new Set<Figure>();
  for (const { figures } of bilaga.rows)
    for (const figure of figures) if (figure.state === 'text') expected.add(figure);
  if (bilaga.kind === '10a') expect10a(bilaga, expected);
  else if (bilaga.kind === '10b') expect10b(bilaga.sums, expected);
  else if (bilaga.kind === '10c') expect10c(bilaga, expected);
  else if (bilaga.kind === '11' || bilaga.kind === '9') for (const row of bilaga.rows) addAll(expected, row.figures);
  else if (bilaga.kind === '9a') {
    for (const row of bilaga.visits) expectEvenlyFilled(bilaga, row, expected);
    for (const row of bilaga.totals) addAll(expected, row.figures);
  }
  return expected;
}

function addAll(expected: Set<Figure>, figures: readonly Figure[]): void {
  for (const figure of figures) expected.add(figure);
}

function expect10a(bilaga: Bilaga10a, expected: Set<Figure>): void {
  const expectNetto = (row: Row | null): void => {
    row?.figures.forEach((figure, index) => {
      if (bilaga.columns[index]?.kind === 'netto') expected.add(figure);
    });
  };
  for (const row of [...bilaga.delomraden, ...bilaga.finansiella]) {
    expectNetto(row);
    expectEvenlyFilled(bilaga, row, expected);
  }
  if (bilaga.summaVerksamhet !== null) addAll(expected, bilaga.summaVerksamhet.figures);
  for (const row of [bilaga.resultat, bilaga.avskrivningar, bilaga.investeringar, bilaga.diff]) expectNetto(row);
  if (bilaga.avskrivningar !== null) expectEvenlyFilled(bilaga, bilaga.avskrivningar, expected);
}

/** Columns of one kind that a row leaves empty in every year belong to another kind of row; in some years, they lack a figure. */
function expectEvenlyFilled(bilaga: Bilaga, row: Row, expected: Set<Figure>): void {
  const used = new Set<ColumnKind>();
  row.figures.forEach(({ state }, index) => {
    const kind = bilaga.columns[index]?.kind;
    if (kind !== undefined && state !== 'empty') used.add(kind);
  });
  for (const kind of new Set(bilaga.columns.map((column) => column.kind))) {
    if (!used.has(kind)) continue;
    row.figures.forEach((figure, index) => {
      if (bilaga.columns[index]?.kind === kind) expected.add(figure);
    });
  }
}

function expect10b(sums: Bilaga['sums'], expected: Set<Figure>): void {
  for (const { rule, target, optional, terms } of sums) {
    if (rule === '10b-total' && !optional && terms.some(({ figure }) => figure.state !== 'empty')) expected.add(target);
  }
}

function expect10c(bilaga: Bilaga, expected: Set<Figure>): void {
  for (const { target, terms, optional } of bilaga.sums) {
    const hasTerms = terms.some(({ figure }) => figure.state !== 'empty');
    if (hasTerms && (!optional || target.rowLabel === 'Driftkostnader' || terms.length <= 2)) expected.add(target);
  }
}

/** Whether a figure's cell is blank; a lone dash says that there is nothing to report. */
export function isLeftOut({ state, text }: Figure): boolean {
  return state === 'empty' && text === null;
}
