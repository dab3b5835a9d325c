import { EditableWorkbook, type EditableSheet } from './editable-workbook';

/** Sheet `Ett` with 1, 2 and 3 in A1:A3, their sum in A4, and sheet `Två` that reads both. */
function example(): { workbook: EditableWorkbook; one: EditableSheet; two: EditableSheet } {
  const workbook = new EditableWorkbook();
  const one = workbook.addSheet('Ett', 'Bok.xlsx');
  const two = workbook.addSheet('Två', 'Bok.xlsx');
  [1, 2, 3].forEach((value, row) => {
    one.edit(row, 0, { value });
  });
  one.edit(3, 0, { formula: 'SUM(A1:A3)' });
  two.edit(0, 0, { formula: "'Ett'!A4*2" });
  two.edit(1, 0, { formula: "'Ett'!$A$1" });
  workbook.marks.set('summan', { sheet: one, place: { row: 3, column: 0 } });
  workbook.recalculate();
  return { workbook, one, two };
}

it('calculates over sheets', () => {
  const { two } = example();
  expect(two.at(0, 0)?.value).toBe(12);
});

it('calculates again what depends on an edited cell', () => {
  const { workbook, one, two } = example();
  one.edit(1, 0, { value: 10 });
  workbook.recalculate();
  expect(two.at(0, 0)?.value).toBe(28);
});

it('moves references and names when rows are put in above', () => {
  const { workbook, one, two } = example();
  workbook.insertRows(one, 0, 2);
  expect(one.at(5, 0)?.formula).toBe('SUM(A3:A5)');
  expect(two.at(0, 0)?.formula).toBe("'Ett'!A6*2");
  expect(two.at(1, 0)?.formula).toBe("'Ett'!$A$3");
  expect(workbook.marks.get('summan')?.place).toEqual({ row: 5, column: 0 });
});

it('widens a range when a row is put into it', () => {
  const { workbook, one } = example();
  workbook.insertRows(one, 2, 1);
  expect(one.at(4, 0)?.formula).toBe('SUM(A1:A4)');
});

it('does not widen a range when a row is put in below it', () => {
  const { workbook, one } = example();
  workbook.insertRows(one, 3, 1);
  expect(one.at(4, 0)?.formula).toBe('SUM(A1:A3)');
});

it('moves references when columns are put in', () => {
  const { workbook, one, two } = example();
  workbook.insertColumns(one, 0, 1);
  expect(one.at(3, 1)?.formula).toBe('SUM(B1:B3)');
  expect(two.at(1, 0)?.formula).toBe("'Ett'!$B$1");
});

it('narrows a range when one of its rows is taken out', () => {
  const { workbook, one, two } = example();
  workbook.deleteRows(one, 0, 1);
  workbook.recalculate();
  expect(one.at(2, 0)).toMatchObject({ formula: 'SUM(A1:A2)', value: 5 });
  expect(two.at(1, 0)).toMatchObject({ formula: '#REF!', value: { error: '#REF!' } });
});

it('shows #REF! when all of a range is taken out', () => {
  const { workbook, one, two } = example();
  workbook.deleteRows(one, 0, 3);
  workbook.recalculate();
  expect(one.at(0, 0)).toMatchObject({ formula: 'SUM(#REF!)', value: { error: '#REF!' } });
  expect(two.at(0, 0)?.value).toEqual({ error: '#REF!' });
});

it('renames a sheet in formulas', () => {
  const { workbook, one, two } = example();
  workbook.renameSheet(one, 'Bil 10a');
  expect(two.at(0, 0)?.formula).toBe("'Bil 10a'!A4*2");
});

it('moves a sheet onto another', () => {
  const { workbook, one, two } = example();
  workbook.moveOnto(two, one, { row: 6, column: 1 });
  expect(workbook.sheets).toEqual([one]);
  expect(one.at(6, 1)).toMatchObject({ formula: 'A4*2', value: 12 });
});

it('keeps the values of formulas between workbooks', () => {
  const { workbook, two } = example();
  workbook.moveToFile([two], 'Annan.xlsx');
  expect(two.at(0, 0)).toMatchObject({ formula: null, value: 12 });
  expect(workbook.snapshot().map(({ file }) => file)).toEqual(['Bok.xlsx', 'Annan.xlsx']);
});

it('edits a copy without touching the original', () => {
  const { workbook, one } = example();
  workbook.clone().sheet('Ett').edit(0, 0, { value: 100 });
  workbook.recalculate();
  expect(one.at(3, 0)?.value).toBe(6);
});
