import { join } from 'node:path';
import * as fc from 'fast-check';
import { RISK_COLUMNS } from '../../../src/core/bilagor/bilaga-16';
import { PROJECT_COLUMNS } from '../../../src/core/bilagor/bilaga-17';
import { figuresOf } from '../../../src/core/bilagor/table';
import { withCells } from '../../../src/core/fill/sheet-with-cells';
import { checkedTables, hashPack, hashTables } from '../../../src/core/review/checked-tables';
import { compareTables } from '../../../src/core/review/compare-tables';
import type { CheckedTable } from '../../../src/core/review/review-record';
import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { builtInPack } from '../../support/check';
import { anyTable } from '../../support/random-record';
import { Random } from '../../support/random';
import { readSubmission } from '../../support/read-submission';
import { readSample, RLF } from '../../support/sample-files';
import { arrange } from '../../support/submission/arrange';
import { validSubmission } from '../../support/submission/build-submission';
import { randomSubmission } from '../../support/submission/random-submission';
import { type SubmissionCell } from '../../support/submission/submission';
import type { BilagaName } from '../../support/submission/table-writer';
import { VALID_CONTENT } from '../../support/submission/valid-content';
import type { EditableWorkbook } from '../../support/workbook/editable-workbook';
import { readEditable } from '../../support/workbook/read-editable';

const RUNS = { seed: 2026, numRuns: 300 };
const HSF = 'Hälso- och sjukvårdsförvaltningen';

function tablesOf(workbooks: readonly WorkbookSnapshot[]): readonly CheckedTable[] {
  return checkedTables(readSubmission(workbooks));
}

function hashOf(workbooks: readonly WorkbookSnapshot[]): string {
  return hashTables(tablesOf(workbooks));
}

describe('the hash of a submission is the same', () => {
  const moved: Readonly<Record<string, (workbook: EditableWorkbook) => void>> = {
    'with rows and columns put in above and to the left': (workbook) => {
      for (const sheet of workbook.sheets) {
        workbook.insertRows(sheet, 0, 4);
        workbook.insertColumns(sheet, 0, 2);
      }
    },
    'with sheets renamed': (workbook) => {
      workbook.sheets.forEach((sheet, index) => {
        workbook.renameSheet(sheet, `Blad${index + 1}`);
      });
    },
    'with the bilagor in another order': (workbook) => {
      workbook.sheets.reverse();
    },
    'in one workbook a sheet': (workbook) => {
      for (const sheet of [...workbook.sheets]) workbook.moveToFile([sheet], `${sheet.name}.xlsx`);
    },
    'with three bilagor on one sheet': (workbook) => {
      const host = workbook.sheet('Bil 10a');
      for (const name of ['Bil 10b', 'Bil 10c']) {
        workbook.moveOnto(workbook.sheet(name), host, { row: host.size.rows + 2, column: 0 });
      }
    },
    'with blank rows in the tables': (workbook) => {
      for (const [name, row] of Object.entries({ 'Bil 9a': 12, 'Bil 10a': 10, 'Bil 10b': 14, 'Bil 16': 7 })) {
        workbook.insertRows(workbook.sheet(name), row, 1);
      }
    },
  };

  it.each(Object.entries(moved))('%s', async (_, move) => {
    const workbook = readEditable([await readSample(RLF)]);
    const before = hashOf(workbook.snapshot());
    move(workbook);
    expect(hashOf(workbook.snapshot())).toBe(before);
  });

  it.each(['RLF bilagor 2020.xls', 'RLF bilagor 2020.ods'])('saved by LibreOffice as %s', async (file) => {
    const saved = await readSample(join(__dirname, '../../fixtures', file));
    expect(hashOf([saved])).toBe(hashOf([await readSample(RLF)]));
  });

  it('with the rows of a table in another order', () => {
    const rows = {
      delomraden: [...VALID_CONTENT.delomraden].reverse(),
      investments: [...VALID_CONTENT.investments].reverse(),
      itProjects: [...VALID_CONTENT.itProjects].reverse(),
    };
    expect(hashOf(validSubmission({}, rows).snapshot())).toBe(hashOf(validSubmission().snapshot()));
  });

  it('with formulas typed over with what they show', () => {
    const submission = validSubmission();
    const before = hashOf(submission.snapshot());
    expect(hashOf(submission.freezeFormulas().snapshot())).toBe(before);
  });

  // Seeds, not cases.
  it.each(Array.from({ length: 12 }, (_, seed) => seed))('wherever its tables stand: seed %i', (seed) => {
    const { submission } = randomSubmission(seed, { arrangement: { start: 'A1', files: 'one', sheetNames: 'short' } });
    const before = hashOf(submission.snapshot());
    const arrangement = {
      start: 'D7',
      sheetNames: 'Blad',
      together: [],
      beside: [],
      blankColumns: false,
      otherSheets: true,
      files: 'two',
      blankRows: 3,
      formulas: 'all',
      rounded: false,
    } as const;
    expect(hashOf(arrange(submission, arrangement, new Random(seed)).snapshot())).toBe(before);
  });

  it('of tables, their rows and their columns in any order', () => {
    fc.assert(
      fc.property(fc.array(anyTable, { maxLength: 3 }), (tables) => {
        const turned = tables.map(({ rows, columns, ...table }) => ({
          ...table,
          columns: [...columns].reverse(),
          rows: [...rows].reverse().map(([label, ...values]) => [label, ...[...values].reverse()] as const),
        }));
        expect(hashTables(turned.reverse())).toBe(hashTables(tables));
      }),
      RUNS,
    );
  });
});

