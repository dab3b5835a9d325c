import { parseAddress } from '../../../src/core/workbook/address';
import type { Random } from '../random';
import type { Submission } from './submission';
import type { BilagaName } from './table-writer';

/** Where the tables of a submission stand. None of it may change what is found. */
export interface Arrangement {
  /** The cell where every table begins. */
  readonly start: string;
  readonly sheetNames: 'short' | 'Blad' | 'printed';
  /** Bilagor that stand below each other on one sheet, the first one's. */
  readonly together: readonly (readonly BilagaName[])[];
  /** Bilagor that stand side by side on one sheet, the first one's. */
  readonly beside: readonly BilagaName[];
  /** A blank column between the labels and the figures of bilaga 9, 10 a, 10 b and 11. */
  readonly blankColumns: boolean;
  /** Sheets that are no bilaga: instructions, a list of contents and an empty one. */
  readonly otherSheets: boolean;
  readonly files: 'one' | 'one a bilaga' | 'two';
  /** Blank rows put in at random places within the tables. */
  readonly blankRows: number;
  /** Formulas that stay: all; none on bilaga 10 a; none at all. */
  readonly formulas: 'all' | 'not on 10a' | 'none';
  /** Typed values are rounded to what is shown, as when a printed table is typed in. */
  readonly rounded: boolean;
}

/** Places that only a move of the tables leads to. */
export function randomArrangement(random: Random): Arrangement {
  const formulas = random.pick(['all', 'all', 'all', 'not on 10a', 'none'] as const);
  return {
    start: random.pick(['A1', 'A1', 'B3', 'D7']),
    sheetNames: random.pick(['short', 'Blad', 'printed']),
    together: random.chance(0.2)
      ? [
          random.pick([
            ['10a', '10b'],
            ['10a', '11'],
            ['10b', '10c'],
            ['9', '9a'],
            ['10a', '10b', '10c', '11'],
          ]),
        ]
      : [],
    beside: random.chance(0.1)
      ? random.pick([
          ['9', '11-2'],
          ['10b', '11'],
          ['9', '10a'],
        ])
      : [],
    blankColumns: random.chance(0.15),
    otherSheets: random.chance(0.25),
    files: random.pick(['one', 'one', 'one a bilaga', 'two']),
    blankRows: random.chance(0.4) ? random.whole(1, 4) : 0,
    formulas,
    rounded: formulas === 'none' && random.chance(0.7),
  };
}

/** Moves a submission's tables in place, with the edits that a person would make in Excel. */
export function arrange(submission: Submission, arrangement: Arrangement, random: Random): Submission {
  const { workbook } = submission;
  for (let count = 0; count < arrangement.blankRows; count++) insertBlankRow(submission, random);
  if (arrangement.blankColumns) insertBlankColumns(submission);
  if (arrangement.formulas === 'none') submission.freezeFormulas();
  if (arrangement.formulas === 'not on 10a') submission.freezeFormulas(['10a']);
  if (arrangement.rounded) submission.roundAsShown();
  for (const [first, ...others] of arrangement.together) {
    if (first === undefined) continue;
    for (const other of others) {
      const host = submission.sheet(first);
      workbook.moveOnto(submission.sheet(other), host, { row: host.size.rows + 2, column: 0 });
    }
  }
  const [left, ...right] = arrangement.together.length > 0 ? [] : arrangement.beside;
  for (const other of right) {
    if (left === undefined || !submission.bilagor.includes(other)) continue;
    const host = submission.sheet(left);
    workbook.moveOnto(submission.sheet(other), host, { row: 0, column: host.size.columns + 2 });
  }
  if (arrangement.otherSheets) addOtherSheets(submission);
  const start = parseAddress(arrangement.start) ?? { row: 0, column: 0 };
  workbook.sheets.forEach((sheet, index) => {
    if (start.row > 0) workbook.insertRows(sheet, 0, start.row);
    if (start.column > 0) workbook.insertColumns(sheet, 0, start.column);
    if (arrangement.sheetNames === 'Blad') workbook.renameSheet(sheet, `Blad${index + 1}`);
    if (arrangement.sheetNames === 'printed') workbook.renameSheet(sheet, `Bil ${sheet.name} ${index + 1}`);
  });
  if (arrangement.files === 'one a bilaga') {
    for (const sheet of [...workbook.sheets]) workbook.moveToFile([sheet], `${sheet.name}.xlsx`);
  }
  if (arrangement.files === 'two') workbook.moveToFile(workbook.sheets.slice(workbook.sheets.length / 2), 'Del 2.xlsx');
  return submission;
}

/** A blank column before the first figures, as where a column of notes was emptied. */
function insertBlankColumns(submission: Submission): void {
  for (const [bilaga, at] of [
    ['9', 1],
    ['10a', 1],
    ['10b', 2],
    ['11', 1],
  ] as const) {
    submission.workbook.insertColumns(submission.sheet(bilaga), at, 1);
  }
}

function addOtherSheets(submission: Submission): void {
  submission.addSheet(
    'Läs mig',
    `
    Anvisning till bilagorna
    Bilaga 10 a fylls i med belopp i tusental kronor. Kostnader skrivs med minus.
    Bilaga 10 c: projekten ska ha projektnummer. Frågor besvaras av ekonomistaben.`,
  );
  submission.addSheet(
    'Innehåll',
    `
    Bilaga    | Rubrik                     | Sida
    Bilaga 9  | Lokalarea                  |    1
    Bilaga 10 a | Ekonomisk redovisning    |    2
    Bilaga 10 b | Planerade investeringar  |    3
    Bilaga 11 | Ekonomiska nyckeltal       |    5`,
  );
  submission.addSheet('Blad99', '');
}

/** A blank row above a random row of a random table's body. */
function insertBlankRow(submission: Submission, random: Random): void {
  const bilaga = random.pick(['10a', '10b', '10c', '11', '16'] as const);
  const { content } = submission;
  const rows: Readonly<Record<typeof bilaga, readonly (readonly [string, string])[]>> = {
    '10a': content.delomraden.slice(1).map(({ name }) => [name, 'etikett'] as const),
    '10b': content.investments.map(({ name }) => [name, 'Benämning'] as const),
    '10c': content.itProjects.slice(1).map(({ name }) => [name, 'FO'] as const),
    '11': [
      ['Tandvårdsersättning', 'etikett'],
      ['Regionbidrag', 'etikett'],
    ],
    '16': content.risks.slice(1).map((_, index) => [`Risk ${index + 2}`, 'Nr'] as const),
  };
  if (rows[bilaga].length === 0) return;
  const [row, column] = random.pick(rows[bilaga]);
  submission.insertRowsAbove(submission.cell(bilaga, row, column));
}
