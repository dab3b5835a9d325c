import { Univer } from '@univerjs/core';
import {
  UniverDocsPlugin,
  UniverDocsUIPlugin,
  UniverFormulaEnginePlugin,
  UniverRenderEnginePlugin,
  UniverSheetsFormulaPlugin,
  UniverSheetsFormulaUIPlugin,
  UniverSheetsPlugin,
  UniverSheetsUIPlugin,
  UniverUIPlugin,
} from '@univerjs/preset-sheets-core';
import { SWEDISH, SWEDISH_TEXTS } from './swedish-texts';

/**
 * Starts the grid component in a place of the page. Only what shows and edits cells is put in: it computes no formulas
 * and knows no number formats, since the workbook does both, and it has no part that calls out.
 */
export function createUniver(container: HTMLElement): Univer {
  const univer = new Univer({ locale: SWEDISH, locales: { [SWEDISH]: SWEDISH_TEXTS } });
  univer.registerPlugins([
    [UniverDocsPlugin],
    [UniverRenderEnginePlugin],
    [
      UniverUIPlugin,
      { container, header: true, toolbar: false, contextMenu: false, footer: true, disableAutoFocus: true },
    ],
    [UniverDocsUIPlugin],
    [UniverFormulaEnginePlugin, { notExecuteFormula: true }],
    [UniverSheetsPlugin, { notExecuteFormula: true }],
    [
      UniverSheetsUIPlugin,
      {
        formulaBar: true,
        footer: { sheetBar: true, statisticBar: true, menus: false, zoomSlider: true },
        clipboardConfig: { hidePasteOptions: true },
        disableForceStringAlert: true,
        disableForceStringMark: true,
      },
    ],
    [UniverSheetsFormulaPlugin],
    [UniverSheetsFormulaUIPlugin, { functionScreenTips: false }],
  ]);
  return univer;
}
