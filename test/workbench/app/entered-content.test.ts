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
  expect(enteredContent(edited as Parameters<typeof enteredContent>[0], NUMBER)).toEqual({ entry });
});

test.each([
  ['another look', {}, NUMBER],
  // So the grid tells of a formula that an edit before has taken the place of.
  ['a formula that is taken away after its cell was edited', { f: null, si: null }, { ...EMPTY_CELL, value: 5 }],
  ['an editor left as it was opened, over a number', { v: '1,5' }, NUMBER],
  ['an editor left as it was opened, over a formula', { f: '=SUMMA(A1;A2)', v: null }, FORMULA],
])('%s is no entry', (_, edited, before) => {
  expect(enteredContent(edited, before)).toBeUndefined();
});

describe('what is copied in the grid keeps what it is and how it is shown', () => {
  const style = (pattern: string): object => ({ s: { n: { pattern } } });
  test.each([
    ['a number', { v: 2.5, t: CellValueType.NUMBER, ...style('0.0%') }, 2.5, '0.0%'],
    ['a formula, which the grid has in English', { f: '=MAX(A1,2)', v: null, t: 2, ...style('0') }, '=MAX(A1,2)', '0'],
    ['a text that looks like a number', { v: '12', t: 1, ...style('@') }, "'12", '@'],
    ['an error value', { v: '#REF!', t: 1, ...style('General') }, '#REF!', 'General'],
  ])('%s', (_, edited, entry, numberFormat) => {
    expect(enteredContent(edited as Parameters<typeof enteredContent>[0], FORMULA)).toEqual({ entry, numberFormat });
  });
});
