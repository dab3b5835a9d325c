import Big from 'big.js';
import { decimalOf, type Figure } from '../../bilagor/figure';
import { listWords } from '../../findings/wording';
import { textsOf } from '../../packs/tables/complete-pack';
import type { PackTable } from '../../bilagor/pack-tables/pack-table';
import { checkExpression, expressionOf } from './check-expression';
import { defineKind } from './define-kind';
import { rowsNamed, type Spot } from './resolve-figures';
import { percentScale } from './percent-scale';
import { spotsOf, sumSpotsOf, type SpotFilter, type SumSpot } from './spots';

/** `överföring`: a figure is the same as in another table, or as others put together. */
export const transferKind = defineKind({
  typ: 'överföring',
  title: ({ till, annars, från }) => `${till ?? listWords(textsOf(annars))} är ${från}`,
  explanation:
    'Samma belopp står på två ställen, och läsaren ska kunna lita på båda. Rätta det som är fel; är båda rätt avser de olika saker, och det ska framgå.',
  check(rule, table, { submission }) {
    const own = rule.till === undefined ? [] : targetSpots(table, rule.till, rule);
    const spots = own.length > 0 || rule.annars === undefined ? own : sumSpotsOf(table, rule, rule);
    const asked =
      rule['alla år'] === true ? allYears(table, spots) : rule['sista året'] === true ? lastYear(spots) : spots;
    return checkExpression(asked, submission, {
      expression: expressionOf(rule.från),
      shouldBe: rule.från,
      isInterval: rule.intervall === true,
      comparableWithin: rule['jämförbart inom'],
    });
  },
});

/** The figures of the last year only. */
function lastYear(spots: readonly Spot[]): readonly Spot[] {
  const last = Math.max(...spots.map(({ column }) => column.period?.year ?? -Infinity));
  return spots.filter(({ column }) => (column.period?.year ?? -Infinity) === last);
}

/** What the figures of all years come to, told of at the table's title. */
function allYears(table: PackTable, spots: readonly Spot[]): readonly SumSpot[] {
  const [first] = spots;
  const parts = spots.map(({ figure }) => figure).filter(({ value }) => value !== null);
  if (first === undefined || parts.length === 0) return [];
  const value = parts.reduce((sum, part) => sum.plus(decimalOf(part) ?? 0), new Big(0)).toNumber();
  const figure: Figure = {
    ...first.figure,
    address: table.title,
    value,
    formula: null,
    exact: true,
    rowLabel: `${first.row.label}, alla år`,
    columnLabel: '',
  };
  // What it is held to is of the table's year, and not of one of its columns.
  return [{ ...first, column: { ...first.column, period: null, slot: null }, figure, parts }];
}

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
  check: ({ mål, uttryck, intervall, inom, 'med not': noted, ...filter }, table, { submission }) =>
    checkExpression(spotsOf(table, mål, filter), submission, {
      expression: expressionOf(uttryck),
      shouldBe: uttryck,
      isInterval: intervall === true,
      within: inom,
      ifNoted: noted,
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
