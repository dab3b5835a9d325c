import { readsOtherWorkbook } from '../workbook/other-workbooks';
import { cellsOf, describeCell } from './kit/cells';
import { defineRule } from './kit/define-rule';
import { PASSED } from './kit/results';

/** No formula in a table reads another workbook. */
export const ruleExternLank = defineRule({
  id: 'extern-lank',
  title: 'Ingen formel i tabellen läser en annan arbetsbok',
  severity: 'varning',
  source: 'Excel: länkar till andra arbetsböcker bryts när filen skickas vidare',
  explanation:
    'Mottagaren har inte den andra arbetsboken, och beloppet kan vara gammalt. Hänvisa till ett blad i samma arbetsbok eller skriv in beloppet.',
  appliesTo: 'alla',
  *check(bilaga) {
    const { names, name: sheet } = bilaga.snapshot;
    const linked = cellsOf(bilaga, ({ formula }) => formula !== null && readsOtherWorkbook(formula, names, sheet));
    if (linked.length === 0) yield PASSED;
    for (const { address, cell } of linked) {
      const labels = describeCell(bilaga, address);
      const where = labels.filter((label) => label !== '').join(', ');
      yield {
        outcome: 'finding',
        place: { sheet: bilaga.sheet, address },
        bilaga,
        labels,
        message: `${where === '' ? 'Formeln' : `${where}: formeln`} läser en annan arbetsbok.`,
        actual: `=${cell.formula ?? ''}`,
      };
    }
  },
});
