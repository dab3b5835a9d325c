import { recogniseSheet } from '../../src/core/bilagor/recognise';
import { groupSubmissions } from '../../src/core/submissions/group-submissions';
import type { Submission } from '../../src/core/submissions/submission';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { builtInPack } from './check';

/** Reads the one submission that workbooks hold, without checking it. */
export function readSubmission(workbooks: readonly WorkbookSnapshot[]): Submission {
  const readings = workbooks.map(({ file, sheets }, fileIndex) => ({
    file,
    sheets: sheets.map((sheet, sheetIndex) =>
      recogniseSheet(sheet, { file, sheet: sheet.name, fileIndex, sheetIndex }),
    ),
  }));
  const [only, ...others] = groupSubmissions(readings, builtInPack());
  if (only === undefined || others.length > 0) throw new Error(`${others.length + 1} submissions`);
  return only;
}
