import { formatAddress } from '../../../core/workbook/address';
import { listWords } from '../../../core/findings/wording';
import { type CellPlace } from './cell-write';

/** Why a cell cannot be written, or its result not be kept. */
export type ObstacleKind =
  | 'outside'
  | 'array'
  | 'dataTable'
  | 'merged'
  | 'tableHeader'
  | 'tableTotal'
  | 'pivotTable'
  | 'notANumber'
  | 'longText'
  | 'noFormula'
  | 'longFormula'
  | 'locked'
  | 'withoutFormula';

/** A cell that cannot be written, and why. */
export interface Obstacle extends CellPlace {
  readonly kind: ObstacleKind;
}

/** What is the matter with one cell, and with several. */
const WORDS: Readonly<Record<ObstacleKind, readonly [one: string, several: string]>> = {
  outside: ['ligger utanför bladet', 'ligger utanför bladet'],
  array: [
    'ingår i en matrisformel och kan inte ändras för sig',
    'ingår i matrisformler och kan inte ändras var för sig',
  ],
  dataTable: [
    'ingår i en datatabell (konsekvensanalys) och kan inte ändras för sig',
    'ingår i datatabeller (konsekvensanalys) och kan inte ändras var för sig',
  ],
  merged: [
    'ligger i ett sammanfogat område men är inte dess första cell, så innehållet skulle inte synas',
    'ligger i sammanfogade områden men är inte deras första celler, så innehållet skulle inte synas',
  ],
  tableHeader: ['är en rubrik i en tabell', 'är rubriker i tabeller'],
  tableTotal: [
    'ligger på en tabells summarad, som Excel räknar ut',
    'ligger på tabellers summarader, som Excel räknar ut',
  ],
  pivotTable: ['ligger i en pivottabell', 'ligger i pivottabeller'],
  notANumber: ['skulle få ett tal som inte kan skrivas', 'skulle få tal som inte kan skrivas'],
  longText: [
    'skulle få en text som är längre än de 32 767 tecken som ryms i en cell',
    'skulle få texter som är längre än de 32 767 tecken som ryms i en cell',
  ],
  noFormula: ['skulle få en formel utan innehåll', 'skulle få formler utan innehåll'],
  longFormula: [
    'skulle få en formel som är längre än de 8 192 tecken som Excel tillåter',
    'skulle få formler som är längre än de 8 192 tecken som Excel tillåter',
  ],
  locked: [
    'är låst, eftersom bladet är skyddat, och lämnades som den var',
    'är låsta, eftersom bladet är skyddat, och lämnades som de var',
  ],
  withoutFormula: [
    'har ingen formel i filen och lämnades som den var',
    'har inga formler i filen och lämnades som de var',
  ],
};

const MOST_NAMED = 10;

/** Says in Swedish which cells cannot be written and why, a sentence for each sheet and reason. */
export function describeObstacles(obstacles: readonly Obstacle[]): readonly string[] {
  const groups = new Map<string, Obstacle[]>();
  for (const obstacle of obstacles) {
    const key = `${obstacle.kind} ${obstacle.sheet}`;
    groups.set(key, [...(groups.get(key) ?? []), obstacle]);
  }
  return Array.from(groups.values(), describe);
}

function describe(alike: readonly Obstacle[]): string {
  const [first] = alike;
  if (first === undefined) return '';
  const [one, several] = WORDS[first.kind];
  const cells = alike.map(({ address }) => formatAddress(address));
  if (cells.length === 1) return `Cell ${cells.join('')} på bladet ”${first.sheet}” ${one}.`;
  const named = cells.slice(0, cells.length > MOST_NAMED ? MOST_NAMED - 1 : MOST_NAMED);
  const more = cells.length > named.length ? [`${cells.length - named.length} till`] : [];
  return `Cellerna ${listWords([...named, ...more])} på bladet ”${first.sheet}” ${several}.`;
}
