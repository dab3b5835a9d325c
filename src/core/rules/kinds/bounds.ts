import Big from 'big.js';
import { decimalOf, figureLabel, type Figure } from '../../bilagor/figure';
import type { PackTable } from '../../bilagor/pack-tables/pack-table';
import { KRONOR_PER, readMoneyUnit, type MoneyUnit } from '../../bilagor/unit';
import type { CheckResult, FindingDraft } from '../../findings/finding';
import { formatAmount } from '../../findings/wording';
import { textsOf } from '../../packs/tables/complete-pack';
import { plainText } from '../../workbook/label';
import { readNumberText } from '../../workbook/number-text';
import { figureLabels, PASSED, relatedFigures } from '../kit/results';
import { defineKind } from './define-kind';
import { isMoney } from './expression-relation';
import { rowsNamed } from './resolve-figures';
import { spotsOf } from './spots';

const ABOVE = /[>≥]\s*(\d[\d .]*(?:,\d+)?)\s*(mnkr|mkr|tkr|kr|miljoner kronor)?/iu;

/** `tröskel`: every amount is above the one that the table's own title or headers name; without one nothing is asked. */
export const thresholdKind = defineKind({
  typ: 'tröskel',
  title: ({ kolumn }) => `${kolumn} är över gränsen som tabellens rubrik anger`,
  explanation:
    'Tabellen säger själv vilka belopp den tar upp. Ett mindre belopp hör inte hemma i den, eller är fel skrivet.',
  *check({ kolumn, rader }, table) {
    const limit = thresholdOf(table);
    if (limit === undefined) return;
    for (const { figure } of spotsOf(table, kolumn, { rader })) {
      const value = decimalOf(figure);
      if (value === null || !isMoney(figure.unit)) continue;
      const bound = limit.kronor.div(KRONOR_PER[figure.unit]);
      if (value.gt(bound)) yield PASSED;
      else {
        yield {
          ...draftAt(table, figure),
          message: `${figureLabel(figure)}: ${formatAmount(value, figure.unit)} är inte över ${formatAmount(bound, figure.unit)}, som rubriken ”${limit.text}” anger.`,
          expected: bound.toNumber(),
          actual: figure.value,
        };
      }
    }
  },
});

interface Threshold {
  readonly kronor: Big;
  readonly text: string;
}

function thresholdOf(table: PackTable): Threshold | undefined {
  let found: Threshold | undefined;
  table.snapshot.visitCells((row, column, { value }) => {
    if (found !== undefined || typeof value !== 'string' || row > table.found.headerRow || row < table.range.top)
      return;
    if (column < table.range.left || column > table.range.right) return;
    const text = plainText(value);
    const [, number = '', unit] = ABOVE.exec(text) ?? [];
    const read = number === '' ? undefined : readNumberText(number.trim());
    const money: MoneyUnit | null =
      unit === undefined ? table.unit : (readMoneyUnit(`(${unit})`) ?? (unit.toLowerCase() === 'kr' ? 'kr' : null));
    if (read !== undefined && money !== null) found = { kronor: new Big(read.value).times(KRONOR_PER[money]), text };
  });
  return found;
}

/** `mellan`: a figure lies between the smallest and the largest of the groups that it is made of. */
export const betweenKind = defineKind({
  typ: 'mellan',
  title: ({ värde }) => `${värde} ligger mellan den minsta och den största av sina grupper`,
  explanation: 'Ett genomsnitt ligger alltid mellan de grupper som det gäller. Rätta det som är fel.',
  *check({ värde, ytterst }, table) {
    for (const { figure, column } of spotsOf(table, värde, {})) {
      const at = table.columns.indexOf(column);
      const groups = textsOf(ytterst)
        .flatMap((id) => table.rows.filter(({ spec }) => spec.id === id))
        .flatMap((row) => row.figures[at] ?? [])
        .filter(({ value }) => value !== null);
      const value = decimalOf(figure);
      if (value === null || groups.length < 2) continue;
      const sorted = [...groups].sort((one, other) => (one.value ?? 0) - (other.value ?? 0));
      const [least, most] = [sorted[0], sorted.at(-1)];
      if (least === undefined || most === undefined) continue;
      if (value.gte(least.value ?? 0) && value.lte(most.value ?? 0)) yield PASSED;
      else {
        yield {
          ...draftAt(table, figure, groups),
          message: `${figureLabel(figure)}: ${formatAmount(value, figure.unit)} ligger utanför ${formatAmount(least.value ?? 0, figure.unit)} (${least.rowLabel}) till ${formatAmount(most.value ?? 0, figure.unit)} (${most.rowLabel}).`,
          actual: figure.value,
        };
      }
    }
  },
});

/** `förändring`: each row is the row with the same name less the first of them. */
export const changeKind = defineKind({
  typ: 'förändring',
  title: ({ rader, av }) => `${rader} är ${av} minus den första av dem`,
  explanation: 'Förändringen räknas ut ur tabellens egna tal. Räkna om den, eller skriv den som en formel.',
  *check({ rader, av }, table) {
    const own = rowsNamed(table, av);
    const [first] = [...table.rows.filter(({ spec }) => spec.isFirst), ...own];
    if (first === undefined) return;
    for (const row of rowsNamed(table, rader)) {
      const same = own.find(({ key }) => key === row.key);
      if (same === undefined) continue;
      for (const [at, figure] of row.figures.entries()) {
        const [now, before, change] = [same.figures[at], first.figures[at], decimalOf(figure)];
        const [value, base] = [
          now === undefined ? null : decimalOf(now),
          before === undefined ? null : decimalOf(before),
        ];
        if (value === null || base === null || change === null || now === undefined || before === undefined) continue;
        const difference = change.minus(value.minus(base));
        if (difference.eq(0)) yield PASSED;
        else {
          yield {
            ...draftAt(table, figure, [now, before]),
            message: `${figureLabel(figure)}: ${formatAmount(change, figure.unit)}; ${formatAmount(value, now.unit)} minus ${formatAmount(base, before.unit)} är ${formatAmount(value.minus(base), figure.unit)}.`,
            expected: value.minus(base).toNumber(),
            actual: figure.value,
            difference: difference.toNumber(),
          };
        }
      }
    }
  },
});

function draftAt(
  table: PackTable,
  figure: Figure,
  related: readonly Figure[] = [],
): Omit<FindingDraft, 'message'> & Extract<CheckResult, { outcome: 'finding' }> {
  return {
    outcome: 'finding',
    place: figure,
    bilaga: table,
    labels: figureLabels(figure),
    message: '',
    unit: figure.unit,
    related: relatedFigures(related),
  };
}
