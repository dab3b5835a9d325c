import type { Bilaga } from '../bilagor/index';
import type { CellEdit } from '../findings/finding';
import type { CellAddress } from '../workbook/address';
import { isCellError } from '../workbook/snapshot';
import { cellsOf, describeCell } from './kit/cells';
import { defineRule } from './kit/define-rule';
import { PASSED } from './kit/results';
import { sumFix } from './kit/sum-fix';

const WHY: Readonly<Record<string, string>> = {
  '#REF!': 'formeln hänvisar till en cell som har tagits bort',
  '#DIV/0!': 'formeln delar med noll eller med en tom cell',
  '#VALUE!': 'formeln räknar med text',
  '#NAME?': 'formeln använder ett namn som inte finns',
  '#N/A': 'formeln hittar inte det den söker',
  '#NUM!': 'formeln ger ett tal som inte kan beräknas',
  '#NULL!': 'formeln hänvisar till områden som inte möts',
  '#SPILL!': 'formeln ger flera värden, och cellerna som de ska stå i är inte tomma',
  '#CALC!': 'formeln ger ett resultat som Excel inte kan visa, till exempel en tom matris',
  '#FIELD!': 'formeln hänvisar till ett fält som datatypen inte har',
  '#BLOCKED!': 'formeln behöver något som Excel eller säkerhetsinställningarna inte tillåter',
  '#CONNECT!': 'formeln får ingen kontakt med tjänsten som den hämtar från',
  '#BUSY!': 'formeln var inte färdigberäknad när arbetsboken sparades',
  '#GETTING_DATA': 'formeln väntade på data när arbetsboken sparades',
  '#UNKNOWN!': 'formeln ger ett värde som den här versionen av Excel inte känner till',
  '#EXTERNAL!': 'formeln hämtar från en källa utanför arbetsboken som inte svarar',
  '#PYTHON!': 'Pythonkoden i cellen ger ett fel',
  '#TIMEOUT!': 'formeln tog för lång tid att beräkna',
};

const SPILL = '#SPILL!';

/** The formula that a sum's cell should have where its own gives several values. */
function sumFixAt(bilaga: Bilaga, { row, column }: CellAddress): readonly CellEdit[] {
  const sum = bilaga.sums.find(({ target: { address } }) => address.row === row && address.column === column);
  return sum === undefined ? [] : sumFix(bilaga, sum);
}

/** No error value in a table. */
export const ruleCellfel = defineRule({
  id: 'cellfel',
  title: 'Ingen cell i tabellen visar ett felvärde',
  severity: 'fel',
  source: 'Excel: felvärden förs vidare till alla formler som läser cellen',
  explanation: 'Ett felvärde gör att summorna som läser cellen inte kan räknas. Rätta formeln eller skriv in beloppet.',
  appliesTo: 'alla',
  *check(bilaga) {
    const broken = cellsOf(bilaga, ({ value }) => isCellError(value));
    if (broken.length === 0) yield PASSED;
    for (const { address, cell } of broken) {
      if (!isCellError(cell.value)) continue;
      const { error, damaged } = cell.value;
      const labels = describeCell(bilaga, address);
      const where = labels.filter((label) => label !== '').join(', ');
      const why = WHY[error];
      yield {
        outcome: 'finding',
        place: { sheet: bilaga.sheet, address },
        bilaga,
        labels,
        message:
          damaged === undefined
            ? `${where === '' ? 'Cellen' : where} visar felvärdet ${error}${why === undefined ? '' : `: ${why}`}.`
            : `${where === '' ? 'Cellen' : `${where}: cellen`} är skadad i filen. Där står ”${damaged}”, som inte kan läsas som ett värde. Skriv in rätt belopp i Excel och spara.`,
        actual: damaged ?? error,
        fix: error === SPILL ? sumFixAt(bilaga, address) : [],
      };
    }
  },
});