describe('the hash of a submission is another, and the change is named', () => {
  const submission = validSubmission().freezeFormulas();
  const before = tablesOf(submission.snapshot());
  const snapshot = submission.snapshot();
  const core = readSubmission(snapshot);
  const hash = hashTables(before);

  function cellAt([bilaga, row, column]: readonly [BilagaName, string, string]): SubmissionCell {
    return submission.cell(bilaga, row, column);
  }

  /** What has changed after an edit, which is taken back. */
  function changesAfter(cell: SubmissionCell, value: number | string): ReturnType<typeof compareTables> {
    const was = cell.value;
    cell.set(value);
    const now = tablesOf(submission.snapshot());
    if (typeof was === 'number' || typeof was === 'string') cell.set(was);
    else cell.clear();
    expect(hashTables(now)).not.toBe(hashTables(before));
    return compareTables(before, now);
  }

  it.each(core.bilagor.filter(({ rows }) => rows.length > 0).map((bilaga) => ({ bilaga, name: bilaga.sheet.sheet })))(
    'when any figure of $name changes by 1',
    ({ bilaga, name }) => {
      const enhet = core.unitOf.get(bilaga)?.name ?? null;
      for (const { address, value, rowLabel, columnLabel } of figuresOf(bilaga)) {
        if (value === null) continue;
        const workbooks = snapshot.map((workbook) => ({
          ...workbook,
          sheets: workbook.sheets.map((sheet) =>
            sheet.name === name
              ? withCells(sheet, [{ ...address, content: { formula: null, value: value + 1 } }])
              : sheet,
          ),
        }));
        const now = tablesOf(workbooks);
        expect(hashTables(now)).not.toBe(hash);
        expect(compareTables(before, now)).toEqual([
          {
            bilaga: bilaga.kind,
            enhet,
            row: rowLabel,
            column: columnLabel,
            before: Number(value.toFixed(6)),
            now: Number((value + 1).toFixed(6)),
          },
        ]);
      }
    },
  );

  it.each([
    ['a figure that is emptied', ['10a', 'Primärvård', 'Netto Budget 2020'], '', -42_000, null],
    ['a figure that becomes text', ['10a', 'Primärvård', 'Netto Budget 2020'], 'enligt avtal', -42_000, 'enligt avtal'],
  ] as const)('when there is %s', (_, place, value, was, is) => {
    expect(changesAfter(cellAt(place), value)).toMatchObject([
      { row: 'Primärvård', column: 'Netto Budget 2020', before: was, now: is },
    ]);
  });

  it.each(RISK_COLUMNS.map(({ title }) => title).filter((title) => title !== 'Benämning'))(
    'when %s of a risk on bilaga 16 changes',
    (title) => {
      const cell = submission.cell('16', 'Risk 2', title);
      const was = cell.value;
      expect(changesAfter(cell, 'något annat')).toEqual([
        { bilaga: '16', enhet: HSF, row: 'Driftstopp i journalen', column: title, before: was, now: 'något annat' },
      ]);
    },
  );

  it.each(PROJECT_COLUMNS.map(({ title }) => title).filter((title) => title !== 'Projektnamn'))(
    'when %s of a project on bilaga 17 changes',
    (title) => {
      const cell = submission.cell('17-1', 'Projekt 2', title);
      const was = cell.value;
      expect(changesAfter(cell, 'något annat')).toEqual([
        {
          bilaga: '17',
          enhet: `${HSF} / Vård`,
          row: 'Renovering av entré',
          column: title,
          before: was,
          now: 'något annat',
        },
      ]);
    },
  );

  it.each([
    ['a delområde', ['10a', 'Medicinsk service', 'etikett'], 'Medicinsk teknik', 'Medicinsk service'],
    ['an investment', ['10b', 'Städmaskin', 'Benämning'], 'Kombiskurmaskin', 'Städmaskin'],
    ['a risk', ['16', 'Risk 1', 'Benämning'], 'Brist på läkare', 'Brist på personal'],
    ['a project', ['17-2', 'Projekt 1', 'Projektnamn'], 'Grönare logistik', 'Grön logistik'],
  ] as const)('when %s is called something else: one change', (_, place, name, was) => {
    const [{ enhet, ...change } = { enhet: null }, ...others] = changesAfter(cellAt(place), name);
    expect(enhet).toContain(HSF);
    expect(change).toEqual({
      bilaga: place[0].replace('-2', ''),
      row: was,
      column: 'Benämning',
      before: was,
      now: name,
    });
    expect(others).toEqual([]);
  });

  it('when an IT project is called something else: its rows are', () => {
    const changes = changesAfter(submission.cell('10c', 'Digital patologi', 'Benämning'), 'Digital radiologi');
    expect(new Set(changes.map(({ column }) => column))).toEqual(new Set(['Benämning']));
    expect(changes.map(({ before: was, now }) => [was, now])).toContainEqual([
      'Digital patologi, Kostn.',
      'Digital radiologi, Kostn.',
    ]);
  });

  it.each([
    ['the number of an investment', ['10b', 'Städmaskin', 'Proj.nr'], 4444, 'Städmaskin', 'Proj.nr', '4003', '4444'],
    [
      'the number of an IT project',
      ['10c', 'Digital patologi', 'Proj.nr'],
      8888,
      'Digital patologi',
      'Proj.nr',
      '8102',
      '8888',
    ],
    [
      'whose an IT project is',
      ['10c', 'Digital patologi', 'Kund'],
      'Kund: Stab',
      'Digital patologi',
      'Kund',
      'Vård',
      'Stab',
    ],
    [
      'what an IT project is of',
      ['10c', 'Digital patologi', 'FO'],
      'FO: Analys',
      'Digital patologi',
      'FO',
      'Bildhantering',
      'Analys',
    ],
    [
      'the running cost of an IT project',
      ['10c', 'Digital patologi', 'Årskostnad'],
      31,
      'Digital patologi, Årskostnad',
      '',
      30,
      31,
    ],
  ] as const)('when %s changes', (_, place, value, row, column, was, is) => {
    expect(changesAfter(cellAt(place), value)).toEqual([
      { bilaga: place[0], enhet: HSF, row, column, before: was, now: is },
    ]);
  });

  it.each([
    ['10a', 'Diff', 'Netto Budget 2021'],
    ['10b', 'TOTALT', 'Budget 2021'],
    ['10b', 'IT', 'Budget 2021'],
    ['10c', 'TOTALT IT-plan', 'Budget 2021'],
    ['10c', 'Digital patologi', 'Driftsumma'],
    ['10c', 'Driftkostnader', ''],
    ['11', 'Antal invånare', 'Budget 2021'],
    ['11', 'Regionbidrag', 'Budget 2021'],
    ['9', 'Summa', 'Budget 2021'],
    ['9a', 'Läkarbesök', 'Budget 2021'],
  ] as const)('when a figure outside the body of bilaga %s does: %s', (...place) => {
    const cell = cellAt(place);
    expect(changesAfter(cell, cell.number + 1)).toMatchObject([{ before: cell.number, now: cell.number + 1 }]);
  });

  it('when the amounts of a bilaga are of another unit', () => {
    const inMillions = validSubmission({ unitText: '(mnkr)' }).freezeFormulas();
    const now = tablesOf(inMillions.snapshot());
    expect(hashTables(now)).not.toBe(hashTables(before));
    expect(new Set(compareTables(before, now).map((change) => JSON.stringify(change)))).toEqual(
      new Set(
        ['10a', '10b', '10c'].map((bilaga) =>
          JSON.stringify({ bilaga, enhet: HSF, row: 'Beloppen', column: 'Enhet', before: 'tkr', now: 'mnkr' }),
        ),
      ),
    );
  });
});

