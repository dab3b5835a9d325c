import { createRepeatedCheck } from '../../../src/core/engine/check-submissions';
import type { RulePack } from '../../../src/core/packs/schema';
import { fillCopies } from '../../../src/adapters/page/fill-copies';
import type { FileReading } from '../../../src/session/added-file';
import type { CopyMaker } from '../../../src/session/copy-maker';
import { CheckSession } from '../../../src/session/check-session';
import type { WorkbookHost } from '../../../src/session/workbook-host';
import type { PackParts } from '../../../src/session/packs';
import { builtInPack } from '../check';
import { MemoryHost } from '../memory-host';
import { reviewParts } from './review-parts';
import type { EditableWorkbook } from '../workbook/editable-workbook';

/** A session and the workbook that it follows. */
export interface OpenSession {
  readonly session: CheckSession;
  readonly host: MemoryHost;
}

/** What a session may be opened with. */
export interface SessionOptions {
  /** Reads the files that are added; without it none can be read. */
  readonly readFile?: (name: string, bytes: Uint8Array) => Promise<FileReading>;
  readonly pack?: RulePack;
  /** Rule packs among which each submission gets its own; without it all are checked with `pack`. */
  readonly among?: readonly RulePack[];
  /** Where rule packs can be chosen from; without it none can be. */
  readonly packs?: PackParts;
  /** Takes the copies that the user saves; without it none can be saved. */
  readonly save?: CopyMaker['save'];
}

/** A real session over a workbook in memory: the product's own check, and the clock of the machine. */
export function openSession(workbook: EditableWorkbook, options: SessionOptions = {}): OpenSession {
  const host = new MemoryHost(workbook);
  return { session: openSessionOf(host, options), host };
}

/** A real session over any open workbook. */
export function openSessionOf(host: WorkbookHost, options: SessionOptions = {}): CheckSession {
  const { pack = builtInPack(), among, packs, save } = options;
  const { check } = createRepeatedCheck();
  return new CheckSession({
    host,
    check: (workbooks, unreadable, { review, prior, pack: chosen, withoutFixes }) =>
      check(workbooks, {
        pack: chosen ?? pack,
        ...(among === undefined || chosen !== undefined ? {} : { among }),
        ledger: null,
        unreadable,
        review,
        withoutFixes,
        ...(prior === undefined ? {} : { prior }),
      }),
    reviews: reviewParts(),
    ...(packs === undefined ? {} : { packs }),
    readFile:
      options.readFile ?? ((name) => Promise.resolve({ ok: false, reason: `Filen ${name} är inte en arbetsbok.` })),
    ...(save === undefined ? {} : { copies: () => Promise.resolve({ fill: fillCopies, save }) }),
    later: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => {
        clearTimeout(timer);
      };
    },
  });
}
