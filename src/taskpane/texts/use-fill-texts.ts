import { fillEn } from './fill-en';
import { fillSv } from './fill-sv';
import type { FillTexts } from './fill-texts';
import { useTexts } from './texts-context';

/** The words of Fyll i in the pane's language. */
export function useFillTexts(): FillTexts {
  return useTexts().language === 'en' ? fillEn : fillSv;
}
