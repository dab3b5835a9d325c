import { DAMAGED } from './snapshot';

/** Excel's error values by what a cell shows, in English and in Swedish. */
export const ERROR_NAMES: ReadonlyMap<string, string> = new Map([
  ...['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA', '#SPILL!', '#CALC!'].map(
    (name) => [name, name] as const,
  ),
  ...['#FIELD!', '#BLOCKED!', '#CONNECT!', '#UNKNOWN!', '#BUSY!', '#EXTERNAL!', '#PYTHON!', '#TIMEOUT!'].map(
    (name) => [name, name] as const,
  ),
  ['#SKÄRNING!', '#NULL!'],
  ['#DIVISION/0!', '#DIV/0!'],
  ['#VÄRDEFEL!', '#VALUE!'],
  ['#REFERENS!', '#REF!'],
  ['#NAMN?', '#NAME?'],
  ['#OGILTIGT!', '#NUM!'],
  ['#SAKNAS!', '#N/A'],
]);

/** What a cell with an error value does, behind its name: `visar felvärdet #REF!`. */
export function errorWords(error: string): string {
  return error === DAMAGED ? 'är skadad i filen, så att dess värde inte går att läsa' : `visar felvärdet ${error}`;
}

/** The same with what to do about it, as whole sentences behind the cell's name. */
export function errorAdvice(error: string): string {
  return `${errorWords(error)}. ${error === DAMAGED ? 'Skriv in rätt värde i Excel och spara.' : 'Rätta formeln.'}`;
}
