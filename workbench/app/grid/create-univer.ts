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
import type { ExcelLanguage } from '../language';
import { GRID_LOCALE, GRID_TEXTS } from './grid-texts';

/**
 * Starts the grid component in a place of the page. Only what shows and edits cells is put in: it computes no formulas
 * and knows no number formats, since the workbook does both, and it has no part that calls out.
 */
export function createUniver(container: HTMLElement, language: ExcelLanguage): Univer {
  const univer = new Univer({ locale: GRID_LOCALE, locales: { [GRID_LOCALE]: GRID_TEXTS[language] } });
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
        // The status bar below the grid is the workbench's own.
        footer: { sheetBar: true, statisticBar: false, menus: false, zoomSlider: true },
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
