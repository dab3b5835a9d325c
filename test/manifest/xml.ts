/** One element of an XML document. */
export interface XmlElement {
  readonly name: string;
  readonly namespace: string;
  /** By their names as they are written, `xsi:type` with its prefix; declarations of namespaces left out. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Its own text, without that of its children and without blanks around it. */
  readonly text: string;
  /** Where it stands, such as `/OfficeApp/Hosts/Host`; with its id or resid where it has one. */
  readonly place: string;
}

/**
 * Reads an XML document with the page's own parser, so a test that uses it runs in jsdom.
 *
 * @throws When the text is not well-formed.
 */
export function parseXml(text: string): XmlElement {
  const { documentElement } = new DOMParser().parseFromString(text, 'application/xml');
  const error =
    documentElement.querySelector('parsererror') ?? documentElement.ownerDocument.querySelector('parsererror');
  if (error !== null) throw new Error(`Not well-formed: ${error.textContent}`);
  return elementOf(documentElement, '');
}

/** The element and everything in it, in the order of the document. */
export function everyElement(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(everyElement)];
}

/** Every element of a name in the element, itself included. */
export function elementsNamed(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  return everyElement(element).filter(({ name }) => names.includes(name));
}

function elementOf(node: Element, parent: string): XmlElement {
  const attributes = new Map(
    Array.from(node.attributes)
      .filter(({ name }) => name !== 'xmlns' && !name.startsWith('xmlns:'))
      .map(({ name, value }): [string, string] => [name, value]),
  );
  const id = attributes.get('id') ?? attributes.get('resid');
  const place = `${parent}/${node.localName}${id === undefined ? '' : `[${id}]`}`;
  return {
    name: node.localName,
    namespace: node.namespaceURI ?? '',
    attributes,
    children: Array.from(node.children, (child) => elementOf(child, place)),
    text: Array.from(node.childNodes)
      .filter(({ nodeType }) => nodeType === Node.TEXT_NODE || nodeType === Node.CDATA_SECTION_NODE)
      .map(({ nodeValue }) => nodeValue)
      .join('')
      .trim(),
    place,
  };
}
