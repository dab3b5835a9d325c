import { EditableWorkbook } from '../workbook/editable-workbook';
import type { SubmissionContent } from './content';
import { PLAIN_LAYOUT, type Layout } from './layout';
import { Submission } from './submission';
import { BILAGA_NAMES, TableWriter, type BilagaName } from './table-writer';
import { VALID_CONTENT } from './valid-content';
import { writeBilaga10a } from './write-bilaga-10a';
import { writeBilaga10b } from './write-bilaga-10b';
import { writeBilaga10c } from './write-bilaga-10c';
import { writeBilaga11 } from './write-bilaga-11';
import { writeBilaga11SubUnit } from './write-bilaga-11-sub-unit';
import { writeBilaga16 } from './write-bilaga-16';
import { writeBilaga17 } from './write-bilaga-17';
import { writeBilaga9 } from './write-bilaga-9';
import { writeBilaga9a } from './write-bilaga-9a';

/** The file that a submission is in when nothing else is said. */
const FILE = 'Inlämning.xlsx';

/** Writers in the order in which bilagor read each other: 10 c, 10 b, 10 a, 11. */
const WRITERS: readonly (readonly [BilagaName, (writer: TableWriter, content: SubmissionContent) => void])[] = [
  ['9', writeBilaga9],
  ['9a', writeBilaga9a],
  ['10c', writeBilaga10c],
  ['10b', writeBilaga10b],
  ['10a', writeBilaga10a],
  ['11', writeBilaga11],
  ['16', writeBilaga16],
];

const SHEET_ORDER: readonly string[] = BILAGA_NAMES;

/** Builds a submission of bilagor 9, 9 a, 10 a, 10 b, 10 c, 11, 16 and one or two 17, a sheet each from A1. */
export function buildSubmission(content: SubmissionContent, layout: Layout): Submission {
  const workbook = new EditableWorkbook();
  const writer = (bilaga: BilagaName): TableWriter => new TableWriter(workbook, bilaga, layout, content.year, FILE);
  for (const [bilaga, write] of WRITERS) write(writer(bilaga), content);
  if (content.subUnit !== null) writeBilaga11SubUnit(writer('11-2'), content.subUnit);
  content.projectLists.forEach((list, index) => {
    writeBilaga17(writer(index === 0 ? '17-1' : '17-2'), content, list);
  });
  workbook.sheets.sort((one, other) => SHEET_ORDER.indexOf(one.name) - SHEET_ORDER.indexOf(other.name));
  return new Submission(workbook, content, layout);
}

const built = new Map<string, Submission>();

/** The small submission of `valid-content.ts`, in which nothing is wrong, worded and with other content as told. */
export function validSubmission(layout: Partial<Layout> = {}, content: Partial<SubmissionContent> = {}): Submission {
  const key = JSON.stringify([layout, content]);
  const known = built.get(key) ?? buildSubmission({ ...VALID_CONTENT, ...content }, { ...PLAIN_LAYOUT, ...layout });
  built.set(key, known);
  return known.clone();
}
