/** Gathers things, in their order, as long as they are not too much for one request; a thing that is, is alone. */
export function* inBatches<Thing>(
  things: readonly Thing[],
  sizeOf: (thing: Thing) => number,
  most: number,
): Generator<readonly Thing[]> {
  let batch: Thing[] = [];
  let size = 0;
  for (const thing of things) {
    const own = sizeOf(thing);
    if (batch.length > 0 && size + own > most) {
      yield batch;
      [batch, size] = [[], 0];
    }
    batch.push(thing);
    size += own;
  }
  if (batch.length > 0) yield batch;
}
