import { ATTRIBUTE } from '../xml-elements';
import { unescapeXml } from '../xml-scan';

/**
 * Text as the content of an element.
 *
 * What is escaped is XML's own; see `escapeCellText` for what spreadsheets escape besides.
 */
export function escapeXml(text: string): string {
  return text.replace(/[&<>\r]/g, (character) => ESCAPES[character] ?? character);
}

/** Text as the value of an attribute, without its quotation marks. */
function escapeAttribute(text: string): string {
  return text.replace(/[&<>"\r\n\t]/g, (character) => ESCAPES[character] ?? character);
}

/** The text that an element's content stands for, with the literal sections and without the comments in it. */
export function textOf(content: string): string {
  return content.replace(
    /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|[^<]+/g,
    (written: string, literal: string | undefined) =>
      literal ?? (written.startsWith('<!--') ? '' : unescapeXml(written)),
  );
}

/**
 * A cell's text or formula as the content of an element. What XML cannot hold is written as `_x0007_`, and text that
 * looks so itself as `_x005F_x0007_` (ECMA-376 part 1, 22.9.2.19).
 */
export function escapeCellText(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are the characters that XML cannot hold
  const unwritable = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;
  return escapeXml(
    text.replace(/_(?=x[\da-fA-F]{4}_)/g, '_x005F_').replace(unwritable, (character) => {
      return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
    }),
  );
}

/**
 * A tag with some attributes set, or taken away where the value is null. Those that it has stay in their places, all
 * others as they are written. Values are plain text.
 */
export function withAttributes(tag: string, changes: Readonly<Record<string, string | null>>): string {
  const left = new Map(Object.entries(changes));
  const changed = tag.replace(ATTRIBUTE, (written: string, name: string) => {
    const value = left.get(name);
    if (value === undefined) return written;
    left.delete(name);
    return value === null ? '' : ` ${name}="${escapeAttribute(value)}"`;
  });
  const added = [...left].map(([name, value]) => (value === null ? '' : ` ${name}="${escapeAttribute(value)}"`));
  return changed.replace(/(?<!\s)\s*\/?>$/, (end) => added.join('') + end);
}

/** Whether an attribute's value means yes; not given means no. */
export function isYes(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};
