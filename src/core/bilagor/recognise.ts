import type { CellAddress, CellRange } from '../workbook/address';
import { filledIn } from './filled-columns';
import { contained, faultReason } from '../workbook/contained';
import { isSameKey, labelKey, plainText, startsWithOneOf } from '../workbook/label';
import { isReportSheet } from '../workbook/report-sheet';
import type { SheetSnapshot } from '../workbook/snapshot';
import type { Recognised } from './define-bilaga';
import type { SheetPlace } from './figure';
import { RECOGNISERS, type Bilaga } from './index';
import type { Labels } from './labels';
import { findPeriodHeaders } from './period-columns';
import { createRegion, rowsWithTexts, textsInRow, type BilagaTitle, type Region } from './region';
import { NumberRows, readSheetText, type SheetText } from './sheet-text';
import { describeTemplate } from './pack-tables/describe-template';
import { findTables } from './pack-tables/find-tables';
import type { PackTable } from './pack-tables/pack-table';
import { meets } from './pack-tables/label-pattern';
import type { OmittedPart, Template } from './pack-tables/template';
import { BILAGA_KINDS, type MissingPart } from './table';

/** A sheet, or a part of one, that is no bilaga that could be read. */
export interface Unrecognised {
  readonly sheet: SheetPlace;
  readonly snapshot: SheetSnapshot;
  /** Its first cell with content. */
  readonly address: CellAddress;
  /** Swedish: what it looks like and what is missing. */
  readonly reason: string;
  /** It holds a table: three rows with two numbers each or with an amount beside a text, or the title of a bilaga. */
  readonly hasTable: boolean;
}

/** What was found on a sheet. */
export interface SheetReading {
  readonly bilagor: readonly Bilaga[];
  readonly unrecognised: readonly Unrecognised[];
}

const NOTHING: SheetReading = { bilagor: [], unrecognised: [] };

/** What is looked for: the tables that a rule pack describes, and which bilagor are left to code. */
export interface WantedTables {
  readonly templates: readonly Template[];
  readonly readers: readonly string[];
  /** Rows and columns that are left out of those bilagor. */
  readonly omitted: readonly OmittedPart[];
}

/** The bilagor that code reads, and nothing else. */
export const BUILT_IN_ONLY: WantedTables = { templates: [], readers: BILAGA_KINDS, omitted: [] };

/** Finds every bilaga on a sheet by what is written on it. Never throws. */
export function recogniseSheet(
  snapshot: SheetSnapshot,
  sheet: SheetPlace,
  labels: Labels = labelKey,
  wanted: WantedTables = BUILT_IN_ONLY,
): SheetReading {
  return contained(
    () => readSheet(snapshot, sheet, labels, wanted),
    (fault): SheetReading => {
      const reason = `Bladet kunde inte gås igenom. ${faultReason(fault)}`;
      const address = { row: 0, column: 0 };
      return { bilagor: [], unrecognised: [{ sheet, snapshot, address, reason, hasTable: true }] };
    },
  );
}

function readSheet(snapshot: SheetSnapshot, sheet: SheetPlace, labels: Labels, wanted: WantedTables): SheetReading {
  if (isReportSheet(snapshot)) return NOTHING;
  const text = readSheetText(snapshot, labels);
  if (text.used === undefined) return NOTHING;
  const titles = findTitles(text);
  const tables = wanted.templates.length === 0 ? [] : findTables({ text, used: text.used, sheet, titles, ...wanted });
  if (tables.length === 0) return readBuiltIn({ text, used: text.used, sheet, titles, wanted });
  const rest = bandsWithout(text.used, tables).map((band) => {
    const own = titles.filter(({ cell }) => cell.row >= band.top && cell.row <= band.bottom);
    return readBuiltIn({ text, used: band, sheet, titles: own, wanted });
  });
  return {
    bilagor: [...tables, ...rest.flatMap(({ bilagor }) => bilagor)],
    unrecognised: rest.flatMap(({ unrecognised }) => unrecognised).filter(({ hasTable }) => hasTable),
  };
}

