import { unzipSync } from 'fflate';
import type { Random } from '../random';
import { zipFile } from '../office-files/zip-file';

/** Values that an attribute or a cell is not made for. */
const ODD_VALUES = [
  '',
  '0',
  '-1',
  '1e308',
  '99999999999999999999',
  'NaN',
  'xyz',
  'A1:XFD1048576',
  'XFE1048577',
  '#REF!',
  '__proto__',
  "'",
  '[',
  '\u202e',
  'å'.repeat(300),
];
const ODD_PIECES = ['<', '>', '&#0;', '&bad;', '<![CDATA[', ']]>', '<!-- ', '<x:y>', '</row>', '\u0000', '<c r="A1"/>'];

/** The same file with some of its bytes, parts or marks changed. Which, the seed of the given chance decides. */
export function mutateFile(file: Uint8Array, random: Random): Uint8Array {
  if (random.chance(0.3)) return mutateBytes(file, random);
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(file);
  } catch {
    return mutateBytes(file, random);
  }
  let names = Object.keys(parts);
  for (let count = random.whole(1, 4); count > 0 && names.length > 0; count--) {
    const name = random.pick(names);
    const part = parts[name] ?? new Uint8Array();
    const kind = random.whole(0, 9);
    if (kind === 0) parts = Object.fromEntries(Object.entries(parts).filter(([other]) => other !== name));
    else if (kind === 1) parts[name] = parts[random.pick(names)] ?? part;
    else if (kind === 2) parts[name] = part.subarray(0, random.whole(0, part.length));
    else if (kind === 3) parts[`${name}2`] = part;
    else parts[name] = /\.(?:xml|rels)$/iu.test(name) ? mutateXml(part, random) : mutateBytes(part, random);
    names = Object.keys(parts);
  }
  const stated = random.chance(0.1) ? { [random.pick(names)]: random.whole(0, 400_000_000) } : {};
  return zipFile(parts, { statedBytes: stated, zip64: random.chance(0.1), encrypted: random.chance(0.02) });
}

function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  if (bytes.length === 0) return bytes;
  if (random.chance(0.2)) return bytes.slice(0, random.whole(0, bytes.length));
  const changed = Uint8Array.from(bytes);
  for (let count = random.whole(1, 8); count > 0; count--) {
    changed[random.whole(0, changed.length - 1)] = random.pick([0, 1, 0x3c, 0x7f, 0xff, random.whole(0, 255)]);
  }
  return changed;
}

/** Drops, doubles, swaps and renames elements, and drops attributes or gives them odd values. */
function mutateXml(part: Uint8Array, random: Random): Uint8Array {
  let text = new TextDecoder().decode(part);
  for (let count = random.whole(1, 6); count > 0; count--) {
    const marks = [...text.matchAll(random.chance(0.5) ? /<[^<>]*>/gu : /[\w:]+="[^"]*"/gu)];
    if (marks.length === 0) break;
    const { 0: written, index } = random.pick(marks);
    const instead = written.startsWith('<')
      ? random.pick([
          '',
          written + written,
          random.pick(marks)[0],
          written.replace(/\w+/u, 'okänd'),
          random.pick(ODD_PIECES),
        ])
      : random.pick(['', ` ${written} ${written}`, `${written.split('=')[0] ?? ''}="${random.pick(ODD_VALUES)}"`]);
    text = text.slice(0, index) + instead + text.slice(index + written.length);
  }
  if (random.chance(0.2)) text = text.replace(/<v>[^<]*<\/v>/u, `<v>${random.pick(ODD_VALUES)}</v>`);
  return new TextEncoder().encode(text);
}
