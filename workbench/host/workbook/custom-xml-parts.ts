/** A custom XML part as it is stored with the workbook. */
export interface CustomXmlPart {
  readonly id: string;
  readonly namespaceUri: string;
  readonly xml: string;
}

/** The custom XML parts of a workbook, in the order in which they came. They are not undone by Excel's Undo. */
export class CustomXmlParts {
  /** Raised with every change. */
  revision = 0;
  private parts: readonly CustomXmlPart[] = [];
  private idsGiven = 0;

  get all(): readonly CustomXmlPart[] {
    return this.parts;
  }

  get(id: string): CustomXmlPart | undefined {
    return this.parts.find((part) => part.id === id);
  }

  add(xml: string): CustomXmlPart {
    this.idsGiven += 1;
    const part = {
      id: `{${this.idsGiven.toString(16).toUpperCase().padStart(8, '0')}-0002-0000-0000-000000000000}`,
      ...content(xml),
    };
    this.put([...this.parts, part]);
    return part;
  }

  replace(id: string, xml: string): void {
    this.put(this.parts.map((part) => (part.id === id ? { id, ...content(xml) } : part)));
  }

  delete(id: string): void {
    this.put(this.parts.filter((part) => part.id !== id));
  }

  private put(parts: readonly CustomXmlPart[]): void {
    this.parts = parts;
    this.revision += 1;
  }
}

const ROOT =
  /^\uFEFF?\s*(?:<\?xml[^?]*\?>\s*)?(?:<!--[^]*?-->\s*)*<(?:(?<prefix>[\w.-]+):)?[\w.-]+(?<attributes>[^>]*)>/u;

/**
 * The part with the namespace of its outermost element. Excel keeps the tree and not the text, so that what comes back may
 * be written otherwise: here without a declaration.
 */
function content(xml: string): Omit<CustomXmlPart, 'id'> {
  const groups = ROOT.exec(xml)?.groups;
  const name = groups?.['prefix'] === undefined ? 'xmlns' : `xmlns:${groups['prefix']}`;
  const attribute = new RegExp(`\\s${name.replaceAll('.', '\\.')}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(
    groups?.['attributes'] ?? '',
  );
  return { namespaceUri: attribute?.[1] ?? attribute?.[2] ?? '', xml: xml.replace(DECLARATION, '').trim() };
}

const DECLARATION = /^\uFEFF?\s*<\?xml[^>]*\?>/u;

/** Whether a text looks like XML with one outermost element. */
export function isXml(text: string): boolean {
  return ROOT.test(text) && /(?:<\/[^>]+>|\/>)\s*$/u.test(text);
}
