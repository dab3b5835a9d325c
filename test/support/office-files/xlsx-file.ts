import { zipFile, type ZipOptions } from './zip-file';

/** A sheet of an .xlsx made by `xlsxFile`. */
export interface XlsxSheet {
  readonly name: string;
  /** The rows, as XML. */
  readonly rows?: string;
  /** What stands before the rows, such as `<cols>`. */
  readonly before?: string;
  /** What stands after the rows, such as `<mergeCells>`. */
  readonly after?: string;
  /** Attributes of the sheet's entry in the workbook. */
  readonly attributes?: string;
  /** The whole part, in place of the above. */
  readonly part?: string;
  readonly kind?: 'worksheet' | 'chartsheet' | 'dialogsheet';
}

/** An .xlsx made by `xlsxFile`. */
export interface XlsxInput {
  readonly sheets: readonly XlsxSheet[];
  readonly sharedStrings?: readonly string[];
  /** What stands within `<styleSheet>`. */
  readonly styles?: string;
  readonly theme?: string;
  /** What stands after the sheets in the workbook. */
  readonly workbook?: string;
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  readonly zip?: ZipOptions;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument';

/** The parts of an .xlsx, by name. */
export function xlsxParts(input: XlsxInput): Record<string, string | Uint8Array> {
  const sheets = input.sheets.map((sheet, index) => ({ ...sheet, kind: sheet.kind ?? 'worksheet', number: index + 1 }));
  const rest: (readonly [type: string, path: string, content: string])[] = [];
  if (input.sharedStrings !== undefined)
    rest.push(['sharedStrings', 'xl/sharedStrings.xml', 'spreadsheetml.sharedStrings']);
  if (input.styles !== undefined) rest.push(['styles', 'xl/styles.xml', 'spreadsheetml.styles']);
  if (input.theme !== undefined) rest.push(['theme', 'xl/theme/theme1.xml', 'theme']);
  const overrides = [
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPES}.spreadsheetml.sheet.main+xml"/>`,
    ...sheets.map(
      ({ kind, number }) =>
        `<Override PartName="/xl/${kind}s/sheet${number}.xml" ContentType="${TYPES}.spreadsheetml.${kind}+xml"/>`,
    ),
    ...rest.map(([, path, type]) => `<Override PartName="/${path}" ContentType="${TYPES}.${type}+xml"/>`),
  ];
  const relations = [
    ...sheets.map(
      ({ kind, number }) =>
        `<Relationship Id="rId${number}" Type="${OFFICE}/${kind}" Target="${kind}s/sheet${number}.xml"/>`,
    ),
    ...rest.map(
      ([type, path], index) =>
        `<Relationship Id="rIdX${index}" Type="${OFFICE}/${type}" Target="${path.replace('xl/', '')}"/>`,
    ),
  ];
  const entries = sheets.map(
    ({ name, number, attributes = '' }) =>
      `<sheet name="${name}" sheetId="${number}" r:id="rId${number}" ${attributes}/>`,
  );
  return {
    '[Content_Types].xml': `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${entries.join('')}</sheets>${input.workbook ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    ...(input.sharedStrings === undefined
      ? {}
      : { 'xl/sharedStrings.xml': `${DECLARATION}<sst xmlns="${MAIN}">${input.sharedStrings.join('')}</sst>` }),
    ...(input.styles === undefined
      ? {}
      : { 'xl/styles.xml': `${DECLARATION}<styleSheet xmlns="${MAIN}">${input.styles}</styleSheet>` }),
    ...(input.theme === undefined ? {} : { 'xl/theme/theme1.xml': DECLARATION + input.theme }),
    ...Object.fromEntries(
      sheets.map(({ kind, number, rows = '', before = '', after = '', part }) => [
        `xl/${kind}s/sheet${number}.xml`,
        DECLARATION +
          (part ??
            `<${kind} xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}${kind === 'worksheet' ? `<sheetData>${rows}</sheetData>` : ''}${after}</${kind}>`),
      ]),
    ),
    ...input.parts,
  };
}

/** An .xlsx made of XML, for what no writer writes and for what only some do. */
export function xlsxFile(input: XlsxInput): Buffer {
  return zipFile(xlsxParts(input), input.zip);
}
