import type { Bilaga } from '../../bilagor/index';
import type { ListCell } from '../../bilagor/list-table';
import type { CheckResult, RelatedCell, Severity } from '../../findings/finding';
import { missingColumn, unreadableCell } from './list-columns';
import { PASSED } from './results';

/** A cell of a list that must hold something. */
export interface RequiredCell {
  /** The entry in a message, `Risk 4 (Informations- och IT-säkerhet)`. */
  readonly entry: string;
  readonly labels: readonly string[];
  readonly cell: ListCell;
  /** Why it must be filled in, as a sentence; left out where the column's title says enough. */
  readonly because?: string;
  readonly severity?: Severity;
  readonly related?: readonly RelatedCell[];
}

/** Checks that the cells of a column are filled in; a lone dash is not. */
export function* checkFilledIn(bilaga: Bilaga, title: string, cells: Iterable<RequiredCell>): Generator<CheckResult> {
  const hindrance = missingColumn(bilaga, [title]);
  if (hindrance !== undefined) {
    yield hindrance;
    return;
  }
  for (const { entry, labels, cell, because, severity, related } of cells) {
    if (!cell.isEmpty) {
      yield PASSED;
      continue;
    }
    const unreadable = unreadableCell(bilaga, cell, title);
    if (unreadable !== undefined) {
      yield unreadable;
      continue;
    }
    yield {
      outcome: 'finding',
      ...(severity === undefined ? {} : { severity }),
      place: { sheet: bilaga.sheet, address: cell.address },
      bilaga,
      labels: [...labels, title],
      message: {
        id: 'missing-text',
        data: { entry, title },
        ...(because === undefined ? {} : { more: [because] }),
      },
      ...(related === undefined ? {} : { related }),
    };
  }
}
