import { readRowWords } from '../../rows/row-words';
import { isYear } from './year-cell';
import { withoutFootnotes } from '../../workbook/label';
import { lastContentRow, type Region } from '../region';
import { textAt } from '../rows';
import { meets } from './label-pattern';
import type { MatchedColumns } from './matched-columns';
import type { Template, TemplateRow } from './template';

/** A row of a sheet that is one of a template's. */
export interface FoundRow {
  readonly row: number;
  readonly label: string;
  readonly spec: TemplateRow;
  /** The heading that it stands under: the template's, or its text where the template has none. */
  readonly heading: string | null;
}

/** The rows of a table, as far as a template's were found among them. */
export interface FoundRows {
  readonly rows: readonly FoundRow[];
  readonly headings: readonly { readonly row: number; readonly label: string; readonly id: string | null }[];
  /** Rows with a text or figures that are none of the template's. */
  readonly leftOver: readonly number[];
  readonly lastRow: number;
}

/** Below so many blank rows only what goes on with the table is its own: a row of the template, or one with its figures. */
const MOST_BLANK = 2;
/** So many blank rows are between two tables, whatever comes below them. */
const MOST_BLANK_WITHIN = 12;

/** Tells what each row below the headers is to a template. */
export function findRows(template: Template, region: Region, columns: MatchedColumns, labelColumn: number): FoundRows {
  const rows: FoundRow[] = [];
  const headings: { row: number; label: string; id: string | null }[] = [];
  const leftOver: number[] = [];
  const last = template.rows.at(-1);
  const figures = columns.figures.map(({ index }) => index);
  const texts = columns.texts.map(({ index }) => index);
  let heading: string | null = null;
  // Own rows belong to the set that the template has after the last sum that was passed.
  let passed = -1;
  let hasFirst = false;
  let lastRow = columns.lastHeader;
  let blank = 0;
  for (let row = columns.lastHeader + 1; row <= lastContentRow(region); row++) {
    const label = withoutFootnotes(textAt(region, row, labelColumn));
    const filled = [...figures, ...texts].filter((column) => column !== labelColumn && isFilled(region, row, column));
    if (label === '' && filled.length === 0) {
      blank += 1;
      if (blank > MOST_BLANK_WITHIN) break;
      continue;
    }
    const hasNumbers = figures.some((column) => column !== labelColumn && isNumber(region, row, column));
    if (blank > MOST_BLANK && !goesOn(region, row, labelColumn, figures, texts)) break;
    const place = { heading, passed, hasFirst, hasContent: filled.length > 0, hasNumbers };
    const spec = specOf(template, label, region.text.keyOf(label), place);
    if (isNote(label, filled.length, spec)) {
      // A note below the table ends it; one between its rows does not.
      if (blank > 0) break;
      leftOver.push(row);
      continue;
    }
    blank = 0;
    if (spec === undefined || (label === '' && texts.length === 0 && isAllZero(region, row, figures))) {
      leftOver.push(row);
      continue;
    }
    lastRow = row;
    if (spec === 'heading' || spec.kind === 'rubrik') {
      heading = spec === 'heading' ? label : spec.id;
      headings.push({ row, label, id: spec === 'heading' ? null : spec.id });
      continue;
    }
    rows.push({ row, label, spec, heading });
    if (spec.isFirst) hasFirst = true;
    if (filled.length > 0 && spec.under === null && isSum(spec)) passed = template.rows.indexOf(spec);
    if (spec.kind === 'total' && spec === last) break;
  }
  return { rows, headings, leftOver, lastRow };
}

/** So many headings stand above a group of rows. */
const MOST_HEADINGS = 2;

/**
 * Whether what stands below many blank rows is still the table: a row with a label and figures in its columns, or with texts
 * in a list's, headings of its own before it. Years alone are the header of another table.
 */
function goesOn(
  region: Region,
  from: number,
  labelColumn: number,
  figures: readonly number[],
  texts: readonly number[],
): boolean {
  for (let row = from; row <= Math.min(from + MOST_HEADINGS, lastContentRow(region)); row++) {
    const isLabelled = textAt(region, row, labelColumn).trim() !== '';
    const filled = [...figures, ...texts].filter((column) => column !== labelColumn && isFilled(region, row, column));
    if (figures.length === 0 && filled.length > (isLabelled ? 0 : 1)) return true;
    if (!isLabelled || figures.length === 0) return false;
    if (filled.length === 0) continue;
    const numbers = filled.filter((column) => figures.includes(column) && isNumber(region, row, column));
    return numbers.length > 0 && !numbers.every((column) => isYearNumber(region, row, column));
  }
  return false;
}

