import type { PlanDocument } from '../document/plan/plan-document';
import type { RulePack } from '../packs/schema';
import { namesForvaltning, type Claimant } from './unread-file';

/** A submission of a call as a document may belong to it. */
export interface DocumentHost extends Claimant {
  readonly year: number | null;
}

/** What is said of a document that belongs to none of a call's submissions. */
export const UNPLACED =
  'Dokumentet hör inte till någon inlämning: dess titel nämner ingen av förvaltningarna i anropet. Kontrollera det för sig, eller tillsammans med förvaltningens arbetsböcker.';

/** A document says whose it is on its first lines. */
const FIRST_BLOCKS = 12;

/**
 * Tells which submission a document belongs to, by its place in the list: the only one there is, else the one whose
 * förvaltning it names first in its title, on its first lines or in its file's name, and of those the one of its year.
 * Null when that is none of them.
 */
export function placeDocument(document: PlanDocument, hosts: readonly DocumentHost[]): number | null {
  if (hosts.length <= 1) return hosts.length === 0 ? null : 0;
  for (const text of openingTexts(document)) {
    const named = [...hosts.keys()].filter((at) => {
      const { forvaltningar = [], pack } = hosts[at] ?? {};
      return pack !== undefined && forvaltningar.some((name) => namesForvaltning(text, name, pack));
    });
    const [first = null] = named;
    if (first !== null) return named.find((at) => hosts[at]?.year === titledYear(document)) ?? first;
  }
  return null;
}

/** Whose a document is by itself: the first of a rule pack's förvaltningar that its first lines name. */
export function namedForvaltning(document: PlanDocument, pack: RulePack): string | null {
  for (const text of openingTexts(document)) {
    const found = pack.förvaltningar.find(({ namn }) => namesForvaltning(text, namn, pack));
    if (found !== undefined) return found.namn;
  }
  return null;
}

/** The first year that a document's title names; null where it names none. */
export function titledYear({ title }: PlanDocument): number | null {
  const year = /(?<!\d)20\d{2}(?!\d)/u.exec(title?.text ?? '')?.[0];
  return year === undefined ? null : Number(year);
}

function openingTexts({ title, blocks, paragraphs, file }: PlanDocument): readonly string[] {
  const first = blocks.slice(0, FIRST_BLOCKS).flatMap((block) => (block.kind === 'table' ? [] : [block.text]));
  const margins = paragraphs.filter(({ isAside }) => isAside).slice(-4);
  return [title?.text ?? '', ...first, ...margins.map(({ text }) => text), file];
}
