import type { CellAddress, CellRange } from '../../workbook/address';
import { isDistinctive } from './distinctive';
import type { SheetPlace } from '../figure';
import { filledIn } from '../filled-columns';
import { firstFrom } from '../first-from';
import { createRegion, findNamed, type BilagaTitle, type Region } from '../region';
import type { SheetText, TextCell } from '../sheet-text';
import { impliedYear, meets } from './label-pattern';
import { matchColumns } from './match-columns';
import type { KeyedCell, MatchedColumns } from './matched-columns';
import type { PackTable } from './pack-table';
import { readTableRows } from './read-table';
import { textAt } from '../rows';
import { findRows, type FoundRows } from './table-rows';
import { tableSums } from './table-sums';
import { tableTraits } from './table-traits';
import { FIRST_LETTERS, indexOf, isDated } from './template-index';
import type { Template } from './template';
import { tableId } from '../table';

/** A title stands at most so many rows above its table's headers. */
const TITLE_ROWS = 8;
/** All of so many columns of texts, one of them the table's own, tell a list without a title. */
const LEAST_WHOLE = 3;
/** What the columns are is told by at most so many rows below the headers. */
const TELLING_ROWS = 400;
/** Headers take at most so many rows. */
const HEADER_ROWS = 3;

interface Candidate {
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

/** What was looked for on a sheet and where. */
export interface TableSearch {
  readonly text: SheetText;
  readonly used: CellRange;
  readonly sheet: SheetPlace;
  readonly templates: readonly Template[];
  /** Titles such as `Bilaga 12` on the sheet. */
  readonly titles: readonly BilagaTitle[];
  /** Bilagor that are left to code: below their titles no table is looked for. */
  readonly readers: readonly string[];
}

/** Finds the tables that a rule pack describes on a sheet, from top to bottom and from left to right. */
export function findTables(search: TableSearch): readonly PackTable[] {
  const { text, used, sheet } = search;
  const titles = titlesOf(search);
  const headers = headerRows(search, titles.of);
  const tables: PackTable[] = [];
  const taken: CellRange[] = [];
  for (const { row, left, right, templates } of headers) {
    if (taken.some((range) => row <= range.bottom && row >= range.top && left <= range.right && right >= range.left))
      continue;
    const top = Math.max(
      used.top,
      row - TITLE_ROWS,
      ...taken.filter((range) => left <= range.right && right >= range.left).map(({ bottom }) => bottom + 1),
    );
    const below = firstFrom(headers, row + 1, (header) => header.row);
    const best = bestCandidate(search, { row, left, right, top, templates }, titles, { headers, below });
    if (best === undefined) continue;
    const table = readTable(best);
    tables.push(table);
    taken.push({ ...table.range, top: best.title?.row ?? best.headerRow });
  }
  return text.used === undefined || sheet.sheet === '' ? [] : tables;
}

/** Where titles of templates stand, the numbered ones among them. */
interface Titles {
  readonly of: ReadonlyMap<Template, readonly TextCell[]>;
  /** All of them and the numbers of bilagor that no template has, from top to bottom. */
  readonly inOrder: readonly { readonly cell: TextCell; readonly of: Template | undefined }[];
  readonly numbered: ReadonlyMap<TextCell, BilagaTitle>;
  /** Those that end a table, by its first and last column: kept as they are asked for. */
  readonly ending: Map<string, readonly EndingTitle[]>;
}

interface EndingTitle {
  readonly cell: TextCell;
  readonly of: Template | undefined;
  /** It stands among headers, so that it ends no table of its own template. */
  readonly isHeader: boolean;
}

function titlesOf({ text, templates, titles }: TableSearch): Titles {
  const index = indexOf(templates);
  const found = new Map<Template, TextCell[]>();
  const put = (template: Template, cell: TextCell): void => {
    const cells = found.get(template);
    if (cells === undefined) found.set(template, [cell]);
    else cells.push(cell);
  };
  for (const cell of text.cells) {
    // A note that names a table is below it.
    if (/^\s*\*/u.test(cell.text)) continue;
    for (const key of [cell.key, cell.key.replace(/^[\d.]+/u, '')]) {
      for (const template of index.titles.get(key.slice(0, FIRST_LETTERS)) ?? []) {
        if (template.titles === null || meets(key, template.titles) === 0 || found.get(template)?.at(-1) === cell)
          continue;
        // A word that stands in many tables is a title only where it stands alone.
        if (isDistinctive(key) || isAlone(text, cell)) put(template, cell);
      }
    }
  }
  for (const { kind, cell } of titles) {
    const template = templates.find(({ id }) => id === kind);
    if (template !== undefined) put(template, cell);
  }
  for (const cells of found.values()) cells.sort((one, other) => one.row - other.row);
  const inOrder = [
    ...[...found].flatMap(([of, cells]) => cells.map((cell) => ({ cell, of }))),
    ...titles.map(({ cell }) => ({ cell, of: undefined })),
  ].sort((one, other) => one.cell.row - other.cell.row);
  return { of: found, inOrder, numbered: new Map(titles.map((title) => [title.cell, title])), ending: new Map() };
}

function isAlone(text: SheetText, { row, column }: TextCell): boolean {
  if ((text.rows.get(row) ?? []).length > 1) return false;
  return filledIn(text.snapshot, row, 0, Infinity).every((at) => at === column || !holds(text, row, at));
}

interface HeaderRow {
  readonly row: number;
  readonly left: number;
  readonly right: number;
  readonly templates: ReadonlySet<Template>;
}

/** The rows that may hold the headers of a table, cut where a blank column parts tables side by side. */
function headerRows(
  { text, templates, titles, readers, used }: TableSearch,
  known: ReadonlyMap<Template, readonly TextCell[]>,
): readonly HeaderRow[] {
  const index = indexOf(templates);
  const rows: HeaderRow[] = [];
  const dated = index.dated.length === 0 ? new Set<number>() : datedRows(text, used);
  for (const row of new Set([...text.rows.keys(), ...dated])) {
    const above = titles[firstFrom(titles, row + 1, ({ cell }) => cell.row) - 1];
    if (above !== undefined && readers.includes(above.kind) && !templates.some(({ id }) => id === above.kind)) continue;
    for (const { left, right } of segments(text, row, used)) {
      const cells = (text.rows.get(row) ?? []).filter(({ column }) => column >= left && column <= right);
      const mentioned = new Map<Template, number>();
      for (const { key } of cells) {
        const named = new Set(index.headers.get(key));
        for (const template of index.openHeaders.get(key.slice(0, FIRST_LETTERS)) ?? []) {
          if (template.columns.some(({ label }) => label !== null && meets(key, label) > 0)) named.add(template);
        }
        for (const template of named) mentioned.set(template, (mentioned.get(template) ?? 0) + 1);
      }
      const wanted = new Set<Template>([...mentioned].filter(([, count]) => count >= 2).map(([template]) => template));
      if (dated.has(row)) for (const template of index.dated) wanted.add(template);
      // Below its title a table is looked for with slips too.
      for (const [template, places] of known) {
        if (cells.length >= 2 && between(places, row - TITLE_ROWS, row).some(({ column }) => column <= right))
          wanted.add(template);
      }
      if (wanted.size > 0) rows.push({ row, left, right, templates: wanted });
    }
  }
  return rows.sort((one, other) => one.row - other.row || one.left - other.left);
}

/** Rows with a cell that names a version or a year, years as numbers included. */
function datedRows(text: SheetText, used: CellRange): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const [row, cells] of text.rows)
    if (cells.some((cell) => cell.text.length <= 60 && isDated(cell.text))) rows.add(row);
  const numbers = new Map<number, { readonly column: number; readonly value: number }[]>();
  text.snapshot.visitCells((row, column, { value }) => {
    if (typeof value !== 'number' || row > used.bottom) return;
    const own = numbers.get(row);
    if (own === undefined) numbers.set(row, [{ column, value }]);
    else own.push({ column, value });
  });
  for (const [row, cells] of numbers) {
    const isBelowNumber = cells.some(({ column }) => typeof text.contentAt(row - 1, column)?.value === 'number');
    if (areYears(cells.map(({ value }) => value)) && !isBelowNumber) rows.add(row);
  }
  return rows;
}

