import type { Bilaga } from '../../bilagor/index';
import type { ListCell } from '../../bilagor/list-table';
import type { CellEdit, CheckResult } from '../../findings/finding';
import { missingColumn, unreadableCell } from './list-columns';
import { entryLabels, entryName } from './lists';
import { PASSED } from './results';

/** An entry of a numbered list. */
export interface NumberedEntry {
  readonly nr: ListCell;
  readonly name: ListCell;
}

const TITLE = 'Nr';

/**
 * Checks that the entries of a list are numbered 1, 2, 3 … One wrong number gives one finding: the numbers after it may
 * go on from it or from what it should have been.
 */
export function* checkNumbering(
  bilaga: Bilaga,
  word: string,
  entries: readonly NumberedEntry[],
): Generator<CheckResult> {
  const hindrance = missingColumn(bilaga, [TITLE]);
  if (hindrance !== undefined) {
    yield hindrance;
    return;
  }
  const used = new Set<number>();
  let allowed: readonly number[] = [1];
  for (const [index, { nr, name }] of entries.entries()) {
    const unreadable = unreadableCell(bilaga, nr, TITLE);
    const [expected = 1] = allowed;
    const actual = nr.number;
    if (unreadable !== undefined || (actual !== null && allowed.includes(actual) && !used.has(actual))) {
      yield unreadable ?? PASSED;
      allowed = [(actual ?? expected) + 1];
      used.add(actual ?? expected);
      continue;
    }
    const entry = entryName(word, nr, name);
    yield {
      outcome: 'finding',
      place: { sheet: bilaga.sheet, address: nr.address },
      bilaga,
      labels: [...entryLabels(nr, name), TITLE],
      message: `${entry}: förväntade ${TITLE} ${expected}, fann ${nr.isEmpty ? 'en tom cell' : nr.text}.`,
      expected,
      actual: nr.isEmpty ? null : (actual ?? nr.text),
      fix: renumber(bilaga, entries, index),
    };
    allowed = [expected + 1, actual === null ? expected : actual + 1];
    if (actual !== null) used.add(actual);
  }
}

/** The numbers that the entries from `from` on should have; none where empty numbered rows between them take part. */
function renumber(bilaga: Bilaga, entries: readonly NumberedEntry[], from: number): readonly CellEdit[] {
  const [first] = entries;
  const last = entries.at(-1);
  if (first === undefined || last === undefined) return [];
  const rows = new Set(entries.map(({ nr }) => nr.address.row));
  for (let row = first.nr.address.row; row <= last.nr.address.row; row++) {
    if (rows.has(row)) continue;
    if (typeof bilaga.snapshot.cellAt(row, first.nr.address.column)?.value === 'number') return [];
  }
  return entries.flatMap(({ nr }, index) =>
    index < from || nr.number === index + 1
      ? []
      : [{ place: { sheet: bilaga.sheet, address: nr.address }, value: index + 1 }],
  );
}
