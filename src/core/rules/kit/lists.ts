import type { ListCell } from '../../bilagor/list-table';

/** A risk or project in a message: `Risk 4 (Informations- och IT-säkerhet)`. */
export function entryName(word: string, number: ListCell, name: ListCell): string {
  const shown = number.isEmpty ? word : `${word} ${number.text}`;
  return name.isEmpty ? shown : `${shown} (${name.text})`;
}

/** What tells a list's entry from the others: its number and name. */
export function entryLabels(number: ListCell, name: ListCell): readonly string[] {
  return [number.text, name.text].filter((text) => text !== '');
}
