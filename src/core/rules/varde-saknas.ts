import { figureLabel, type Figure } from '../bilagor/figure';
import type { Bilaga10a } from '../bilagor/bilaga-10a';
import type { Bilaga } from '../bilagor/index';
import { BILAGA_KINDS, type Row } from '../bilagor/table';
import type { CheckResult } from '../findings/finding';
import { defineRule } from './kit/define-rule';
import { entryLabels, entryName } from './kit/lists';
import { figureLabels, PASSED } from './kit/results';
import { sumFix } from './kit/sums';

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
    for (const figure of new Set(expectedFigures(bilaga))) {
      const isMissing = figure.state === 'empty' && figure.text === null;
      if (!isMissing && figure.state !== 'text') {
        yield PASSED;
        continue;
      }
      const sum = bilaga.sums.find(({ target }) => target === figure);
      const fix = sum === undefined || !isMissing ? undefined : sumFix(sum);
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
        fix: fix === undefined ? [] : [fix],
      };
    }
    yield* missingTexts(bilaga);
  },
});

/** The figures that must be filled in; unreadable texts in any figure's cell are among them. */
function* expectedFigures(bilaga: Bilaga): Generator<Figure> {
  for (const row of bilaga.rows) yield* row.figures.filter(({ state }) => state === 'text');
  if (bilaga.kind === '10a') yield* expected10a(bilaga);
  else if (bilaga.kind === '10b') yield* expected10b(bilaga.sums);
  else if (bilaga.kind === '10c') yield* expected10c(bilaga);
  else if (bilaga.kind === '11') for (const row of bilaga.rows) yield* row.figures;
  else if (bilaga.kind === '9') for (const row of bilaga.rows) yield* row.figures;
  else if (bilaga.kind === '9a') {
    for (const row of bilaga.visits) yield* unevenlyFilled(bilaga, row);
    for (const row of bilaga.totals) yield* row.figures;
  }
}

function* expected10a(bilaga: Bilaga10a): Generator<Figure> {
  const netto = (row: Row | null): readonly Figure[] =>
    row === null ? [] : row.figures.filter((_, index) => bilaga.columns[index]?.kind === 'netto');
  for (const row of [...bilaga.delomraden, ...bilaga.finansiella]) {
    yield* netto(row);
    yield* unevenlyFilled(bilaga, row);
  }
  if (bilaga.summaVerksamhet !== null) yield* bilaga.summaVerksamhet.figures;
  for (const row of [bilaga.resultat, bilaga.avskrivningar, bilaga.investeringar, bilaga.diff]) yield* netto(row);
  if (bilaga.avskrivningar !== null) yield* unevenlyFilled(bilaga, bilaga.avskrivningar);
}

/** Columns of one kind that a row leaves empty in every year belong to another kind of row; in some years, they lack a figure. */
function* unevenlyFilled(bilaga: Bilaga, row: Row): Generator<Figure> {
  for (const kind of new Set(bilaga.columns.map((column) => column.kind))) {
    const figures = row.figures.filter((_, index) => bilaga.columns[index]?.kind === kind);
    if (figures.some(({ state }) => state !== 'empty')) yield* figures;
  }
}

function* expected10b(sums: Bilaga['sums']): Generator<Figure> {
  for (const { rule, target, optional, terms } of sums) {
    if (rule === '10b-total' && !optional && terms.some(({ figure }) => figure.state !== 'empty')) yield target;
  }
}

function* expected10c(bilaga: Bilaga): Generator<Figure> {
  for (const { target, terms, optional } of bilaga.sums) {
    const hasTerms = terms.some(({ figure }) => figure.state !== 'empty');
    if (hasTerms && (!optional || target.rowLabel === 'Driftkostnader' || terms.length <= 2)) yield target;
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
