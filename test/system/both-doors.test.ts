import { join } from 'node:path';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { checkThroughBothDoors, expectEqualReports } from '../support/both-doors';
import { FAULTS } from '../support/faults/index';
import { Scene } from '../support/faults/scene';
import {
  addDelomrade,
  moveTables,
  putInBlankRows,
  putSideBySide,
  renameSheets,
  rewordHeaders,
  shiftYears,
  splitIntoFiles,
  stack,
  takeOutBlankRows,
} from '../support/moves';
import { Random } from '../support/random';
import { HSF, readSample, RLF, RLF_ONE_A_BILAGA } from '../support/sample-files';
import type { Arrangement } from '../support/submission/arrange';
import { randomSubmission } from '../support/submission/random-submission';
import type { EditableWorkbook } from '../support/workbook/editable-workbook';
import { readEditable } from '../support/workbook/read-editable';

const FIXTURES = join(__dirname, '../fixtures');

describe('a sample gives the same report from Excel as from its file', () => {
  it.each([
    ['the published workbook', [RLF]],
    ['the faultless one', [HSF]],
    ['one workbook a bilaga', RLF_ONE_A_BILAGA],
    ['one workbook a bilaga, another of them open', [...RLF_ONE_A_BILAGA].reverse()],
  ])('%s', async (_, paths) => {
    await expectEqualReports(await Promise.all(paths.map((path) => readSample(path))));
  });
});

describe('the published workbook gives the same report from Excel as from its file', () => {
  let published: WorkbookSnapshot;

  beforeAll(async () => {
    published = await readSample(RLF);
  });

  it.each<[string, (workbook: EditableWorkbook) => void]>([
    [
      'moved down and to the right',
      (workbook) => {
        moveTables(workbook, 4, 2);
      },
    ],
    ['with renamed sheets', renameSheets],
    ['with the sheets in the opposite order', ({ sheets }) => sheets.reverse()],
    ['with blank rows in the tables', putInBlankRows],
    ['without blank rows', takeOutBlankRows],
    ['with another delområde', addDelomrade],
    [
      'six years later',
      (workbook) => {
        shiftYears(workbook, 6);
      },
    ],
    [
      'ten years earlier',
      (workbook) => {
        shiftYears(workbook, -10);
      },
    ],
    ['with headers reworded', rewordHeaders],
    [
      'with tables below each other',
      (workbook) => {
        stack(workbook, ['Bil 10a', 'Bil 10b', 'Bil 10c', 'Bil 11RLF']);
      },
    ],
    [
      'with tables side by side',
      (workbook) => {
        putSideBySide(workbook, ['Bil 10b', 'Bil 11RLF']);
      },
    ],
    ['in one workbook a sheet', splitIntoFiles],
  ])('%s', async (_, move) => {
    const workbook = readEditable([published]);
    move(workbook);
    await expectEqualReports(workbook.snapshot());
  });
});

describe('a submission with a planted fault gives the same report from Excel as from its file', () => {
  it.each(Object.entries(FAULTS).map(([name, fault], seed) => ({ name, fault, seed })))(
    '$name',
    async ({ fault, seed }) => {
      const { submission } = randomSubmission(seed);
      fault(new Scene(submission, new Random(seed)));
      await expectEqualReports(submission.snapshot());
    },
  );
});

describe('a submission with faults gives the same report from Excel as from its file, wherever its tables stand', () => {
  it.each<[string, Partial<Arrangement>]>([
    ['away from the corner', { start: 'D7' }],
    ['on sheets called Blad1 and so on', { sheetNames: 'Blad' }],
    ['on sheets called as is printed', { sheetNames: 'printed' }],
    ['below each other', { together: [['10a', '10b', '10c', '11']] }],
    [
      'below each other in pairs',
      {
        together: [
          ['9', '9a'],
          ['10b', '10c'],
        ],
      },
    ],
    ['side by side', { together: [], beside: ['10b', '11'] }],
    ['with blank columns', { blankColumns: true }],
    ['with blank rows', { blankRows: 4 }],
    ['among other sheets', { otherSheets: true }],
    ['in one workbook a bilaga', { files: 'one a bilaga' }],
    ['in two workbooks', { files: 'two' }],
    ['without formulas', { formulas: 'none', rounded: false }],
    ['without formulas, rounded', { formulas: 'none', rounded: true }],
  ])('%s', async (_, arrangement) => {
    const { submission } = randomSubmission(1, { arrangement });
    const scene = new Scene(submission, new Random(1));
    for (const fault of Object.values(FAULTS).slice(0, 12)) fault(scene);
    await expectEqualReports(submission.snapshot());
  });
});

describe('the published workbook as another program saved it', () => {
  it.each([
    ['LibreOffice', 'RLF bilagor 2020.xls'],
    ['LibreOffice', 'RLF bilagor 2020.ods'],
  ])('gives the same report from Excel as from its file: %s, %s', async (_, file) => {
    await expectEqualReports([await readSample(join(FIXTURES, file))]);
  });

  // openpyxl saves formulas without their results, which Excel calculates when it opens the workbook.
  it('gives from Excel the report of the original from its file: openpyxl', async () => {
    const original = await readSample(RLF);
    const saved = await readSample(join(FIXTURES, 'RLF bilagor 2020 openpyxl.xlsx'));
    const { fromExcel } = await checkThroughBothDoors([{ ...saved, file: original.file }]);
    const { fromFiles } = await checkThroughBothDoors([original]);
    // The original's results were saved with 15 digits.
    const toTwelveDigits = (report: string): string =>
      report.replace(/\d+\.\d{6,}/gu, (number) => Number(number).toPrecision(12));
    expect(toTwelveDigits(fromExcel)).toBe(toTwelveDigits(fromFiles));
  });
});
