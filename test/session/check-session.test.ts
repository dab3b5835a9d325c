import type { CellEdit } from '../../src/core/findings/finding';
import type { UnreadableFile } from '../../src/core/submissions/unread-file';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import type { FileReading } from '../../src/session/added-file';
import { CheckSession } from '../../src/session/check-session';
import type { UndoMemory } from '../../src/session/session-parts';
import type { UndoableChange } from '../../src/session/session-state';
import { HostProblem, type HostPlace, type WrittenCell } from '../../src/session/workbook-host';
import { reviewParts } from '../support/pane/review-parts';
import { placeIn, bilaga11, reportOf } from '../support/report';
import { ControlledHost, HandClock, settle, workbookOf } from './controlled-host';

const FIRST = workbookOf('RLF.xlsx', { B2: { value: 714 } });
const SECOND = workbookOf('RLF.xlsx', { B2: { value: 715 } });
const OTHER = workbookOf('RLF 17.xlsx', { A1: { value: 'Bilaga 17' } });

it('tells of the cell that the user stays at, not of those on the way', async () => {
  const { session, host, clock } = start();
  void session.check();
  await settle();
  const place = (row: number): HostPlace => ({ sheet: 'Blad', address: { row, column: 0 } });
  host.select(place(1));
  host.select(place(2));
  expect(session.getState().selected).toBeNull();
  clock.pass(1_000);
  expect(session.getState().selected).toEqual({ place: place(2), isByUser: true });
  await session.show(place(5));
  expect(session.getState().selected).toEqual({ place: place(5), isByUser: false });
  await session.stop();
  host.select(place(3));
  clock.pass(1_000);
  expect(session.getState().selected).toEqual({ place: place(5), isByUser: false });
});

function start(memory?: UndoMemory): {
  host: ControlledHost;
  clock: HandClock;
  session: CheckSession;
  checked: { workbooks: readonly WorkbookSnapshot[]; unreadable: readonly UnreadableFile[] }[];
} {
  const host = new ControlledHost();
  const clock = new HandClock();
  const checked: { workbooks: readonly WorkbookSnapshot[]; unreadable: readonly UnreadableFile[] }[] = [];
  const session = new CheckSession({
    host,
    later: clock.later,
    reviews: reviewParts(),
    ...(memory === undefined ? {} : { memory }),
    check: (workbooks, unreadable) => {
      checked.push({ workbooks, unreadable });
      return reportOf([], { unreadable });
    },
    readFile: (name): Promise<FileReading> =>
      Promise.resolve(
        name.endsWith('.xlsx')
          ? { ok: true, workbook: { ...OTHER, file: name } }
          : { ok: false, reason: 'Filen är ingen arbetsbok.' },
      ),
  });
  return { host, clock, session, checked };
}

async function startChecked(): Promise<ReturnType<typeof start>> {
  const parts = start();
  const started = parts.session.check();
  await settle();
  parts.host.pending.answer(FIRST);
  await started;
  return parts;
}

const file = (name: string): { name: string; bytes: () => Promise<Uint8Array> } => ({
  name,
  bytes: () => Promise.resolve(new Uint8Array()),
});

describe('the first check', () => {
  it('watches before it reads, so that no change falls between', async () => {
    const { host, session } = start();
    void session.check();
    await settle();
    expect(host.isWatched).toBe(true);
    expect(host.reads.map(({ extent }) => extent)).toEqual(['all']);
    expect(session.getState()).toMatchObject({ report: null, freshness: 'checking', openFile: null });
  });

  it('shows the report as current once it is there', async () => {
    const { session, checked } = await startChecked();
    expect(session.getState()).toMatchObject({ freshness: 'current', problem: null, openFile: 'RLF.xlsx' });
    expect(session.getState().report).not.toBeNull();
    expect(checked.map(({ workbooks }) => workbooks)).toEqual([[FIRST]]);
  });

  it('is made although the workbook cannot be followed', async () => {
    const { host, session } = start();
    host.watchProblem = new HostProblem('refused', 'No events');
    const started = session.check();
    await settle();
    host.pending.answer(FIRST);
    await started;
    expect(session.getState().freshness).toBe('current');
  });

  it('of a workbook that could not be followed is followed by another that can', async () => {
    const { host, session } = start();
    host.watchProblem = new HostProblem('cellIsBeingEdited', 'Edit mode');
    void session.check();
    await settle();
    host.pending.answer(FIRST);
    await settle();
    host.watchProblem = null;
    void session.check();
    await settle();
    expect(host.isWatched).toBe(true);
  });

  it('says that there is no workbook outside Excel, and reads nothing', async () => {
    const { host, session } = start();
    host.watchProblem = new HostProblem('noWorkbook', 'Outside');
    await session.check();
    expect(host.reads).toHaveLength(0);
    expect(session.getState()).toMatchObject({ freshness: 'outdated', problem: 'noWorkbook', report: null });
  });
});

