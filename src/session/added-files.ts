import type { UnreadableFile } from '../core/submissions/unread-file';
import type { PlannedWrite } from '../core/fill/fill-plan';
import type { DocumentSnapshot } from '../core/document/snapshot';
import type { WorkbookSnapshot } from '../core/workbook/snapshot';
import type { AddedFile, FileReading, GivenFile, HeldFile } from './added-file';
import type { CopyMaker, CopyNotice, FillObstacles } from './copy-maker';

const NO_BYTES = new Uint8Array();
const NO_OBSTACLES: FillObstacles = { files: new Map(), cells: new Map() };

/** The workbooks and documents beside the open one: as they were added, or their filled copies, which take their places. */
export class AddedFiles {
  private files: readonly HeldFile[] = [];

  /** @param loadMaker where there is none, nothing can be filled in in added workbooks */
  constructor(
    private readonly read: (name: string, bytes: Uint8Array) => Promise<FileReading>,
    private readonly loadMaker?: () => Promise<CopyMaker>,
  ) {}

  /** The files in the order in which they were added. */
  list(): readonly AddedFile[] {
    return this.files.map(({ name, reading, copyOf }) => ({
      name,
      unreadable: reading.ok ? null : reading.reason,
      copyOf,
    }));
  }

  /** Those that could be read, as they follow the open workbook in the check. */
  workbooks(): readonly WorkbookSnapshot[] {
    return this.files.flatMap(({ reading }) => (reading.ok && 'workbook' in reading ? [reading.workbook] : []));
  }

  /** The documents among them. */
  documents(): readonly DocumentSnapshot[] {
    return this.files.flatMap(({ reading }) => (reading.ok && 'document' in reading ? [reading.document] : []));
  }

  /** Those that could not. */
  unreadable(): readonly UnreadableFile[] {
    return this.files.flatMap(({ name, reading }) => (reading.ok ? [] : [{ file: name, reason: reading.reason }]));
  }

  /** Adds files; one takes the place of an earlier one of its name, and of a filled copy of that. */
  async add(given: readonly GivenFile[]): Promise<void> {
    const added = await Promise.all(given.map((file) => this.readGiven(file)));
    const newest = new Map(added.map((file) => [file.name, file]));
    const files = this.files.map((file) => newest.get(file.copyOf ?? '') ?? newest.get(file.name) ?? file);
    // A file and its copy can both have been there.
    this.files = [...new Set([...files, ...newest.values()])];
  }

  /** Takes a file out. */
  remove(name: string): void {
    this.files = this.files.filter((file) => file.name !== name);
  }

  /** Tells what stands in the way of writes, without making any; nothing when that cannot be found out yet. */
  async examine(workbooks: readonly WorkbookSnapshot[], writes: readonly PlannedWrite[]): Promise<FillObstacles> {
    const { loadMaker } = this;
    if (loadMaker === undefined || writes.every(({ place }) => place.sheet.fileIndex === 0)) return NO_OBSTACLES;
    try {
      const [{ examineAdded }, maker] = await Promise.all([import('./fill-added'), loadMaker()]);
      return examineAdded({ maker, files: this.files, workbooks, writes });
    } catch {
      // It is told when the copies are made.
      return NO_OBSTACLES;
    }
  }

  /**
   * Makes copies of the workbooks that are written to, lets the user save them, and goes on with them.
   * @param workbooks those of the check that the writes were planned for
   * @param writes all that are chosen, those of the open workbook among them: what is carried over follows those too
   */
  async fill(workbooks: readonly WorkbookSnapshot[], writes: readonly PlannedWrite[]): Promise<CopyNotice> {
    const { loadMaker } = this;
    if (loadMaker === undefined) return { kind: 'notCopied' };
    try {
      const [{ fillAdded }, maker] = await Promise.all([import('./fill-added'), loadMaker()]);
      const { notice, copies } = await fillAdded({ maker, files: this.files, workbooks, writes });
      this.files = this.files.map((file) => copies.get(file) ?? file);
      return notice;
    } catch {
      return { kind: 'notCopied' };
    }
  }

  /** Lets the user save a filled copy once more. */
  async saveAgain(name: string): Promise<void> {
    const copy = this.files.find((file) => file.name === name && file.copyOf !== null);
    if (copy !== undefined) (await this.loadMaker?.())?.save(copy.name, copy.bytes);
  }

  private async readGiven(given: GivenFile): Promise<HeldFile> {
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
