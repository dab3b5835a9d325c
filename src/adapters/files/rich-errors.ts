import { partNamed, PACKAGE, readRelationships } from './package-relationships';
import { Unreadable } from './read-result';
import { XmlCursor } from './xml-cursor';
import { attributesOf } from './xml-elements';
import { inUtf8 } from './xml-encoding';
import { type ZipPackage } from './zip-package';

/** Excel's error values by their number in a rich value; the older ones are written in the cell itself. */
const ERRORS: ReadonlyMap<number, string> = new Map([
  [0, '#NULL!'],
  [1, '#DIV/0!'],
  [2, '#VALUE!'],
  [3, '#REF!'],
  [4, '#NAME?'],
  [5, '#NUM!'],
  [6, '#N/A'],
  [7, '#GETTING_DATA'],
  [8, '#SPILL!'],
  [9, '#CONNECT!'],
  [10, '#BLOCKED!'],
  [11, '#UNKNOWN!'],
  [12, '#FIELD!'],
  [13, '#CALC!'],
  [14, '#BUSY!'],
  [18, '#EXTERNAL!'],
]);

/** Each is some hundred bytes for an error; pictures in cells are kept elsewhere. */
const MOST_BYTES = 16 * 1024 * 1024;

const NO_ERRORS: ReadonlyMap<number, string> = new Map();

/**
 * The error values that files write as older ones (`#VALUE!`), with what they are beside it, by the number that their cells
 * refer to (`vm`). It never throws: a cell whose rich value is damaged keeps the error that is written in it.
 */
export function readRichErrors(zip: ZipPackage): ReadonlyMap<number, string> {
  try {
    const workbook = partNamed(
      zip,
      readRelationships(zip, PACKAGE).find(({ type }) => type === 'officeDocument')?.target,
    );
    if (workbook === undefined || /\.bin$/i.test(workbook)) return NO_ERRORS;
    const relationships = readRelationships(zip, workbook);
    const partOf = (wanted: string): Uint8Array | undefined => {
      const found = relationships.find(({ type }) => type.toLowerCase() === wanted.toLowerCase());
      const part = partNamed(zip, found?.target);
      return part === undefined || zip.sizeOf(part) > MOST_BYTES ? undefined : zip.read(part);
    };
    const metadata = partOf('sheetMetadata');
    const values = partOf('rdRichValue');
    const structures = partOf('rdRichValueStructure');
    if (metadata === undefined || values === undefined || structures === undefined) return NO_ERRORS;
    const errors = readErrors(values, readErrorTypePlaces(structures));
    const named = readValueMetadata(metadata).flatMap((value, index) => {
      const error = value === undefined ? undefined : errors.get(value);
      return error === undefined ? [] : [[index + 1, error] as const];
    });
    return new Map(named);
  } catch (error) {
    if (error instanceof Unreadable) return NO_ERRORS;
    throw error;
  }
}

/** Where among a structure's values the kind of error stands, for each structure that is an error. */
function readErrorTypePlaces(part: Uint8Array): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  let structure = -1;
  let key = -1;
  let isError = false;
  for (const { name, attributes } of openingTags(part)) {
    if (name === 's') {
      structure += 1;
      key = -1;
      isError = attributes.get('t') === '_error';
    } else if (name === 'k') {
      key += 1;
      if (isError && attributes.get('n') === 'errorType') places.set(structure, key);
    }
  }
  return places;
}

function readErrors(part: Uint8Array, places: ReadonlyMap<number, number>): ReadonlyMap<number, string> {
  const errors = new Map<number, string>();
  let value = -1;
  let at = -1;
  let place: number | undefined;
  for (const { name, attributes, text } of openingTags(part)) {
    if (name === 'rv') {
      value += 1;
      at = -1;
      place = places.get(Number(attributes.get('s')));
    } else if (name === 'v') {
      at += 1;
      const error = at === place ? ERRORS.get(Number(text)) : undefined;
      if (error !== undefined) errors.set(value, error);
    }
  }
  return errors;
}

/** The rich value of each value's metadata, in their order; undefined for what is something else. */
function readValueMetadata(part: Uint8Array): readonly (number | undefined)[] {
  const types: string[] = [];
  const richValues: number[] = [];
  const found: (number | undefined)[] = [];
  let section = '';
  let future = '';
  for (const { name, attributes } of openingTags(part)) {
    if (name === 'metadataType') types.push(attributes.get('name') ?? '');
    else if (name === 'futureMetadata' || name === 'cellMetadata' || name === 'valueMetadata') {
      section = name;
      future = attributes.get('name') ?? '';
    } else if (name === 'rvb' && section === 'futureMetadata' && future === RICH_VALUE) {
      richValues.push(Number(attributes.get('i')));
    } else if (name === 'bk' && section === 'valueMetadata') found.push(undefined);
    else if (name === 'rc' && section === 'valueMetadata' && types[Number(attributes.get('t')) - 1] === RICH_VALUE) {
      found[found.length - 1] = richValues[Number(attributes.get('v'))];
    }
  }
  return found;
}

const RICH_VALUE = 'XLRICHVALUE';

interface OpeningTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** What stands right behind it, up to the next tag. */
  readonly text: string;
}

function* openingTags(part: Uint8Array): Generator<OpeningTag> {
  const bytes = inUtf8(part);
  const cursor = new XmlCursor(bytes);
  const decoder = new TextDecoder();
  while (cursor.next()) {
    if (cursor.closes()) continue;
    const end = bytes.indexOf(0x3c, cursor.end);
    yield {
      name: decoder.decode(bytes.subarray(cursor.nameStart, cursor.nameEnd)),
      attributes: attributesOf(cursor.text()),
      text: cursor.opens() ? decoder.decode(bytes.subarray(cursor.end, end < 0 ? bytes.length : end)).trim() : '',
    };
  }
}
