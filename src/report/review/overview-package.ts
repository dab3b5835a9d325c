import { columnName } from '../../core/workbook/address';
import { escapeText } from '../html/markup';
import type { CellStyle, OverviewCell, OverviewSheet } from './overview-cells';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The numbers of the styles in `STYLES`. */
const STYLE_NUMBERS: Readonly<Record<CellStyle, number>> = {
  plain: 0,
  heading: 1,
  amount: 2,
  percent: 3,
  link: 4,
  sum: 5,
  sumAmount: 6,
};

const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><u/><sz val="11"/><color rgb="FF0B4F8A"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEEEFEB"/></patternFill></fill></fills><borders count="2"><border/><border><left/><right/><top style="thin"/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="7"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1"/><xf numFmtId="3" fontId="1" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1"/></cellXfs></styleSheet>`;

/** The parts of a workbook with these sheets, by their names in the package. */
export function overviewPackage(sheets: readonly OverviewSheet[]): ReadonlyMap<string, string> {
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
    ['xl/styles.xml', STYLES],
  ]);
  for (const [at, sheet] of sheets.entries()) {
    const links = linksOf(sheet);
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

interface Link {
  readonly id: string;
  readonly cell: string;
  readonly target: string;
}

function linksOf({ rows }: OverviewSheet): readonly Link[] {
  const found = rows.flatMap((cells, row) =>
    cells.flatMap(({ link }, column) =>
      link === undefined ? [] : [{ cell: `${columnName(column)}${row + 1}`, target: encodeURI(link) }],
    ),
  );
  return found.map((link, at) => ({ ...link, id: `rId${at + 1}` }));
}

function sheetPart({ rows, widths, filtered }: OverviewSheet, links: readonly Link[]): string {
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  const data = rows.map(
    (cells, row) =>
      `<row r="${row + 1}">${cells.map((cell, column) => cellPart(cell, `${columnName(column)}${row + 1}`)).join('')}</row>`,
  );
  const last = columnName(Math.max(0, (rows[0]?.length ?? 1) - 1));
  const hyperlinks = links.map(({ id, cell }) => `<hyperlink ref="${cell}" r:id="${id}"/>`);
  return [
    `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">`,
    '<sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/></sheetView></sheetViews>',
    `<cols>${columns.join('')}</cols><sheetData>${data.join('')}</sheetData>`,
    `<autoFilter ref="A1:${last}${filtered + 1}"/>`,
    hyperlinks.length === 0 ? '' : `<hyperlinks>${hyperlinks.join('')}</hyperlinks>`,
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>',
  ].join('');
}

function cellPart({ value, formula, style }: OverviewCell, address: string): string {
  const start = `<c r="${address}" s="${STYLE_NUMBERS[style]}"`;
  if (value === null) return `${start}/>`;
  if (typeof value === 'string') {
    return `${start} t="inlineStr"><is><t xml:space="preserve">${escapeText(value)}</t></is></c>`;
  }
  return `${start}>${formula === undefined ? '' : `<f>${escapeText(formula)}</f>`}<v>${value}</v></c>`;
}
