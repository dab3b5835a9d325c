import { PASSED } from '../kit/results';
import { listWords } from '../../findings/wording';
import { tablesOf, type Submission } from '../../submissions/submission';
import { missingTable } from './check-expression';
import { codesIn, isCodeText, leadingCodes } from './codes';
import type { PackTable } from '../../bilagor/pack-tables/pack-table';
import type { CheckResult } from '../../findings/finding';
import { plainText, valueKey } from '../../workbook/label';
import { defineKind } from './define-kind';
import { rowName, textSpots, type TextSpot } from './text-cells';
import { findingAt } from './texts';

/** `referens`: every code in a cell stands in another table; turned round, every code of the table is referred to. */
export const referenceKind = defineKind({
  typ: 'referens',
  title: ({ kolumn, i, omvänd }) =>
    omvänd === true ? `Varje ${kolumn} nämns i ${i}` : `Varje kod i ${kolumn} finns i ${i}`,
  explanation:
    'En kod som inte finns, eller som inget hänvisar till, bryter kopplingen mellan mål och det som görs. Rätta koden, eller lägg till det som saknas.',
  *check({ kolumn, i, omvänd, lydelse, inledande, när }, table, { submission }) {
    const [id = '', column = ''] = i.split('.');
    if (tablesOf(submission, id).length === 0) {
      const [row] = table.rows;
      if (row !== undefined) yield missingTable({ table }, id);
      return;
    }
    const others = textsIn(submission, id, column);
    if (lydelse === true) {
      yield* sameWording(table, textSpots(table, kolumn, när), others);
      return;
    }
    const read = inledande === true ? leadingCodes : codesIn;
    const known = new Set(
      omvänd === true ? others.flatMap((text) => read(text)) : others.flatMap((text) => codesIn(text).slice(0, 1)),
    );
    for (const spot of textSpots(table, kolumn, när)) {
      if (omvänd === true) {
        const [code] = isCodeText(spot.cell.text) ? codesIn(spot.cell.text) : [];
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
      const unknown = read(spot.cell.text).filter((code) => !known.has(code));
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

/** Every text stands, worded so, among others; brackets and what stands in them are no part of the wording. */
function* sameWording(table: PackTable, spots: readonly TextSpot[], others: readonly string[]): Generator<CheckResult> {
  const known = new Set(others.map(wordingKey));
  const seen = new Set<string>();
  for (const spot of spots) {
    const key = wordingKey(spot.cell.text);
    if (key === '' || seen.has(key)) continue;
    seen.add(key);
    if (known.has(key)) yield PASSED;
    else yield findingAt(table, spot, `”${spot.cell.text}” står inte så i målkatalogen.`);
  }
}

/** What stands before the first bracket: amounts and additions follow in brackets, of which not all are closed. */
function wordingKey(text: string): string {
  const plain = plainText(text).replace(/^[•\-–\s]+/u, '');
  const bracket = plain.search(/[([]/u);
  return valueKey(bracket > 0 ? plain.slice(0, bracket) : plain);
}

function textsIn(submission: Submission, id: string, column: string): readonly string[] {
  return tablesOf(submission, id).flatMap((other) => textSpots(other, column).map(({ cell }) => cell.text));
}
