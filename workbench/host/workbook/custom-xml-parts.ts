/** A custom XML part as it is stored with the workbook. */
export interface CustomXmlPart {
  readonly id: string;
  readonly namespaceUri: string;
  readonly xml: string;
}

/** The custom XML parts of a workbook, in the order in which they came. They are not undone by Excel's Undo. */
export class CustomXmlParts {
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
    this.parts = [...this.parts, part];
    return part;
  }

  replace(id: string, xml: string): void {
    this.parts = this.parts.map((part) => (part.id === id ? { id, ...content(xml) } : part));
  }

  delete(id: string): void {
    this.parts = this.parts.filter((part) => part.id !== id);
  }
}

const ROOT = /^\s*(?:<\?xml[^?]*\?>\s*)?(?:<!--[^]*?-->\s*)*<(?:(?<prefix>[\w.-]+):)?[\w.-]+(?<attributes>[^>]*)>/u;

/** The part's text with the namespace of its outermost element. */
function content(xml: string): Omit<CustomXmlPart, 'id'> {
  const groups = ROOT.exec(xml)?.groups;
  const name = groups?.['prefix'] === undefined ? 'xmlns' : `xmlns:${groups['prefix']}`;
  const attribute = new RegExp(`\\s${name.replaceAll('.', '\\.')}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(
    groups?.['attributes'] ?? '',
  );
  return { namespaceUri: attribute?.[1] ?? attribute?.[2] ?? '', xml };
}

/** Whether a text looks like XML with one outermost element. */
export function isXml(text: string): boolean {
  return ROOT.test(text) && /(?:<\/[^>]+>|\/>)\s*$/u.test(text);
}
