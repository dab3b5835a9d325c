import type { EditableSheet, EditableWorkbook } from './workbook/editable-workbook';

/** Puts in blank rows above every table, and blank columns to the left of it. */
export function moveTables(workbook: EditableWorkbook, rows: number, columns: number): void {
  for (const sheet of workbook.sheets) {
    workbook.insertRows(sheet, 0, rows);
    workbook.insertColumns(sheet, 0, columns);
  }
}

/** Calls the sheets Blad1 and so on. */
export function renameSheets(workbook: EditableWorkbook): void {
  workbook.sheets.forEach((sheet, index) => {
    workbook.renameSheet(sheet, `Blad${index + 1}`);
  });
}

/** Puts each sheet into a workbook of its own. */
export function splitIntoFiles(workbook: EditableWorkbook): void {
  for (const sheet of workbook.sheets) workbook.moveToFile([sheet], `${sheet.name.trim()}.xlsx`);
}

/** The sheets of the published workbook, and the zero-based row above which a blank one is put in within the table. */
export const ROWS_PUT_IN: Readonly<Record<string, number>> = {
  'Bil 9a': 12,
  'Bil 10a': 10,
  'Bil 10b': 14,
  'Bil 10c': 8,
  'Bil 11RLF': 7,
  'Bil 16': 7,
};

/** Puts blank rows into the tables of the published workbook. */
export function putInBlankRows(workbook: EditableWorkbook): void {
  for (const [name, row] of Object.entries(ROWS_PUT_IN)) workbook.insertRows(workbook.sheet(name), row, 1);
}

/** The zero-based blank rows of bilaga 10 b in the published workbook. */
export const BLANK_ROWS: readonly number[] = [8, 10, 13, 15, 17, 23, 25, 28, 30];

/** Takes the blank rows out of bilaga 10 b in the published workbook. */
export function takeOutBlankRows(workbook: EditableWorkbook): void {
  const sheet = workbook.sheet('Bil 10b');
  for (const row of [...BLANK_ROWS].reverse()) {
    if (sheet.at(row, 1) !== undefined) throw new Error(`Row ${row} is not blank`);
    workbook.deleteRows(sheet, row, 1);
  }
}

/** The zero-based row of bilaga 10 a in the published workbook where another delområde is put in. */
export const NEW_DELOMRADE_ROW = 15;

/** Gives bilaga 10 a of the published workbook another delområde, without any amounts. */
export function addDelomrade(workbook: EditableWorkbook): void {
  const sheet = workbook.sheet('Bil 10a');
  const row = NEW_DELOMRADE_ROW;
  workbook.insertRows(sheet, row, 1);
  sheet.edit(row, 0, { value: 'Kultur 10)' });
  for (const column of [1, 2, 3, 4, 6, 7, 9, 10]) sheet.edit(row, column, { value: 0, numberFormat: '#,##0' });
  for (const [column, formula] of [
    [5, 'D16+E16'],
    [8, 'G16+H16'],
    [11, 'J16+K16'],
  ] as const) {
    sheet.edit(row, column, { formula, numberFormat: '#,##0' });
  }
}

/** Writes other years in the texts of the published workbook, 2017 to 2022. */
export function shiftYears(workbook: EditableWorkbook, by: number): void {
  for (const sheet of workbook.sheets) {
    rewrite(sheet, (text) => text.replace(/(?<!\d)20(?:1[7-9]|2[0-2])(?!\d)/gu, (year) => String(Number(year) + by)));
  }
}

const REWORDED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'Bil 10a': {
    'Bilaga 10 a': 'BILAGA 10A',
    'Ekonomisk redovisning, (tusental kronor)': 'Ekonomisk redovisning (tkr)',
    'Intäkter   \n(+)': 'Intäkter',
    'Kostnader \n(-) *)': 'Kost\u00ADnader',
    'Utfall 2018': 'Bokslut\u00A02018',
  },
  'Bil 10b': {
    'Bilaga 10 b': 'bilaga 10b',
    'Sammanställning av planerade investeringar (1.000-tal kr)': 'Sammanställning av planerade investeringar, tkr',
    'Utgift \nt o m 2018': 'Utgift t.o.m. 2018',
  },
  'Bil 10c': { 'Bilaga 10 c': 'Bil. 10c', 'S:a kostn. \ntom 2022': 'Summa kostnad t o m 2022' },
  'Bil 11RLF': { 'Bilaga 11': 'BILAGA 11', 'Utfall 2018': 'Bokslut 2018' },
  'Bil 16': { 'Process‐\neffektivitet': 'Processeffektivitet' },
};

/** Words titles and headers of the published workbook in other ways. */
export function rewordHeaders(workbook: EditableWorkbook): void {
  for (const [name, texts] of Object.entries(REWORDED)) {
    const done = new Set<string>();
    rewrite(workbook.sheet(name), (text) => {
      const other = texts[text];
      if (other !== undefined) done.add(text);
      return other ?? text;
    });
    if (done.size < Object.keys(texts).length) throw new Error(`Not every text to reword stands on ${name}`);
  }
}

/** Puts tables onto the first one's sheet, below each other. */
export function stack(workbook: EditableWorkbook, [first, ...others]: readonly [string, ...string[]]): void {
  const sheet = workbook.sheet(first);
  for (const name of others) {
    workbook.moveOnto(workbook.sheet(name), sheet, { row: sheet.size.rows + 2, column: 0 });
  }
}

/** Puts tables onto the first one's sheet, side by side. */
export function putSideBySide(workbook: EditableWorkbook, [first, ...others]: readonly [string, ...string[]]): void {
  const sheet = workbook.sheet(first);
  for (const name of others) {
    workbook.moveOnto(workbook.sheet(name), sheet, { row: 0, column: sheet.size.columns + 2 });
  }
}

/** The texts that are typed, written as they are rewritten. */
function rewrite(sheet: EditableSheet, reword: (text: string) => string): void {
  sheet.visit((row, column, { value, formula }) => {
    if (typeof value !== 'string' || formula !== null) return;
    const text = reword(value);
    if (text !== value) sheet.edit(row, column, { value: text });
  });
}
