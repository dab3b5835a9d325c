import { checkSubmissions } from '../../src/core/engine/check-submissions';
import type { Finding } from '../../src/core/findings/finding';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { builtInPack, checkWorkbooks, findingsOf, summary } from '../support/check';
import { readSample, RLF } from '../support/sample-files';
import type { EditableSheet, EditableWorkbook } from '../support/workbook/editable-workbook';
import { readEditable } from '../support/workbook/read-editable';

/** The columns of a year on each sheet of the published workbook, from A = 0: Y−2 … Y+2. */
const COLUMNS: Readonly<Record<string, readonly (readonly number[])[]>> = {
  'Bil 10a': [[1], [2], [3, 4, 5], [6, 7, 8], [9, 10, 11]],
  'Bil 10b': [[2], [3], [4], [5], [6]],
  'Bil 10c': [[3], [4], [5], [6], [7]],
};

/** Titles and headers stand above this row. */
const HEADERS_END = 8;

/**
 * The workbook that the förvaltning could have submitted a year earlier: every year in a header is one less, what was
 * planned for 2020 and 2021 is what the published one has, Budget 2019 on bilaga 10 a likewise, and what was spent until
 * 2018 was all spent in 2018, as forecast.
 */
function yearBefore(published: WorkbookSnapshot): EditableWorkbook {
  const workbook = readEditable([{ ...published, file: 'RLF bilagor 2019.xlsx' }]);
  for (const sheet of workbook.sheets) {
    const columns = COLUMNS[sheet.name];
    if (columns !== undefined) shiftFigures(sheet, columns);
    shiftYears(sheet);
  }
  return workbook;
}

/** The figures in this year's columns move one year to the left; typed, since their formulas would follow them. */
function shiftFigures(sheet: EditableSheet, columns: readonly (readonly number[])[]): void {
  const [, last = [], budget = [], plan = [], later = []] = columns;
  for (let row = 0; row < sheet.size.rows; row++) {
    const value = (column: number | undefined): number | null => {
      const found = column === undefined ? undefined : sheet.at(row, column)?.value;
      return typeof found === 'number' ? found : null;
    };
    const put = (column: number | undefined, number: number | null): void => {
      if (column === undefined || (number === null && sheet.at(row, column) === undefined)) return;
      sheet.edit(row, column, { value: number, formula: null });
    };
    // Headers are no figures.
    if (columns.flat().every((column) => value(column) === null)) continue;
    const [lastYear, thisYear, nextYear] = [value(last[0]), budget.map(value), plan.map(value)];
    const [until] = columns[0] ?? [];
    if (budget.length === 1) {
      // Utgift t o m: nothing before the forecast's year.
      const spent = value(until);
      put(until, null);
      put(last[0], spent);
      put(budget[0], lastYear);
    } else {
      put(budget[0], null);
      put(budget[1], lastYear);
      put(budget[2], lastYear);
    }
    for (const [at, column] of plan.entries()) put(column, thisYear[at] ?? null);
    for (const [at, column] of later.entries()) put(column, nextYear[at] ?? null);
  }
}

function shiftYears(sheet: EditableSheet): void {
  sheet.visit((row, column, { value }) => {
    if (typeof value !== 'string' || row >= HEADERS_END) return;
    const earlier = value.replace(/(?<!\d)20(?:1[89]|2[0-2])(?!\d)/gu, (year) => String(Number(year) - 1));
    if (earlier !== value) sheet.edit(row, column, { value: earlier });
  });
}

describe('the published workbook and one of the year before', () => {
  let published: WorkbookSnapshot;
  let prior: EditableWorkbook;
  let alone: readonly string[];

  beforeAll(async () => {
    published = await readSample(RLF);
    alone = findingsOf(checkWorkbooks([published])).map(({ id }) => id);
  });

  beforeEach(() => {
    prior = yearBefore(published);
  });

  /** What is found besides what the published workbook has by itself. */
  function added(current: readonly WorkbookSnapshot[] = [published]): readonly Finding[] {
    const report = checkSubmissions(current, {
      pack: builtInPack(),
      ledger: null,
      unreadable: [],
      prior: prior.snapshot(),
    });
    const [submission] = report.submissions;
    expect(submission?.prior?.year).toBe(2019);
    expect(submission?.notEvaluated.filter(({ rule }) => rule === 'forra-aret-inlamning')).toEqual([]);
    return findingsOf(report).filter(({ id }) => !alone.includes(id));
  }

  it('agree', () => {
    expect(added().map((finding) => `${summary(finding)} ${finding.message}`)).toEqual([]);
  });

  it('give every planted change at its cell, and nothing else', () => {
    const current = readEditable([published]);
    // Budget 2019 of Beställartandvård was −29 553 tkr.
    current.sheet('Bil 10a').edit(8, 2, { value: -29_653 });
    // Utgift t o m 2018 of Utrustning FoUU was 110 tkr, which is what was forecast.
    current.sheet('Bil 10b').edit(22, 2, { value: 400 });
    // The project's name stands on three rows; its number stays.
    current.sheet('Bil 10c').edit(11, 1, { value: 'Cosmic, etapp 2:' });
    // Högskoleverksamhet costs 9 397 tkr in Budget 2020.
    prior.sheet('Bil 10a').edit(13, 7, { value: -7000 });
    prior.sheet('Bil 10b').edit(14, 1, { value: 'Golvpolerare' });
    prior.sheet('Bil 16').edit(6, 1, { value: 'Vattenskador i arkivet' });
    const roots = added(current.snapshot()).filter(({ causedBy }) => causedBy === null);
    expect(roots.map(summary)).toEqual([
      'varning forra-aret-samma-kolumn Bil 10a!C9',
      'varning forra-aret-plan Bil 10a!E14',
      'upplysning 10b-investeringar-andrade Bil 10b!B15',
      'varning 10b-utgift-tom Bil 10b!C23',
      'upplysning 10b-investeringar-andrade Bil 10b!B33',
      'upplysning 10c-projekt-andrade Bil 10c!B12',
      'upplysning 16-risker-andrade Bil 16!Q1',
      'upplysning 16-risker-andrade Bil 16!B7',
    ]);
  });
});
