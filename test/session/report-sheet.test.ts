import type { NewSheet } from '../../src/core/workbook/new-sheet';
import { REPORT_MARKER } from '../../src/core/workbook/report-sheet';
import { CheckSession } from '../../src/session/check-session';
import type { ReportSheetMaker } from '../../src/session/report-sheet';
import { HostProblem } from '../../src/session/workbook-host';
import { checkSubmissions } from '../../src/core/engine/check-submissions';
import { builtInPack } from '../support/check';
import { openInExcel } from '../support/open-in-excel';
import { reviewParts } from '../support/pane/review-parts';
import { reportOf } from '../support/report';
import { readSample, RLF } from '../support/sample-files';
import { ControlledHost, HandClock, settle, workbookOf } from './controlled-host';

const WORKBOOK = workbookOf('RLF.xlsx', { B2: { value: 714 } });

/** A sheet that says when it was made. */
const make: ReportSheetMaker = (_, at) => Promise.resolve(sheetOf(at));

function sheetOf(text: string): NewSheet {
  return {
    name: 'Kontrollrapport',
    widths: [20],
    rows: [[{ value: REPORT_MARKER, style: 'title' }], [{ value: text, style: 'text' }]],
    frozen: { rows: 1, columns: 0 },
    filtered: null,
  };
}

interface Started {
  readonly host: ControlledHost;
  readonly session: CheckSession;
}

async function start(reportSheet: ReportSheetMaker | null = make): Promise<Started> {
  const host = new ControlledHost();
  const session = new CheckSession({
    host,
    later: new HandClock().later,
    reviews: reviewParts(),
    check: () => reportOf([]),
    readFile: () => Promise.resolve({ ok: false, reason: 'Filen är ingen arbetsbok.' }),
    ...(reportSheet === null ? {} : { reportSheet }),
  });
  const started = session.check();
  await settle();
  host.pending.answer(WORKBOOK);
  await started;
  return { host, session };
}

/** Does something and answers the read that comes after it. */
async function done({ host }: Started, act: Promise<void>): Promise<void> {
  await settle();
  host.pending.answer(WORKBOOK);
  await act;
}

describe('a Kontrollrapport', () => {
  it('is made of the report as it is, with the time, and told of with the name of its sheet', async () => {
    const started = await start();
    started.host.reportOutcome = 'Kontrollrapport (2)';
    await done(started, started.session.makeReportSheet());
    expect(started.host.reportSheets).toEqual([sheetOf('2026-11-22T14:01:00+01:00')]);
    expect(started.session.getState()).toMatchObject({
      notice: { kind: 'reportMade', sheet: 'Kontrollrapport (2)' },
      freshness: 'current',
    });
    // The first check, and what the sheet has changed.
    expect(started.host.reads.map(({ extent }) => extent)).toEqual(['all', 'changes']);
  });

  it('is not made of a report that is no longer of the workbook as it is', async () => {
    const { host, session } = await start();
    host.change();
    await session.makeReportSheet();
    expect(host.reportSheets).toEqual([]);
    expect(session.getState().notice).toEqual({ kind: 'reportNotMade', problem: 'changed' });
  });

  it.each(['structureIsProtected', 'readOnly', 'cellIsBeingEdited', 'refused'] as const)(
    'is said not to have been made, or removed, and why: %s',
    async (problem) => {
      const started = await start();
      started.host.reportOutcome = new HostProblem(problem, 'as the test wants');
      await done(started, started.session.makeReportSheet());
      expect(started.session.getState().notice).toEqual({ kind: 'reportNotMade', problem });
      await done(started, started.session.removeReportSheet());
      expect(started.session.getState().notice).toEqual({ kind: 'reportNotRemoved', problem });
    },
  );

  it('is said not to have been made when what makes it cannot be fetched', async () => {
    const started = await start(() => Promise.reject(new TypeError('Failed to fetch')));
    await done(started, started.session.makeReportSheet());
    expect(started.session.getState().notice).toEqual({ kind: 'reportNotMade', problem: 'refused' });
    expect(started.host.reportSheets).toEqual([]);
  });

  it('is removed, which is told of with the name that its sheet had', async () => {
    const started = await start();
    started.host.reportOutcome = 'Till ledningen';
    await done(started, started.session.removeReportSheet());
    expect(started.host.reportSheets).toEqual([null]);
    expect(started.session.getState().notice).toEqual({ kind: 'reportRemoved', sheet: 'Till ledningen' });
  });

  it('is nothing to tell of where there was none to remove', async () => {
    const started = await start();
    started.host.reportOutcome = null;
    await done(started, started.session.removeReportSheet());
    expect(started.session.getState().notice).toBeNull();
  });

  it('can be made only where there is something that makes it', async () => {
    const { host, session } = await start(null);
    expect(session.canMakeReportSheet).toBe(false);
    await session.makeReportSheet();
    expect([host.reportSheets, session.getState().notice]).toEqual([[], null]);
    expect((await start()).session.canMakeReportSheet).toBe(true);
  });
});

it('a Kontrollrapport in Excel changes nothing in the check, and sets nothing going that does not end', async () => {
  const opened = openInExcel(await readSample(RLF));
  const clock = new HandClock();
  const pack = builtInPack();
  const session = new CheckSession({
    host: opened.host,
    later: clock.later,
    reviews: reviewParts(),
    check: (workbooks, unreadable, { review }) =>
      checkSubmissions(workbooks, { pack, ledger: null, unreadable, review }),
    readFile: () => Promise.resolve({ ok: false, reason: 'Filen är ingen arbetsbok.' }),
    reportSheet: make,
  });
  await session.check();
  const before = session.getState().report?.submissions[0];

  await session.makeReportSheet();
  for (let pass = 0; pass < 5; pass++) {
    clock.pass(1_000);
    await settle();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  opened.excel.traffic.reset();
  for (let pass = 0; pass < 5; pass++) {
    clock.pass(1_000);
    await settle();
  }
  expect(opened.excel.traffic.requests).toEqual([]);
  const state = session.getState();
  expect([state.freshness, state.workbooks[0]?.sheets.at(-1)?.name]).toEqual(['current', 'Kontrollrapport']);
  expect(state.report?.submissions[0]?.counts).toEqual(before?.counts);
  expect(state.report?.submissions[0]?.findings.map(({ id }) => id)).toEqual(before?.findings.map(({ id }) => id));

  await session.removeReportSheet();
  clock.pass(1_000);
  await settle();
  expect(session.getState().workbooks[0]?.sheets.map(({ name }) => name)).not.toContain('Kontrollrapport');
});