/** Headers name years that follow each other; an amount of 2 000 beside another is none. */
function areYears(values: readonly number[]): boolean {
  const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1990 && value <= 2100;
  const years = new Set(values.filter(isYear));
  return years.size > 0 && Math.max(...years) - Math.min(...years) <= years.size + 1;
}

/** A row's stretches of columns between blank ones; a column is blank when the rows below have nothing in it either. */
function segments(
  text: SheetText,
  row: number,
  used: CellRange,
): readonly { readonly left: number; readonly right: number }[] {
  const filled = new Set<number>();
  for (let at = row; at <= Math.min(used.bottom, row + HEADER_ROWS + 1); at++) {
    for (const column of filledIn(text.snapshot, at, used.left, used.right)) filled.add(column);
  }
  const found: { left: number; right: number }[] = [];
  for (const column of [...filled].sort((one, other) => one - other)) {
    const last = found.at(-1);
    if (last?.right === column - 1) last.right = column;
    else found.push({ left: column, right: column });
  }
  return found;
}

function holds(text: SheetText, row: number, column: number): boolean {
  const cell = text.contentAt(row, column);
  return (cell?.value ?? null) !== null;
}

/** The header rows of the sheet, from top to bottom, and where those below the one that is tried begin. */
interface Below {
  readonly headers: readonly HeaderRow[];
  readonly below: number;
}

