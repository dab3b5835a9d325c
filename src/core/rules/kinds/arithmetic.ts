import type { PackTable } from '../../bilagor/pack-tables/pack-table';
import { checkExpression, expressionOf } from './check-expression';
import { defineKind } from './define-kind';
import { rowsNamed, type Spot } from './resolve-figures';
import { percentScale } from './percent-scale';
import { spotsOf, type SpotFilter } from './spots';

/** `överföring`: a figure is the same as in another table, or as others put together. */
export const transferKind = defineKind({
  typ: 'överföring',
  title: ({ till, från }) => `${till} är ${från}`,
  explanation:
    'Samma belopp står på två ställen, och läsaren ska kunna lita på båda. Rätta det som är fel; är båda rätt avser de olika saker, och det ska framgå.',
  check: (rule, table, { submission }) =>
    checkExpression(targetSpots(table, rule.till, rule), submission, {
      expression: expressionOf(rule.från),
      shouldBe: rule.från,
    }),
});

/** `kvot`: a figure is one divided by another. */
export const ratioKind = defineKind({
  typ: 'kvot',
  title: ({ mål, täljare, nämnare }) => `${mål} är ${täljare} delat med ${nämnare}`,
  explanation: 'En andel som inte är sina delar leder fel. Räkna om den, eller skriv den som en formel.',
  check: ({ mål, täljare, nämnare, skala, omfattning, ...filter }, table, { submission }) =>
    checkExpression(spotsOf(table, mål, filter), submission, {
      expression: expressionOf(`(${täljare}) / (${nämnare}) * ${skala ?? percentScale(table, mål)}`),
      shouldBe: omfattning ?? `${täljare} delat med ${nämnare}`,
    }),
});

/** `formel`: a figure is what an expression comes to. */
export const formulaKind = defineKind({
  typ: 'formel',
  title: ({ mål, uttryck }) => `${mål} är ${uttryck}`,
  explanation: 'Talet räknas ut ur andra i tabellen. Räkna om det, eller rätta det som det räknas ut ur.',
  check: ({ mål, uttryck, intervall, ...filter }, table, { submission }) =>
    checkExpression(spotsOf(table, mål, filter), submission, {
      expression: expressionOf(uttryck),
      shouldBe: uttryck,
      isInterval: intervall === true,
    }),
});

/** The figures that an amount is carried to: a row, a column, or a row in a column; the first of several that is there. */
function targetSpots(table: PackTable, text: string, filter: SpotFilter): readonly Spot[] {
  for (const one of text.split('??')) {
    const [row = '', column] = one.trim().split('.').slice(-2);
    const id = rowsNamed(table, row).length > 0 || column === undefined ? row : column;
    const spots = spotsOf(table, id, column === undefined || id === column ? filter : { ...filter, kolumner: column });
    if (spots.length > 0) return spots;
  }
  return [];
}
