import { isKind } from '../../../src/core/bilagor/index';
import { createLabels } from '../../../src/core/bilagor/labels';
import type { SheetReading } from '../../../src/core/bilagor/recognise';
import { SheetReadings } from '../../../src/core/bilagor/sheet-readings';
import { labelKey } from '../../../src/core/workbook/label';
import { NYCKELTAL } from '../../support/key-figure-rows';
import { sheetFromRows } from '../../support/sheet-from-rows';

const PLACE = { file: 'prov.xlsx', sheet: 'Blad1', fileIndex: 0, sheetIndex: 0 };

describe('a sheet that is checked again', () => {
  it('is not read again when it is the same snapshot in the same place', () => {
    const sheet = sheetFromRows(NYCKELTAL);
    const readings = new SheetReadings();
    expect(readings.read(sheet, { ...PLACE }, labelKey)).toBe(readings.read(sheet, { ...PLACE }, labelKey));
  });

  it.each([
    ['another file', { file: 'annan.xlsx' }],
    ['another name', { sheet: 'Blad2' }],
    ['another file before it', { fileIndex: 1 }],
    ['another sheet before it', { sheetIndex: 1 }],
  ])('is read again in %s', (_, changed) => {
    const sheet = sheetFromRows(NYCKELTAL);
    const readings = new SheetReadings();
    readings.read(sheet, PLACE, labelKey);
    const [bilaga] = readings.read(sheet, { ...PLACE, ...changed }, labelKey).bilagor;
    expect(bilaga?.sheet).toEqual({ ...PLACE, ...changed });
    expect(bilaga?.rows.flatMap(({ figures }) => figures).every(({ sheet: own }) => own === bilaga.sheet)).toBe(true);
  });

  it('is read again when it is another snapshot', () => {
    const readings = new SheetReadings();
    const [before] = readings.read(sheetFromRows(NYCKELTAL), PLACE, labelKey).bilagor;
    const changed = NYCKELTAL.map((row) => (row[0] === 'Regionbidrag' ? ['Regionbidrag', 1, 2, 3, 4, 5] : row));
    const [after] = readings.read(sheetFromRows(changed), PLACE, labelKey).bilagor;
    expect([before, after].map((bilaga) => bilaga?.rows.at(-1)?.figures[0]?.value)).toEqual([491966, 1]);
  });

  it('is read again with other label variants, and not with the same ones', () => {
    const variants = { 'Antal invånare': ['Befolkning'] };
    const sheet = sheetFromRows(
      NYCKELTAL.map((row) => (row[0] === 'Antal invånare resp. år' ? ['Befolkning', ...row.slice(1)] : row)),
    );
    const readings = new SheetReadings();
    const without = readings.read(sheet, PLACE, labelKey);
    const reading = readings.read(sheet, PLACE, createLabels(variants));
    const hasInvanare = ({ bilagor }: SheetReading): boolean =>
      bilagor.some((bilaga) => isKind(bilaga, '11') && bilaga.invanare !== null);
    expect([without, reading].map(hasInvanare)).toEqual([false, true]);
    expect(readings.read(sheet, PLACE, createLabels(variants))).toBe(reading);
  });
});
