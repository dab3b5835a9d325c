import fc from 'fast-check';
import { createSheet } from '../../../../src/core/workbook/memory-sheet';
import { hostWorkbookFromSnapshot } from '../../../../workbench/host/workbook/snapshot';
import { readSample, RLF } from '../../../support/sample-files';
import { contentsOf, CO_AUTHOR, type, typedWorkbook, valueOf } from './host-workbooks';

it('calculates what depends on a cell, over sheets and in any order', () => {
  const workbook = typedWorkbook({
    Ett: { A1: '=A2+1', A2: '=A3+1', A3: 1, B1: '=SUM(A1:A3)' },
    Två: { A1: '=Ett!B1*2' },
  });
  // 3 + 2 + 1 = 6, doubled 12; with 11 in A3: 13 + 12 + 11 = 36, doubled 72.
  expect(valueOf(workbook, 'Två', 'A1')).toBe(12);
  type(workbook, 'Ett', 'A3', 11);
  expect(valueOf(workbook, 'Ett', 'B1')).toBe(36);
  expect(valueOf(workbook, 'Två', 'A1')).toBe(72);
});

it('keeps the values of the file until something that they depend on changes', () => {
  const workbook = hostWorkbookFromSnapshot({
    file: 'Bok.xlsx',
    sheets: [
      createSheet({
        name: 'Blad',
        cells: { A1: { value: 2 }, B1: { value: 999, formula: 'A1*2' }, B2: { value: 888, formula: 'A2*2' } },
      }),
    ],
  });
  type(workbook, 'Blad', 'C1', 5);
  expect(valueOf(workbook, 'Blad', 'B1')).toBe(999);
  type(workbook, 'Blad', 'A1', 3);
  expect(valueOf(workbook, 'Blad', 'B1')).toBe(6);
  expect(valueOf(workbook, 'Blad', 'B2')).toBe(888);
});

it('shows 0 in a circle, and what reads it', () => {
  const workbook = typedWorkbook({ Blad: { A1: '=B1+1', B1: '=A1+1', C1: '=A1+5' } });
  expect([valueOf(workbook, 'Blad', 'A1'), valueOf(workbook, 'Blad', 'B1')]).toEqual([0, 0]);
  expect(valueOf(workbook, 'Blad', 'C1')).toBe(5);
});

it('calculates again when a circle is broken', () => {
  const workbook = typedWorkbook({ Blad: { A1: '=B1+1', B1: '=A1+1' } });
  type(workbook, 'Blad', 'B1', 4);
  expect(valueOf(workbook, 'Blad', 'A1')).toBe(5);
});

it('shows 0 for a cell that sums itself', () => {
  const workbook = typedWorkbook({ Blad: { A1: 1, A2: 2, A3: '=SUM(A1:A3)' } });
  expect(valueOf(workbook, 'Blad', 'A3')).toBe(0);
});

it('keeps the value of a formula that reads another workbook', () => {
  const workbook = hostWorkbookFromSnapshot({
    file: 'Bok.xlsx',
    sheets: [
      createSheet({
        name: 'Blad',
        cells: { A1: { value: 1 }, B1: { value: 50, formula: "'[Annan.xlsx]Blad'!A1+A1" } },
      }),
    ],
  });
  type(workbook, 'Blad', 'A1', 2);
  expect(valueOf(workbook, 'Blad', 'B1')).toBe(50);
});

it('shows #NAME? for a new formula that cannot be calculated, and keeps the value of an old one', () => {
  const workbook = hostWorkbookFromSnapshot({
    file: 'Bok.xlsx',
    sheets: [
      createSheet({ name: 'Blad', cells: { A1: { value: 1 }, B1: { value: 7, formula: 'XLOOKUP(A1,A1,A1)' } } }),
    ],
  });
  type(workbook, 'Blad', 'A1', 2);
  type(workbook, 'Blad', 'C1', '=XLOOKUP(A1,A1,A1)');
  expect(valueOf(workbook, 'Blad', 'B1')).toBe(7);
  expect(valueOf(workbook, 'Blad', 'C1')).toEqual({ error: '#NAME?' });
  expect(workbook.calculation.notCalculated.size).toBe(2);
});

