import Big from 'big.js';
import { formatAmount } from '../../findings/wording';
import { KRONOR_PER, readMoneyUnit } from '../../bilagor/unit';
import { PASSED } from '../kit/results';
import { isMoney } from './expression-relation';
import { defineKind } from './define-kind';
import { planYear } from '../../submissions/document';
import { rowName, textSpots } from './text-cells';
import { findingAt } from './texts';

const AMOUNT =
  /(?:ca\.?\s*)?([+\-−]?\d+(?:[   ]+\d+)*(?:,\d+)?)\s*(mnkr|mkr|tkr|kr|kronor|miljoner kronor)(?![A-Za-zåäö])/iu;
const YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d)/gu;

/** `text med belopp`: the amount in a text is the same as a figure of the row, or no larger. */
export const amountInTextKind = defineKind({
  typ: 'text med belopp',
  title: ({ kolumn, mål, högst }) => `Beloppet i ${kolumn} är ${högst === true ? 'högst' : 'detsamma som'} ${mål}`,
  explanation: 'Text och tal säger olika. Rätta det som är fel.',
  *check({ kolumn, mål, högst, när }, table) {
    for (const spot of textSpots(table, kolumn, när)) {
      const [, number = '', unit = ''] = AMOUNT.exec(spot.cell.text) ?? [];
      const at = table.columns.findIndex(({ spec, part }) => spec.id === mål || part?.id === mål);
      const figure = spot.row.figures[at];
      if (number === '' || figure?.value === undefined || figure.value === null || !isMoney(figure.unit)) continue;
      const factor = KRONOR_PER[readMoneyUnit(`(${unit})`) ?? 'kr'] / KRONOR_PER[figure.unit];
      const amount = new Big(number.replace(/[   ]/gu, '').replace('−', '-').replace(',', '.')).times(factor);
      const margin = new Big(0.5).times(new Big(10).pow(-figure.decimals));
      const isKept =
        högst === true ? amount.lte(margin.plus(figure.value)) : amount.minus(figure.value).abs().lte(margin);
      if (isKept) yield PASSED;
      else {
        const word = högst === true ? 'mer än' : 'inte';
        yield findingAt(
          table,
          spot,
          `${rowName(table, spot.row)}: ${number.trim()} ${unit} i ${spot.title} är ${word} ${formatAmount(figure.value, figure.unit)}.`,
        );
      }
    }
  },
});

/** `period`: the years and dates of a text lie in a period counted from the budget year. */
export const periodKind = defineKind({
  typ: 'period',
  title: ({ kolumn, från = 0, till }) =>
    `Åren i ${kolumn} ligger mellan år Y${signed(från)} och ${till === undefined ? 'framåt' : `Y${signed(till)}`}`,
  explanation: 'Ett år utanför perioden är fel skrivet eller kvar från en tidigare plan. Rätta det.',
  *check({ kolumn, från = 0, till }, table, { submission }) {
    const year = planYear(submission) ?? table.year;
    if (year === null) return;
    for (const spot of textSpots(table, kolumn)) {
      const years = [...spot.cell.text.matchAll(YEAR)].map(([, one]) => Number(one));
      const wrong = years.find((one) => one < year + från || (till !== undefined && one > year + till));
      if (years.length === 0) continue;
      if (wrong === undefined) yield PASSED;
      else
        yield findingAt(
          table,
          spot,
          `${rowName(table, spot.row)}: ${wrong} i ${spot.title} ligger utanför ${year + från}–${till === undefined ? '' : year + till}.`,
        );
    }
  },
});

function signed(offset: number): string {
  return offset === 0 ? '' : offset > 0 ? `+${offset}` : String(offset);
}
