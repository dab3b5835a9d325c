import { BILAGA_KINDS } from '../bilagor/table';
import { isCellError } from '../workbook/snapshot';
import { cellsOf, describeCell } from './kit/cells';
import { defineRule } from './kit/define-rule';
import { PASSED } from './kit/results';

const WHY: Readonly<Record<string, string>> = {
  '#REF!': 'formeln hänvisar till en cell som har tagits bort',
  '#DIV/0!': 'formeln delar med noll eller med en tom cell',
  '#VALUE!': 'formeln räknar med text',
  '#NAME?': 'formeln använder ett namn som inte finns',
  '#N/A': 'formeln hittar inte det den söker',
  '#NUM!': 'formeln ger ett tal som inte kan beräknas',
  '#NULL!': 'formeln hänvisar till områden som inte möts',
};

/** No error value in a table. */
export const ruleCellfel = defineRule({
  id: 'cellfel',
  title: 'Ingen cell i tabellen visar ett felvärde',
  severity: 'fel',
  source: 'Excel: felvärden förs vidare till alla formler som läser cellen',
  explanation: 'Ett felvärde gör att summorna som läser cellen inte kan räknas. Rätta formeln eller skriv in beloppet.',
  appliesTo: BILAGA_KINDS,
  *check(bilaga) {
    const broken = cellsOf(bilaga, ({ value }) => isCellError(value));
    if (broken.length === 0) yield PASSED;
    for (const { address, cell } of broken) {
      const error = isCellError(cell.value) ? cell.value.error : '';
      const labels = describeCell(bilaga, address);
      const where = labels.filter((label) => label !== '').join(', ');
      const why = WHY[error];
      yield {
        outcome: 'finding',
        place: { sheet: bilaga.sheet, address },
        bilaga,
        labels,
        message: `${where === '' ? 'Cellen' : where} visar felvärdet ${error}${why === undefined ? '' : `: ${why}`}.`,
        actual: error,
      };
    }
  },
});
