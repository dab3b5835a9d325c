import { PASSED } from '../kit/results';
import { listWords } from '../../findings/wording';
import { tablesOf, type Submission } from '../../submissions/submission';
import { missingTable } from './check-expression';
import { codesIn, isCodeText } from './codes';
import { defineKind } from './define-kind';
import { rowName, textSpots } from './text-cells';
import { findingAt } from './texts';

/** `referens`: every code in a cell stands in another table; turned round, every code of the table is referred to. */
export const referenceKind = defineKind({
  typ: 'referens',
  title: ({ kolumn, i, omvänd }) =>
    omvänd === true ? `Varje ${kolumn} nämns i ${i}` : `Varje kod i ${kolumn} finns i ${i}`,
  explanation:
    'En kod som inte finns, eller som inget hänvisar till, bryter kopplingen mellan mål och det som görs. Rätta koden, eller lägg till det som saknas.',
  *check({ kolumn, i, omvänd, när }, table, { submission }) {
    const [id = '', column = ''] = i.split('.');
    if (tablesOf(submission, id).length === 0) {
      const [row] = table.rows;
      if (row !== undefined) yield missingTable({ table }, id);
      return;
    }
    const others = textsIn(submission, id, column);
    const known = new Set(
      omvänd === true ? others.flatMap((text) => codesIn(text)) : others.flatMap((text) => codesIn(text).slice(0, 1)),
    );
    for (const spot of textSpots(table, kolumn, när)) {
      if (omvänd === true) {
        const [code] = codesIn(spot.cell.text);
        if (code === undefined) continue;
        if (known.has(code)) yield PASSED;
        else
          yield findingAt(
            table,
            spot,
            `${rowName(table, spot.row)}: ${code} nämns inte i ${tablesOf(submission, id)[0]?.template.name ?? id}.`,
          );
        continue;
      }
      if (!isCodeText(spot.cell.text)) continue;
      const unknown = codesIn(spot.cell.text).filter((code) => !known.has(code));
      if (unknown.length === 0) yield PASSED;
      else
        yield findingAt(
          table,
          spot,
          `${rowName(table, spot.row)}: ${listWords(unknown)} finns inte i ${tablesOf(submission, id)[0]?.template.name ?? id}.`,
        );
    }
  },
});

function textsIn(submission: Submission, id: string, column: string): readonly string[] {
  return tablesOf(submission, id).flatMap((other) => textSpots(other, column).map(({ cell }) => cell.text));
}
