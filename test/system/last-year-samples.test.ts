import { checkSubmissions } from '../../src/core/engine/check-submissions';
import type { Finding } from '../../src/core/findings/finding';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { expectEqualReports } from '../support/both-doors';
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
      // Income as this year's, so that cost, too, is of the size that it has.
      const [income = null, cost = null] = thisYear;
      const both = lastYear !== null && income !== null && cost !== null;
      put(budget[0], both ? income : null);
      put(budget[1], both ? lastYear - income : lastYear);
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

  /** What has been compared in the test. */
  let compared: (readonly [current: readonly WorkbookSnapshot[], prior: readonly WorkbookSnapshot[]])[];

  beforeEach(() => {
    prior = yearBefore(published);
    compared = [];
  });

  afterEach(async () => {
    expect(compared).not.toEqual([]);
    for (const [current, earlier] of compared) await expectEqualReports(current, earlier);
  });

  /** What is found besides what the published workbook has by itself. From Excel it is to be the same. */
  function added(current: readonly WorkbookSnapshot[] = [published]): readonly Finding[] {
    compared.push([current, prior.snapshot()]);
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

  /** What somebody did to this year's workbook or to last year's. */
  type Plant = (current: (sheet: string) => EditableSheet, earlier: (sheet: string) => EditableSheet) => void;

  /** The roots that are found when something is planted, with last year's name where one is shown. */
  function plant(change: Plant): readonly string[] {
    const current = readEditable([published]);
    change(
      (sheet) => current.sheet(sheet),
      (sheet) => prior.sheet(sheet),
    );
    return added(current.snapshot())
      .filter(({ causedBy }) => causedBy === null)
      .map((finding) => {
        const [, was] = /hette (”[^”]*”)/u.exec(finding.message) ?? [];
        return was === undefined ? summary(finding) : `${summary(finding)} ${was}`;
      });
  }

  it.each<[string, Plant, Plant, readonly string[]]>([
    [
      // −29 553 tkr this year.
      'Budget 2019 was another',
      (_, earlier) => {
        earlier('Bil 10a').edit(8, 5, { value: -29_552 });
      },
      (_, earlier) => {
        earlier('Bil 10a').edit(8, 5, { value: -29_551 });
      },
      ['varning forra-aret-samma-kolumn Bil 10a!C9'],
    ],
    [
      // −9 397 tkr in Budget 2020: 1 500 more than 7 897.
      'a cost of the budget was planned to be another by more than 1 500 tkr',
      (_, earlier) => {
        earlier('Bil 10a').edit(13, 7, { value: -7897 });
      },
      (_, earlier) => {
        earlier('Bil 10a').edit(13, 7, { value: -7896 });
      },
      ['varning forra-aret-plan Bil 10a!E14'],
    ],
    [
      // −30 102 tkr in Budget 2020: 15,0 % more than 26 175,65.
      'a cost of the budget was planned to be another by more than 15 %',
      (_, earlier) => {
        earlier('Bil 10a').edit(8, 7, { value: -26_176 });
      },
      (_, earlier) => {
        earlier('Bil 10a').edit(8, 7, { value: -26_175 });
      },
      ['varning forra-aret-plan Bil 10a!E9'],
    ],
    [
      // −30 253 tkr in Plan 2021: 15,0 % more than 26 306,96.
      'a cost of the plan was planned to be another',
      (_, earlier) => {
        earlier('Bil 10a').edit(8, 10, { value: -26_307 });
      },
      (_, earlier) => {
        earlier('Bil 10a').edit(8, 10, { value: -26_306 });
      },
      ['varning forra-aret-plan Bil 10a!H9'],
    ],
    [
      // 10 000 tkr in Budget 2020.
      'an investment was planned to be another',
      (_, earlier) => {
        earlier('Bil 10b').edit(9, 5, { value: 8500 });
      },
      (_, earlier) => {
        earlier('Bil 10b').edit(9, 5, { value: 8499 });
      },
      ['varning forra-aret-plan Bil 10b!E10'],
    ],
    [
      // 3 000 tkr in Budget 2020.
      'an IT project was planned to cost something else',
      (_, earlier) => {
        earlier('Bil 10c').edit(8, 6, { value: 1500 });
      },
      (_, earlier) => {
        earlier('Bil 10c').edit(8, 6, { value: 1499 });
      },
      ['varning forra-aret-plan Bil 10c!F9'],
    ],
    [
      // 110 tkr, as forecast.
      'more was spent on an investment than was forecast, by more than 100 tkr and 10 %',
      (current) => {
        current('Bil 10b').edit(22, 2, { value: 210 });
      },
      (current) => {
        current('Bil 10b').edit(22, 2, { value: 211 });
      },
      ['varning 10b-utgift-tom Bil 10b!C23'],
    ],
    [
      // 5 307 tkr, as forecast: 10 % are 530,7.
      'less was spent on an investment than was forecast, by more than 100 tkr and 10 %',
      (current) => {
        current('Bil 10b').edit(27, 2, { value: 4777 });
      },
      (current) => {
        current('Bil 10b').edit(27, 2, { value: 4776 });
      },
      ['varning 10b-utgift-tom Bil 10b!C28'],
    ],
    [
      // 978 tkr, as forecast.
      'more was spent on an IT project than was forecast',
      (current) => {
        current('Bil 10c').edit(8, 3, { value: 1078 });
      },
      (current) => {
        current('Bil 10c').edit(8, 3, { value: 1079 });
      },
      ['varning 10c-kostnad-tom Bil 10c!D9'],
    ],
  ])('tell when %s, and not when it is just within the limit', (_, within, beyond, expected) => {
    expect(plant(within)).toEqual([]);
    prior = yearBefore(published);
    expect(plant(beyond)).toEqual(expected);
  });

  it.each<[string, Plant, readonly string[]]>([
    [
      'a delområde has come and another is gone',
      (_, earlier) => {
        earlier('Bil 10a').edit(13, 0, { value: 'Kultur' });
      },
      ['upplysning 10a-delomraden-andrade Bil 10a!A14', 'upplysning 10a-delomraden-andrade Bil 10a!A17'],
    ],
    [
      'a delområde is called something else',
      (current) => {
        current('Bil 10a').edit(9, 0, { value: 'Medicinska servicen 4)' });
      },
      ['upplysning 10a-delomraden-andrade Bil 10a!A10 ”Medicinsk service”'],
    ],
    [
      'an investment has come and another is gone',
      (_, earlier) => {
        earlier('Bil 10b').edit(14, 1, { value: 'Golvpolerare' });
      },
      ['upplysning 10b-investeringar-andrade Bil 10b!B15', 'upplysning 10b-investeringar-andrade Bil 10b!B33'],
    ],
    [
      'an investment with the same number is called something else',
      (current, earlier) => {
        current('Bil 10b').edit(14, 0, { value: 4711 });
        current('Bil 10b').edit(14, 1, { value: 'Kombiskurmaskin' });
        earlier('Bil 10b').edit(14, 0, { value: 4711 });
      },
      ['upplysning 10b-investeringar-andrade Bil 10b!B15 ”Städmaskin, 6 st”'],
    ],
    [
      'an investment is called something like it was',
      (current) => {
        current('Bil 10b').edit(14, 1, { value: 'Städmaskiner, 6 st' });
      },
      ['upplysning 10b-investeringar-andrade Bil 10b!B15 ”Städmaskin, 6 st”'],
    ],
    [
      'an IT project has come and another is gone',
      (_, earlier) => {
        earlier('Bil 10c').edit(5, 0, { value: 8001 });
        earlier('Bil 10c').edit(5, 1, { value: 'Journal i mobilen' });
        earlier('Bil 10c').edit(6, 1, { value: null });
        earlier('Bil 10c').edit(7, 1, { value: null });
      },
      ['upplysning 10c-projekt-andrade Bil 10c!B6', 'upplysning 10c-projekt-andrade Bil 10c!B53'],
    ],
    [
      'an IT project with the same number is called something else',
      (current) => {
        current('Bil 10c').edit(11, 1, { value: 'Cosmic, etapp 2:' });
      },
      ['upplysning 10c-projekt-andrade Bil 10c!B12 ”KST: Framtidens Vårdinformationsstöd FVIS Programmet”'],
    ],
    [
      'an IT project with another number is called something like it was',
      (current) => {
        current('Bil 10c').edit(8, 0, { value: 8123 });
        current('Bil 10c').edit(8, 1, { value: 'Medicinsk bild,' });
      },
      ['upplysning 10c-projekt-andrade Bil 10c!B9 ”Medicinska bilder, RIS-PACS-VNA”'],
    ],
    [
      'a risk has come and another is gone',
      (_, earlier) => {
        earlier('Bil 16').edit(6, 1, { value: 'Vattenskador i arkivet' });
      },
      ['upplysning 16-risker-andrade Bil 16!Q1', 'upplysning 16-risker-andrade Bil 16!B7'],
    ],
    [
      'a risk is called something else',
      (_, earlier) => {
        earlier('Bil 16').edit(14, 1, { value: 'Fakturagranskningar' });
      },
      ['upplysning 16-risker-andrade Bil 16!B15 ”Fakturagranskningar”'],
    ],
    [
      'a project has come and another is gone',
      (_, earlier) => {
        earlier('Bil 17 Vårdval').edit(7, 1, { value: 'Ny telefonväxel' });
      },
      ['upplysning 17-projekt-andrade Bil 17 Vårdval!M2', 'upplysning 17-projekt-andrade Bil 17 Vårdval!B8'],
    ],
    [
      'a project is called something else',
      (_, earlier) => {
        earlier('Bil 17 Transport').edit(8, 1, { value: 'System för bilbokning' });
      },
      ['upplysning 17-projekt-andrade Bil 17 Transport!B9 ”System för bilbokning”'],
    ],
  ])('tell that %s', (_, change, expected) => {
    expect(plant(change)).toEqual(expected);
  });
});
