import type { PlannedWrite } from '../../../src/core/fill/fill-plan';
import { cellKey, isChosen, withChoice, withoutChoices } from '../../../src/taskpane/selectors/fill-choices';
import { planFor } from '../../support/fill';
import { validSubmission } from '../../support/submission/build-submission';

const [ANY] = planFor(validSubmission({ ledgerKeyFigures: false }).snapshot()).writes;

/** An empty cell, chosen from the start, in a workbook by its place in the check. */
function writeIn(fileIndex: number, file: string, row = 0): PlannedWrite {
  if (ANY === undefined) throw new Error('Nothing is planned');
  const place = { sheet: { file, sheet: 'Bil 17', fileIndex, sheetIndex: 0 }, address: { row, column: 1 } };
  return { ...ANY, place, group: 'tom', isChosen: true };
}

it('a choice is kept when the files’ order changes, and when a filled copy takes a file’s place', () => {
  const choices = withChoice(new Map(), [writeIn(2, 'b.xlsx')], false);
  expect(isChosen(writeIn(1, 'b.xlsx'), choices)).toBe(false);
  expect(isChosen(writeIn(2, 'b ifylld.xlsx'), choices)).toBe(false);
  expect(isChosen(writeIn(2, 'b ifylld 2.xlsx'), choices)).toBe(false);
  expect(isChosen(writeIn(2, 'c.xlsx'), choices)).toBe(true);
});

it('cells of the open workbook are apart from those of an added one of its name', () => {
  expect(cellKey(writeIn(0, 'a.xlsx').place)).not.toBe(cellKey(writeIn(1, 'a.xlsx').place));
});

it('what was made is forgotten, and what was left out is not', () => {
  const [made, left] = [writeIn(0, 'a.xlsx', 1), writeIn(0, 'a.xlsx', 2)];
  const choices = withoutChoices(withChoice(withChoice(new Map(), [left], false), [made], true), [made]);
  expect([...choices]).toEqual([[cellKey(left.place), false]]);
});
