import type { RuleSpecOf } from './rule-schema';

/** What a rule about a sum holds it to, as a sentence without a full stop, where the pack does not say it itself. */
export function sumTitle({ typ, mål, av }: RuleSpecOf<'summa' | 'radsumma' | 'skillnad'>): string {
  const terms = av.map((term) => term.replace(/^-/u, 'minus '));
  const named = typeof mål === 'string' ? mål : mål.join(' och ');
  const target = named.charAt(0).toUpperCase() + named.slice(1);
  if (typ === 'skillnad') return `${target} är ${terms.join(' minus ')}`;
  const last = terms.at(-1) ?? '';
  const listed = terms.length < 2 ? last : `${terms.slice(0, -1).join(', ')} och ${last}`;
  return `${target} är summan av ${listed}${typ === 'radsumma' ? ' på varje rad' : ''}`;
}

/** What the sums that are found in the table itself are held to. */
export const RULE_TITLES = {
  'nästlad summa': 'Summor och resultat är raderna som de omfattar',
  'härledd kolumn': 'Avvikelser, netton och summor är kolumnerna som de räknas ut ur',
} as const;

/** Where the rules of a table come from, where neither they nor it say so. */
export function sourceOf(
  packId: string,
  table: { readonly id: string; readonly namn?: string | undefined; readonly källa?: string | undefined },
): string {
  return table.källa ?? `Regelpaketet ${packId}, ${table.namn ?? table.id}`;
}
