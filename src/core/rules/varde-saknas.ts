import { figureLabel, type Figure } from '../bilagor/figure';
import type { Bilaga10a } from '../bilagor/bilaga-10a';
import type { Bilaga } from '../bilagor/index';
import { BILAGA_KINDS, type ColumnKind, type Row } from '../bilagor/table';
import type { CheckResult } from '../findings/finding';
import { defineRule } from './kit/define-rule';
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
  appliesTo: BILAGA_KINDS,
  *check(bilaga) {
    let passed = 0;
    for (const figure of expectedFigures(bilaga)) {
      const isMissing = figure.state === 'empty' && figure.text === null;
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
          ? `${figureLabel(figure)}: beloppet saknas.`
          : `${figureLabel(figure)}: ”${figure.text ?? ''}” kan inte läsas som ett tal.`,
        actual: figure.text,
        unit: figure.unit,
        fix: sum === undefined || !isMissing ? [] : sumFix(bilaga, sum),
      };
    }
    yield* passedTimes(passed);
    yield* missingTexts(bilaga);
  },
});

/** The figures that must be filled in, each once; unreadable texts in any figure's cell are among them. */
function expectedFigures(bilaga: Bilaga): ReadonlySet<Figure> {
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

function* missingTexts(bilaga: Bilaga): Generator<CheckResult> {
  if (bilaga.kind !== '16') return;
  for (const risk of bilaga.risks) {
    const cells = [
      ['Benämning', risk.benamning],
      ['Beskrivning', risk.beskrivning],
      ['Befintliga åtgärder', risk.befintligaAtgarder],
    ] as const;
    for (const [title, cell] of cells) {
      if (cell.text !== '') {
        yield PASSED;
        continue;
      }
      yield {
        outcome: 'finding',
        place: { sheet: bilaga.sheet, address: cell.address },
        bilaga,
        labels: [...entryLabels(risk.nr, risk.benamning), title],
        message: `${entryName('Risk', risk.nr, risk.benamning)}: ${title} saknas.`,
      };
    }
  }
}
