/** A custom XML part of a package. */
export interface CustomXmlInput {
  readonly xml: string | Uint8Array;
  /** Its name in the package; `customXml/itemN.xml` when left out. */
  readonly name?: string;
  /** What refers to it; the workbook when left out. */
  readonly from?: 'workbook' | 'package' | 'nothing';
  /** How the relationship writes it. */
  readonly target?: string;
}

type Parts = Readonly<Record<string, string | Uint8Array>>;

const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml';

/** A package's parts with custom XML parts among them, as Excel writes them but for their property parts. */
export function customXmlParts(parts: Parts, items: readonly CustomXmlInput[]): Record<string, string | Uint8Array> {
  const found: Record<string, string | Uint8Array> = { ...parts };
  for (const [at, { xml, from = 'workbook', ...given }] of items.entries()) {
    const name = given.name ?? `customXml/item${at + 1}.xml`;
    found[name] = xml;
    if (from === 'nothing') continue;
    const workbookRelationships = Object.keys(parts).find((part) => /^xl\/_rels\/workbook\.\w+\.rels$/u.test(part));
    const relationships = from === 'package' ? '_rels/.rels' : (workbookRelationships ?? '');
    const target = given.target ?? (from === 'package' ? name : `../${name}`);
    found[relationships] = Buffer.from(found[relationships] ?? '')
      .toString()
      .replace('</Relationships>', `<Relationship Id="cx${at}" Type="${TYPE}" Target="${target}"/></Relationships>`);
  }
  return found;
}