/** The rows of a sheet above, between and below tables that have been read. */
function bandsWithout(used: CellRange, tables: readonly PackTable[]): readonly CellRange[] {
  const bands: CellRange[] = [];
  let top = used.top;
  for (const { range } of [...tables].sort((one, other) => one.range.top - other.range.top)) {
    if (range.top > top) bands.push({ ...used, top, bottom: range.top - 1 });
    top = Math.max(top, range.bottom + 1);
  }
  return top <= used.bottom ? [...bands, { ...used, top }] : bands;
}

/** A sheet, or a band of one, in which the bilagor that code reads are looked for. */
interface Search {
  readonly text: SheetText;
  readonly used: CellRange;
  readonly sheet: SheetPlace;
  readonly titles: readonly BilagaTitle[];
  readonly wanted: WantedTables;
}

/** What a region's own template does not have is not missing in it. */
function withoutOmitted(bilaga: Bilaga, { omitted }: WantedTables): Bilaga {
  const own = omitted.filter(({ kind }) => kind === bilaga.kind);
  if (own.length === 0) return bilaga;
  const isOmitted = ({ part, name }: MissingPart): boolean =>
    own.some((one) => one.part === part && meets(labelKey(name), one.label) > 0);
  return { ...bilaga, missing: bilaga.missing.filter((part) => !isOmitted(part)) };
}

function readBuiltIn({ text, used, sheet, titles, wanted }: Search): SheetReading {
  const { snapshot } = text;
  const recognisers = RECOGNISERS.filter(({ kind }) => wanted.readers.includes(kind));
  const bilagor: Bilaga[] = [];
  const unrecognised: Unrecognised[] = [];
  for (const { range, title } of splitByTitles(text, used, titles, sheet, recognisers)) {
    const region = createRegion(text, sheet, range, title);
    const found = recogniseAll(region, recognisers).map((bilaga) => withoutOmitted(bilaga, wanted));
    bilagor.push(...found);
    if (found.length === 0) {
      const first = region.cells[0];
      const address = title?.cell ?? first ?? { row: range.top, column: range.left };
      unrecognised.push({
        sheet,
        snapshot,
        address: { row: address.row, column: address.column },
        reason: whyUnrecognised(title, wanted),
        hasTable: title !== undefined || hasNumberTable(text, range) || hasAmounts(region),
      });
    }
  }
  return { bilagor, unrecognised: bilagor.length > 0 ? unrecognised.filter(({ hasTable }) => hasTable) : unrecognised };
}

/** What each bilaga that code reads is looked for by, in Swedish. */
export const BUILT_IN_HEADERS: Readonly<Record<string, string>> = {
  '9': 'årskolumner och raderna Egna lokaler och Inhyrda lokaler',
  '9a': 'årskolumner med Mottagningsbesök, Hemsjukvård/hembesök och Telefon-/brevkontakt',
  '10a': 'kolumnerna Intäkter, Kostnader och Netto och raden SUMMA VERKSAMHET',
  '10b': 'kolumnerna Proj.nr, Benämning och Utgift t o m med årskolumner',
  '10c': 'årskolumner och raderna Kostn., Inv.utg. och S:a',
  '11': 'årskolumner och ett nyckeltal, till exempel Återinvesteringsgrad',
  '16': 'kolumnerna Benämning, Effektivitet, Påverkan, Sannolikhet, Åtgärd, Ansvarig och Status',
  '17': 'kolumnerna Projektnamn, Digitalisering, Omfattning och Finansieringsform',
};

