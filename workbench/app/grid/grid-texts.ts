import { LocaleType, mergeLocales, type ILanguagePack } from '@univerjs/core';
import type { ExcelLanguage } from '../language';
import english from '@univerjs/preset-sheets-core/locales/en-US';

/** What the grid calls its language, whichever it is: it has no name for Swedish. */
export const GRID_LOCALE = LocaleType.EN_US;

/** What the grid can be seen to say here, in Swedish. The rest belongs to menus that the workbench does not show. */
const VISIBLE: ILanguagePack = {
  'sheets-ui': {
    button: { confirm: 'OK', cancel: 'Avbryt', close: 'Stäng' },
    sheetConfig: {
      delete: 'Ta bort',
      rename: 'Byt namn',
      hide: 'Dölj',
      unhide: 'Visa dolt blad',
      tipNameRepeat: 'Det finns redan ett blad med det namnet. Välj ett annat.',
      noMoreSheet: 'En arbetsbok måste ha minst ett synligt blad.',
      confirmDelete: 'Vill du ta bort bladet?',
      noHide: 'Bladet kan inte döljas: minst ett blad måste synas.',
      sheetNameErrorTitle: 'Namnet går inte att använda',
      sheetNameSpecCharError:
        "Namnet får ha högst 31 tecken, inte börja eller sluta med ' och inte innehålla [ ] : \\ ? * /",
      sheetNameCannotIsEmptyError: 'Bladet måste ha ett namn.',
      sheetNameAlreadyExistsError: 'Det finns redan ett blad med det namnet. Välj ett annat.',
      deleteSheet: 'Ta bort bladet',
      deleteSheetContent: 'Vill du ta bort bladet?',
      deleteLargeSheetContent: 'Vill du ta bort bladet?',
    },
    info: { problem: 'Det gick inte', notChangeMerge: 'En del av en sammanfogad cell kan inte ändras.' },
    clipboard: {
      paste: {
        exceedMaxCells: 'Det är för många celler för att klistra in.',
        overlappingMergedCells: 'Området överlappar sammanfogade celler.',
      },
      shortCutNotify: {
        title: 'Klistra in med tangenterna',
        useShortCutInstead: 'Klistra in med Ctrl+V.',
      },
    },
  },
  ui: {
    clipboard: {
      authentication: {
        title: 'Webbläsaren släpper inte fram urklipp',
        content: 'Tillåt sidan att använda urklipp, eller klistra in med Ctrl+V.',
      },
    },
    'zoom-slider': { resetTo: 'Återställ till' },
    row: 'Rad',
    column: 'Kolumn',
  },
};

/** The grid's texts. */
export const GRID_TEXTS: Readonly<Record<ExcelLanguage, ILanguagePack>> = {
  sv: mergeLocales(english, VISIBLE),
  en: english,
};
