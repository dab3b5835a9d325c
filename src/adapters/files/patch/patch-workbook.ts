import { contentKind } from '../content-kind';
import { packageKind } from '../package-kind';
import { Unreadable } from '../read-result';
import { MOST_FILE_BYTES, REASONS } from '../reasons';
import { openZipPackage, type ZipPackage } from '../zip-package';
import { withoutFormulas, type LostFormula } from './calculation-chain';
import { CellFormats } from './cell-formats';
import { type CachedValue, type CellPlace, type CellWrite } from './cell-write';
import { dropPart } from './drop-part';
import { describeObstacles, type Obstacle } from './obstacles';
import { readOccupiedCells, readPackageStructure, type ListedSheet, type PackageStructure } from './package-structure';
import { noSuchSheet, notAWorksheet, PATCH_REASONS, PATCH_WARNINGS } from './patch-reasons';
import { patchSheet } from './patch-sheet';
import { type PatchingHost } from './patching-host';
import { markForRecalculation } from './recalculation-mark';
import { rewriteZip } from './rewrite-zip';

/** What became of a workbook: its new bytes, or a sentence in Swedish that says why it was left as it was. */
export type PatchResult =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array;
      /** The names of the parts that differ; all others are in the new file byte for byte. */
      readonly parts: {
        readonly changed: readonly string[];
        readonly removed: readonly string[];
        /** Always empty: everything that is written fits into parts that are there. */
        readonly added: readonly string[];
      };
      /**
       * The writes that were left out because their cell is locked on a protected sheet. The warnings name them. Results
       * that depend on them are right only when the workbook has been recalculated.
       */
      readonly left: readonly CellPlace[];
      /** What whoever uses the new file should know, in whole Swedish sentences. */
      readonly warnings: readonly string[];
    }
  | {
      readonly ok: false;
      readonly reason: string;
      /** The writes that stand in the way, when it is they that do; without them the others can be made. */
      readonly cells: readonly CellPlace[];
    };

/**
 * Writes cells of an .xlsx, .xlsm, .xltx or .xltm without touching anything else: the cells' XML is spliced into their
 * sheets, and every other part's bytes are copied. The workbook is marked to be recalculated when it is opened. It never
 * throws, and leaves the bytes that it is given as they are.
 *
 * All writes are made or none, but for locked cells of protected sheets, which are left. Of several writes to a cell the
 * last one counts. Without any writes, the bytes come back as they are.
 *
 * `cachedValues` are results of other formulas, which they then have in the file until it is recalculated.
 */
export function patchWorkbook(
  bytes: Uint8Array,
  writes: readonly CellWrite[],
  host: PatchingHost,
  cachedValues: readonly CachedValue[] = [],
): PatchResult {
  try {
    const patch = new WorkbookPatch(openPackage(bytes, host));
    const writesBySheet = groupBySheet(writes);
    const resultsBySheet = groupBySheet(cachedValues);
    for (const sheet of new Set([...writesBySheet.keys(), ...resultsBySheet.keys()])) {
      patch.addSheet(sheet, writesBySheet.get(sheet) ?? [], resultsBySheet.get(sheet) ?? []);
    }
    return patch.finish(bytes, host);
  } catch (error) {
    if (error instanceof Unwritable) return { ok: false, reason: error.message, cells: error.cells };
    const reason = error instanceof Unreadable ? error.message : REASONS.damagedWorkbook;
    return { ok: false, reason, cells: [] };
  }
}

class Unwritable extends Error {
  override readonly name = 'Unwritable';
  readonly cells: readonly CellPlace[];

  constructor(message: string, cells: readonly CellPlace[]) {
    super(message);
    this.cells = cells.map(placeOf);
  }
}

/** The name of the stream that holds an encrypted workbook, as compound files write names. */
const ENCRYPTED_STREAM = Array.from('EncryptedPackage').flatMap((letter) => [letter.charCodeAt(0), 0]);

function openPackage(bytes: Uint8Array, host: PatchingHost): ZipPackage {
  if (bytes.length === 0) throw new Unreadable(REASONS.empty);
  if (bytes.length > MOST_FILE_BYTES) throw new Unreadable(REASONS.fileTooLarge);
  const kind = contentKind(bytes);
  if ('refusal' in kind) throw new Unreadable(kind.refusal);
  if (kind.container !== 'zip') {
    throw new Unreadable(includesBytes(bytes, ENCRYPTED_STREAM) ? REASONS.password : PATCH_REASONS.xls);
  }
  const zip = openZipPackage(bytes, host);
  if (packageKind(zip) === 'openDocument') throw new Unreadable(PATCH_REASONS.ods);
  return zip;
}

