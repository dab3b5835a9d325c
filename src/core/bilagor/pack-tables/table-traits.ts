import type { Figure } from '../figure';
import { ABSENT_COLUMN, type ListCell } from '../list-table';
import type { BilagaTraits, ListTraits, PlannedGroup, SignedFigure } from '../traits/bilaga-traits';
import { evenlyFilled } from '../traits/evenly-filled';
import { PLAIN_TRAITS } from '../traits/plain-traits';
import { fixedRows, ownRow } from '../traits/planned-rows';
import type { PackTable, TableRow } from './pack-table';

/** What the rest of the product asks of a table that a rule pack describes, told from what the pack says of it. */
export function tableTraits(table: Omit<PackTable, 'traits'>): BilagaTraits {
  const { template, rows } = table;
  const own = rows.filter(({ spec }) => spec.kind === 'egna');
  const isList = table.columns.length === 0;
  const computed = new Set<Figure>(table.sums.map(({ target }) => target));
  return {
    ...PLAIN_TRAITS,
    role: template.role,
    owner: template.owner,
    entryWords: own.length === 0 ? null : template.entryWords,
    countEntries: () => (template.rows.some(({ kind }) => kind === 'egna') ? own.length : null),
    expectedFigures: () => expected(table),
    signedFigures: () => signed(table, computed),
    steadyRows: () => rows.filter((row) => !row.figures.some((figure) => computed.has(figure))),
    plannedGroups: () => (isList ? [] : planned(table)),
    resultRows: () =>
      fixedRows(
        Object.fromEntries(
          rows.filter(({ spec }) => spec.kind === 'fast' && spec.memberOf === null).map((row) => [row.spec.id, row]),
        ),
      ),
    list: () => (isList ? listOf(table) : null),
    facts: () =>
      isList || table.textColumns.length === 0
        ? null
        : {
            columns: table.textColumns.map(({ title }) => title),
            rows: rows.map(({ label, texts }) => ({ label, texts: texts.map(({ text }) => text) })),
          },
  };
}

/** A row that has a figure in one year has one in all; a sum where something that it adds up is there. */
function* expected({ rows, columns, sums }: Omit<PackTable, 'traits'>): Iterable<Figure> {
  const targets = new Map(sums.map((sum) => [sum.target, sum]));
  const all = new Set<Figure>();
  for (const row of rows) {
    if (row.spec.mayBeEmpty || row.spec.kind === 'varav') continue;
    for (const figure of evenlyFilled(row, columns)) {
      const at = row.figures.indexOf(figure);
      if (
        columns[at]?.spec.mayBeEmpty !== true &&
        columns[at]?.spec.mayBeWords !== true &&
        columns[at]?.spec.periods !== null
      )
        all.add(figure);
    }
  }
  for (const [target, { terms, optional }] of targets) {
    if (!optional && terms.some(({ figure }) => figure.state !== 'empty')) all.add(target);
  }
  yield* all;
}

function signed(
  { rows, columns, sums }: Omit<PackTable, 'traits'>,
  computed: ReadonlySet<Figure>,
): readonly SignedFigure[] {
  if (sums.length === 0 && columns.length === 0) return [];
  return rows.flatMap((row) =>
    row.figures.flatMap((figure, at): readonly SignedFigure[] => {
      const column = columns[at];
      const sign = row.spec.sign ?? column?.part?.sign ?? column?.spec.sign ?? null;
      return sign === null || (figure.formula !== null && computed.has(figure)) ? [] : [{ figure, sign }];
    }),
  );
}

/** Each set of own rows with the total that adds it up; the template's other rows are the same every year. */
function planned({ template, rows }: Omit<PackTable, 'traits'>): readonly PlannedGroup[] {
  const numbered = template.entryColumns[0];
  return template.rows
    .filter(({ kind }) => kind === 'egna')
    .map((set): PlannedGroup => {
      const members = rows.filter(({ spec }) => spec.id === set.id || spec.memberOf === set.id);
      const sum = template.sums.find(({ along, terms }) => along === 'rows' && terms.some(({ id }) => id === set.id));
      const total =
        sum === undefined ? undefined : rows.find(({ spec }) => spec.id === sum.target && spec.kind === 'total');
      return {
        rows: members
          .filter(({ isAdded }) => isAdded)
          .map((row) =>
            row.spec.memberOf === null
              ? ownRow(row, row.label, numberOf(row, numbered))
              : (fixedRows({ [row.spec.id]: row })[0] ?? ownRow(row)),
          ),
        total: total ?? null,
        isOpen: true,
        isDerived: false,
      };
    });
}

function numberOf({ texts }: TableRow, column: string | undefined): string {
  return column === undefined ? '' : (texts[0]?.text ?? '');
}

const ABSENT: ListCell = {
  text: '',
  isEmpty: true,
  address: { row: 0, column: ABSENT_COLUMN },
  fill: null,
  number: null,
  isText: false,
};

function listOf({ template, textColumns, rows }: Omit<PackTable, 'traits'>): ListTraits {
  const [word] = template.entryWords;
  const nameAt = Math.max(
    0,
    textColumns.findIndex(({ spec }) => spec.id === (template.entryColumns.at(-1) ?? template.columns[0]?.id)),
  );
  return {
    word: word.charAt(0).toUpperCase() + word.slice(1),
    numbering: template.numbering,
    columns: textColumns.map(({ title }, at) => ({ title, isName: at === nameAt, isExpected: false, isAmount: false })),
    entries: rows.map(({ address, texts }) => ({
      row: address.row,
      number: ABSENT,
      name: texts[nameAt] ?? ABSENT,
      cells: texts,
    })),
  };
}
