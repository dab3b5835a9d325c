/** Where the first thing on a row or below it stands among things that come row by row; their number when none does. */
export function firstFrom<Thing>(things: readonly Thing[], row: number, rowOf: (thing: Thing) => number): number {
  let [low, high] = [0, things.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const thing = things[middle];
    if (thing !== undefined && rowOf(thing) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
