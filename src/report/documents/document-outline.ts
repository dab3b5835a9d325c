import { claimsOf } from '../../core/document/figures/claims';
import { sentencesOf } from '../../core/document/figures/sentences';
import type { CheckedDocument } from '../../core/document/plan/checked-document';
import type { DocumentCheck } from '../../core/document/plan/document-check';
import type { PlanParagraph, PlanTable } from '../../core/document/plan/plan-blocks';
import { isOpen } from '../../core/findings/acceptance';
import type { Place } from '../../core/bilagor/figure';
import type { Finding } from '../../core/findings/finding';
import { figureKey } from '../../core/findings/figure-key';
import { SEVERITIES } from '../counted';

/** How something in a document stands: the gravest that was found, that it agrees, or that it was held to nothing. */
export type DocumentMark = Finding['severity'] | 'agrees' | 'unchecked';

/** Something in a document that can be marked, with what was found and what it was held to. */
interface Marked {
  readonly place: Place;
  /** As printed. */
  readonly text: string;
  /** Null for what says no figure and of which nothing was found. */
  readonly mark: DocumentMark | null;
  readonly findings: readonly Finding[];
  readonly checks: readonly DocumentCheck[];
}

/** A sentence with figures, or of which something was found. */
export interface OutlineSentence extends Marked {
  readonly kind: 'sentence';
}

/** A cell of a table. */
export interface OutlineCell extends Marked {
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A table, with as many of its rows as are shown. */
export interface OutlineTable {
  readonly kind: 'table';
  readonly name: string;
  readonly rows: readonly (readonly OutlineCell[])[];
  /** So many rows are left out: of a long table those of which nothing was found. */
  readonly leftOut: number;
}

/** A heading and what stands under it, up to the next one. */
export interface OutlineSection {
  /** Null for what stands before the first heading. */
  readonly heading: string | null;
  /** 0 for the title. */
  readonly level: number;
  readonly parts: readonly (OutlineSentence | OutlineTable)[];
}

/** Of longer tables only the first rows are shown, and those of which something was found. */
const MOST_ROWS = 60;

/** A document's headings with its tables and the sentences that hold figures, each with its mark, in its order. */
export function documentOutline(
  { document, checks }: CheckedDocument,
  findings: readonly Finding[],
): readonly OutlineSection[] {
  const found = byPlace(findings.filter(({ place }) => place?.sheet.file === document.file));
  const held = byPlace(checks);
  const marked = (place: Place, text: string, hasFigures: boolean): Marked => {
    const [own, ownChecks] = [found.get(figureKey(place)) ?? [], held.get(figureKey(place)) ?? []];
    return { place, text, mark: markOf(own, ownChecks, hasFigures), findings: own, checks: ownChecks };
  };
  const sentences = (paragraph: PlanParagraph): readonly OutlineSentence[] => {
    const figures = new Set(claimsOf(paragraph.text, { planYear: null }).map(({ sentenceIndex }) => sentenceIndex));
    return sentencesOf(paragraph.text).flatMap((text, column): readonly OutlineSentence[] => {
      const place = { sheet: document.text, address: { row: paragraph.index, column } };
      const one = marked(place, text, figures.has(column));
      return one.mark === null ? [] : [{ kind: 'sentence', ...one }];
    });
  };
  const table = (block: PlanTable): OutlineTable => {
    const sheet = document.sheetOf(block);
    const rows: (readonly OutlineCell[])[] = [];
    let leftOut = 0;
    for (let row = 0; row < block.grid.rowCount; row++) {
      const cells: OutlineCell[] = [];
      for (let column = 0; column < block.grid.columnCount; column++) {
        const cell = block.grid.cellAt(row, column);
        if (cell?.row !== row || cell.column !== column) continue;
        const { text, rowSpan, columnSpan } = cell;
        cells.push({ ...marked({ sheet, address: { row, column } }, text, false), rowSpan, columnSpan });
      }
      if (row < MOST_ROWS || cells.some((one) => one.findings.length > 0)) rows.push(cells);
      else leftOut += 1;
    }
    return { kind: 'table', name: sheet.sheet, rows, leftOut };
  };

  const sections: { heading: string | null; level: number; parts: (OutlineSentence | OutlineTable)[] }[] = [];
  for (const block of document.blocks) {
    if (block.kind === 'heading') {
      sections.push({ heading: block.text, level: block.level, parts: [] });
      continue;
    }
    let last = sections.at(-1);
    if (last === undefined) sections.push((last = { heading: null, level: 1, parts: [] }));
    last.parts.push(...(block.kind === 'table' ? [table(block)] : sentences(block)));
  }
  return sections.filter(({ heading, parts }) => heading !== null || parts.length > 0);
}

/** How many marks of each kind some sections hold. */
export function countMarks(sections: readonly OutlineSection[]): ReadonlyMap<DocumentMark, number> {
  const counts = new Map<DocumentMark, number>();
  for (const { parts } of sections) {
    for (const part of parts) {
      for (const { mark } of part.kind === 'sentence' ? [part] : part.rows.flat()) {
        if (mark !== null) counts.set(mark, (counts.get(mark) ?? 0) + 1);
      }
    }
  }
  return counts;
}

function markOf(
  findings: readonly Finding[],
  checks: readonly DocumentCheck[],
  hasFigures: boolean,
): DocumentMark | null {
  const gravest = SEVERITIES.find((severity) => findings.some((one) => one.severity === severity && isOpen(one)));
  if (gravest !== undefined) return gravest;
  if (findings.length > 0 || checks.some(({ outcome }) => outcome === 'agrees')) return 'agrees';
  return hasFigures || checks.length > 0 ? 'unchecked' : null;
}

function byPlace<Item extends { readonly place: Place | null }>(items: readonly Item[]): ReadonlyMap<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    if (item.place === null) continue;
    const key = figureKey(item.place);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
