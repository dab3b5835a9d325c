import { createSheet } from '../../src/core/workbook/memory-sheet';
import { formatAddress } from '../../src/core/workbook/address';
import { CheckSession } from '../../src/session/check-session';
import type { CellWrite, HostPlace } from '../../src/session/workbook-host';
import { openInExcel } from '../support/open-in-excel';
import { reviewParts } from '../support/pane/review-parts';
import { Random } from '../support/random';
import { reportOf } from '../support/report';
import { HandClock } from './controlled-host';

const B2: HostPlace = { sheet: 'Data', address: { row: 1, column: 1 } };
const B3: HostPlace = { sheet: 'Data', address: { row: 2, column: 1 } };
const B4: HostPlace = { sheet: 'Data', address: { row: 3, column: 1 } };

/** A checked workbook in the simulated Excel: B2 is 4, B3 is 6 and B4 their sum. */
async function start() {
  const cells = { B2: { value: 4 }, B3: { value: 6 }, B4: { value: 10, formula: 'B2+B3' } };
  const { excel, host } = openInExcel({ file: 'Bok.xlsx', sheets: [createSheet({ name: 'Data', cells })] });
  const session = new CheckSession({
    host,
    later: new HandClock().later,
    reviews: reviewParts(),
    check: (_, unreadable) => reportOf([], { unreadable }),
    readFile: (name) => Promise.resolve({ ok: false, reason: name }),
  });
  await session.check();
  /** Lets a colleague type when so many more requests have been made: 1 is before the look, 2 between look and write. */
  const colleagueTypes = (request: number, cell: string, entry: string | number): void => {
    let count = 0;
    excel.beforeRequest = () => {
      count += 1;
      if (count !== request) return;
      excel.beforeRequest = null;
      excel.edit('Data', cell, entry, { source: 'Remote' });
    };
  };
  const shown = async (place: HostPlace): Promise<unknown> => {
    const cell = (await host.read()).sheets[0]?.cellAt(place.address.row, place.address.column);
    return cell?.formula ?? cell?.value ?? null;
  };
  return { excel, session, colleagueTypes, shown };
}

const WRITES: readonly CellWrite[] = [
  { place: B2, before: { formula: null, value: 4 }, after: { value: 14 } },
  { place: B4, before: { formula: 'B2+B3', value: 10 }, after: { formula: 'SUM(B2:B3)' } },
];

describe("a colleague's change between the pane's last look and its write", () => {
  it('is said with both values, and undoing gives it back', async () => {
    const { session, colleagueTypes, shown } = await start();
    colleagueTypes(2, 'B2', 99);
    await session.write(null, WRITES);
    expect(session.getState().notice).toMatchObject({
      kind: 'written',
      overwritten: [{ place: B2, expected: { value: 4 }, found: { formula: null, value: 99 } }],
    });
    expect(await shown(B2)).toBe(14);
    await session.undo();
    expect([await shown(B2), await shown(B4)]).toEqual([99, 'B2+B3']);
    expect(session.getState().notice).toMatchObject({ kind: 'undone', kept: [] });
  });

  it('of a formula is found too', async () => {
    const { session, colleagueTypes, shown } = await start();
    colleagueTypes(2, 'B4', '=B3*2');
    await session.write(null, WRITES);
    expect(session.getState().notice).toMatchObject({
      overwritten: [{ place: B4, expected: { formula: 'B2+B3' }, found: { formula: 'B3*2', value: 12 } }],
    });
    await session.undo();
    expect(await shown(B4)).toBe('B3*2');
  });

  it('can be given back alone, and the rest undone afterwards', async () => {
    const { session, colleagueTypes, shown } = await start();
    colleagueTypes(2, 'B2', 99);
    await session.write(null, WRITES);
    await session.undo([B2]);
    expect([await shown(B2), await shown(B4)]).toEqual([99, 'SUM(B2:B3)']);
    await session.undo();
    expect(await shown(B4)).toBe('B2+B3');
    expect(session.getState().undoable).toBeNull();
  });

  it('that only changes what a formula comes to is none', async () => {
    const { session, colleagueTypes } = await start();
    colleagueTypes(2, 'B3', 60);
    await session.write(null, WRITES);
    expect(session.getState().notice).toMatchObject({ kind: 'written', overwritten: [] });
  });

  it('before the look keeps everything from being written', async () => {
    const { session, colleagueTypes, shown } = await start();
    colleagueTypes(1, 'B2', 99);
    await session.write(null, WRITES);
    expect(session.getState().notice).toMatchObject({ kind: 'changed' });
    expect([await shown(B2), await shown(B4)]).toEqual([99, 'B2+B3']);
  });
});

describe("a colleague's change between the look and the undo", () => {
  it('is left standing, and said', async () => {
    const { session, colleagueTypes, shown } = await start();
    await session.write(null, WRITES);
    colleagueTypes(2, 'B2', 77);
    await session.undo();
    expect([await shown(B2), await shown(B4)]).toEqual([77, 'B2+B3']);
    expect(session.getState()).toMatchObject({
      undoable: null,
      notice: { kind: 'undone', cells: [{ place: B4 }], kept: [{ place: B2, found: { value: 77 } }] },
    });
  });
});

describe('whenever a colleague types', () => {
  it.each(Array.from({ length: 20 }, (_, seed) => seed))(
    'nothing is lost unsaid, and undoing puts back nothing older: %i',
    async (seed) => {
      const random = new Random(seed);
      const { excel, session, shown } = await start();
      const typed = new Map<string, number>();
      const said = new Set<number>();
      let entry = 100;
      excel.beforeRequest = () => {
        if (!random.chance(0.3)) return;
        const cell = random.pick(['B2', 'B3']);
        entry += 1;
        typed.set(cell, entry);
        excel.edit('Data', cell, entry, { source: 'Remote' });
      };
      const listen = (): void => {
        const { notice } = session.getState();
        const told =
          notice?.kind === 'written'
            ? notice.overwritten
            : notice?.kind === 'undone'
              ? notice.kept
              : notice?.kind === 'changed'
                ? notice.conflicts
                : [];
        for (const { found } of told) said.add(Number(found.value));
      };
      session.subscribe(listen);
      const ours = { B2: 14, B3: 16 };
      await session.write(null, [
        { place: B2, before: { formula: null, value: 4 }, after: { value: ours.B2 } },
        { place: B3, before: { formula: null, value: 6 }, after: { value: ours.B3 } },
      ]);
      for (const place of [B2, B3]) {
        const name = formatAddress(place.address);
        const theirs = typed.get(name);
        excel.beforeRequest = null;
        const now = await shown(place);
        // What the colleague typed last stands, or it has been said that it does not.
        if (theirs !== undefined) expect(now === theirs || said.has(theirs)).toBe(true);
      }
      excel.beforeRequest = () => {
        if (!random.chance(0.4)) return;
        const cell = random.pick(['B2', 'B3']);
        entry += 1;
        typed.set(cell, entry);
        excel.edit('Data', cell, entry, { source: 'Remote' });
      };
      await session.undo();
      excel.beforeRequest = null;
      for (const place of [B2, B3]) {
        const theirs = typed.get(formatAddress(place.address));
        if (theirs === undefined) continue;
        const now = await shown(place);
        // An undo that was refused leaves ours, over what has been told of; what is older never comes back.
        expect(now === theirs || (said.has(theirs) && now === (place === B2 ? ours.B2 : ours.B3))).toBe(true);
      }
    },
  );
});
