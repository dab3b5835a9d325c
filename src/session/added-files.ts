import type { Place } from '../core/bilagor/figure';
import type { UnreadableFile } from '../core/engine/report';
import type { PlannedWrite } from '../core/fill/fill-plan';
import type { WorkbookSnapshot } from '../core/workbook/snapshot';
import { copyName } from './copy-name';

/** A workbook that the user has added beside the open one. */
export interface AddedFile {
  readonly name: string;
  /** Swedish: why it could not be read and what to do; null when it takes part in the check. */
  readonly unreadable: string | null;
  /** The file that the user added and that this is a filled copy of; null for a file as it was added. */
  readonly copyOf: string | null;
}

/** A file as the user hands it over. */
export interface GivenFile {
  readonly name: string;
  /** Reads the file as it is now. */
  readonly bytes: () => Promise<Uint8Array>;
}

/** Reads an added file; never rejects. */
export type FileReading =
  { readonly ok: true; readonly workbook: WorkbookSnapshot } | { readonly ok: false; readonly reason: string };

/** An added workbook's bytes, with its place among the workbooks of the check. */
export interface CopyableFile {
  readonly fileIndex: number;
  readonly bytes: Uint8Array;
}

/** A copy of an added workbook with its cells filled in. */
export interface FilledCopy extends CopyableFile {
  /** The copy, read again. */
  readonly workbook: WorkbookSnapshot;
  readonly cells: number;
  /** Swedish sentences that whoever uses the copy should read. */
  readonly warnings: readonly string[];
}

/** What stands in the way of a fill of added workbooks, in Swedish. */
export interface FillObstacles {
  /** Why a file cannot be changed at all, by its place among the workbooks of the check. */
  readonly files: ReadonlyMap<number, string>;
  /** Why single cells cannot be written, those of `files` among them. */
  readonly cells: ReadonlyMap<PlannedWrite, string>;
}

/** What a fill of added workbooks comes to. */
export interface FilledCopies {
  /** Those that something was written in. */
  readonly copies: readonly FilledCopy[];
  readonly obstacles: FillObstacles;
}

/** Makes copies of added workbooks, and hands them to the user. */
export interface CopyMaker {
  /**
   * Makes writes in copies of the workbooks' bytes, which stay as they are. Writes to other workbooks are taken to be made
   * there. It rejects when what it needs cannot be loaded.
   */
  readonly fill: (
    workbooks: readonly WorkbookSnapshot[],
    files: readonly CopyableFile[],
    writes: readonly PlannedWrite[],
  ) => Promise<FilledCopies>;
  /** Lets the user save a copy. */
  readonly save: (name: string, bytes: Uint8Array) => void;
}

/** How a fill of added workbooks went. */
export type CopyNotice =
  | {
      readonly kind: 'copied';
      readonly copies: readonly (Pick<FilledCopy, 'cells' | 'warnings'> & { readonly name: string })[];
      /** Why whole files were left, in Swedish. */
      readonly refused: readonly { readonly file: string; readonly reason: string }[];
      /** Why single cells were left, in Swedish. */
      readonly left: readonly { readonly place: Place; readonly reason: string }[];
    }
  /** No copy was made, because these are no longer what was checked, or cannot be read any more. */
  | { readonly kind: 'filesChanged'; readonly files: readonly string[] }
  | { readonly kind: 'notCopied' };

/** An added file, what reading it gave, and the bytes that it was read from. */
interface Entry extends Pick<AddedFile, 'name' | 'copyOf'> {
  readonly reading: FileReading;
  readonly given: GivenFile;
  readonly bytes: Uint8Array;
}

const NO_BYTES = new Uint8Array();

/** The workbooks beside the open one: as they were added, or their filled copies, which take their places. */
export class AddedFiles {
  private entries: readonly Entry[] = [];

  /** @param maker where there is none, nothing can be filled in in added workbooks */
  constructor(
    private readonly read: (name: string, bytes: Uint8Array) => Promise<FileReading>,
    private readonly maker?: CopyMaker,
  ) {}

  /** The files in the order in which they were added. */
  list(): readonly AddedFile[] {
    return this.entries.map(({ name, reading, copyOf }) => ({
      name,
      unreadable: reading.ok ? null : reading.reason,
      copyOf,
    }));
  }

  /** Those that could be read, as they follow the open workbook in the check. */
  workbooks(): readonly WorkbookSnapshot[] {
    return this.entries.flatMap(({ reading }) => (reading.ok ? [reading.workbook] : []));
  }

  /** Those that could not. */
  unreadable(): readonly UnreadableFile[] {
    return this.entries.flatMap(({ name, reading }) => (reading.ok ? [] : [{ file: name, reason: reading.reason }]));
  }