/** Gathers what changes, sheet by sheet. */
class WorkbookPatch {
  readonly #zip: ZipPackage;
  readonly #structure: PackageStructure;
  readonly #formats: CellFormats | undefined;
  readonly #changes = new Map<string, Uint8Array | null>();
  readonly #obstacles: Obstacle[] = [];
  readonly #locked: Obstacle[] = [];
  readonly #lostFormulas: LostFormula[] = [];
  readonly #resultsWithoutFormula: Obstacle[] = [];
  #isFormatMissing = false;

  constructor(zip: ZipPackage) {
    this.#zip = zip;
    this.#structure = readPackageStructure(zip);
    const { styles } = this.#structure;
    this.#formats = styles === undefined ? undefined : new CellFormats(zip.read(styles));
  }

  /** Makes the writes to one sheet. */
  addSheet(name: string, writes: readonly CellWrite[], results: readonly CachedValue[]): void {
    const sheet = this.#findSheet(name);
    if (sheet === undefined) throw new Unwritable(noSuchSheet(name), writes);
    if (sheet.kind !== 'worksheet') throw new Unwritable(notAWorksheet(name), writes);
    if (sheet.part === undefined) throw new Unreadable(REASONS.damagedWorkbook);
    const patched = patchSheet(this.#changes.get(sheet.part) ?? this.#zip.read(sheet.part), {
      sheetId: sheet.id,
      writes,
      results,
      occupied: readOccupiedCells(this.#zip, sheet.part),
      formats: this.#formats,
    });
    if (patched.part !== undefined) this.#changes.set(sheet.part, patched.part);
    this.#obstacles.push(...patched.obstacles);
    this.#locked.push(...patched.locked);
    this.#lostFormulas.push(...patched.lostFormulas);
    this.#resultsWithoutFormula.push(...patched.resultsWithoutFormula);
    this.#isFormatMissing ||= patched.isFormatMissing;
  }

  /** The whole workbook with its changes. */
  finish(bytes: Uint8Array, host: PatchingHost): PatchResult {
    if (this.#obstacles.length > 0) {
      throw new Unwritable(describeObstacles(this.#obstacles).join(' '), this.#obstacles);
    }
    if (this.#changes.size > 0) this.#changeOtherParts();
    const names = [...this.#changes.keys()].sort();
    return {
      ok: true,
      bytes: rewriteZip(bytes, this.#changes, host),
      parts: {
        changed: names.filter((name) => this.#changes.get(name) !== null),
        removed: names.filter((name) => this.#changes.get(name) === null),
        added: [],
      },
      left: this.#locked.map(placeOf),
      warnings: this.#warnings(),
    };
  }

  #findSheet(name: string): ListedSheet | undefined {
    const { sheets } = this.#structure;
    const letters = name.toLowerCase();
    return sheets.find((each) => each.name === name) ?? sheets.find((each) => each.name.toLowerCase() === letters);
  }

  #changeOtherParts(): void {
    const { workbook, styles, calculationChain } = this.#structure;
    const marked = markForRecalculation(this.#zip.read(workbook));
    if (marked !== undefined) this.#changes.set(workbook, marked);
    if (styles !== undefined && this.#formats?.isChanged === true) this.#changes.set(styles, this.#formats.part());
    if (calculationChain === undefined || this.#lostFormulas.length === 0) return;
    const chain = withoutFormulas(this.#zip.read(calculationChain), this.#lostFormulas);
    if (chain !== undefined) this.#changes.set(calculationChain, chain);
    else
      for (const [name, content] of dropPart(this.#zip, calculationChain, workbook)) this.#changes.set(name, content);
  }

  #warnings(): readonly string[] {
    return [
      ...(this.#structure.isSigned && this.#changes.size > 0 ? [PATCH_WARNINGS.signature] : []),
      ...describeObstacles(this.#locked),
      ...describeObstacles(this.#resultsWithoutFormula),
      ...(this.#isFormatMissing ? [PATCH_WARNINGS.noFormat] : []),
    ];
  }
}

function placeOf({ sheet, address }: CellPlace): CellPlace {
  return { sheet, address };
}

function groupBySheet<T extends CellPlace>(places: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const place of places) {
    const known = groups.get(place.sheet);
    if (known === undefined) groups.set(place.sheet, [place]);
    else known.push(place);
  }
  return groups;
}

function includesBytes(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
