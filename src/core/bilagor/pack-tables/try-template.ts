import type { CellRange } from '../../workbook/address';
import { firstFrom } from '../first-from';
import { type Region, createRegion } from '../region';
import { textAt } from '../rows';
import type { SheetText, TextCell } from '../sheet-text';
import { isDistinctive } from './distinctive';
import { columnsOfLabels, findLabelColumn, headerCells } from './header-cells';
import type { HeaderRow } from './header-rows';
import { meets } from './label-pattern';
import { matchColumns } from './match-columns';
import type { KeyedCell, MatchedColumns } from './matched-columns';
import { type FoundRows, findRows } from './table-rows';
import { type TableSearch, between, countHeaders } from './table-search';
import { type Titles, endingTitles } from './table-titles';
import type { Template } from './template';

/** All of so many columns of texts, one of them the table's own, tell a list without a title. */
const LEAST_WHOLE = 3;

/** What the columns are is told by at most so many rows below the headers. */
const TELLING_ROWS = 400;

/** A template that fits a stretch of header cells, with what was found of it. */
export interface Candidate {
  readonly template: Template;
  readonly region: Region;
  readonly title: TextCell | undefined;
  readonly headerRow: number;
  readonly columns: MatchedColumns;
  readonly found: FoundRows;
  readonly labelColumn: number;
  readonly evidence: readonly string[];
  readonly score: number;
}

/** The header rows of the sheet, from top to bottom, and where those below the one that is tried begin. */
export interface Below {
  readonly headers: readonly HeaderRow[];
  readonly below: number;
}

interface Spot extends HeaderRow {
  readonly top: number;
}

/** The template that is told best where a stretch of header cells stands; undefined when none is. */
export function bestCandidate(search: TableSearch, spot: Spot, titles: Titles, below: Below): Candidate | undefined {
  let best: Candidate | undefined;
  for (const template of spot.templates) {
    const candidate = tryTemplate(search, spot, template, titles, below);
    if (candidate !== undefined && (best === undefined || candidate.score > best.score)) best = candidate;
  }
  return best;
}

function tryTemplate(
  { text, sheet, used }: TableSearch,
  { row, left, right, top, behindBlank }: Spot,
  template: Template,
  titles: Titles,
  below: Below,
): Candidate | undefined {
  const places = between(titles.of.get(template) ?? [], top, row).filter(({ column }) => column <= right);
  const title = places.filter((cell) => titles.numbered.has(cell)).at(-1) ?? places.at(-1);
  const ending = endingTitles(text, titles, left, right);
  const nextTitle = findFrom(
    ending,
    firstFrom(ending, row + 2, ({ cell }) => cell.row),
    ({ of, isHeader }) => !isHeader || of !== template,
  );
  const bottom = Math.min(used.bottom, (nextTitle?.cell.row ?? Infinity) - 1);
  const range = { top: Math.min(title?.row ?? row, groupRow(text, template, row, top)), bottom, left, right };
  const numbered = title === undefined ? undefined : titles.numbered.get(title);
  const region = createRegion(text, sheet, { ...range, bottom: Math.min(bottom, row + TELLING_ROWS) });
  const cells = headerCells(region, row, template);
  const columns = matchColumns(template, cells, row, columnsOfLabels(region, row));
  if (columns.found === 0 || columns.found * 2 < columns.asked) return undefined;
  if (takesInOther(columns, behindBlank, columnsOfLabels(region, row))) return undefined;
  const labelColumn = findLabelColumn(template, region, columns);
  // A stretch of figures alone, whose labels stand beyond a blank column.
  if (columns.figures.some(({ index }) => index === labelColumn)) return undefined;
  const cut = findBelow(
    below,
    range,
    (other) =>
      other.row > columns.lastHeader &&
      (startsAnew(region, other.row, template, columns) || startsOther(text, other, template)) &&
      !isHeadingWithin(region, other.row, labelColumn, template),
  );
  const end = cut === undefined ? bottom : Math.min(bottom, cut - 1);
  const own = createRegion(text, sheet, { ...range, bottom: end }, numbered);
  const found = findRows(template, own, columns, labelColumn);
  if (found.rows.length === 0) return undefined;
  const evidence = evidenceOf(template, title, cells, columns, found);
  const ownLabels = evidence.filter(({ isOwn }) => isOwn).length;
  const isWhole = columns.texts.length >= LEAST_WHOLE && columns.missing.length === 0;
  const isTitled = title !== undefined && (isDistinctive(title.key) || ownLabels >= 2);
  const isTold = isTitled || ownLabels >= 2 || (ownLabels >= 1 && isWhole);
  if (!isTold) return undefined;
  const share = columns.found / Math.max(1, columns.asked);
  const score = (title === undefined ? 0 : 3) + evidence.filter(({ isOwn }) => isOwn).length + 2 * share;
  return {
    template,
    region: own,
    title,
    headerRow: row,
    columns,
    found,
    labelColumn,
    evidence: evidence.map(({ text: shown }) => shown),
    score,
  };
}

