import type { Place } from '../../bilagor/figure';
import type { DocumentPack } from '../../packs/document-schema';
import { plainText } from '../../workbook/label';
import { findNamedColumns } from './named-columns';
import { textAt, type PlanHeading, type PlanParagraph, type PlanTable } from './plan-blocks';
import { tableName, type PlanDocument } from './plan-document';

/** A risk that a document names. */
export interface NamedRisk {
  readonly text: string;
  readonly place: Place;
}

/** The risks that a document lists, in a list or a table. */
export interface RiskList {
  readonly risks: readonly NamedRisk[];
  /** Where the list begins: the sentence before it, or the table's first row. */
  readonly place: Place;
}

/** Words before a risk's name that number it. */
const NUMBERED = /^(?:risk(?: (?:nummer|nr))?(?: ?\d{1,3})? ?[:.)-]|\d{1,2} ?[.):]) */iu;

/** Finds the list of risks under a heading that speaks of them: the table with a column of risks, else the first list. */
export function findRiskList(document: PlanDocument, names: DocumentPack['risker']): RiskList | undefined {
  return findRiskTable(document, names) ?? findListOfRisks(document, names);
}

function saysRisk(text: string | undefined, { titel }: DocumentPack['risker']): boolean {
  const plain = plainText(text ?? '').toLowerCase();
  return titel.some((word) => plain.includes(word.toLowerCase()));
}

function findRiskTable(document: PlanDocument, names: DocumentPack['risker']): RiskList | undefined {
  const isOfRisks = (table: PlanTable): boolean =>
    table.headings.some(({ text }) => saysRisk(text, names)) || saysRisk(tableName(table), names);
  for (const table of document.tables) {
    const columns = findNamedColumns(table.grid, { namn: names.namn }, 1);
    if (columns?.columns.namn === undefined || !isOfRisks(table)) continue;
    const { namn: column } = columns.columns;
    const sheet = document.sheetOf(table);
    const risks: NamedRisk[] = [];
    for (let row = columns.headerRow + 1; row < table.grid.rowCount; row++) {
      if (table.grid.cellAt(row, column)?.row !== row) continue;
      const text = riskName(textAt(table.grid, row, column));
      if (text !== '') risks.push({ text, place: { sheet, address: { row, column } } });
    }
    if (risks.length > 0) return { risks, place: { sheet, address: { row: columns.headerRow, column } } };
  }
  return undefined;
}

/** The longest list under a heading of risks; a list that a sentence with the word leads to goes before others. */
function findListOfRisks(document: PlanDocument, names: DocumentPack['risker']): RiskList | undefined {
  const lists = listsOf(document).filter(({ items, lead }) => {
    const [first] = items;
    return (
      first !== undefined &&
      (headingsOver(document, first).some(({ text }) => saysRisk(text, names)) ||
        /risker[^.]*:$/iu.test(lead?.text ?? ''))
    );
  });
  const led = lists.filter(({ lead }) => /(?<!\p{L})risk(?:er|erna)?(?!\p{L})/iu.test(lead?.text ?? ''));
  const [best] = [...(led.length > 0 ? led : lists)].sort((one, other) => other.items.length - one.items.length);
  if (best === undefined) return undefined;
  const placeOf = ({ index }: PlanParagraph): Place => ({ sheet: document.text, address: { row: index, column: 0 } });
  const [first] = best.items;
  if (first === undefined) return undefined;
  return {
    risks: best.items.map((item) => ({ text: riskName(item.text), place: placeOf(item) })),
    place: placeOf(best.lead ?? first),
  };
}

function riskName(text: string): string {
  return plainText(text).replace(NUMBERED, '').trim();
}

/** A list of a document, and the paragraph right before it. */
interface ParagraphList {
  readonly lead: PlanParagraph | null;
  readonly items: readonly PlanParagraph[];
}

/** The lists of a document: items that stand together. */
function listsOf({ blocks }: PlanDocument): readonly ParagraphList[] {
  const lists: { lead: PlanParagraph | null; items: PlanParagraph[] }[] = [];
  let before: PlanParagraph | null = null;
  let isOpen = false;
  for (const block of blocks) {
    if (block.kind === 'paragraph' && block.isAside) continue;
    if (block.kind === 'paragraph' && block.isItem) {
      if (!isOpen) lists.push({ lead: before, items: [] });
      lists.at(-1)?.items.push(block);
      isOpen = true;
      continue;
    }
    isOpen = false;
    before = block.kind === 'paragraph' ? block : null;
  }
  return lists;
}

/** The headings that a paragraph stands under, the nearest first. */
function headingsOver({ blocks }: PlanDocument, paragraph: PlanParagraph): readonly PlanHeading[] {
  const over: PlanHeading[] = [];
  for (let at = blocks.indexOf(paragraph) - 1; at >= 0; at--) {
    const block = blocks[at];
    if (block?.kind !== 'heading' || block.level >= (over.at(-1)?.level ?? Infinity)) continue;
    over.push(block);
  }
  return over;
}
