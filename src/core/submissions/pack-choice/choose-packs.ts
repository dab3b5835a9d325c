import type { SheetReading } from '../../bilagor/recognise';
import type { RulePack } from '../../packs/schema';
import { labelKey } from '../../workbook/label';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { WorkbookPack } from './pack-choice';
import { RegionFinder } from './region-mention';
import { TemplateHints } from './template-hints';

/** The rule packs that may be a workbook's own. */
export interface PackOffer {
  /** The one that holds where nothing tells. */
  readonly fallback: RulePack;
  /** All that are chosen among, the fallback with them. */
  readonly packs: readonly RulePack[];
}

/** Reads a workbook's sheets as a rule pack has them; called only where several packs may be a workbook's. */
export type ReadWith = (workbook: number, pack: RulePack) => readonly SheetReading[];

/** More texts of a sheet are not read: what tells whose it is stands at its tables' heads. */
const MOST_TEXTS = 3000;
const LONGEST_LABEL = 200;

/** Two packs that know this much of what the other knows, know a workbook alike. */
const ALIKE = 0.9;

/** What tells of one workbook, and how sure it is. */
interface Told extends WorkbookPack {
  /** Those among which nothing tells; one when it is sure. */
  readonly among: readonly RulePack[];
}

/**
 * Chooses the rule pack of each workbook of a call. A region's name that stands as a heading tells, when that region's
 * tables are there or nobody's are; else the pack that knows most tables; else any mention of a region. A workbook that
 * tells nothing goes with the others of the call, else it gets the fallback.
 */
export function choosePacks(
  workbooks: readonly WorkbookSnapshot[],
  offer: PackOffer,
  readWith: ReadWith,
): readonly WorkbookPack[] {
  if (offer.packs.length <= 1) return workbooks.map(() => ({ pack: offer.fallback, mention: null }));
  const told = workbooks.map((workbook, at) => tell(workbook, offer, (pack) => readWith(at, pack)));
  const votes = new Map<RulePack, number>();
  for (const { pack, among } of told) if (among.length === 1) votes.set(pack, (votes.get(pack) ?? 0) + 1);
  return told.map(({ pack, mention, among }, at) => {
    if (among.length === 1) return { pack, mention };
    const [most] = among
      .filter((one) => votes.has(one))
      .sort((one, other) => (votes.get(other) ?? 0) - (votes.get(one) ?? 0));
    const isOthers = most !== undefined && most !== pack;
    const stays = isOthers && among === offer.packs && weigh(readWith(at, pack)) > 0;
    return { pack: isOthers && !stays ? most : pack, mention: null };
  });
}

function tell(workbook: WorkbookSnapshot, offer: PackOffer, read: (pack: RulePack) => readonly SheetReading[]): Told {
  const { fallback, packs } = offer;
  const { regions, hinted } = scan(workbook, offer);
  const headings = regions.filter(({ isHeading }) => isHeading);
  const candidates = packs.filter((pack) => pack === fallback || hinted.has(pack));
  const tables = new Map(
    candidates.length === 1 && regions.length === 0 ? [] : candidates.map((pack) => [pack, weigh(read(pack))]),
  );
  const weightOf = (pack: RulePack): number => tables.get(pack) ?? 0;
  const most = Math.max(0, ...tables.values());
  const [named] = headings;
  if (named !== undefined && headings.length === 1 && (weightOf(named.pack) > 0 || most === 0))
    return { pack: named.pack, mention: named.mention, among: [named.pack] };
  if (tables.size === 0) return { pack: fallback, mention: null, among: packs };
  const best = candidates.filter((pack) => weightOf(pack) > 0 && weightOf(pack) >= most * ALIKE);
  const mentioned = regions.filter(({ pack }) => (most === 0 ? true : best.includes(pack)));
  const [only] = mentioned;
  if (only !== undefined && mentioned.length === 1 && (most === 0 || best.length > 1))
    return { pack: only.pack, mention: only.mention, among: [only.pack] };
  if (most === 0) return { pack: fallback, mention: null, among: packs };
  return { pack: best[0] ?? fallback, mention: null, among: best };
}

/** How much of a workbook a pack knows: a table counts for more the more of what it is told by was found. */
function weigh(sheets: readonly SheetReading[]): number {
  return sheets.reduce((sum, { bilagor }) => sum + bilagor.reduce((all, { confidence }) => all + confidence, 0), 0);
}

interface Scan {
  readonly regions: ReturnType<RegionFinder['found']>;
  readonly hinted: ReadonlySet<RulePack>;
}

/** Reads a workbook's texts once, for all packs together. */
function scan(workbook: WorkbookSnapshot, { fallback, packs }: PackOffer): Scan {
  const regions = new RegionFinder(workbook, packs);
  const hints = new TemplateHints(othersOf(packs, fallback));
  for (const sheet of workbook.sheets) {
    let left = MOST_TEXTS;
    sheet.visitCells((row, column, { value }) => {
      if (left <= 0 || typeof value !== 'string' || value.length > LONGEST_LABEL) return;
      left -= 1;
      regions.read(sheet.name, row, column, value);
      hints.read(labelKey(value));
    });
  }
  return { regions: regions.found(), hinted: hints.packs() };
}

const others = new WeakMap<readonly RulePack[], readonly RulePack[]>();

/** The same list for the same packs, so that what is made of it is made once. */
function othersOf(packs: readonly RulePack[], fallback: RulePack): readonly RulePack[] {
  let list = others.get(packs);
  if (list === undefined) others.set(packs, (list = packs.filter((pack) => pack !== fallback)));
  return list;
}
