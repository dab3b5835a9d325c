import type { RowContent } from './sheet-from-rows';

/** The headers of bilaga 17, as the template has them. */
export const PROJECT_HEADERS: RowContent = [
  'Nr',
  'Projektnamn',
  'Beskrivning',
  'Kategori',
  'Digitalisering',
  'Processeffektivitet',
  'Omfattning',
  'Investering',
  'Finansieringsform',
];

/** A project of bilaga 17 in which what must be filled in is. */
export function projectRow(number: number | null, name: string): RowContent {
  return [number, name, 'Kortfattat', 'Övrigt', 'Ja', 'x', 'Låg = 1000 h', null, 'Givna ramar'];
}
