import type { CellRange } from '../../workbook/address';
import { firstFrom } from '../first-from';
import { type HeaderRow, headerRows } from './header-rows';
import type { PackTable } from './pack-table';
import { readTable } from './read-candidate';
import { TITLE_ROWS, type TableSearch } from './table-search';
import { titlesOf } from './table-titles';
import { type Candidate, bestCandidate } from './try-template';

/** Finds the tables that a rule pack describes on a sheet, from top to bottom and from left to right. */
export function findTables(search: TableSearch): readonly PackTable[] {
  const { text, used, sheet } = search;
  const titles = titlesOf(search);
  const headers = headerRows(search, titles.of);
  const tables: PackTable[] = [];
  const taken: CellRange[] = [];
  for (const spans of byRow(headers)) {
    const { row } = spans[0];
    const below = firstFrom(headers, row + 1, (header) => header.row);
    const candidates = spans.flatMap((span): readonly SpanCandidate[] => {
      const { left, right } = span;
      const above = taken.filter((range) => left <= range.right && right >= range.left);
      if (above.some((range) => row <= range.bottom && row >= range.top)) return [];
      const top = Math.max(used.top, row - TITLE_ROWS, ...above.map(({ bottom }) => bottom + 1));
      const best = bestCandidate(search, { ...span, top }, titles, { headers, below });
      return best === undefined ? [] : [{ span, best }];
    });
    for (const best of bestParts(candidates.filter((one) => !isPartOfOther(one, candidates)))) {
      const table = readTable(best);
      tables.push(table);
      taken.push({ ...table.range, top: best.title?.row ?? best.headerRow });
    }
  }
  return text.used === undefined || sheet.sheet === '' ? [] : tables;
}

/** The header rows of one row of the sheet after the other. */
function* byRow(headers: readonly HeaderRow[]): Generator<readonly [HeaderRow, ...HeaderRow[]]> {
  for (let at = 0; at < headers.length;) {
    const [first, ...rest] = headers.slice(
      at,
      firstFrom(headers, (headers[at]?.row ?? 0) + 1, ({ row }) => row),
    );
    if (first === undefined) return;
    yield [first, ...rest];
    at += 1 + rest.length;
  }
}

interface SpanCandidate {
  readonly span: HeaderRow;
  readonly best: Candidate;
}

/** A template that more columns of are found in a longer stretch, or its rows' labels, has its table cut off in a shorter one. */
function isPartOfOther({ span, best }: SpanCandidate, others: readonly SpanCandidate[]): boolean {
  const labelled = ({ found }: Candidate): number => found.rows.filter(({ label }) => label !== '').length;
  return others.some((other) => {
    const isWithin = other.span.left <= span.left && other.span.right >= span.right;
    if (!isWithin || other.best.template !== best.template) return false;
    const more = other.best.columns.found - best.columns.found;
    return more > 0 || (more === 0 && labelled(other.best) > labelled(best));
  });
}

/**
 * Tells tables side by side from one with blank columns in it: of all ways to part a row into tables, the one whose tables
 * are told best together. From left to right; of two alike, the one with the narrower tables.
 */
function bestParts(candidates: readonly SpanCandidate[]): readonly Candidate[] {
  const narrowFirst = [...candidates].sort((one, other) => other.span.firstSegment - one.span.firstSegment);
  const most = Math.max(-1, ...candidates.map(({ span }) => span.lastSegment));
  /** The best of what ends before each segment. */
  const before: Parts[] = [NO_PARTS];
  for (let segment = 0; segment <= most; segment++) {
    let best = before[segment] ?? NO_PARTS;
    for (const { span, best: candidate } of narrowFirst) {
      if (span.lastSegment !== segment) continue;
      const { score, tables } = before[span.firstSegment] ?? NO_PARTS;
      if (score + candidate.score > best.score)
        best = { score: score + candidate.score, tables: [...tables, candidate] };
    }
    before.push(best);
  }
  return before.at(-1)?.tables ?? [];
}

interface Parts {
  readonly score: number;
  readonly tables: readonly Candidate[];
}

const NO_PARTS: Parts = { score: 0, tables: [] };
