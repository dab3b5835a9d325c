import type { Report } from '../../../src/core/engine/report';
import type { ReviewRecord } from '../../../src/core/review/review-record';
import { acceptAll, checkReviewed, lenientPack } from '../../support/accepted';
import { FAULTS } from '../../support/faults/index';
import { Scene } from '../../support/faults/scene';
import { Random } from '../../support/random';
import { readSample, RLF } from '../../support/sample-files';
import { validSubmission } from '../../support/submission/build-submission';
import { randomSubmission } from '../../support/submission/random-submission';
import type { Submission } from '../../support/submission/submission';
import type { EditableWorkbook } from '../../support/workbook/editable-workbook';
import { readEditable } from '../../support/workbook/read-editable';

const PACK = lenientPack();

/** What a person may do to a workbook without changing a figure or a label. */
const MOVES: Readonly<Record<string, (workbook: EditableWorkbook) => void>> = {
  'rows and columns put in above and to the left': (workbook) => {
    for (const sheet of workbook.sheets) {
      workbook.insertRows(sheet, 0, 4);
      workbook.insertColumns(sheet, 0, 2);
    }
  },
  'sheets renamed': (workbook) => {
    workbook.sheets.forEach((sheet, index) => {
      workbook.renameSheet(sheet, `Blad${index + 1}`);
    });
  },
  'sheets in the opposite order': (workbook) => {
    workbook.sheets.reverse();
  },
  'one workbook a sheet': (workbook) => {
    for (const sheet of [...workbook.sheets]) workbook.moveToFile([sheet], `${sheet.name}.xlsx`);
  },
};

/** How the acceptances stand: every one must have found its finding and hold. */
function standing({ submissions }: Report): Readonly<Record<string, readonly string[]>> {
  const findings = submissions.flatMap((submission) => submission.findings);
  const roots = findings.filter(({ causedBy }) => causedBy === null);
  const lapsed = roots.filter(({ acceptance }) => acceptance?.status === 'lapsed');
  return {
    accepted: roots
      .filter(({ acceptance }) => acceptance?.status === 'accepted')
      .map(({ id }) => id)
      .sort(),
    lapsed: lapsed.map(({ id, acceptance }) => `${id}: ${JSON.stringify(acceptance)}`),
    resting: submissions.flatMap(({ review }) => review.resting.map(({ finding }) => finding)),
  };
}

function allHold({ acceptances }: ReviewRecord): Readonly<Record<string, readonly string[]>> {
  return { accepted: acceptances.map(({ finding }) => finding).sort(), lapsed: [], resting: [] };
}

describe('the acceptances of the published workbook hold', () => {
  let workbook: EditableWorkbook;
  let record: ReviewRecord;

  beforeEach(async () => {
    workbook = readEditable([await readSample(RLF)]);
    record = acceptAll(checkReviewed(workbook.snapshot(), {}, PACK), PACK);
  });

  it('where they were given, each its finding’s', () => {
    // One for every finding that the published original has (test/system/samples.test.ts).
    expect(record.acceptances).toHaveLength(59);
    expect(standing(checkReviewed(workbook.snapshot(), record, PACK))).toEqual(allHold(record));
  });

  it.each(Object.entries(MOVES))('with %s', (_, move) => {
    move(workbook);
    expect(standing(checkReviewed(workbook.snapshot(), record, PACK))).toEqual(allHold(record));
  });

  it('with blank rows put into the tables', () => {
    for (const [name, row] of Object.entries({
      'Bil 9a': 12,
      'Bil 10a': 10,
      'Bil 10b': 14,
      'Bil 10c': 8,
      'Bil 16': 7,
    })) {
      workbook.insertRows(workbook.sheet(name), row, 1);
    }
    expect(standing(checkReviewed(workbook.snapshot(), record, PACK))).toEqual(allHold(record));
  });

  it('with everything at once', () => {
    for (const move of Object.values(MOVES)) move(workbook);
    expect(standing(checkReviewed(workbook.snapshot(), record, PACK))).toEqual(allHold(record));
  });
});

describe('the acceptances of a submission with a planted fault hold wherever its tables are moved', () => {
  const bases: Readonly<Record<string, (seed: number) => Submission>> = {
    plain: () => validSubmission(),
    random: (seed) => randomSubmission(seed, { arrangement: { files: 'one', otherSheets: true } }).submission,
  };

  const planted = Object.entries(FAULTS).flatMap(([name, fault], seed) =>
    Object.entries(bases).flatMap(([base, build]) => {
      const submission = build(seed);
      return fault(new Scene(submission, new Random(seed))) === undefined ? [] : [{ name, base, submission }];
    }),
  );

  it('of every kind', () => {
    expect([...new Set(planted.map(({ name }) => name))]).toEqual(Object.keys(FAULTS));
  });

  it.each(planted)('$name, $base', ({ submission: { workbook } }) => {
    const record = acceptAll(checkReviewed(workbook.snapshot(), {}, PACK), PACK);
    expect(record.acceptances.length).toBeGreaterThan(0);
    for (const move of Object.values(MOVES)) move(workbook);
    expect(standing(checkReviewed(workbook.snapshot(), record, PACK))).toEqual(allHold(record));
  });
});