function whyUnrecognised(title: BilagaTitle | undefined, { templates, readers }: WantedTables): string {
  if (title === undefined) {
    const known = [...readers, ...templates.map(({ id }) => id)];
    return templates.length > 0 && readers.length === 0
      ? 'Bladet liknar ingen av regelpaketets tabeller.'
      : `Bladet liknar ingen av bilagorna ${known.slice(0, -1).join(', ')} och ${known.at(-1) ?? ''}.`;
  }
  const template = templates.find(({ id }) => id === title.kind);
  const needed = template === undefined ? BUILT_IN_HEADERS[title.kind] : describeTemplate(template);
  const name = `”${plainText(title.cell.text)}”`;
  return needed === undefined
    ? `Bladet har titeln ${name}, som inte är någon bilaga som kan kontrolleras.`
    : `Bladet har titeln ${name} men tabellen kan inte läsas: ${needed} hittades inte. Återställ rubrikerna efter mallen.`;
}

/** The best reading of a region, and then of what lies below it. */
function recogniseAll(region: Region, recognisers: Recognisers): readonly Bilaga[] {
  const found: Bilaga[] = [];
  let rest: Region | undefined = region;
  while (rest !== undefined) {
    const best = recogniseBest(rest, recognisers);
    if (best === undefined) break;
    const below: Region | undefined = regionBelow(rest, best.lastRow);
    const continues: boolean =
      below !== undefined && mayHoldTable(below) && recogniseBest(below, recognisers) !== undefined;
    found.push(continues ? cutAt(best.bilaga, best.lastRow) : best.bilaga);
    rest = continues ? below : undefined;
  }
  return found;
}

function cutAt(bilaga: Bilaga, lastRow: number): Bilaga {
  return { ...bilaga, range: { ...bilaga.range, bottom: lastRow } };
}

/** Every table has a row of years, or one of at least six headers. */
function mayHoldTable(region: Region): boolean {
  return rowsWithTexts(region, 6).length > 0 || findPeriodHeaders(region).length > 0;
}

function regionBelow(region: Region, lastRow: number): Region | undefined {
  const top = lastRow + 1;
  if (top > region.range.bottom || !region.cells.some(({ row }) => row > lastRow)) return undefined;
  return createRegion(region.text, region.sheet, { ...region.range, top });
}

/** When a title and the table below it agree this far, the other recognisers are not asked. */
const CERTAIN = 0.8;

type Recognisers = typeof RECOGNISERS;

function recogniseBest(region: Region, recognisers: Recognisers): Recognised<Bilaga> | undefined {
  const titled = recognisers.find(({ kind }) => kind === region.title?.kind);
  let best = titled?.recognise(region);
  if (best !== undefined && best.bilaga.confidence >= CERTAIN) return best;
  for (const recogniser of recognisers) {
    if (recogniser === titled) continue;
    const found = recogniser.recognise(region);
    // A title outweighs what rows look like, unless the line below it tells another bilaga's subject.
    if (found === undefined || (region.title !== undefined && !found.hasSubject)) continue;
    if (best === undefined || found.bilaga.confidence > best.bilaga.confidence) best = found;
  }
  return best;
}

/** Told first, since every text of a sheet is asked. */
const MAY_BE_TITLE = /^\W*bi/iu;
const TITLE = /^([A-Za-zÀ-ÖØ-öø-ɏ]{3,7})\.? ?(\d{1,2}) ?([a-zA-Z])?(?![A-Za-zÀ-ÖØ-öø-ɏ\d])(.{0,90})$/u;

/** Cells that name a bilaga: `Bilaga 10 a`, `BILAGA 10A`, `Bil. 11`, with the subject behind it or not. */
function findTitles(text: SheetText): readonly BilagaTitle[] {
  const titles: BilagaTitle[] = [];
  for (const cell of text.cells) {
    if (cell.text.length > 100 || !MAY_BE_TITLE.test(cell.text)) continue;
    const match = TITLE.exec(plainText(cell.text));
    if (match?.[1] === undefined || match[2] === undefined) continue;
    const word = match[1].toLowerCase();
    if (word !== 'bil' && !isSameKey(word, 'bilaga')) continue;
    const number = String(Number(match[2]));
    const letter = (match[3] ?? '').toLowerCase();
    const kind =
      letter !== '' && BILAGA_KINDS.some((known) => known === `${number}${letter}`)
        ? `${number}${letter}`
        : number + letter;
    titles.push({ kind, cell });
  }
  return titles;
}