describe('what has changed between tables', () => {
  const table = (...rows: CheckedTable['rows'][number][]): readonly CheckedTable[] => [
    { bilaga: '10b', enhet: 'RLF', columns: ['Budget 2020', 'Plan 2021'], rows },
  ];
  const place = { bilaga: '10b', enhet: 'RLF' } as const;

  it('is nothing exactly when they have the same hash', () => {
    fc.assert(
      fc.property(anyTable, anyTable, (one, other) => {
        expect(compareTables([one], [one])).toEqual([]);
        expect(compareTables([one], [other]).length === 0).toBe(hashTables([one]) === hashTables([other]));
      }),
      RUNS,
    );
  });

  it('is one figure of two rows with the same label', () => {
    const before = table(['Städmaskin', 100, 200], ['Städmaskin', 300, 200]);
    const now = table(['Städmaskin', 301, 200], ['Städmaskin', 100, 200]);
    expect(compareTables(before, now)).toEqual([
      { ...place, row: 'Städmaskin', column: 'Budget 2020', before: 300, now: 301 },
    ]);
  });

  it('is every figure of a row that has come or gone', () => {
    expect(compareTables(table(['Kylrum', 100, null]), table(['Truck', 40, 50]))).toEqual([
      { ...place, row: 'Kylrum', column: 'Budget 2020', before: 100, now: null },
      { ...place, row: 'Truck', column: 'Budget 2020', before: null, now: 40 },
      { ...place, row: 'Truck', column: 'Plan 2021', before: null, now: 50 },
    ]);
  });

  it('is the labels of two rows that change names, when nothing else of them does', () => {
    const before = table(['A', 1, 2], ['B', 1, 2]);
    expect(compareTables(before, table(['C', 1, 2], ['D', 1, 2]))).toHaveLength(2);
    expect(compareTables(before, table(['A', 1, 2], ['C', 1, 2]))).toEqual([
      { ...place, row: 'B', column: 'Benämning', before: 'B', now: 'C' },
    ]);
  });

  it('tells a number from the same digits as text', () => {
    expect(compareTables(table(['A', 1, null]), table(['A', '1', null]))).toEqual([
      { ...place, row: 'A', column: 'Budget 2020', before: 1, now: '1' },
    ]);
  });
});

describe('the hash of a rule pack', () => {
  const pack = builtInPack();

  it('is the same whatever the order of its keys', () => {
    const turned = Object.fromEntries(Object.entries(pack).reverse()) as typeof pack;
    expect(hashPack(turned)).toBe(hashPack(pack));
  });

  it('is another when anything in it is, deep down too', () => {
    expect(hashPack({ ...pack, kostnadsutveckling: { ...pack.kostnadsutveckling, högstPerÅr: 0.031 } })).not.toBe(
      hashPack(pack),
    );
    expect(hashPack({ ...pack, obligatoriskaBilagor: [...pack.obligatoriskaBilagor].slice(1) })).not.toBe(
      hashPack(pack),
    );
    expect(hashPack({ ...pack, version: '1.0.1' })).not.toBe(hashPack(pack));
  });
});
