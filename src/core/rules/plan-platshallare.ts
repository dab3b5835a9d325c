import type { Place } from '../bilagor/figure';
import type { PlanDocument } from '../document/plan/plan-document';
import { defineDocumentRule } from './kit/define-rule';
import { findPlaceholder } from './kit/placeholder';
import { documentFinding } from './kit/plan/document-findings';
import { PASSED } from './kit/results';

/** Nothing of the template is left to be written. */
export const rulePlanPlatshallare = defineDocumentRule({
  id: 'plan-platshallare',
  title: 'Ingen platshållare ur mallen står kvar i dokumentet',
  severity: 'varning',
  source: 'Domänkunskap: mallarnas 20xx, xx mnkr, XXX, § xx och [Skriv …]',
  explanation: 'Skriv det som ska stå där, eller ta bort meningen.',
  *check({ documents }) {
    for (const document of documents) {
      const found = textsOf(document).flatMap(({ text, place }) => {
        const placeholder = findPlaceholder(text);
        return placeholder === undefined ? [] : [{ text, place, placeholder }];
      });
      if (found.length === 0) yield PASSED;
      for (const { text, place, placeholder } of found) {
        yield documentFinding({
          place,
          labels: [text],
          message: `”${placeholder}” är en platshållare ur mallen. Skriv det som ska stå där.`,
          actual: placeholder,
        });
      }
    }
  },
});

function* textsOfTables({
  tables,
  sheetOf,
}: PlanDocument): Generator<{ readonly text: string; readonly place: Place }> {
  for (const table of tables) {
    const { rowCount, columnCount, cellAt } = table.grid;
    for (let row = 0; row < rowCount; row++) {
      for (let column = 0; column < columnCount; column++) {
        const cell = cellAt(row, column);
        if (cell?.row !== row || cell.column !== column) continue;
        yield { text: cell.text, place: { sheet: sheetOf(table), address: { row, column } } };
      }
    }
  }
}

/** The running text and the cells of the tables, each with its place. */
function textsOf(document: PlanDocument): readonly { readonly text: string; readonly place: Place }[] {
  const lines = document.paragraphs.map(({ text, index }) => ({
    text,
    place: { sheet: document.text, address: { row: index, column: 0 } },
  }));
  return [...lines, ...textsOfTables(document)];
}