describe('a change', () => {
  it('makes the report one that is being checked at once, and reads only the changes after a pause', async () => {
    const { host, clock, session, checked } = await startChecked();
    host.change();
    expect(session.getState().freshness).toBe('checking');
    clock.pass(59);
    await settle();
    expect(host.reads).toHaveLength(1);
    clock.pass(1);
    await settle();
    expect(host.reads.map(({ extent }) => extent)).toEqual(['all', 'changes']);
    host.pending.answer(SECOND);
    await settle();
    expect(session.getState().freshness).toBe('current');
    expect(checked.at(-1)?.workbooks).toEqual([SECOND]);
  });

  it('that comes in a flock is read once', async () => {
    const { host, clock } = await startChecked();
    for (let change = 0; change < 10; change++) {
      host.change();
      clock.pass(30);
    }
    clock.pass(60);
    await settle();
    expect(host.reads).toHaveLength(2);
  });

  it('during a read is never lost: the report stays one that is being checked until it is read too', async () => {
    const { host, clock, session, checked } = await startChecked();
    host.change();
    clock.pass(60);
    await settle();
    host.change();
    host.pending.answer(FIRST);
    await settle();
    expect(session.getState().freshness).toBe('checking');
    clock.pass(60);
    await settle();
    expect(host.reads).toHaveLength(3);
    host.pending.answer(SECOND);
    await settle();
    expect(session.getState().freshness).toBe('current');
    expect(checked.at(-1)?.workbooks).toEqual([SECOND]);
  });

  it('that is due during a read is read afterwards, never at the same time', async () => {
    const { host, clock } = await startChecked();
    host.change();
    clock.pass(60);
    await settle();
    host.change();
    clock.pass(60);
    await settle();
    expect(host.reads).toHaveLength(2);
    host.pending.answer(FIRST);
    await settle();
    expect(host.reads).toHaveLength(3);
  });

  it('is not read after the session has stopped', async () => {
    const { host, clock, session } = await startChecked();
    host.change();
    await session.stop();
    clock.pass(1_000);
    await settle();
    expect(host.isWatched).toBe(false);
    expect(host.reads).toHaveLength(1);
  });
});

describe('what goes wrong', () => {
  it('while a cell is being edited is tried again until the cell is left', async () => {
    const { host, clock, session } = await startChecked();
    const before = session.getState().report;
    void session.check();
    await settle();
    host.pending.fail(new HostProblem('cellIsBeingEdited', 'Edit mode'));
    await settle();
    expect(session.getState()).toMatchObject({ freshness: 'checking', problem: 'cellIsBeingEdited', report: before });
    clock.pass(500);
    await settle();
    expect(host.reads).toHaveLength(3);
    host.pending.answer(SECOND);
    await settle();
    expect(session.getState()).toMatchObject({ freshness: 'current', problem: null });
  });

  it('because a sheet is deleted while it is read makes the whole workbook be read', async () => {
    const { host, clock, session } = await startChecked();
    host.change();
    clock.pass(60);
    await settle();
    host.pending.fail(new HostProblem('sheetIsGone', 'Gone'));
    await settle();
    expect(host.reads.map(({ extent }) => extent)).toEqual(['all', 'changes', 'all']);
    host.pending.answer(SECOND);
    await settle();
    expect(session.getState().freshness).toBe('current');
  });

  it.each(['refused', 'tooLarge'] as const)(
    'otherwise (%s) leaves the report, as one that is not current',
    async (kind) => {
      const { host, session } = await startChecked();
      const before = session.getState().report;
      const checked = session.check();
      await settle();
      host.pending.fail(new HostProblem(kind, 'No'));
      await checked;
      expect(session.getState()).toMatchObject({ freshness: 'outdated', problem: kind, report: before });
    },
  );
});