  /** Adds files; one takes the place of an earlier one of its name, and of a filled copy of that. */
  async add(files: readonly GivenFile[]): Promise<void> {
    const added = await Promise.all(files.map((file) => this.readGiven(file)));
    const newest = new Map(added.map((entry) => [entry.name, entry]));
    const entries = this.entries.map((entry) => newest.get(entry.copyOf ?? '') ?? newest.get(entry.name) ?? entry);
    // A file and its copy can both have been there.
    this.entries = [...new Set([...entries, ...newest.values()])];
  }

  remove(name: string): void {
    this.entries = this.entries.filter((file) => file.name !== name);
  }

  /** Tells what stands in the way of writes, without making any. */
  async examine(workbooks: readonly WorkbookSnapshot[], writes: readonly PlannedWrite[]): Promise<FillObstacles> {
    const files = this.targetsOf(writes);
    const none: FillObstacles = { files: new Map(), cells: new Map() };
    if (files.length === 0 || this.maker === undefined) return none;
    try {
      return (await this.maker.fill(workbooks, files, writes)).obstacles;
    } catch {
      // What stands in the way is told when the copies are made.
      return none;
    }
  }

  /**
   * Makes copies of the workbooks that are written to, lets the user save them, and goes on with them. The files that were
   * added are never written; if one of them is no longer as it was checked, no copy is made.
   * @param workbooks those of the check that the writes were planned for
   * @param writes all that are chosen, those of the open workbook among them: what is carried over follows those too
   */
  async fill(workbooks: readonly WorkbookSnapshot[], writes: readonly PlannedWrite[]): Promise<CopyNotice> {
    const { maker } = this;
    if (maker === undefined) return { kind: 'notCopied' };
    try {
      const targets = this.targetsOf(writes);
      const changed = await this.changedOf(targets);
      if (changed.length > 0) return { kind: 'filesChanged', files: changed };
      const { copies, obstacles } = await maker.fill(workbooks, targets, writes);
      const saved = copies.map((copy) => ({ copy, entry: this.takePlace(copy, targets) }));
      for (const { entry } of saved) maker.save(entry.name, entry.bytes);
      return {
        kind: 'copied',
        copies: saved.map(({ copy: { cells, warnings }, entry: { name } }) => ({ name, cells, warnings })),
        refused: [...obstacles.files].map(([at, reason]) => ({ file: workbooks[at]?.file ?? '', reason })),
        left: [...obstacles.cells].flatMap(([{ place }, reason]) =>
          obstacles.files.has(place.sheet.fileIndex) ? [] : [{ place, reason }],
        ),
      };
    } catch {
      return { kind: 'notCopied' };
    }
  }

  /** Lets the user save a filled copy once more. */
  saveAgain(name: string): void {
    const copy = this.entries.find((entry) => entry.name === name && entry.copyOf !== null);
    if (copy !== undefined) this.maker?.save(copy.name, copy.bytes);
  }

  /** The files that writes go to. */
  private targetsOf(writes: readonly PlannedWrite[]): readonly Target[] {
    const indexes = new Set(writes.map(({ place }) => place.sheet.fileIndex));
    return this.entries
      .filter(({ reading }) => reading.ok)
      .map((entry, at): Target => ({ fileIndex: at + 1, bytes: entry.bytes, entry }))
      .filter(({ fileIndex }) => indexes.has(fileIndex));
  }

  /** The files that no longer hold what was checked. */
  private async changedOf(targets: readonly Target[]): Promise<readonly string[]> {
    const changed: string[] = [];
    for (const { entry, bytes } of targets) {
      const now = await entry.given.bytes().catch(() => NO_BYTES);
      if (now.length !== bytes.length || now.some((byte, at) => byte !== bytes[at])) changed.push(entry.name);
    }
    return changed;
  }

  /** Puts a copy where the file is that it was made of. */
  private takePlace({ fileIndex, bytes, workbook }: FilledCopy, targets: readonly Target[]): Entry {
    const of = targets.find((target) => target.fileIndex === fileIndex)?.entry;
    if (of === undefined) throw new Error(`No file ${fileIndex} was to be filled in`);
    const name = copyName(of.name, new Set(this.entries.map((entry) => entry.name)));
    const copy: Entry = {
      name,
      copyOf: of.copyOf ?? of.name,
      reading: { ok: true, workbook: { ...workbook, file: name } },
      given: { name, bytes: () => Promise.resolve(bytes) },
      bytes,
    };
    this.entries = this.entries.map((entry) => (entry === of ? copy : entry));
    return copy;
  }

  private async readGiven(given: GivenFile): Promise<Entry> {
    const { name } = given;
    try {
      const bytes = await given.bytes();
      // The reader takes over what it is given.
      return { name, copyOf: null, given, bytes, reading: await this.read(name, bytes.slice()) };
    } catch {
      const reason = `Filen ${name} gick inte att läsa. Välj den igen.`;
      return { name, copyOf: null, given, bytes: NO_BYTES, reading: { ok: false, reason } };
    }
  }
}

/** An added workbook that is written to. */
interface Target extends CopyableFile {
  readonly entry: Entry;
}
