/** Markup that is safe to put into a page: written by us, or escaped. */
export class Markup {
  constructor(readonly text: string) {}
}

/** What a template can hold: markup as it is, texts and numbers escaped, nothing for null. */
export type MarkupValue = Markup | string | number | null | readonly MarkupValue[];

/** No markup. */
export const NOTHING = new Markup('');

/** A text that may also be broken after its slashes, as names of units within units are long. */
export function breakable(text: string): Markup {
  return new Markup(escapeText(text).replaceAll('/', '/<wbr>'));
}

/** A template whose values are escaped unless they are markup themselves; works in text and in quoted attributes. */
export function html(parts: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup {
  let text = parts[0] ?? '';
  values.forEach((value, at) => {
    text += toText(value) + (parts[at + 1] ?? '');
  });
  return new Markup(text);
}

function toText(value: MarkupValue): string {
  if (value === null) return '';
  if (value instanceof Markup) return value.text;
  return typeof value === 'object' ? value.map(toText).join('') : escapeText(String(value));
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * A text that can stand in markup. Characters that no page may hold, and those that turn the direction of what follows,
 * are left out: cells may hold anything.
 */
export function escapeText(text: string): string {
  return text
    .replace(/[^\P{Cc}\t\n\r]|[\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[&<>"']/gu, (character) => ESCAPES[character] ?? character);
}
