import type { Report } from '../../src/core/engine/report';
import type { Steps } from '../../src/core/workbook/steps';
import { CheckSession } from '../../src/session/check-session';
import { inSlices } from '../../src/session/in-slices';
import { reviewParts } from '../support/pane/review-parts';
import { reportOf } from '../support/report';
import { ControlledHost, HandClock, settle, workbookOf } from './controlled-host';

/** Work of so many steps of so many milliseconds each, on a clock of its own. */
function work(steps: number, each: number) {
  let time = 0;
  const breaths: number[] = [];
  function* run(): Steps<string> {
    for (let step = 0; step < steps; step++) {
      time += each;
      yield;
    }
    return 'done';
  }
  const breathing = {
    now: () => time,
    breathe: () => {
      breaths.push(time);
      return Promise.resolve();
    },
  };
  return { run, breathing, breaths };
}

describe('work in slices', () => {
  it('lets the page breathe when 16 ms have passed, and not before', async () => {
    const { run, breathing, breaths } = work(10, 4);
    expect(await inSlices(run(), breathing, () => true)).toBe('done');
    expect(breaths).toEqual([16, 32]);
  });

  it('is left undone as soon as nobody wants it', async () => {
    const { run, breathing, breaths } = work(100, 20);
    expect(await inSlices(run(), breathing, () => breaths.length < 3)).toBeNull();
    expect(breaths).toEqual([20, 40, 60]);
  });
});

describe('a session whose check is sliced', () => {
  /** A check that goes on when the test lets it. */
  function start() {
    const host = new ControlledHost();
    const clock = new HandClock();
    const waiting: (() => void)[] = [];
    const started: string[] = [];
    let time = 0;
    const session = new CheckSession({
      host,
      later: clock.later,
      reviews: reviewParts(),
      check: () => {
        throw new Error('Only the sliced check is to be used.');
      },
      sliced: {
        *check([open]): Steps<Report> {
          started.push(open?.file ?? '');
          for (let step = 0; step < 3; step++) yield;
          return reportOf([], { unreadable: [{ file: open?.file ?? '', reason: '' }] });
        },
        now: () => (time += 100),
        breathe: () =>
          new Promise((resolve) => {
            waiting.push(resolve);
          }),
      },
      readFile: (name) => Promise.resolve({ ok: false, reason: name }),
    });
    const goOn = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        next();
        await settle();
      }
    };
    return { host, clock, session, started, goOn };
  }

  it('shows nothing as current until the check is done', async () => {
    const { host, session, goOn } = start();
    const checked = session.check();
    await settle();
    host.pending.answer(workbookOf('A.xlsx', {}));
    await settle();
    expect(session.getState()).toMatchObject({ freshness: 'checking', report: null });
    await goOn();
    await checked;
    expect(session.getState()).toMatchObject({ freshness: 'current', openFile: 'A.xlsx' });
  });

  it('stops a check for a change that comes meanwhile, and never shows its report', async () => {
    const { host, clock, session, started, goOn } = start();
    const shown: string[] = [];
    session.subscribe(() => {
      const file = session.getState().report?.unreadable[0]?.file;
      if (file !== undefined) shown.push(file);
    });
    const checked = session.check();
    await settle();
    host.pending.answer(workbookOf('Före.xlsx', {}));
    await settle();
    host.change();
    clock.pass(60);
    await goOn();
    await settle();
    host.pending.answer(workbookOf('Efter.xlsx', {}));
    await settle();
    await goOn();
    await checked;
    expect(started).toEqual(['Före.xlsx', 'Efter.xlsx']);
    expect(new Set(shown)).toEqual(new Set(['Efter.xlsx']));
    expect(session.getState().freshness).toBe('current');
  });
});

it('a fault of ours in the check is told as ours, and the session goes on', async () => {
  const host = new ControlledHost();
  let isFaulty = true;
  const session = new CheckSession({
    host,
    later: new HandClock().later,
    reviews: reviewParts(),
    check: () => {
      if (isFaulty) throw new RangeError('Maximum call stack size exceeded');
      return reportOf([]);
    },
    readFile: (name) => Promise.resolve({ ok: false, reason: name }),
  });
  const first = session.check();
  await settle();
  host.pending.answer(workbookOf('A.xlsx', {}));
  await first;
  expect(session.getState()).toMatchObject({ freshness: 'outdated', problem: 'checkFault' });
  isFaulty = false;
  const second = session.check();
  await settle();
  host.pending.answer(workbookOf('A.xlsx', {}));
  await second;
  expect(session.getState()).toMatchObject({ freshness: 'current', problem: null });
});
