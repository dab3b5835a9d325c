/** `20xx`, `xx mnkr`, `XXX`, `§ xx`, `[Skriv namn]`: what a template leaves to be written. */
const PLACEHOLDER =
  /(?<!\d)20xx(?!\p{L})|(?<!\p{L})xx 20|§ ?x+(?!\p{L})|\bRV ?(?:\d\d)?x{3,}|(?<!\p{L})x{2,} ?(?:mnkr|mkr|tkr|kr|kronor|%|procent)(?!\p{L})|(?<!\p{L})x{3,}(?!\p{L})|\[(?:skriv|ange|fyll i|infoga) [^\]]{1,80}\]/iu;

/** The first placeholder of a template that a text still holds; undefined when it holds none. */
export function findPlaceholder(text: string): string | undefined {
  return PLACEHOLDER.exec(text)?.[0];
}
