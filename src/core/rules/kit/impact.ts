import type { Bilaga } from '../../bilagor/index';
import type { ListCell } from '../../bilagor/list-table';
import type { CheckResult } from '../../findings/finding';
import { missingColumn } from './list-columns';
import { entryLabels, entryName } from './lists';
import { hasImpact, type ImpactCells } from './marks';
import { PASSED } from './results';

/** A risk or project with its cells under Huvudpåverkan. */
export interface ImpactEntry {
  readonly nr: ListCell;
  readonly name: ListCell;
  readonly impact: ImpactCells;
}

/** Checks that every entry of a list has a mark under Huvudpåverkan; the finding is at the entry's name. */
export function* checkImpact(
  bilaga: Bilaga,
  word: string,
  titles: readonly string[],
  entries: readonly ImpactEntry[],
): Generator<CheckResult> {
  const hindrance = missingColumn(bilaga, titles);
  if (hindrance !== undefined) {
    yield hindrance;
    return;
  }
  for (const { nr, name, impact } of entries) {
    if (hasImpact(impact)) {
      yield PASSED;
      continue;
    }
    yield {
      outcome: 'finding',
      place: { sheet: bilaga.sheet, address: name.address },
      bilaga,
      labels: [...entryLabels(nr, name), 'Huvudpåverkan'],
      message: `${entryName(word, nr, name)}: Huvudpåverkan saknas. Ingen av ${titles.length} kolumner är markerad.`,
    };
  }
}