it('waits with calculation until the user asks for it, when that is how it is set', () => {
  const workbook = typedWorkbook({ Blad: { A1: 1, B1: '=A1*2' } });
  workbook.calculationMode = 'Manual';
  type(workbook, 'Blad', 'A1', 5);
  expect(valueOf(workbook, 'Blad', 'B1')).toBe(2);
  workbook.calculate();
  expect(valueOf(workbook, 'Blad', 'B1')).toBe(10);
});

it('follows whole columns', () => {
  const workbook = typedWorkbook({ Blad: { A1: 1, B1: '=SUM(A:A)' } });
  type(workbook, 'Blad', 'A900', 9);
  type(workbook, 'Blad', 'A1', 2);
  expect(valueOf(workbook, 'Blad', 'B1')).toBe(11);
});

it('calculates an edit of the RLF sample in some milliseconds', async () => {
  const workbook = hostWorkbookFromSnapshot(await readSample(RLF));
  type(workbook, 'Bil 10a', 'E8', -48016);
  const start = performance.now();
  for (let cost = 1; cost <= 20; cost++) type(workbook, 'Bil 10a', 'E8', -cost);
  // Some three milliseconds on an idle machine; the limit is for a busy one.
  expect((performance.now() - start) / 20).toBeLessThan(50);
});

const ADDRESSES = ['A1', 'A2', 'A3', 'B1', 'B2', 'B3'] as const;
const entry = fc.oneof(
  fc.integer({ min: -9, max: 9 }),
  fc.constantFrom(
    '',
    'text',
    '=SUM(A1:B3)',
    '=SUM(A1:A2)',
    '=B1-A3',
    '=Ett!A1+Två!B2',
    "=IF('Två'!A1>3,B3,A2)",
    '=1/A1',
  ),
);
const edit = fc.record({
  sheet: fc.constantFrom('Ett', 'Två'),
  address: fc.constantFrom(...ADDRESSES),
  entry,
});

it('gives after any edits what calculating everything gives', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 25 }), (edits) => {
      const workbook = typedWorkbook({ Ett: {}, Två: {} });
      for (const { sheet, address, entry: typed } of edits) type(workbook, sheet, address, typed);
      const before = contentsOf(workbook);
      workbook.change({ source: 'Local', isFromAddin: false }, () => {
        workbook.calculation.touchAll();
      });
      expect(contentsOf(workbook)).toEqual(before);
    }),
    { numRuns: 60 },
  );
});

it('takes edits back one by one, exactly', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 15 }), (edits) => {
      const workbook = typedWorkbook({ Ett: { A1: 3, B2: '=A1*2' }, Två: { A1: '=Ett!B2' } });
      const states = [contentsOf(workbook)];
      for (const { sheet, address, entry: typed } of edits) {
        type(workbook, sheet, address, typed);
        states.push(contentsOf(workbook));
      }
      expect(workbook.undoStack.depth).toBe(edits.length);
      for (const state of states.slice(0, -1).reverse()) {
        expect(workbook.undo()).toBe(true);
        expect(contentsOf(workbook)).toEqual(state);
      }
      expect(workbook.undo()).toBe(false);
    }),
    { numRuns: 60 },
  );
});

it("leaves a co-author's change when the user's own is taken back, and calculates with it", () => {
  const workbook = typedWorkbook({ Blad: { A1: 1, A2: 2, A3: '=A1+A2' } });
  type(workbook, 'Blad', 'A1', 10);
  type(workbook, 'Blad', 'A2', 20, CO_AUTHOR);
  expect(valueOf(workbook, 'Blad', 'A3')).toBe(30);
  expect(workbook.undo()).toBe(true);
  expect(valueOf(workbook, 'Blad', 'A1')).toBe(1);
  expect(valueOf(workbook, 'Blad', 'A3')).toBe(21);
});
