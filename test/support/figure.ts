import { readFigure, type Figure, type SheetPlace } from '../../src/core/bilagor/figure';
import type { Unit } from '../../src/core/bilagor/unit';
import { parseAddress } from '../../src/core/workbook/address';
import { createSheet, type CellInput } from '../../src/core/workbook/memory-sheet';

/** What a test figure differs in from a typed whole number of tkr. */
export interface FigureInput extends CellInput {
  readonly unit?: Unit;
}

/** Figures that stand on one sheet. */
export interface FigureSheet {
  readonly figure: (address: string, input: number | FigureInput) => Figure;
}

/** A sheet to put figures on; formulas on it read each other's cells. */
export function figureSheet(name = 'Blad1', sheetIndex = 0): FigureSheet {
  const sheet: SheetPlace = { file: 'prov.xlsx', sheet: name, fileIndex: 0, sheetIndex };
  return {
    figure: (address, input) => {
      const place = parseAddress(address);
      if (place === undefined) throw new Error(`Not a cell address: ${address}`);
      const { unit = 'tkr', ...cell } = typeof input === 'number' ? { value: input } : input;
      const snapshot = createSheet({ name, cells: { [address]: { numberFormat: '#,##0', ...cell } } });
      return readFigure(snapshot, sheet, place, { rowLabel: address, columnLabel: '', unit });
    },
  };
}