interface Spot extends HeaderRow {
  readonly top: number;
}

function bestCandidate(search: TableSearch, spot: Spot, titles: Titles, below: Below): Candidate | undefined {
  let best: Candidate | undefined;
  for (const template of spot.templates) {
    const candidate = tryTemplate(search, spot, template, titles, below);
    if (candidate !== undefined && (best === undefined || candidate.score > best.score)) best = candidate;
  }
  return best;
}

function tryTemplate(
  { text, sheet, used }: TableSearch,
  { row, left, right, top }: Spot,
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
  const labelColumn = findLabelColumn(template, region, columns);
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

/** The titles on some rows, both ends included, of titles from top to bottom. */
function between(cells: readonly TextCell[], top: number, bottom: number): readonly TextCell[] {
  const rowOf = ({ row }: TextCell): number => row;
  return cells.slice(firstFrom(cells, top, rowOf), firstFrom(cells, bottom + 1, rowOf));
}

/**
 * The titles in some columns that end a table above them. A title in the middle of a row is none, unless it is the header
 * of another table.
 */
function endingTitles(text: SheetText, titles: Titles, left: number, right: number): readonly EndingTitle[] {
  const key = `${left},${right}`;
  const known = titles.ending.get(key);
  if (known !== undefined) return known;
  const found = titles.inOrder.flatMap(({ cell, of }): readonly EndingTitle[] => {
    if (cell.column > right || cell.column < left - 1) return [];
    if (!isInside(text, cell, left, right)) return [{ cell, of, isHeader: false }];
    return of !== undefined && isHeaderOf(text, cell, of) ? [{ cell, of, isHeader: true }] : [];
  });
  titles.ending.set(key, found);
  return found;
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

/** The first header row below that stands in the columns of a range, and is what is looked for. */
function findBelow(
  { headers, below }: Below,
  { left, right, bottom }: CellRange,
  isWanted: (header: HeaderRow) => boolean,
): number | undefined {
  for (let at = below; at < headers.length; at++) {
    const header = headers[at];
    if (header === undefined || header.row > bottom) return undefined;
    if (header.left <= right && header.right >= left && isWanted(header)) return header.row;
  }
  return undefined;
}

const labelsOfCells = new WeakMap<readonly TextCell[], Map<number, ReadonlySet<number>>>();

/** The same for one template after the other at the same place. */
function columnsOfLabels(region: Region, headerRow: number): ReadonlySet<number> {
  const known = labelsOfCells.get(region.cells) ?? new Map<number, ReadonlySet<number>>();
  labelsOfCells.set(region.cells, known);
  const labels = known.get(headerRow) ?? findColumnsOfLabels(region, headerRow);
  known.set(headerRow, labels);
  return labels;
}

/** Columns that hold texts below the headers and no figures. */
function findColumnsOfLabels(region: Region, headerRow: number): ReadonlySet<number> {
  const labelled = new Set(region.cells.filter(({ row }) => row > headerRow + 1).map(({ column }) => column));
  for (const column of [...labelled]) {
    for (let row = headerRow + 1; row <= region.range.bottom; row++) {
      const cell = region.text.snapshot.cellAt(row, column);
      const isFigure = typeof cell?.value === 'number' || (cell?.formula ?? null) !== null;
      if (isFigure) labelled.delete(column);
      if (isFigure) break;
    }
  }
  return labelled;
}

/** A title that stands among its own table's headers, which may be years. */
function isHeaderOf(text: SheetText, cell: TextCell, template: Template): boolean {
  return countHeaders(template, text.rows.get(cell.row) ?? []) >= 2 || isBesideYears(text, cell);
}

/** A text with two or more years or versions beside it, and no other numbers. */
function isBesideYears(text: SheetText, { row, column }: TextCell): boolean {
  const years: number[] = [];
  for (const at of filledIn(text.snapshot, row, column + 1, Infinity)) {
    const value = text.contentAt(row, at)?.value;
    if (typeof value === 'number') years.push(value);
  }
  const dated = (text.rows.get(row) ?? []).filter((cell) => cell.column > column && isDated(cell.text));
  return (years.length === 0 || areYears(years)) && years.length + dated.length >= 2;
}

/** A text in the middle of a table's row is none of the titles that end it. */
function isInside(text: SheetText, cell: TextCell, left: number, right: number): boolean {
  const beside = (text.rows.get(cell.row) ?? []).filter(({ column }) => column >= left && column <= right);
  let numbers = 0;
  for (const column of filledIn(text.snapshot, cell.row, left, right))
    if (typeof text.contentAt(cell.row, column)?.value === 'number') numbers += 1;
  return beside.length > 2 || numbers > 0;
}

/** The headers of another template's table. */
function startsOther(text: SheetText, { row, templates }: HeaderRow, template: Template): boolean {
  const cells = text.rows.get(row) ?? [];
  return [...templates].some(
    (of) => of !== template && 2 * countHeaders(of, cells) > cells.length && countHeaders(of, cells) > 2,
  );
}

function countHeaders({ columns }: Template, cells: readonly { readonly key: string }[]): number {
  return cells.filter(({ key }) => columns.some(({ label }) => label !== null && meets(key, label) > 0)).length;
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

/** The cells of the header rows: the row itself and those next to it whose cells say more of its columns. */
function headerCells(region: Region, row: number, template: Template): readonly KeyedCell[] {
  const { left, right } = region.range;
  const cells: KeyedCell[] = [];
  const isDatedTemplate = template.columns.some(({ periods }) => periods !== null);
  let isEnded = false;
  for (const at of [row, row + 1, row - 1, row + 2]) {
    if (at < region.range.top || at > region.range.bottom || (isEnded && at > row)) continue;
    const own: KeyedCell[] = [];
    for (let column = left; column <= right; column++) {
      const value = region.text.contentAt(at, column)?.value ?? null;
      const isYearNumber = typeof value === 'number' && Number.isInteger(value) && value >= 1990 && value <= 2100;
      if (typeof value !== 'string' && !isYearNumber) continue;
      const text = String(value);
      if (text.trim() !== '') own.push({ row: at, column, text, key: region.text.keyOf(text) });
    }
    if (at === row) cells.push(...own);
    else if (
      (!isEnded && isHeaderRow(region, at, own, isDatedTemplate)) ||
      (at === row - 1 && namesColumns(template, own))
    )
      cells.push(...own.filter(({ column }) => column > left || own.length > 1));
    else if (at === row + 1) isEnded = true;
  }
  return cells;
}

/** Two cells or more of a row are headers of a template's. */
function namesColumns(template: Template, own: readonly KeyedCell[]): boolean {
  return countHeaders(template, own) >= 2;
}

/** A row beside the header row is one too when it holds no figures and at least two of its cells say what columns are. */
function isHeaderRow(region: Region, row: number, own: readonly KeyedCell[], isDatedTemplate: boolean): boolean {
  if (!isDatedTemplate || own.length < 2) return false;
  for (let column = region.range.left; column <= region.range.right; column++) {
    const value = region.text.contentAt(row, column)?.value ?? null;
    if (typeof value === 'number' && !own.some((cell) => cell.column === column)) return false;
  }
  return (
    own.filter(({ text }) => isDated(text) || /^(?:intäkter|kostnader|netto|nettokostnad)/iu.test(text.trim()))
      .length >= 2
  );
}

/** The labels stand in the template's first column of texts when that comes before its figures, else left of the figures. */
function findLabelColumn(template: Template, region: Region, { figures, texts }: MatchedColumns): number {
  const [first] = template.columns;
  const own = first?.kind === 'text' ? texts.find(({ spec }) => spec === first) : undefined;
  if (own !== undefined) return own.index;
  const edge = Math.min(
    ...figures.map(({ index }) => index),
    ...texts.map(({ index }) => index),
    region.range.right + 1,
  );
  let best = Math.max(region.range.left, edge - 1);
  let most = -1;
  for (let column = edge - 1; column >= region.range.left; column--) {
    const count = region.cells.filter((cell) => cell.column === column).length;
    if (count > most) [best, most] = [column, count];
  }
  return best;
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

function readTable({
  template,
  region,
  title,
  headerRow,
  columns,
  found,
  labelColumn,
  evidence,
}: Candidate): PackTable {
  const { rows, missing, unit } = readTableRows(
    template,
    region,
    columns,
    found,
    labelColumn,
    lastYearIn(title?.text ?? ''),
  );
  const header: CellAddress = { row: headerRow, column: labelColumn };
  const { text, sheet, range } = region;
  const marks = evidence.length + columns.missing.length + missing.length;
  const table: Omit<PackTable, 'traits'> = {
    kind: tableId(template.id),
    template,
    sheet,
    snapshot: text.snapshot,
    formulas: region.formulas,
    range: { top: title?.row ?? headerRow, left: range.left, bottom: found.lastRow, right: range.right },
    title: title === undefined ? header : { row: title.row, column: title.column },
    unit: unit ?? template.money,
    forvaltning: findNamed(
      createRegion(text, sheet, { ...range, top: text.used?.top ?? 0 }),
      ['förvaltning', 'förvaltn', 'nämnd', 'enhet'],
      headerRow,
    ),
    verksamhet: findNamed(region, ['verksamhet'], headerRow),
    confidence: Math.round((evidence.length / Math.max(1, marks)) * 100) / 100,
    evidence,
    periods: columns.periods,
    year: columns.year ?? yearInTitle(template, title),
    yearMentions: [],
    columns: columns.figures,
    textColumns: columns.texts,
    rows,
    sums: tableSums(template, rows, columns.figures),
    missing: [...columns.missing, ...missing],
    found: {
      headerRow,
      labelColumn,
      headings: found.headings,
      leftOverColumns: columns.leftOver.filter(({ column }) => column !== labelColumn),
      leftOverRows: found.leftOver,
    },
  };
  return { ...table, traits: tableTraits(table) };
}

function lastYearIn(text: string): number | null {
  const years = [...text.matchAll(/(?<!\d)((?:19|20)\d{2})(?!\d)/gu)].map(([, year]) => Number(year));
  return years.at(-1) ?? null;
}

function yearInTitle({ titles }: Template, title: TextCell | undefined): number | null {
  return title === undefined || titles === null ? null : (impliedYear(title.key, titles) ?? null);
}
