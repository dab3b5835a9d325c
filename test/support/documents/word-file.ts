import { zipFile } from '../office-files/zip-file';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What a Word document for a test is made of, as XML. */
export interface WordParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly header?: string;
}

/** A .docx with a body and as many other parts as are given. */
export function wordFile({ body, ...others }: WordParts): Uint8Array {
  const parts = Object.entries(others);
  const roots: Record<string, string> = {
    styles: 'styles',
    numbering: 'numbering',
    footnotes: 'footnotes',
    header: 'hdr',
  };
  return zipFile({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${RELATIONSHIPS}">${parts
      .map(([name], at) => `<Relationship Id="r${at}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`)
      .join('')}</Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="wps"><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(
      parts.map(([name, xml]) => {
        const root = roots[name] ?? name;
        return [`word/${name}.xml`, `<w:${root} xmlns:w="${W}">${xml}</w:${root}>`];
      }),
    ),
  });
}

/** A run of text, with its properties. */
export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph of a style, of runs or of plain text. */
export function paragraph(content: string, properties = ''): string {
  const runs = content.includes('<') ? content : run(content);
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
}

/** A table of plain texts. */
export function table(rows: readonly (readonly string[])[]): string {
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((text) => `<w:tc>${paragraph(text)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
}
