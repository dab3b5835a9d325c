import type { Place, SheetPlace } from '../bilagor/figure';
import { slugOf } from '../findings/slug';
import { contained } from '../workbook/contained';
import { contains, formatAddress, type CellRange } from '../workbook/address';
import { isReportSheet } from '../workbook/report-sheet';
import type { SheetSnapshot } from '../workbook/snapshot';
import { labelsOf, rangesOf } from './cell-words';
import { foldSignals } from './fold-signals';
import { linesOf } from './lines';
import { hasFormula, readOtherSheet, type OtherCell, type OtherSheet } from './other-sheet';
import type { OtherRule, OtherSubject } from './other-rule';
import { OTHER_RULES } from './rules/index';
import type { Signal } from './signal';
import { rangeOf, tablesOf } from './tables';

/** Something that looks wrong in a table that no template took. It is never more than an upplysning. */
export interface OtherFinding {
  /** From the rule, the sheet and what stands beside and above the cell, never its address. */
  readonly id: string;
  readonly rule: OtherRule;
  /** The cell to go to. */
  readonly place: Place;
  /** The cells that look wrong and, behind them, those that they were compared with. */
  readonly cells: readonly CellRange[];
  /** The table that they stand in. */
  readonly table: CellRange;
  /** Swedish. */
  readonly message: string;
  readonly expected: number | null;
  readonly actual: number | null;
  /** It is shown at once, not only when more is asked for. */
  readonly isShownFirst: boolean;
}

/** What was looked at on the sheets that hold more than templates' tables, and what was found. */
export interface OtherTablesCheck {
  readonly tables: number;
  /** Formulas that were compared with those beside them. */
  readonly checks: number;
  /** By sheet, the surest first. */
  readonly findings: readonly OtherFinding[];
}

/** Nothing was looked at. */
export const NO_OTHER_TABLES: OtherTablesCheck = { tables: 0, checks: 0, findings: [] };

/** A visible sheet with what templates have taken of it. */
export interface OtherSource {
  readonly snapshot: SheetSnapshot;
  readonly place: SheetPlace;
  readonly taken: readonly CellRange[];
}

/** So many findings of a sheet are shown at once. */
const MOST_SHOWN = 5;
/** What is less sure is only shown when more is asked for. */
const LEAST_SURE = 0.7;

/**
 * Checks the tables that no template took by the patterns of their own formulas and sums. Never throws.
 * @param disabled the rules that are switched off
 */
export function checkOtherTables(sources: readonly OtherSource[], disabled: ReadonlySet<string>): OtherTablesCheck {
  const names = new Map<string, number>();
  const checks = sources.flatMap((source) =>
    source.snapshot.visibility === 'visible'
      ? [
          contained(
            () => checkSheet(source, disabled),
            () => NO_OTHER_TABLES,
          ),
        ]
      : [],
  );
  return {
    tables: checks.reduce((sum, { tables }) => sum + tables, 0),
    checks: checks.reduce((sum, one) => sum + one.checks, 0),
    findings: checks.flatMap(({ findings }) =>
      findings.map((finding) => {
        const count = (names.get(finding.id) ?? 0) + 1;
        names.set(finding.id, count);
        return count === 1 ? finding : { ...finding, id: `${finding.id}#${count}` };
      }),
    ),
  };
}

interface KeptCheck {
  readonly key: string;
  readonly check: OtherTablesCheck;
}

/** A sheet that has not changed is not looked at again. */
const kept = new WeakMap<SheetSnapshot, KeptCheck>();

function checkSheet({ snapshot, place, taken }: OtherSource, disabled: ReadonlySet<string>): OtherTablesCheck {
  const key = JSON.stringify([place.fileIndex, place.sheetIndex, place.file, taken, [...disabled].sort()]);
  const before = kept.get(snapshot);
  if (before?.key === key) return before.check;
  const sheet = isReportSheet(snapshot) ? undefined : readOtherSheet(snapshot, place, taken);
  const check = sheet === undefined ? NO_OTHER_TABLES : checkRead(sheet, disabled);
  kept.set(snapshot, { key, check });
  return check;
}

function checkRead(sheet: OtherSheet, disabled: ReadonlySet<string>): OtherTablesCheck {
  const subject: OtherSubject = { sheet, lines: linesOf(sheet), tables: tablesOf(sheet) };
  const found = OTHER_RULES.filter(({ id }) => !disabled.has(id)).flatMap((rule) =>
    contained(
      () => foldSignals(rule.find(subject)).map((signal) => ({ rule, signal })),
      () => [],
    ),
  );
  const seen = new Set<OtherCell>();
  const told = found
    .sort((one, other) => other.signal.sureness - one.signal.sureness)
    .filter(({ signal: { cells } }) => {
      // A cell is told of once, by what is surest.
      const isNew = cells.some((cell) => !seen.has(cell));
      for (const cell of cells) seen.add(cell);
      return isNew;
    });
  return {
    tables: subject.tables.length,
    checks: sheet.cells.filter(hasFormula).length,
    findings: told.flatMap(({ rule, signal }, at) => {
      const [first] = signal.cells;
      return first === undefined
        ? []
        : [findingOf(rule, signal, first, subject, at < MOST_SHOWN && signal.sureness >= LEAST_SURE)];
    }),
  };
}

function findingOf(
  rule: OtherRule,
  signal: Signal,
  first: OtherCell,
  { sheet, tables }: OtherSubject,
  isShownFirst: boolean,
): OtherFinding {
  const { cells, against, expected = null, actual = null } = signal;
  return {
    id: [rule.id, sheet.place.sheet, ...labelsOf(sheet, first)]
      .map((part, at) => (at === 0 ? part : slugOf(part)))
      .join('/'),
    rule,
    place: { sheet: sheet.place, address: { row: first.row, column: first.column } },
    cells: [...rangesOf(cells), ...rangesOf(against)],
    table: tables.find(({ range }) => contains(range, first))?.range ?? rangeOf(cells),
    message: rule.describe(signal, sheet) || formatAddress(first),
    expected,
    actual,
    isShownFirst,
  };
}
