import type { PlannedWrite } from '../core/fill/fill-plan';
import type { WorkbookSnapshot } from '../core/workbook/snapshot';
import type { HeldFile } from './added-file';
import type { CopyableFile, CopyMaker, CopyNotice, FilledCopy, FillObstacles } from './copy-maker';
import { copyName } from './copy-name';

/** What a fill of added workbooks is made with. */
export interface FillOfAdded {
  readonly maker: CopyMaker;
  /** All added files, in the order of the check. */
  readonly files: readonly HeldFile[];
  /** Those of the check that the writes were planned for, the open one first. */
  readonly workbooks: readonly WorkbookSnapshot[];
  readonly writes: readonly PlannedWrite[];
}

/** Tells what stands in the way of writes, without making any. */
export function examineAdded({ maker, files, workbooks, writes }: FillOfAdded): FillObstacles {
  return maker.fill(workbooks, targetsOf(files, writes), writes).obstacles;
}

/** How a fill went, and the copies that take the places of files. */
export interface FilledAdded {
  readonly notice: CopyNotice;
  readonly copies: ReadonlyMap<HeldFile, HeldFile>;
}

/**
 * Makes copies of the workbooks that are written to, and lets the user save them. The files that were added are never
 * written; if one of them is no longer as it was checked, no copy is made.
 */
export async function fillAdded({ maker, files, workbooks, writes }: FillOfAdded): Promise<FilledAdded> {
  const targets = targetsOf(files, writes);
  const changed = await changedOf(targets);
  if (changed.length > 0) return { notice: { kind: 'filesChanged', files: changed }, copies: new Map() };
  const made = maker.fill(workbooks, targets, writes);
  const taken = new Set(files.map(({ name }) => name));
  const saved = made.copies.flatMap((filled) => {
    const of = targets.find(({ fileIndex }) => fileIndex === filled.fileIndex)?.file;
    return of === undefined ? [] : [{ of, filled, copy: copyOf(of, filled, taken) }];
  });
  for (const { copy } of saved) maker.save(copy.name, copy.bytes);
  const { obstacles } = made;
  return {
    notice: {
      kind: 'copied',
      copies: saved.map(({ filled: { cells, warnings }, copy: { name } }) => ({ name, cells, warnings })),
      refused: [...obstacles.files].map(([at, reason]) => ({ file: workbooks[at]?.file ?? '', reason })),
      left: [...obstacles.cells].flatMap(([{ place }, reason]) =>
        obstacles.files.has(place.sheet.fileIndex) ? [] : [{ place, reason }],
      ),
    },
    copies: new Map(saved.map(({ of, copy }) => [of, copy])),
  };
}

/** An added workbook that is written to. */
interface Target extends CopyableFile {
  readonly file: HeldFile;
}

function targetsOf(files: readonly HeldFile[], writes: readonly PlannedWrite[]): readonly Target[] {
  const indexes = new Set(writes.map(({ place }) => place.sheet.fileIndex));
  return files
    .filter(({ reading }) => reading.ok && 'workbook' in reading)
    .map((file, at): Target => ({ fileIndex: at + 1, bytes: file.bytes, file }))
    .filter(({ fileIndex }) => indexes.has(fileIndex));
}

/** The files that no longer hold what was checked. */
async function changedOf(targets: readonly Target[]): Promise<readonly string[]> {
  const changed: string[] = [];
  for (const { file, bytes } of targets) {
    const now = await file.given.bytes().catch(() => new Uint8Array());
    if (now.length !== bytes.length || now.some((byte, at) => byte !== bytes[at])) changed.push(file.name);
  }
  return changed;
}

function copyOf(of: HeldFile, { bytes, workbook }: FilledCopy, taken: ReadonlySet<string>): HeldFile {
  const name = copyName(of.name, taken);
  return {
    name,
    copyOf: of.copyOf ?? of.name,
    reading: { ok: true, workbook: { ...workbook, file: name } },
    given: { name, bytes: () => Promise.resolve(bytes) },
    bytes,
  };
}
