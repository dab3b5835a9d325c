import type { Random } from '../random';
import { PLAIN_LAYOUT, type Layout } from './layout';

const UNIT_TEXTS = {
  tkr: ['(tusental kronor)', '(tkr)', '(1.000-tal kr)', '(1 000-tal kr)', 'i tkr'],
  mnkr: ['(mnkr)', '(miljoner kronor)', '(mkr)'],
} as const;

/** A way to word and format a submission that means the same as any other. */
export function randomLayout(random: Random): Layout {
  const unit = random.chance(0.2) ? 'mnkr' : 'tkr';
  return {
    ...PLAIN_LAYOUT,
    title: random.pick(['Bilaga 10 a', 'Bilaga 10a', 'BILAGA 10A', 'Bil. 10 a']),
    unit,
    unitText: random.pick(UNIT_TEXTS[unit]),
    outcome: random.pick(['Utfall', 'Bokslut']),
    lastYear: random.pick(['Budget', 'Prognos']),
    headers: random.pick(['plain', 'printed', 'soft']),
    income: random.pick(['Intäkter', 'Intäkter (+)', 'Intäkter   \n(+)', 'Intäkter\u00A0(+)']),
    cost: random.pick(['Kostnader', 'Kostnader (-)', 'Kostnader \n(-) *)', 'Kost\u00ADnader (\u2212)']),
    yearRow: random.pick(['same', 'same', 'below']),
    mergedYears: random.chance(0.6),
    footnotes: random.chance(0.5),
    numberFormat:
      unit === 'mnkr' ? random.pick(['#,##0.0', '0.0']) : random.pick(['#,##0', '0', '# ##0', '#,##0;-#,##0']),
    percent: random.pick(['fraction', 'percent']),
    zero: random.pick(['zero', 'zero', 'blank', 'dash']),
    numbersAsText: random.chance(0.3),
    itSlots: random.whole(0, 10),
    projectSlots: random.whole(4, 30),
    blankInvestmentRows: random.pick([0, 1, 2, 4]),
    ledgerKeyFigures: random.chance(0.5),
    lowerCaseMarks: random.chance(0.5),
    investmentHeading: random.chance(0.2),
    customerInOneCell: random.chance(0.3),
    itNumberRow: random.pick([0, 1]),
    headerFormulas: random.chance(0.15),
    sumFormula: random.pick(['range', 'range', 'cells']),
    roundedFormulas: random.chance(0.15),
    totalsEverywhere: random.chance(0.4),
    resultFormula: random.pick(['sum', 'plus']),
  };
}
