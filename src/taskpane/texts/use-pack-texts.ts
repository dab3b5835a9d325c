import { packEn } from './pack-en';
import { packSv } from './pack-sv';
import type { PackTexts } from './pack-texts';
import { useTexts } from './texts-context';

/** The words of the choice of rule pack in the pane's language. */
export function usePackTexts(): PackTexts {
  return useTexts().language === 'en' ? packEn : packSv;
}
