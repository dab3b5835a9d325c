import { figureLabel, type Figure } from '../bilagor/figure';

/** Swedish: why a computed figure cannot be judged, when rounding alone makes as much of a difference as it is large. */
export function tooCoarse(target: Figure): string {
  return `Beloppen som ${figureLabel(target)} räknas på är för grovt avrundade för att avgöra om talet är rätt. Ange dem med fler siffror, eller räkna talet med en formel.`;
}
