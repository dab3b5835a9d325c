/** Excel's error values by what a cell shows, in English and in Swedish. */
export const ERROR_NAMES: ReadonlyMap<string, string> = new Map([
  ...['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA', '#SPILL!', '#CALC!'].map(
    (name) => [name, name] as const,
  ),
  ...['#FIELD!', '#BLOCKED!', '#CONNECT!', '#UNKNOWN!', '#BUSY!', '#PYTHON!'].map((name) => [name, name] as const),
  ['#SKÄRNING!', '#NULL!'],
  ['#DIVISION/0!', '#DIV/0!'],
  ['#VÄRDEFEL!', '#VALUE!'],
  ['#REFERENS!', '#REF!'],
  ['#NAMN?', '#NAME?'],
  ['#OGILTIGT!', '#NUM!'],
  ['#SAKNAS!', '#N/A'],
]);
