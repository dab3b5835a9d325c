import { columnName, formatAddress } from '../../core/workbook/address';
import { cellReference, type CellLink, type NewCell, type NewSheet } from '../../core/workbook/new-sheet';
import { escapeText } from '../html/markup';
import { styleNumber, STYLES } from './styles-part';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts of a workbook with these sheets, by their names in the package. */
export function workbookPackage(sheets: readonly NewSheet[]): ReadonlyMap<string, string> {
  const numbers = sheets.map((_, at) => at + 1);
  const parts = new Map<string, string>([
    [
      '[Content_Types].xml',
      `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>${numbers.map((number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPES}.worksheet+xml"/>`).join('')}</Types>`,
    ],
    ['_rels/.rels', relations([['rId1', `${RELATIONS}/officeDocument`, 'xl/workbook.xml']])],
    [
      'xl/workbook.xml',
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets.map(({ name }, at) => `<sheet name="${escapeText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...numbers.map(
          (number) => [`rId${number}`, `${RELATIONS}/worksheet`, `worksheets/sheet${number}.xml`] as const,
        ),
        [`rId${sheets.length + 1}`, `${RELATIONS}/styles`, 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', `${XML}${STYLES}`],
  ]);
  for (const [at, sheet] of sheets.entries()) {
    const links = fileLinksOf(sheet);
    parts.set(`xl/worksheets/sheet${at + 1}.xml`, sheetPart(sheet, links));
    if (links.length === 0) continue;
    const targets = links.map(({ id, target }) => [id, `${RELATIONS}/hyperlink`, target, 'External'] as const);
    parts.set(`xl/worksheets/_rels/sheet${at + 1}.xml.rels`, relations(targets));
  }
  return parts;
}

type Relation = readonly [id: string, type: string, target: string, mode?: string];

function relations(all: readonly Relation[]): string {
  const entries = all.map(
    ([id, type, target, mode]) =>
      `<Relationship Id="${id}" Type="${type}" Target="${escapeText(target)}"${mode === undefined ? '' : ` TargetMode="${mode}"`}/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE_RELATIONS}">${entries.join('')}</Relationships>`;
}

/** A way out of the workbook, with the relation that its target is kept in. */
interface FileLink {
  readonly id: string;
  readonly link: CellLink;
  readonly target: string;
}

function fileLinksOf({ rows }: NewSheet): readonly FileLink[] {
  const links = rows.flatMap((cells) => cells.flatMap(({ link }) => (link?.to === 'file' ? [link] : [])));
  return links.map((link, at) => ({ id: `rId${at + 1}`, link, target: encodeURI(link.path) }));
}

function sheetPart(sheet: NewSheet, fileLinks: readonly FileLink[]): string {
  const { rows, widths } = sheet;
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  const data = rows.map(
    (cells, row) =>
      `<row r="${row + 1}">${cells.map((cell, column) => cellPart(cell, formatAddress({ row, column }))).join('')}</row>`,
  );
  return [
    `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">`,
    // Without it, that a sheet is to be as wide as its paper is not heeded.
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView workbookViewId="0">${panePart(sheet)}</sheetView></sheetViews>`,
    `<cols>${columns.join('')}</cols><sheetData>${data.join('')}</sheetData>`,
    filterPart(sheet),
    linksPart(sheet, fileLinks),
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>',
  ].join('');
}

function panePart({ frozen: { rows, columns } }: NewSheet): string {
  if (rows === 0 && columns === 0) return '';
  const pane = columns === 0 ? 'bottomLeft' : rows === 0 ? 'topRight' : 'bottomRight';
  const splits = `${columns === 0 ? '' : ` xSplit="${columns}"`}${rows === 0 ? '' : ` ySplit="${rows}"`}`;
  return `<pane${splits} topLeftCell="${formatAddress({ row: rows, column: columns })}" activePane="${pane}" state="frozen"/>`;
}

function filterPart({ rows, filtered }: NewSheet): string {
  if (filtered === null) return '';
  const last = columnName(Math.max(0, (rows[0]?.length ?? 1) - 1));
  return `<autoFilter ref="A1:${last}${filtered + 1}"/>`;
}

function linksPart({ rows }: NewSheet, fileLinks: readonly FileLink[]): string {
  const ids = new Map(fileLinks.map(({ link, id }) => [link, id]));
  const parts = rows.flatMap((cells, row) =>
    cells.flatMap(({ link }, column) => {
      if (link === undefined) return [];
      const target =
        link.to === 'file'
          ? `r:id="${ids.get(link) ?? ''}"`
          : `location="${escapeText(cellReference(link.sheet, link.address))}"`;
      return [`<hyperlink ref="${formatAddress({ row, column })}" ${target}/>`];
    }),
  );
  return parts.length === 0 ? '' : `<hyperlinks>${parts.join('')}</hyperlinks>`;
}

function cellPart({ value, formula, style }: NewCell, address: string): string {
  const start = `<c r="${address}" s="${styleNumber(style)}"`;
  if (value === null) return `${start}/>`;
  if (typeof value === 'string') {
    return `${start} t="inlineStr"><is><t xml:space="preserve">${escapeText(value)}</t></is></c>`;
  }
  return `${start}>${formula === undefined ? '' : `<f>${escapeText(formula)}</f>`}<v>${value}</v></c>`;
}
