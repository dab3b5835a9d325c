import type * as enteredContentModule from '../../../workbench/app/grid/entered-content';
import { EMPTY_CELL } from '../../../workbench/host/workbook/cell';
import { loadBundled } from '../../support/bundled-module';

const { enteredContent } = loadBundled('workbench/app/grid/entered-content.ts') as typeof enteredContentModule;

/** The kinds of values as the grid numbers them (`CellValueType` of @univerjs/core). */
const CellValueType = { NUMBER: 2, BOOLEAN: 3, FORCE_STRING: 4 } as const;

const NUMBER = { ...EMPTY_CELL, value: 1.5 };
const FORMULA = { ...EMPTY_CELL, value: 3, formula: 'SUM(A1,A2)' };

test.each([
  ['a typed number', { v: '2,5' }, 2.5],
  ['a pasted number', { v: 2.5, t: CellValueType.NUMBER }, 2.5],
  ['a typed text', { v: 'Netto' }, 'Netto'],
  ['a text that was forced by an apostrophe', { v: '12', t: CellValueType.FORCE_STRING }, "'12"],
  ['a formula', { f: '=SUMMA(B1;B2)', v: null }, '=SUM(B1,B2)'],
  ['text with line breaks at its end', { p: { body: { dataStream: 'En\nrad\r\n' } }, v: null }, 'En\nrad'],
  ['a pasted truth value', { v: 1, t: CellValueType.BOOLEAN }, true],
  ['a cell that was emptied', { v: null, f: null }, ''],
  ['a cell that was taken away', null, ''],
])('%s', (_, edited, entry) => {
  expect(enteredContent(edited as Parameters<typeof enteredContent>[0], NUMBER)).toBe(entry);
});

test.each([
  ['another look', {}, NUMBER],
  ['an editor left as it was opened, over a number', { v: '1,5' }, NUMBER],
  ['an editor left as it was opened, over a formula', { f: '=SUMMA(A1;A2)', v: null }, FORMULA],
])('%s is no entry', (_, edited, before) => {
  expect(enteredContent(edited, before)).toBeUndefined();
});