function isYearNumber(region: Region, row: number, column: number): boolean {
  const cell = region.text.snapshot.cellAt(row, column);
  return typeof cell?.value === 'number' && cell.formula === null && isYear(String(cell.value));
}

function isFilled(region: Region, row: number, column: number): boolean {
  const cell = region.text.snapshot.cellAt(row, column);
  return (cell?.value ?? null) !== null || (cell?.formula ?? null) !== null;
}

function isNumber(region: Region, row: number, column: number): boolean {
  const cell = region.text.snapshot.cellAt(row, column);
  return typeof cell?.value === 'number' || (cell?.formula ?? null) !== null;
}

/** A row without a label whose figures are nought says nothing. */
function isAllZero(region: Region, row: number, columns: readonly number[]): boolean {
  return columns.every((column) => {
    const cell = region.text.snapshot.cellAt(row, column);
    return (cell?.value ?? 0) === 0;
  });
}

function isSum({ kind, memberOf }: TemplateRow): boolean {
  return kind === 'total' || (kind === 'fast' && memberOf === null);
}

const NOTE = /^\s*(?:\*|\d\)|not(?:er)?\b\s*\d*[:.]|källa\b)/iu;
const LONGEST_HEADING = 90;

function isNote(label: string, filled: number, spec: TemplateRow | 'heading' | undefined): boolean {
  if (filled > 0 || (spec !== 'heading' && spec !== undefined)) return false;
  return NOTE.test(label) || label.length > LONGEST_HEADING || /[.!?]$/u.test(label.trim());
}

/** Where a row stands and what it holds. */
interface RowSetting {
  readonly heading: string | null;
  /** The place in the template of the last sum above it; -1 for none. */
  readonly passed: number;
  /** The first of the rows that are years is above it. */
  readonly hasFirst: boolean;
  readonly hasContent: boolean;
  readonly hasNumbers: boolean;
}

/** What a row is: the template's row with that label, else what its words and its place say. */
function specOf(
  template: Template,
  label: string,
  key: string,
  { heading, passed, hasFirst, hasContent, hasNumbers }: RowSetting,
): TemplateRow | 'heading' | undefined {
  const here = template.rows.filter(({ under }) => under === null || under === heading);
  const own = here.filter(({ under }) => under === heading && under !== null);
  const isFound = template.sums.some(({ along }) => along === 'nested');
  for (const grade of [2, 1] as const) {
    for (const spec of [...own, ...here]) {
      if (spec.label === null || meets(key, spec.label) < grade) continue;
      if (spec.kind === 'rubrik' && (template.columns.some(({ kind }) => kind === 'tal') ? hasNumbers : hasContent))
        continue;
      // `Eget kapital` without figures is the heading of its rows, where sums are told by what they come to.
      if (spec.kind !== 'rubrik' && !hasContent && isFound) continue;
      return spec;
    }
  }
  // Also where the heading that a row stands under in the template is not there.
  const elsewhere = template.rows.find(
    (spec) =>
      spec.label !== null && spec.kind !== 'rubrik' && !(isFound && !hasContent) && meets(key, spec.label) === 2,
  );
  if (elsewhere !== undefined) return elsewhere;
  if (label !== '' && readRowWords(label) === 'del') {
    const part = [...own, ...here].find(({ kind, label: text }) => kind === 'varav' && text === null);
    if (part !== undefined) return part;
  }
  const years = [...own, ...here].find(({ kind, isFirst }) => kind === 'år' && !(isFirst && hasFirst));
  if (years !== undefined && isYear(label)) return years;
  const hasFigures = template.columns.some(({ kind }) => kind === 'tal');
  if (!hasContent && label !== '' && hasFigures) return 'heading';
  if (!hasContent && !hasFigures && template.columns.filter(({ kind }) => kind === 'text').length > 1) return 'heading';
  const sets = here.filter((spec) => isOwn(spec) && spec.under === null);
  const next = sets.find((spec) => template.rows.indexOf(spec) > passed) ?? sets.at(-1);
  return own.find(isOwn) ?? next ?? template.rows.find(isOwn);
}

function isOwn({ kind, label }: TemplateRow): boolean {
  return kind === 'egna' && label === null;
}