function findFrom<Thing>(
  things: readonly Thing[],
  from: number,
  isWanted: (thing: Thing) => boolean,
): Thing | undefined {
  for (let at = from; at < things.length; at++) {
    const thing = things[at];
    if (thing !== undefined && isWanted(thing)) return thing;
  }
  return undefined;
}

/** Whether columns were found in a table beside, behind a blank column: it begins with labels of its own, which the template does not have. */
function takesInOther(
  { figures, texts }: MatchedColumns,
  behindBlank: readonly number[],
  labels: ReadonlySet<number>,
): boolean {
  const found = [...figures, ...texts].map(({ index }) => index);
  return behindBlank.some(
    (first, at) =>
      labels.has(first) &&
      !found.includes(first) &&
      found.some((index) => index > first && index < (behindBlank[at + 1] ?? Infinity)),
  );
}

/** The first header row below that stands in the columns of a range, and is what is looked for. */
function findBelow(
  { headers, below }: Below,
  { left, right, bottom }: CellRange,
  isWanted: (header: HeaderRow) => boolean,
): number | undefined {
  for (let at = below; at < headers.length; at++) {
    const header = headers[at];
    if (header === undefined || header.row > bottom) return undefined;
    // Stretches over blank columns may be of tables beside.
    if (header.behindBlank.length > 0) continue;
    if (header.left <= right && header.right >= left && isWanted(header)) return header.row;
  }
  return undefined;
}

/** The headers of another template's table. */
function startsOther(text: SheetText, { row, templates }: HeaderRow, template: Template): boolean {
  const cells = text.rows.get(row) ?? [];
  return [...templates].some(
    (of) => of !== template && 2 * countHeaders(of, cells) > cells.length && countHeaders(of, cells) > 2,
  );
}

/** The row above the headers where groups of columns are named there; the headers' own row elsewhere. */
function groupRow(text: SheetText, template: Template, row: number, top: number): number {
  return row > top && countHeaders(template, text.rows.get(row - 1) ?? []) >= 2 ? row - 1 : row;
}

/** The same headers beside a heading of the template's own begin a group of its rows. */
function isHeadingWithin(region: Region, row: number, labelColumn: number, { rows }: Template): boolean {
  const key = region.text.keyOf(textAt(region, row, labelColumn));
  return rows.some(({ kind, label }) => kind === 'rubrik' && label !== null && meets(key, label) > 0);
}

/** The same headers further down begin another table. */
function startsAnew(region: Region, row: number, template: Template, columns: MatchedColumns): boolean {
  const own = headerCells(region, row, template).filter((cell) => cell.row >= row);
  const again = matchColumns(template, own, row);
  return again.found >= columns.found || again.found * 2 > columns.asked;
}

interface Evidence {
  readonly text: string;
  /** It is this table's own: a title, or a label that few tables have. */
  readonly isOwn: boolean;
}

function evidenceOf(
  template: Template,
  title: TextCell | undefined,
  cells: readonly KeyedCell[],
  columns: MatchedColumns,
  { rows }: FoundRows,
): readonly Evidence[] {
  const evidence: Evidence[] = title === undefined ? [] : [{ text: `titeln ”${title.text.trim()}”`, isOwn: true }];
  const labelled = template.columns.filter(
    ({ label, id }) => label !== null && [...columns.figures, ...columns.texts].some(({ spec }) => spec.id === id),
  );
  for (const { label } of labelled) {
    const cell = cells.find(({ key }) => label !== null && meets(key, label) > 0);
    if (cell !== undefined) evidence.push({ text: `kolumnen ${label?.text ?? ''}`, isOwn: isDistinctive(cell.key) });
  }
  if (columns.periods.length > 0) evidence.push({ text: 'årskolumner', isOwn: false });
  for (const spec of template.rows) {
    if (spec.label === null || spec.kind === 'rubrik') continue;
    const row = rows.find((one) => one.spec === spec);
    if (row !== undefined)
      evidence.push({ text: `raden ${spec.label.text}`, isOwn: isDistinctive(spec.label.keys[0] ?? '') });
  }
  return evidence;
}
