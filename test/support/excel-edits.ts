import { write, type WorkSheet } from '@e965/xlsx';

/** What a cell holds as Excel tells an add-in: its formula, or its value where it has none, and its number format. */
export type HeldCell = readonly [content: number | string, numberFormat: string];

/** Something that is done by hand to cells, and what Excel makes of it. */
export interface ExcelEdit {
  readonly what: string;
  readonly sheet?: string;
  /** The cells that are selected first. */
  readonly cells: string;
  /** Typed, and ended with Enter; or cells that are copied, a text from elsewhere, or nothing for Delete. */
  readonly by: { readonly typed: string } | { readonly copied: string } | { readonly text: string } | 'Delete';
  /** What cells hold afterwards. */
  readonly then: Readonly<Record<string, HeldCell>>;
  /** Excel refuses, and nothing has changed. */
  readonly isRefused?: true;
}

const DATE = 'yyyy\\-mm\\-dd';

/**
 * A workbook of one cell of each kind: number A1, formula B1, text C1, date D1, percentage E1, a cell for texts G1, merged
 * A3:C3, and a protected sheet with an unlocked cell A2.
 */
export function editedWorkbook(): Buffer {
  const kinds: WorkSheet = {
    A1: { t: 'n', v: 100, z: '#,##0' },
    B1: { t: 'n', v: 200, f: 'A1*2', z: '#,##0' },
    C1: { t: 's', v: 'Netto' },
    D1: { t: 'n', v: 45418, z: DATE },
    E1: { t: 'n', v: 0.125, z: '0.0%' },
    G1: { t: 's', v: '007', z: '@' },
    A3: { t: 's', v: 'Rubrik' },
    A5: { t: 'n', v: 1 },
    B5: { t: 'n', v: 2 },
    C5: { t: 'n', v: 3, f: 'A5+B5' },
    '!ref': 'A1:K20',
    '!merges': [{ s: { r: 2, c: 0 }, e: { r: 2, c: 2 } }],
  };
  const locked: WorkSheet = { A1: { t: 'n', v: 7 }, B1: { t: 'n', v: 14, f: 'A1*2' }, '!ref': 'A1:B1', '!protect': {} };
  const workbook = { SheetNames: ['Slag', 'Låst'], Sheets: { Slag: kinds, Låst: locked } };
  return Buffer.from(write(workbook, { type: 'buffer', bookType: 'xlsx' }) as ArrayBuffer);
}

