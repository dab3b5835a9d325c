import type { Bilaga } from '../../bilagor/index';
import { isPackTable } from '../../bilagor/pack-tables/pack-table';
import type { RequiredField } from '../../bilagor/traits/bilaga-traits';
import type { RulePack } from '../../packs/schema';
import { textsOf } from '../../packs/tables/complete-pack';
import { textSpots } from './text-cells';

/** What a rule pack's own rules ask every row of one of its tables to say; nothing for bilagor that code reads. */
export function requiredColumns(bilaga: Bilaga, { tabeller }: RulePack): readonly RequiredField[] {
  if (!isPackTable(bilaga)) return [];
  const rules = tabeller?.find(({ id }) => id === bilaga.kind)?.regler ?? [];
  return rules.flatMap((rule): readonly RequiredField[] => {
    if (rule.typ !== 'obligatoriskt' || rule.tomt === true) return [];
    return textsOf(rule.kolumner).flatMap((column): readonly RequiredField[] => {
      const spots = textSpots(bilaga, column, rule.när);
      const [first] = spots;
      if (first === undefined) return [];
      return [{ title: first.title, rule: rule.id, words: null, filled: spots.map(({ cell }) => !cell.isEmpty) }];
    });
  });
}