interface TitledRange {
  readonly range: CellRange;
  readonly title: BilagaTitle | undefined;
}

/**
 * Cuts a sheet into parts that begin at a title, or at a subject where there is no title at all. Titles below which no
 * table can be read (a list of contents, a note that mentions another bilaga) do not cut.
 */
function splitByTitles(
  text: SheetText,
  used: CellRange,
  titles: readonly BilagaTitle[],
  sheet: SheetPlace,
  recognisers: Recognisers,
): readonly TitledRange[] {
  const marks = titles.length > 0 ? titles : findSubjects(text, used, recognisers);
  if (marks.length <= 1) return [{ range: used, title: titles[0] }];
  const written = new Set(titles);
  const titleOf = (mark: BilagaTitle | undefined): BilagaTitle | undefined =>
    mark !== undefined && written.has(mark) ? mark : undefined;
  let kept = [...marks];
  for (let pass = 0; pass < 2; pass++) {
    const parts = cut(text, used, kept);
    kept = parts.flatMap(({ range, title }) =>
      title !== undefined && recogniseBest(createRegion(text, sheet, range, titleOf(title)), recognisers) !== undefined
        ? [title]
        : [],
    );
    if (kept.length === 0) return [{ range: used, title: isContents(text, used, titles) ? undefined : titles[0] }];
  }
  return cut(text, used, kept).map(({ range, title }) => ({ range, title: titleOf(title) }));
}

/** The most texts of a line that tells a subject: a header of that name has more beside it. */
const MOST_BESIDE = 2;

/** The first line of each table that tells its subject, which parts tables whose titles have been taken out. */
function findSubjects(text: SheetText, used: CellRange, recognisers: Recognisers): readonly BilagaTitle[] {
  const found: BilagaTitle[] = [];
  for (const [row, cells] of text.rows) {
    if (cells.length > MOST_BESIDE || row < used.top || row > used.bottom) continue;
    for (const cell of cells) {
      const kind = recognisers.find(({ subjects }) => startsWithOneOf(cell.key, subjects))?.kind;
      if (kind !== undefined && kind !== found.at(-1)?.kind) found.push({ kind, cell });
    }
  }
  return found;
}

/** So many bilagor are named on a list of contents. */
const LEAST_CONTENTS = 3;

/** Whether titles without tables below them are a list of the bilagor, which is nothing that could not be read. */
function isContents(text: SheetText, used: CellRange, titles: readonly BilagaTitle[]): boolean {
  return new Set(titles.map(({ kind }) => kind)).size >= LEAST_CONTENTS && !hasNumberTable(text, used);
}

/** How close two titles must stand in height to be of tables side by side. */
const SAME_BAND = 3;

function cut(text: SheetText, used: CellRange, titles: readonly BilagaTitle[]): readonly TitledRange[] {
  const bands: BilagaTitle[][] = [];
  for (const title of [...titles].sort((one, other) => one.cell.row - other.cell.row)) {
    const band = bands.at(-1);
    if (band?.[0] !== undefined && title.cell.row - band[0].cell.row <= SAME_BAND) band.push(title);
    else bands.push([title]);
  }
  const tops = bands.map((band, index) =>
    index === 0 ? used.top : titleBlockTop(text, Math.min(...band.map(({ cell }) => cell.row))),
  );
  return bands.flatMap((band, index): TitledRange[] => {
    const [top, bottom] = [tops[index] ?? used.top, (tops[index + 1] ?? used.bottom + 1) - 1];
    const across = [...band].sort((one, other) => one.cell.column - other.cell.column);
    const filled = across.length > 1 ? filledBetween(text.snapshot, top, bottom) : new Set<number>();
    const lefts = across.map((title, at) => {
      const before = across[at - 1];
      return before === undefined ? used.left : leftOf(title.cell.column, before.cell.column, filled);
    });
    return across.map((title, at) => ({
      range: { top, bottom, left: lefts[at] ?? used.left, right: (lefts[at + 1] ?? used.right + 1) - 1 },
      title,
    }));
  });
}