/** What Swedish Excel makes of edits, each of the workbook as it was opened. */
export const EXCEL_EDITS: readonly ExcelEdit[] = [
  { what: 'a number over a formula', cells: 'B1', by: { typed: '5' }, then: { B1: [5, '#,##0'] } },
  {
    what: 'a text over a formula',
    cells: 'B1',
    by: { typed: 'uppgift saknas' },
    then: { B1: ['uppgift saknas', '#,##0'] },
  },
  {
    what: 'a formula over a formula',
    cells: 'B1',
    by: { typed: '=SUMMA(A5;B5)*1,5' },
    then: { B1: ['=SUM(A5,B5)*1.5', '#,##0'] },
  },
  {
    what: 'a formula over a number',
    cells: 'A1',
    by: { typed: '=C5' },
    then: { A1: ['=C5', '#,##0'], B1: ['=A1*2', '#,##0'] },
  },
  { what: 'a number over a text', cells: 'C1', by: { typed: '1 234,5' }, then: { C1: [1234.5, 'General'] } },
  { what: 'a date over a date', cells: 'D1', by: { typed: '2024-12-24' }, then: { D1: [45650, DATE] } },
  { what: 'a number over a date', cells: 'D1', by: { typed: '45000' }, then: { D1: [45000, DATE] } },
  { what: 'a date in an empty cell', cells: 'H1', by: { typed: '2024-12-24' }, then: { H1: [45650, 'yyyy-mm-dd'] } },
  { what: 'a number over a percentage', cells: 'E1', by: { typed: '12' }, then: { E1: [0.12, '0.0%'] } },
  { what: 'a share over a percentage', cells: 'E1', by: { typed: '0,5' }, then: { E1: [0.5, '0.0%'] } },
  { what: 'a percentage in an empty cell', cells: 'H1', by: { typed: '12 %' }, then: { H1: [0.12, '0%'] } },
  { what: 'a number in a cell for texts', cells: 'G1', by: { typed: '12' }, then: { G1: ['12', '@'] } },
  {
    what: 'a text in a merged cell',
    cells: 'A3',
    by: { typed: 'Ny rubrik' },
    then: { A3: ['Ny rubrik', 'General'], B3: ['', 'General'] },
  },
  {
    what: 'no formula',
    cells: 'B1',
    by: { typed: '=SUMMA(A1:*B1)' },
    then: { B1: ['=A1*2', '#,##0'] },
    isRefused: true,
  },
  { what: 'Delete on a formula', cells: 'B1', by: 'Delete', then: { B1: ['', '#,##0'] } },
  { what: 'Delete on a date', cells: 'D1', by: 'Delete', then: { D1: ['', DATE] } },
  { what: 'Delete on a merged cell', cells: 'A3', by: 'Delete', then: { A3: ['', 'General'] } },
  {
    what: 'Delete on many cells',
    cells: 'A1:E1',
    by: 'Delete',
    then: { A1: ['', '#,##0'], B1: ['', '#,##0'], E1: ['', '0.0%'] },
  },
  {
    what: 'a formula pasted',
    cells: 'B2',
    by: { copied: 'B1' },
    then: { B2: ['=A2*2', '#,##0'], B1: ['=A1*2', '#,##0'] },
  },
  { what: 'a number pasted over a formula', cells: 'C5', by: { copied: 'A1' }, then: { C5: [100, '#,##0'] } },
  { what: 'a date pasted over a text', cells: 'C1', by: { copied: 'D1' }, then: { C1: [45418, DATE] } },
  { what: 'a percentage pasted in an empty cell', cells: 'H1', by: { copied: 'E1' }, then: { H1: [0.125, '0.0%'] } },
  { what: 'a text that looks like a number pasted', cells: 'H1', by: { copied: 'G1' }, then: { H1: ['007', '@'] } },
  {
    what: 'a row pasted',
    cells: 'A7',
    by: { copied: 'A5:C5' },
    then: { A7: [1, 'General'], B7: [2, 'General'], C7: ['=A7+B7', 'General'] },
  },
  { what: 'a merged cell pasted', cells: 'A8', by: { copied: 'A3' }, then: { A8: ['Rubrik', 'General'] } },
  {
    what: 'a text from elsewhere',
    cells: 'H1',
    by: { text: '1 234,5\t12 %\n=SUMMA(A5;B5)\tNetto' },
    then: { H1: [1234.5, 'General'], I1: [0.12, '0%'], H2: ['=SUM(A5,B5)', 'General'], I2: ['Netto', 'General'] },
  },
  { what: 'a text from elsewhere over a formula', cells: 'B1', by: { text: '77' }, then: { B1: [77, '#,##0'] } },
  {
    what: 'a number in a locked cell',
    sheet: 'Låst',
    cells: 'B1',
    by: { typed: '5' },
    then: { B1: ['=A1*2', 'General'] },
    isRefused: true,
  },
  {
    what: 'Delete on locked cells',
    sheet: 'Låst',
    cells: 'A1:B1',
    by: 'Delete',
    then: { A1: [7, 'General'] },
    isRefused: true,
  },
  {
    what: 'a text from elsewhere in a locked cell',
    sheet: 'Låst',
    cells: 'A1',
    by: { text: '8' },
    then: { A1: [7, 'General'] },
    isRefused: true,
  },
];
