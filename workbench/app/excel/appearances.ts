import type { OfficeTheme } from '../../host/browser/install-simulated-excel';
import type { ExcelApiVersion } from '../../host/server/requirement-sets';

/** Which Excel is imitated. */
export type ExcelVersion = 'oldest' | 'newest';

/** The newest API set of each: the one that the manifest asks for, and the last that Office.js knows. */
export const API_SETS: Readonly<Record<ExcelVersion, ExcelApiVersion>> = { oldest: '1.9', newest: '1.20' };

/** How Excel looks. */
export type ExcelTheme = 'light' | 'dark' | 'highContrast';

/** Those of Office's colourful and black themes, and of Windows' black contrast theme. */
export const THEME_COLOURS: Readonly<Record<ExcelTheme, OfficeTheme>> = {
  light: {
    bodyBackgroundColor: '#FFFFFF',
    bodyForegroundColor: '#212121',
    controlBackgroundColor: '#F3F2F1',
    controlForegroundColor: '#212121',
  },
  dark: {
    bodyBackgroundColor: '#292929',
    bodyForegroundColor: '#FFFFFF',
    controlBackgroundColor: '#3B3A39',
    controlForegroundColor: '#FFFFFF',
  },
  highContrast: {
    bodyBackgroundColor: '#000000',
    bodyForegroundColor: '#FFFFFF',
    controlBackgroundColor: '#000000',
    controlForegroundColor: '#FFFFFF',
  },
};
