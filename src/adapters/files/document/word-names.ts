import type { Attributes } from '../xml-scan';

/** The namespaces of Word's parts, transitional and strict, by the prefixes that the readers know them by. */
export const WORD_NAMESPACES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
]);

/** The name of an element of Word's own, without its prefix; one of another namespace keeps its. */
export function localName(name: string): string {
  return name.startsWith('w:') ? name.slice(2) : name;
}

/** What most elements of Word's say, in their one attribute. */
export function valueOf(attributes: Attributes): string | undefined {
  return attributes.get('w:val');
}
