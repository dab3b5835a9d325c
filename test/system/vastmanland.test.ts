import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSubmissions } from '../../src/core/engine/check-submissions';
import type { Report } from '../../src/core/engine/report';
import { BUILT_IN_PACKS, defaultPack } from '../../src/core/packs/built-in';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { findingsOf, placeOf, summary } from '../support/check';
import { readSample } from '../support/sample-files';
import type { EditableSheet, EditableWorkbook } from '../support/workbook/editable-workbook';
import { readEditable } from '../support/workbook/read-editable';

const FOLDER = join(__dirname, '../fixtures/vastmanland');

interface Facit {
  /** What must be found, worked out by hand from the saved cells. */
  readonly findings: readonly string[];
  /** What only follows from it, and may be told or not. */
  readonly may: readonly string[];
  readonly tables: readonly string[];
}

const FACIT = JSON.parse(readFileSync(join(FOLDER, 'facit.json'), 'utf8')) as Readonly<Record<string, Facit>>;
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.xlsx'));

async function check(file: string): Promise<Report> {
  return checkAll([await readSample(join(FOLDER, file))]);
}

function checkAll(workbooks: readonly WorkbookSnapshot[]): Report {
  const packs = [...BUILT_IN_PACKS.values()];
  return checkSubmissions(workbooks, { pack: defaultPack(), among: packs, ledger: null, unreadable: [] });
}

it.each(files)('finds in %s what stands wrong there and nothing else', async (file) => {
  const { findings = [], may = [] } = FACIT[file] ?? {};
  const found = findingsOf(await check(file)).filter(
    (finding) => !may.includes(`${finding.rule} ${placeOf(finding)}`) || findings.includes(summary(finding)),
  );

  expect(found.map(summary).sort()).toEqual([...findings].sort());
});

it.each(files)('recognises every table of %s', async (file) => {
  const { submissions } = await check(file);
  const tables = submissions.flatMap(({ submission }) => submission.bilagor);

  expect(tables.map(({ sheet, kind }) => `${sheet.sheet}: ${kind}`).sort()).toEqual(
    [...(FACIT[file]?.tables ?? [])].sort(),
  );
});

it.each(files)('chooses the region’s pack for %s by itself', async (file) => {
  const { submissions } = await check(file);

  expect(submissions.map(({ pack }) => pack.id)).toEqual(['vastmanland']);
});

/** Ways to space a table out, which say nothing of its figures. */
const SPACINGS: Readonly<Record<string, (workbook: EditableWorkbook, sheet: EditableSheet) => void>> = {
  'a blank column beside the labels': (workbook, sheet) => {
    workbook.insertColumns(sheet, 2, 1);
  },
  'two blank columns beside the labels': (workbook, sheet) => {
    workbook.insertColumns(sheet, 2, 2);
  },
  'a blank column before the last': (workbook, sheet) => {
    workbook.insertColumns(sheet, sheet.size.columns - 1, 1);
  },
  'three blank rows in the middle': (workbook, sheet) => {
    workbook.insertRows(sheet, Math.floor(sheet.size.rows / 2), 3);
  },
};

it.each(Object.entries(SPACINGS))('takes %s for a part of the table', async (_name, space) => {
  const file = 'ktf-plan-2024-faultless.xlsx';
  const asItIs = readEditable([await readSample(join(FOLDER, file))]);
  // Each sheet on its own: blank rows in one leave what it is laid beside as it was.
  const seen = asItIs.sheets.map(({ name }) => {
    const spaced = asItIs.clone();
    space(spaced, spaced.sheet(name));
    const report = checkAll(spaced.snapshot());
    const tables = report.submissions.flatMap(({ submission }) => submission.bilagor);
    return [findingsOf(report).map(summary), tables.map(({ sheet, kind }) => `${sheet.sheet}: ${kind}`).sort()];
  });
  expect(seen).toEqual(asItIs.sheets.map(() => [[], [...(FACIT[file]?.tables ?? [])].sort()]));
});

it('still tells two tables side by side, with a blank column between them, apart', async () => {
  const file = 'ktf-plan-2024-faultless.xlsx';
  const workbook = readEditable([await readSample(join(FOLDER, file))]);
  const [left, right] = [workbook.sheet('Ekonomi'), workbook.sheet('Ekonomi 2')];
  workbook.moveOnto(right, left, { row: 0, column: left.size.columns + 1 });
  const report = checkAll(workbook.snapshot());
  expect(findingsOf(report).map(summary)).toEqual([]);
  const kinds = report.submissions.flatMap(({ submission }) => submission.bilagor).map(({ kind }) => kind);
  expect(kinds.sort()).toEqual([...(FACIT[file]?.tables ?? [])].map((table) => table.replace(/^.*: /u, '')).sort());
});