describe('added files', () => {
  it('take part after the open workbook, and those that cannot be read are told of', async () => {
    const { session, checked } = await startChecked();
    await session.addFiles([file('b.xlsx'), file('c.txt')]);
    expect(session.getState().addedFiles).toEqual([
      { name: 'b.xlsx', unreadable: null, copyOf: null },
      { name: 'c.txt', unreadable: 'Filen är ingen arbetsbok.', copyOf: null },
    ]);
    const last = checked.at(-1);
    expect(last?.workbooks.map((workbook) => workbook.file)).toEqual(['RLF.xlsx', 'b.xlsx']);
    expect(last?.unreadable).toEqual([{ file: 'c.txt', reason: 'Filen är ingen arbetsbok.' }]);
    expect(session.getState().freshness).toBe('current');
  });

  it('take the place of one of the same name, and can be taken out', async () => {
    const { session, checked } = await startChecked();
    await session.addFiles([file('b.xlsx')]);
    await session.addFiles([file('b.xlsx'), file('d.xlsx')]);
    expect(session.getState().addedFiles.map(({ name }) => name)).toEqual(['b.xlsx', 'd.xlsx']);
    session.removeFile('b.xlsx');
    expect(session.getState().addedFiles.map(({ name }) => name)).toEqual(['d.xlsx']);
    expect(checked.at(-1)?.workbooks.map((workbook) => workbook.file)).toEqual(['RLF.xlsx', 'd.xlsx']);
  });

  it('leave it said why the open workbook could not be read', async () => {
    const { host, session } = start();
    const checked = session.check();
    await settle();
    host.pending.fail(new HostProblem('refused', 'No'));
    await checked;
    await session.addFiles([file('b.xlsx')]);
    expect(session.getState()).toMatchObject({ freshness: 'outdated', problem: 'refused', report: null });
  });

  it('that are gone when they are to be read are told of', async () => {
    const { session } = await startChecked();
    await session.addFiles([{ name: 'gone.xlsx', bytes: () => Promise.reject(new Error('NotFoundError')) }]);
    expect(session.getState().addedFiles).toEqual([
      { name: 'gone.xlsx', unreadable: 'Filen gone.xlsx gick inte att läsa. Välj den igen.', copyOf: null },
    ]);
  });
});

describe('showing a cell', () => {
  const place = { sheet: 'Bil 10a', address: { row: 1, column: 1 } };

  it('asks the program for it', async () => {
    const { host, session } = await startChecked();
    await session.show(place);
    expect(host.shown).toEqual([place]);
    expect(session.getState().notice).toBeNull();
  });

  it('that cannot be shown is told of, and forgotten when another is shown', async () => {
    const { host, session } = await startChecked();
    host.showProblem = new HostProblem('sheetIsGone', 'Gone');
    await session.show(place);
    expect(session.getState().notice).toEqual({ kind: 'notShown', problem: 'sheetIsGone', place });
    host.showProblem = null;
    await session.show(place);
    expect(session.getState().notice).toBeNull();
  });
});

