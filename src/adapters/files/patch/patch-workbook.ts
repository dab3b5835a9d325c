import { Unreadable } from '../read-result';
import { REASONS } from '../reasons';
import { type ZipPackage } from '../zip-package';
import { withoutFormulas, type LostFormula } from './calculation-chain';
import { CellFormats } from './cell-formats';
import { type CachedValue, type CellPlace, type CellWrite } from './cell-write';
import { dropPart } from './drop-part';
import { describeObstacles, type Obstacle } from './obstacles';
import { PackageEdit, type ChangedParts } from './package-edit';
import { type ListedSheet } from '../package-sheets';
import { readOccupiedCells, readPackageStructure, type PackageStructure } from './package-structure';
import { noSuchSheet, notAWorksheet, PATCH_WARNINGS } from './patch-reasons';
import { patchSheet } from './patch-sheet';
import { openPackage } from './open-package';
import { type PatchingHost } from './patching-host';
import { markForRecalculation } from './recalculation-mark';
import { SplicedPart } from './splice';

/** What became of a workbook: its new bytes, or a sentence in Swedish that says why it was left as it was. */
export type PatchResult =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array;
      /** None are added: everything that is written fits into parts that are there. */
      readonly parts: ChangedParts;
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
    const patch = new WorkbookPatch(openPackage(bytes, host), host);
    const writesBySheet = groupBySheet(writes);
    const resultsBySheet = groupBySheet(cachedValues);
    for (const sheet of new Set([...writesBySheet.keys(), ...resultsBySheet.keys()])) {
      patch.addSheet(sheet, writesBySheet.get(sheet) ?? [], resultsBySheet.get(sheet) ?? []);
    }
    return patch.finish(bytes);
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

/** Gathers what changes, sheet by sheet. */
class WorkbookPatch {
  readonly #host: PatchingHost;
  readonly #edit: PackageEdit;
  readonly #structure: PackageStructure;
  readonly #formats: CellFormats | undefined;
  readonly #obstacles: Obstacle[] = [];
  readonly #locked: Obstacle[] = [];
  readonly #lostFormulas: LostFormula[] = [];
  readonly #resultsWithoutFormula: Obstacle[] = [];
  #isFormatMissing = false;

  constructor(zip: ZipPackage, host: PatchingHost) {
    this.#host = host;
    this.#edit = new PackageEdit(zip);
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
    const patched = patchSheet(this.#edit.read(sheet.part), this.#host, {
      sheetId: sheet.id,
      writes,
      results,
      occupied: readOccupiedCells(this.#edit, sheet.part),
      formats: this.#formats,
    });
    if (patched.part instanceof SplicedPart) this.#edit.splice(sheet.part, patched.part);
    else if (patched.part !== undefined) this.#edit.write(sheet.part, patched.part);
    this.#obstacles.push(...patched.obstacles);
    this.#locked.push(...patched.locked);
    this.#lostFormulas.push(...patched.lostFormulas);
    this.#resultsWithoutFormula.push(...patched.resultsWithoutFormula);
    this.#isFormatMissing ||= patched.isFormatMissing;
  }

  /** The whole workbook with its changes. */
  finish(bytes: Uint8Array): PatchResult {
    if (this.#obstacles.length > 0) {
      throw new Unwritable(describeObstacles(this.#obstacles).join(' '), this.#obstacles);
    }
    if (this.#edit.isChanged) this.#changeOtherParts();
    return {
      ok: true,
      bytes: this.#edit.finish(bytes, this.#host),
      parts: this.#edit.parts,
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
    const marked = markForRecalculation(this.#edit.read(workbook));
    if (marked !== undefined) this.#edit.write(workbook, marked);
    if (styles !== undefined && this.#formats?.isChanged === true) this.#edit.write(styles, this.#formats.part());
    if (calculationChain === undefined || this.#lostFormulas.length === 0) return;
    const chain = withoutFormulas(this.#edit.read(calculationChain), this.#lostFormulas);
    if (chain === undefined) dropPart(this.#edit, calculationChain, workbook);
    else this.#edit.write(calculationChain, chain);
  }

  #warnings(): readonly string[] {
    return [
      ...(this.#structure.isSigned && this.#edit.isChanged ? [PATCH_WARNINGS.signature] : []),
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
