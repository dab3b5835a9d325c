import { strToU8, zipSync } from 'fflate';

/** The earliest time that a zip can say: the same parts give the same bytes. */
const NO_TIME = new Date(1980, 0, 1);

/** Packs the parts of a new file, by their names in the package and in that order. */
export function zipParts(parts: ReadonlyMap<string, string>): Uint8Array {
  const files = Object.fromEntries([...parts].map(([name, text]) => [name, strToU8(text)]));
  return zipSync(files, { mtime: NO_TIME, level: 6 });
}
