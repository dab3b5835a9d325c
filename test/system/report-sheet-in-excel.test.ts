import { reportSheet } from '../../src/report/sheet/report-sheet';
import type { NewSheet } from '../../src/core/workbook/new-sheet';
import { parseAddress } from '../../src/core/workbook/address';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { renderJson } from '../../src/report/json';
import type { HostSheet } from '../../workbench/host/workbook/host-sheet';
import { snapshotOf } from '../../workbench/host/workbook/snapshot';
import { acceptedBy, checkReviewed, onlyOf } from '../support/accepted';
import { checkWorkbooks } from '../support/check';
import { openInExcel, type OpenInExcel } from '../support/open-in-excel';
import { readSample, RLF } from '../support/sample-files';

const FORMULA = '=SUMMA(A1) är ett skäl som börjar som en formel';

let workbook: WorkbookSnapshot;
let opened: OpenInExcel;
let made: NewSheet;
let written: HostSheet;

// The published workbook with some of its findings accepted, and its Kontrollrapport in Excel.
beforeAll(async () => {
  workbook = await readSample(RLF);
  opened = openInExcel(workbook);
  const before = onlyOf(checkWorkbooks([await opened.host.read()]));
  const acceptances = acceptedBy(
    before,
    before.findings.filter(({ rule }) => rule === '16-status-saknas'),
    { reason: FORMULA },
  );
  made = reportSheet(checkReviewed([workbook], { acceptances }), '2026-11-22T14:05:00+01:00');
  opened.excel.traffic.reset();
  const name = await opened.host.writeReportSheet(made);
  const sheet = opened.excel.workbook.sheetNamed(name);
  if (sheet === undefined) throw new Error('No Kontrollrapport was made');
  written = sheet;
});

it('a Kontrollrapport of a whole submission is written in one request after two that look', () => {
  expect(opened.excel.traffic.requests.map(({ error }) => error)).toEqual([null, null, null]);
  const texts = made.rows.map((row) => row.map(({ value }) => value));
  expect(texts.map((row, at) => row.map((_, column) => written.at(at, column).value))).toEqual(texts);
});

it('its texts are texts, also a reason that begins as a formula', () => {
  const formulas: string[] = [];
  const values: unknown[] = [];
  written.cells.visit((_, __, { formula, value }) => {
    if (formula !== null) formulas.push(formula);
    values.push(value);
  });
  expect(formulas).toEqual([]);
  expect(values).toContain(FORMULA);
});

it('its links lead to the cells that they name, every one of them', () => {
  const links: (readonly [unknown, string])[] = [];
  written.cells.visit((_, __, { value, format }) => {
    const { documentReference } = (format['hyperlink'] ?? {}) as { readonly documentReference?: string };
    if (documentReference !== undefined) links.push([value, documentReference]);
  });
  expect(links.length).toBeGreaterThan(50);
  for (const [shown, reference] of links) {
    const [, sheet = '', cell = ''] = /^'(.+)'!([A-Z]+\d+)$/u.exec(reference) ?? [];
    expect(opened.excel.workbook.sheetNamed(sheet.replaceAll("''", "'"))).toBeDefined();
    expect(parseAddress(cell)).toBeDefined();
    expect(shown).toBe(`${sheet}!${cell}`);
  }
});

it('the check is the same with it, in Excel and in the workbook that is handed out', async () => {
  const before = renderJson(checkWorkbooks([workbook]));
  expect(renderJson(checkWorkbooks([await opened.host.read()]))).toBe(before);
  const handedOut = snapshotOf(opened.excel.workbook);
  expect(handedOut.sheets.at(-1)?.name).toBe('Kontrollrapport');
  expect(renderJson(checkWorkbooks([handedOut]))).toBe(before);
});