describe('a correction', () => {
  const at = placeIn(bilaga11(), 'B2');
  const edit: CellEdit = { place: { ...at, sheet: { ...at.sheet, fileIndex: 0, sheetIndex: 0 } }, value: 715 };
  const cell: WrittenCell = {
    place: { sheet: at.sheet.sheet, address: at.address },
    before: { formula: null, value: 714, numberFormat: '0' },
    after: { formula: null, value: 715, numberFormat: '0' },
  };

  it('is previewed with what the cell held when it was checked', async () => {
    const { session } = await startChecked();
    expect(session.previewFix([edit])).toEqual([
      { place: cell.place, before: { formula: null, value: 714 }, after: { value: 715 } },
    ]);
    expect(session.previewFix([{ place: edit.place, formula: '=B3+B4' }])).toEqual([
      { place: cell.place, before: { formula: null, value: 714 }, after: { formula: 'B3+B4' } },
    ]);
  });

  it('in another workbook than the open one cannot be made', async () => {
    const { session } = await startChecked();
    const elsewhere = { ...edit, place: { ...edit.place, sheet: { ...edit.place.sheet, fileIndex: 1 } } };
    expect(session.previewFix([edit, elsewhere])).toBeNull();
    expect(session.previewFix([])).toBeNull();
  });

  it('is written, told of and undone in one step, and each time the changes are read', async () => {
    const { host, session } = await startChecked();
    host.outcome = { status: 'written', cells: [cell], locked: [], overwritten: [] };
    const writes = session.previewFix([edit]) ?? [];
    const written = session.write('11-x', writes);
    await settle();
    expect(host.written).toEqual([writes]);
    expect(session.getState()).toMatchObject({
      undoable: { findingId: '11-x', cells: [cell] },
      notice: { kind: 'written', cells: [cell], locked: [] },
      freshness: 'checking',
    });
    host.pending.answer(SECOND);
    await written;
    const undone = session.undo();
    await settle();
    expect(host.restored).toEqual([[cell]]);
    host.pending.answer(FIRST);
    await undone;
    expect(session.getState()).toMatchObject({
      undoable: null,
      notice: { kind: 'undone', cells: [cell] },
      freshness: 'current',
    });
    await session.undo();
    expect(host.restored).toHaveLength(1);
  });

  it('of a cell that somebody has changed is not made, and says so', async () => {
    const { host, session } = await startChecked();
    const conflict = { place: cell.place, expected: cell.before, found: cell.after };
    host.outcome = { status: 'changed', conflicts: [conflict] };
    const written = session.write('11-x', session.previewFix([edit]) ?? []);
    await settle();
    host.pending.answer(SECOND);
    await written;
    expect(session.getState()).toMatchObject({ undoable: null, notice: { kind: 'changed', conflicts: [conflict] } });
  });

  it.each([
    [{ status: 'locked', places: [cell.place] } as const, { kind: 'locked', places: [cell.place] }],
    [new HostProblem('cellIsBeingEdited', 'Edit mode'), { kind: 'notWritten', problem: 'cellIsBeingEdited' }],
    [new TypeError('Surprise'), { kind: 'notWritten', problem: 'refused' }],
  ])('that is not let through is told of', async (outcome, notice) => {
    const { host, session } = await startChecked();
    host.outcome = outcome;
    const written = session.write('11-x', session.previewFix([edit]) ?? []);
    await settle();
    host.pending.answer(FIRST);
    await written;
    expect(session.getState().notice).toEqual(notice);
    session.dismissNotice();
    expect(session.getState().notice).toBeNull();
  });
});

it('tells its subscribers of every change until they leave', async () => {
  const { host, session } = await startChecked();
  const heard: string[] = [];
  const leave = session.subscribe(() => heard.push(session.getState().freshness));
  host.change();
  leave();
  session.dismissNotice();
  expect(heard).toEqual(['checking']);
});

describe('a change that was made before the page was closed', () => {
  const change: UndoableChange = {
    findingId: '11-x',
    cells: [
      {
        place: { sheet: 'Bil 10a', address: { row: 1, column: 1 } },
        before: { formula: null, value: 714, numberFormat: '0' },
        after: { formula: null, value: 715, numberFormat: '0' },
      },
    ],
  };

  it('can be undone, and is then forgotten', async () => {
    const kept = new Map([['RLF.xlsx', change]]);
    const { host, session } = start({
      recall: (name) => Promise.resolve(kept.get(name) ?? null),
      keep: (name, next) => {
        if (next === null) kept.delete(name);
        else kept.set(name, next);
        return Promise.resolve();
      },
    });
    void session.check();
    await settle();
    host.pending.answer(FIRST);
    await settle();
    expect(session.getState()).toMatchObject({ undoable: change, notice: null });
    host.outcome = { status: 'written', cells: change.cells, locked: [], overwritten: [] };
    void session.undo();
    await settle();
    expect(host.restored).toEqual([change.cells]);
    expect(kept.size).toBe(0);
  });
});
