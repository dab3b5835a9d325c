import Big from 'big.js';
import { decimalOf, figureLabel } from '../../bilagor/figure';
import { formatAmount } from '../../findings/wording';
import { textsOf } from '../../packs/tables/complete-pack';
import { plainText } from '../../workbook/label';
import { readNumberText } from '../../workbook/number-text';
import { figureLabels, PASSED } from '../kit/results';
import { defineKind } from './define-kind';

const BRACKETS = /\(([^()]*)\)/gu;

/** `delbelopp`: where a row's label holds two amounts or more in brackets of their own, they are the row's figure together. */
export const labelAmountsKind = defineKind({
  typ: 'delbelopp',
  title: () => 'Beloppen inom parentes i radens rubrik är tillsammans radens belopp',
  explanation: 'Rubriken säger vad beloppet består av. Rätta delarna eller beloppet.',
  *check({ rader }, table) {
    const ids = textsOf(rader);
    for (const row of table.rows) {
      if (rader !== undefined && !ids.includes(row.spec.id) && !ids.includes(row.spec.memberOf ?? '')) continue;
      const written = table.snapshot.cellAt(row.address.row, row.address.column)?.value;
      const label = typeof written === 'string' ? plainText(written) : row.label;
      const parts = [...label.matchAll(BRACKETS)].flatMap(([, inside = '']) => readNumberText(inside) ?? []);
      const figure = row.figures.find(({ value }) => value !== null);
      const value = figure === undefined ? null : decimalOf(figure);
      if (parts.length < 2 || figure === undefined || value === null) continue;
      const sum = parts.reduce((total, part) => total.plus(part.value), new Big(0));
      const decimals = Math.max(figure.decimals, ...parts.map((part) => part.decimals));
      const margin = new Big(10).pow(-decimals).div(2);
      if (value.abs().minus(sum.abs()).abs().lte(margin)) yield PASSED;
      else {
        yield {
          outcome: 'finding',
          place: figure,
          bilaga: table,
          labels: figureLabels(figure),
          message: `${figureLabel(figure)}: ${formatAmount(value, figure.unit)}; beloppen i rubriken är tillsammans ${formatAmount(sum, figure.unit)}.`,
          expected: sum.toNumber(),
          actual: figure.value,
          difference: value.minus(sum).toNumber(),
          unit: figure.unit,
        };
      }
    }
  },
});
