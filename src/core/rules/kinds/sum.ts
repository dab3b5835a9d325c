import type { PackTable } from '../../bilagor/pack-tables/pack-table';
import { sumTitle } from '../../packs/tables/sum-title';
import type { RuleSpecOf } from '../../packs/tables/rule-schema';
import type { Basis } from '../../findings/messages/message';
import { checkSums } from '../kit/sums';
import { defineKind } from './define-kind';
import { partName } from './part-names';

const EXPLANATION =
  'En summa som inte är sina delar förs vidare till regionens sammanställning. Rätta delen som är fel, eller skriv summan som en formel över delarna.';

/** `summa`: a row is the sum of others, in every column. */
export const sumKind = defineKind({
  typ: 'summa',
  title: sumTitle,
  explanation: EXPLANATION,
  check: (rule, table) => checkSums(table, rule.id, { shouldBe: shouldBe(rule, table) }),
});

/** `radsumma`: a column is the sum of others, in every row. */
export const rowSumKind = defineKind({
  typ: 'radsumma',
  title: sumTitle,
  explanation: EXPLANATION,
  check: (rule, table) => checkSums(table, rule.id, { shouldBe: shouldBe(rule, table) }),
});

/** `delsummor`: every sum that the region has put among its own rows is the sum of the rows above or below it. */
export const subtotalsKind = defineKind({
  typ: 'delsummor',
  title: () => 'Varje delsumma är summan av sina rader',
  explanation: EXPLANATION,
  check: (rule, table) => checkSums(table, rule.id, { shouldBe: 'summan av raderna' }),
});

/** `skillnad`: a row or column is one less others. */
export const differenceKind = defineKind({
  typ: 'skillnad',
  title: sumTitle,
  explanation:
    'En skillnad som inte är sina delar leder fel. Rätta delen som är fel, eller skriv skillnaden som en formel.',
  check: (rule, table) =>
    checkSums(table, rule.id, {
      shouldBe: { kind: 'difference', parts: rule.av.map((id) => partName(table, id)) },
    }),
});

function shouldBe({ av }: RuleSpecOf<'summa' | 'radsumma'>, table: PackTable): Basis {
  return { kind: 'sum', parts: av.map((id) => partName(table, id)) };
}
