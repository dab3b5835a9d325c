import type { Bilaga } from '../../bilagor/index';
import type { ListCell } from '../../bilagor/list-table';
import type { CellEdit, CheckResult, NotEvaluatedCheck } from '../../findings/finding';
import { missingColumn, unreadableCell } from './list-columns';
import { entryLabels, entryName } from './lists';
import { PASSED } from './results';

/** An entry of a numbered list. */
export interface NumberedEntry {
  readonly nr: ListCell;
  readonly name: ListCell;
}

const TITLE = 'Nr';

/** An entry of a list with the number that it should have. */
export interface NumberCheck {
  readonly index: number;
  readonly expected: number;
  /** It has that number, or another that follows the others. */
  readonly isRight: boolean;
  /** Why the cell cannot be read. */
  readonly unreadable: NotEvaluatedCheck | undefined;
}

/**
 * Goes through a list whose entries should be numbered 1, 2, 3 … The numbers after a wrong one may go on from it or from
 * what it should have been.
 */
export function* followNumbers(bilaga: Bilaga, entries: readonly NumberedEntry[]): Generator<NumberCheck> {
  const used = new Set<number>();
  let allowed: readonly number[] = [1];
  for (const [index, { nr }] of entries.entries()) {
    const next = entries[index + 1]?.nr.number;
    const unreadable = unreadableCell(bilaga, nr, TITLE);
    const [expected = 1] = allowed;
    const actual = nr.number;
    const isRight = unreadable === undefined && actual !== null && allowed.includes(actual) && !used.has(actual);
    yield { index, expected, isRight, unreadable };
    if (unreadable !== undefined || isRight) {
      allowed = [(actual ?? expected) + 1];
      used.add(actual ?? expected);
      continue;
    }
    allowed = [expected + 1, actual === null ? expected : actual + 1];
    // When the next entry has the number, it is that one's.
    if (actual !== null && actual !== next) used.add(actual);
  }
}

/**
 * Checks that the entries of a list are numbered 1, 2, 3 … One wrong number gives one finding.
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
  for (const { index, expected, isRight, unreadable } of followNumbers(bilaga, entries)) {
    const numbered = entries[index];
    if (numbered === undefined) continue;
    if (unreadable !== undefined || isRight) {
      yield unreadable ?? PASSED;
      continue;
    }
    const { nr, name } = numbered;
    const entry = entryName(word, nr, name);
    yield {
      outcome: 'finding',
      place: { sheet: bilaga.sheet, address: nr.address },
      bilaga,
      labels: [...entryLabels(nr, name), TITLE],
      message: {
        id: 'wrong-text',
        data: { what: `${entry}, ${TITLE}`, actual: nr.isEmpty ? null : nr.text, expected: [String(expected)] },
      },
      expected,
      actual: nr.isEmpty ? null : (nr.number ?? nr.text),
      fix: renumber(bilaga, entries, index),
    };
  }
}

/** The numbers that the entries from `from` on should have; none where empty numbered rows between them take part. */
export function renumber(bilaga: Bilaga, entries: readonly NumberedEntry[], from: number): readonly CellEdit[] {
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
