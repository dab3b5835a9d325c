import { alongOf, extentAcross, type Direction, type Line } from '../lines';
import { hasFormula, type FormulaCell, type OtherCell, type OtherSheet } from '../other-sheet';
import { cellWords, extentWords } from '../cell-words';
import { PATTERN_SOURCE, type OtherRule } from '../other-rule';
import type { Signal } from '../signal';
import { agreesAcross } from '../usual-pattern';

/** From which to which row (of a line that is a row) or column a total adds, both from 0 and included. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

interface Total {
  readonly cell: FormulaCell;
  readonly extent: Extent;
}

/** Totals beside each other that add the same cells, seen from them. */
interface Run {
  readonly extent: Extent;
  readonly totals: readonly FormulaCell[];
}

const LEAST_USUAL = 3;
const LEAST_SHARE = 0.6;
/** Neighbours may stand in every second column or row. */
const FARTHEST = 2;

/** Totals that add other cells than the others of their line. */
export const ruleTabellSummaOmfang: OtherRule = {
  scope: 'other',
  id: 'tabell-summa-omfang',
  title: 'Summor bredvid varandra adderar lika många rader eller kolumner',
  severity: 'upplysning',
  source: PATTERN_SOURCE,
  explanation:
    'När en summa börjar eller slutar på ett annat ställe än summorna bredvid är det ofta en rad eller kolumn som har fallit bort, eller kommit med av misstag. Vilken sida som är rätt går inte att se utan att läsa tabellen: jämför omfången och rätta den som är fel.',
  find: ({ sheet, lines }) => lines.flatMap((line) => oddExtents(sheet, line)),
  describe({ cells, against, direction }) {
    const [cell, other] = [cells[0], against[0]];
    const [own, usual] = [cell, other].map((one) =>
      one !== undefined && hasFormula(one) ? extentOf(one, direction) : undefined,
    );
    if (own === undefined || usual === undefined)
      return `${cellWords(cells)} adderar andra celler än ${cellWords(against)}.`;
    return `${cellWords(cells)} adderar ${extentWords(own, direction)}, men ${cellWords(against)} adderar ${extentWords(usual, direction)}.`;
  },
};

/**
 * Totals of one line that do not add the same extent as the others: as most of them, or as their neighbour over the same
 * block.
 */
function oddExtents(sheet: OtherSheet, line: Line): readonly Signal[] {
  const { direction } = line;
  const totals = line.cells.filter(hasFormula).flatMap((cell): Total[] => {
    const extent = extentOf(cell, direction);
    return extent === undefined ? [] : [{ cell, extent }];
  });
  const runs = runsOf(totals);
  if (runs.length < 2 || isRegular(runs, direction)) return [];
  const usual = usualExtent(runs, totals.length);
  if (usual === undefined) return unlikeNeighbours(sheet, runs, direction);
  const alike = runs.filter(({ extent }) => isSame(extent, usual)).flatMap((run) => run.totals);
  return runs.flatMap((run): Signal[] => {
    const [first] = run.totals;
    if (isSame(run.extent, usual) || !sharesEnd(run.extent, usual) || first === undefined) return [];
    if (run.totals.some((cell) => agreesAcross(sheet, cell, direction))) return [];
    if (isBeforeFirst(sheet, run, usual, direction)) return [];
    return [{ ...breakAt(run), cells: run.totals, against: alike, sureness: 0.9, direction }];
  });
}

/** Totals of one line that add the same odd extent are one finding. */
function breakAt({ extent: { from, to } }: Run): Pick<Signal, 'kind' | 'folds'> {
  return { kind: `${from}:${to}`, folds: 'same break' };
}

/** The one range across the line that a total adds; undefined when it adds something else. */
export function extentOf({ shape, row, column }: FormulaCell, direction: Direction): Extent | undefined {
  const { terms, isTotal } = shape;
  const [term] = terms ?? [];
  if (!isTotal || terms?.length !== 1 || term?.sheet !== null || term.factor !== 1) return undefined;
  if (!ADDS_ALL.test(shape.skeleton)) return undefined;
  const own = extentAcross(term.range, direction === 'row' ? 'column' : 'row');
  const place = direction === 'row' ? column : row;
  return own.from === place && own.to === place ? extentAcross(term.range, direction) : undefined;
}