/**
 * The first column of the table that a title belongs to, beside another to its left: the title's own, unless it stands in
 * the right corner of columns without a blank one between them.
 */
function leftOf(title: number, before: number, filled: ReadonlySet<number>): number {
  let [first, last] = [title, title];
  while (filled.has(first - 1)) first -= 1;
  while (filled.has(last + 1)) last += 1;
  return first > before && title - first > last - title ? first : title;
}

/** The columns that hold something on some rows. */
function filledBetween(snapshot: SheetSnapshot, top: number, bottom: number): ReadonlySet<number> {
  const filled = new Set<number>();
  for (let row = top; row <= bottom; row++)
    for (const column of filledIn(snapshot, row, 0, Infinity)) filled.add(column);
  return filled;
}

/** Lines of text directly above a title belong to it (`Del som ska skrivas ut …` on bilaga 17). */
function titleBlockTop(text: SheetText, row: number): number {
  let top = row;
  while (top > row - 3 && top > 0) {
    const above = text.rows.get(top - 1) ?? [];
    if (above.length === 0 || above.length > 2 || hasNumbers(text, top - 1)) break;
    top -= 1;
  }
  return top;
}

function hasNumbers({ snapshot }: SheetText, row: number): boolean {
  return filledIn(snapshot, row, 0, Infinity).some((column) => typeof snapshot.cellAt(row, column)?.value === 'number');
}

function hasNumberTable(text: SheetText, range: CellRange): boolean {
  const { used, snapshot } = text;
  if (used !== undefined && isSameRange(used, range)) return text.hasNumberTable;
  const numbers = new NumberRows();
  for (let row = range.top; row <= range.bottom && !numbers.areTable; row++) {
    for (const column of filledIn(snapshot, row, range.left, range.right)) {
      const cell = snapshot.cellAt(row, column);
      if (cell !== undefined) numbers.add(row, cell);
    }
  }
  return numbers.areTable;
}

function isSameRange(one: CellRange, other: CellRange): boolean {
  return one.top === other.top && one.left === other.left && one.bottom === other.bottom && one.right === other.right;
}

/** So many rows with an amount make a table. */
const LEAST_AMOUNTS = 3;

/**
 * Whether a region has a column of amounts beside texts: one a row, as a list of larger investments has. Numbers that only
 * count the rows, years and dates are no amounts, and a list of the bilagor has page numbers.
 */
function hasAmounts(region: Region): boolean {
  const columns = new Map<number, number[]>();
  const { snapshot } = region.text;
  const { top, bottom, left, right } = region.range;
  for (let row = top; row <= bottom; row++) {
    const texts = textsInRow(region, row);
    for (const column of texts.length === 0 ? [] : filledIn(snapshot, row, left, right)) {
      const { value = null, numberFormat = '' } = snapshot.cellAt(row, column) ?? {};
      if (typeof value !== 'number' || /[dmyhå]/iu.test(numberFormat.replace(/"[^"]*"|\[[^\]]*\]|General/gu, '')))
        continue;
      if (!texts.some((cell) => cell.column < column)) continue;
      const amounts = columns.get(column);
      if (amounts === undefined) columns.set(column, [value]);
      else amounts.push(value);
    }
  }
  return [...columns.values()].some((values) => values.length >= LEAST_AMOUNTS && !areCounted(values));
}

/** Row numbers, or years and pages that follow on each other. */
function areCounted(values: readonly number[]): boolean {
  return values.every((value, at) => Number.isInteger(value) && value === (values[0] ?? 0) + at);
}