/** A sum with conditions ends where its conditions end. */
const ADDS_ALL = /^[+(]*(?:SUM|SUBTOTAL|AGGREGATE)\(|^[+(]*#[+#)]*$/u;

function runsOf(totals: readonly Total[]): readonly Run[] {
  const runs: { extent: Extent; totals: FormulaCell[] }[] = [];
  for (const { cell, extent } of totals) {
    const last = runs.at(-1);
    if (last !== undefined && isSame(last.extent, extent)) last.totals.push(cell);
    else runs.push({ extent, totals: [cell] });
  }
  return runs;
}

/** Extents that come and go at equal distances are how the table is made. */
function isRegular(runs: readonly Run[], direction: Direction): boolean {
  if (runs.length < 4) return false;
  const places = runs.map(({ totals: [first] }) => (first === undefined ? 0 : alongOf(first, direction)));
  const period = (places[2] ?? 0) - (places[0] ?? 0);
  return runs.every(
    ({ extent }, at) =>
      at < 2 ||
      (isSame(extent, runs[at - 2]?.extent ?? extent) && (places[at] ?? 0) - (places[at - 2] ?? 0) === period),
  );
}

function usualExtent(runs: readonly Run[], totals: number): Extent | undefined {
  let [usual, most]: [Extent | undefined, number] = [undefined, 0];
  for (const { extent } of runs) {
    const count = runs.reduce((sum, run) => sum + (isSame(run.extent, extent) ? run.totals.length : 0), 0);
    if (count > most) [usual, most] = [extent, count];
  }
  return most >= LEAST_USUAL && most >= LEAST_SHARE * totals ? usual : undefined;
}

function unlikeNeighbours(sheet: OtherSheet, runs: readonly Run[], direction: Direction): readonly Signal[] {
  return runs.flatMap((run, at): Signal[] => {
    const next = runs[at + 1];
    const [last, first] = [run.totals.at(-1), next?.totals[0]];
    if (next === undefined || last === undefined || first === undefined) return [];
    if (alongOf(first, direction) - alongOf(last, direction) > FARTHEST || !sharesEnd(run.extent, next.extent))
      return [];
    const [longer, shorter] = lengthOf(run.extent) > lengthOf(next.extent) ? [run, next] : [next, run];
    if (lengthOf(shorter.extent) < 2 || lengthOf(shorter.extent) * 2 < lengthOf(longer.extent)) return [];
    if (shorter.totals.some((cell) => agreesAcross(sheet, cell, direction))) return [];
    if (isBeforeFirst(sheet, shorter, longer.extent, direction)) return [];
    return [{ ...breakAt(shorter), cells: shorter.totals, against: longer.totals, sureness: 0.75, direction }];
  });
}

/** Whether row sums only differ in blank cells before their first number, where other rows have something else. */
function isBeforeFirst(sheet: OtherSheet, { extent, totals }: Run, other: Extent, direction: Direction): boolean {
  if (direction === 'row' || extent.from === other.from) return false;
  const [first, last] = [Math.min(extent.from, other.from), Math.max(extent.from, other.from)];
  return totals.every((total) => {
    for (let place = first; place < last; place++) {
      if (cellAcross(sheet, total, place, direction)?.number !== undefined) return false;
    }
    return true;
  });
}

function isSame(one: Extent, other: Extent): boolean {
  return one.from === other.from && one.to === other.to;
}

/** Whether one of two ends is the same, so that the other one is off. */
function sharesEnd(one: Extent, other: Extent): boolean {
  return (one.from === other.from) !== (one.to === other.to);
}

function lengthOf({ from, to }: Extent): number {
  return to - from + 1;
}

/** The cell at a place of a total's own column or row. */
function cellAcross(sheet: OtherSheet, total: OtherCell, place: number, direction: Direction): OtherCell | undefined {
  return direction === 'row' ? sheet.at(place, total.column) : sheet.at(total.row, place);
}
