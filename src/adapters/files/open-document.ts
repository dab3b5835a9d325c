import { type CellRange } from '../../core/workbook/address';
import { ERROR_NAMES } from '../../core/workbook/error-names';
import {
  damagedValue,
  type Cell,
  type CellValue,
  type DefinedName,
  type SheetSnapshot,
  type WorkbookNames,
} from '../../core/workbook/snapshot';
import { NumberStyles } from './open-document-format';
import { excelFormula } from './open-document-formula';
import { itemAt, viewOpenDocumentSheet, type Run, type RowCells } from './open-document-sheet';
import { LONGEST_FORMULA_READ, MOST_COLUMNS, MOST_ROWS } from './sheet-size';
import { isNumberText } from './stored-values';
import { ElementBudget } from './workbook-part';
import { type WorkbookContent } from './workbook-sheets';
import { scanXml, type Attributes, type XmlVisitor } from './xml-scan';
import { type ZipPackage } from './zip-package';

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns:';
const NAMESPACES: ReadonlyMap<string, string> = new Map([
  [`${OASIS}office:1.0`, 'office'],
  [`${OASIS}style:1.0`, 'style'],
  [`${OASIS}text:1.0`, 'text'],
  [`${OASIS}table:1.0`, 'table'],
  [`${OASIS}drawing:1.0`, 'draw'],
  [`${OASIS}datastyle:1.0`, 'number'],
  [`${OASIS}xsl-fo-compatible:1.0`, 'fo'],
  ['urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0', 'calcext'],
]);

/** What stands within a table and is no part of what its cells show; some of it holds cells and texts of its own. */
const PASSED_OVER = new Set([
  'calcext:conditional-formats',
  'office:annotation',
  'office:forms',
  'office:scripts',
  'table:content-validations',
  'table:dde-links',
  'table:scenario',
  'table:shapes',
  'table:table-source',
  'table:tracked-changes',
  'text:ruby-text',
]);

const DAYS_BEFORE_1970 = 25_569;
const MILLISECONDS_A_DAY = 86_400_000;

/** Error values by what LibreOffice saves: numbered errors that are one of Excel's, and Excel's own names. */
const ERRORS: ReadonlyMap<string, string> = new Map([
  ...ERROR_NAMES,
  ['Err:502', '#VALUE!'],
  ['Err:503', '#NUM!'],
  ['Err:504', '#VALUE!'],
  ['Err:519', '#VALUE!'],
  ['Err:523', '#NUM!'],
  ['Err:524', '#REF!'],
  ['Err:525', '#NAME?'],
  ['Err:532', '#DIV/0!'],
]);

/**
 * Reads an .ods whose package is open. The workbook library reads .ods too, but without hidden rows, columns and
 * sheets, without fills, with most sheet references left as OpenDocument writes them, and with repeated rows written
 * out cell by cell.
 * @throws {Unreadable} when the workbook is damaged or holds too much.
 */
export function readOpenDocument(name: string, zip: ZipPackage): WorkbookContent {
  const styles = new Styles();
  if (zip.names.includes('styles.xml')) scanXml(decode(zip.read('styles.xml')), NAMESPACES, styles);
  const content = new ContentReader(name, styles, new ElementBudget());
  scanXml(decode(zip.read('content.xml')), NAMESPACES, content);
  const settings = zip.names.includes('settings.xml') ? decode(zip.read('settings.xml')) : '';
  return {
    sheets: content.sheets,
    notes: [],
    names: content.definedNames,
    isCalculatedByHand: CALCULATED_BY_HAND.test(settings),
  };
}

const CALCULATED_BY_HAND = /config:name="AutoCalculate"[^<>]*>\s*false\s*</u;

function decode(bytes: Uint8Array): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}

interface CellStyle {
  readonly parent: string | undefined;
  readonly dataStyle: string | undefined;
  background: string | undefined;
}

/** How a cell looks, as far as a snapshot tells. */
interface Look {
  readonly numberFormat: string | undefined;
  readonly fill: string | null;
}

const LINE_PROPERTIES = new Set(['style:table-row-properties', 'style:table-column-properties']);

const PLAIN: Look = { numberFormat: undefined, fill: null };

class Styles implements XmlVisitor {
  readonly #numberStyles = new NumberStyles();
  readonly #cellStyles = new Map<string, CellStyle>();
  readonly #looks = new Map<string, Look>();
  readonly #hiddenTables = new Set<string>();
  /** Styles of rows and columns that have no height or width. */
  readonly #hiddenLines = new Set<string>();
  #cellStyle: CellStyle | undefined;
  #tableStyle: string | undefined;
  #lineStyle: string | undefined;

  open(name: string, attributes: Attributes): void {
    if (name === 'style:style') this.#openStyle(attributes);
    else if (name === 'style:table-cell-properties' && this.#cellStyle !== undefined) {
      this.#cellStyle.background = attributes.get('fo:background-color');
    } else if (name === 'style:table-properties' && this.#tableStyle !== undefined) {
      if (attributes.get('table:display') === 'false') this.#hiddenTables.add(this.#tableStyle);
    } else if (LINE_PROPERTIES.has(name) && this.#lineStyle !== undefined) {
      const size = attributes.get('style:row-height') ?? attributes.get('style:column-width');
      if (size !== undefined && parseFloat(size) === 0) this.#hiddenLines.add(this.#lineStyle);
    } else this.#numberStyles.open(name, attributes);
  }

  text(text: string): void {
    this.#numberStyles.text(text);
  }

  close(name: string): void {
    if (name === 'style:style') {
      this.#cellStyle = undefined;
      this.#tableStyle = undefined;
      this.#lineStyle = undefined;
    } else this.#numberStyles.close(name);
  }

  isHiddenTable(style: string | undefined): boolean {
    return style !== undefined && this.#hiddenTables.has(style);
  }

  isHiddenLine(style: string | undefined): boolean {
    return style !== undefined && this.#hiddenLines.has(style);
  }

  lookOf(style: string | undefined): Look {
    if (style === undefined) return PLAIN;
    let look = this.#looks.get(style);
    if (look === undefined) {
      look = this.#resolve(style);
      this.#looks.set(style, look);
    }
    return look;
  }

  #openStyle(attributes: Attributes): void {
    const name = attributes.get('style:name');
    const family = attributes.get('style:family');
    if (name === undefined) return;
    if (family === 'table') this.#tableStyle = name;
    if (family === 'table-row' || family === 'table-column') this.#lineStyle = name;
    if (family !== 'table-cell') return;
    this.#cellStyle = {
      parent: attributes.get('style:parent-style-name'),
      dataStyle: attributes.get('style:data-style-name'),
      background: undefined,
    };
    this.#cellStyles.set(name, this.#cellStyle);
  }

  #resolve(name: string): Look {
    let dataStyle: string | undefined;
    let background: string | undefined;
    const seen = new Set<string>();
    for (let next: string | undefined = name; next !== undefined && !seen.has(next);) {
      seen.add(next);
      const style: CellStyle | undefined = this.#cellStyles.get(next);
      dataStyle ??= style?.dataStyle;
      background ??= style?.background;
      next = style?.parent;
    }
    return {
      numberFormat: dataStyle === undefined ? undefined : this.#numberStyles.codeOf(dataStyle),
      fill: /^#([\da-f]{6})$/i.exec(background ?? '')?.[1]?.toUpperCase() ?? null,
    };
  }
}

interface OpenTable {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: Run<RowCells>[];
  readonly hiddenRows: Run<'filter' | 'hand'>[];
  readonly hiddenColumns: Run<true>[];
  readonly columnStyles: Run<string>[];
  /** Array formulas that reach below the row that is being read. */
  matrices: { readonly range: CellRange; readonly formula: string }[];
  nextRow: number;
  nextColumn: number;
}

interface OpenRow {
  readonly repeated: number;
  readonly style: string | undefined;
  readonly cells: Run<Cell>[];
  nextColumn: number;
}

interface OpenCell {
  readonly attributes: Attributes;
  readonly paragraphs: string[];
}

class ContentReader implements XmlVisitor {
  readonly sheets: SheetSnapshot[] = [];
  /** Filled while the document is read: the workbook's own names stand behind its sheets. */
  readonly #sheetNames: string[] = [];
  readonly definedNames: DefinedName[] = [];
  readonly #names: WorkbookNames;
  readonly #styles: Styles;
  readonly #budget: ElementBudget;
  #passedOver = 0;
  #table: OpenTable | undefined;
  #row: OpenRow | undefined;
  #cell: OpenCell | undefined;
  #paragraph: string | undefined;

  constructor(file: string, styles: Styles, budget: ElementBudget) {
    this.#names = { file, sheets: this.#sheetNames, names: this.definedNames, tables: [] };
    this.#styles = styles;
    this.#budget = budget;
  }

  open(name: string, attributes: Attributes): void {
    if (this.#passedOver > 0 || this.#isPassedOver(name)) {
      this.#passedOver++;
      return;
    }
    this.#budget.spend(1);
    switch (name) {
      case 'table:table':
        this.#table = openTable(attributes, this.#styles);
        break;
      case 'table:table-column':
        this.#addColumns(attributes);
        break;
      case 'table:table-row':
        this.#openRow(attributes);
        break;
      case 'table:table-cell':
      case 'table:covered-table-cell':
        if (this.#row !== undefined) this.#cell = { attributes, paragraphs: [] };
        break;
      case 'table:named-range':
      case 'table:named-expression':
        this.#addName(attributes);
        break;
      case 'text:p':
      case 'text:h':
        if (this.#cell !== undefined) this.#paragraph = '';
        break;
      case 'text:s':
        this.#addText(' '.repeat(Math.min(Number(attributes.get('text:c') ?? 1) || 1, 1000)));
        break;
      case 'text:tab':
        this.#addText('\t');
        break;
      case 'text:line-break':
        this.#addText('\n');
        break;
      default:
        if (this.#table === undefined) this.#styles.open(name, attributes);
    }
  }

  text(text: string): void {
    if (this.#passedOver > 0) return;
    // Line breaks in the markup are blanks; runs of blanks are kept, since LibreOffice writes them as they are.
    if (this.#paragraph !== undefined) this.#addText(text.replace(/[\t\r\n]+/g, ' '));
    else if (this.#table === undefined) this.#styles.text(text);
  }

  close(name: string): void {
    if (this.#passedOver > 0) {
      this.#passedOver--;
      return;
    }
    switch (name) {
      case 'table:table':
        this.#closeTable();
        break;
      case 'table:table-row':
        this.#closeRow();
        break;
      case 'table:table-cell':
      case 'table:covered-table-cell':
        this.#closeCell();
        break;
      case 'text:p':
      case 'text:h':
        if (this.#paragraph !== undefined) this.#cell?.paragraphs.push(this.#paragraph);
        this.#paragraph = undefined;
        break;
      default:
        if (this.#table === undefined) this.#styles.close(name);
    }
  }

  #isPassedOver(name: string): boolean {
    // A drawing may hold texts, and a cell may hold a table of its own.
    if (name === 'table:table') return this.#cell !== undefined;
    return PASSED_OVER.has(name) || (this.#table !== undefined && name.startsWith('draw:'));
  }

  #addName(attributes: Attributes): void {
    const name = attributes.get('table:name');
    const range = attributes.get('table:cell-range-address');
    const formula = attributes.get('table:expression') ?? (range === undefined ? undefined : `of:=[${range}]`);
    if (name === undefined || formula === undefined) return;
    this.definedNames.push({ name, sheet: this.#table?.name ?? null, formula: excelFormula(formula) });
  }

  #addText(text: string): void {
    if (this.#paragraph !== undefined) this.#paragraph += text;
  }

  #addColumns(attributes: Attributes): void {
    const table = this.#table;
    if (table === undefined) return;
    const from = table.nextColumn;
    const to = from + repeated(attributes, 'table:number-columns-repeated', MOST_COLUMNS - from) - 1;
    table.nextColumn = to + 1;
    if (isHidden(attributes) || this.#styles.isHiddenLine(attributes.get('table:style-name')))
      table.hiddenColumns.push({ from, to, item: true });
    const style = attributes.get('table:default-cell-style-name');
    if (style !== undefined) table.columnStyles.push({ from, to, item: style });
  }

  #openRow(attributes: Attributes): void {
    const table = this.#table;
    if (table === undefined) return;
    const from = table.nextRow;
    const count = repeated(attributes, 'table:number-rows-repeated', MOST_ROWS - from);
    if (isHidden(attributes) || this.#styles.isHiddenLine(attributes.get('table:style-name')))
      table.hiddenRows.push({ from, to: from + count - 1, item: isFiltered(attributes) ? 'filter' : 'hand' });
    const style = attributes.get('table:default-cell-style-name');
    this.#row = { repeated: count, style, cells: [], nextColumn: 0 };
  }

  #closeRow(): void {
    const table = this.#table;
    const row = this.#row;
    this.#row = undefined;
    if (table === undefined || row === undefined) return;
    const from = table.nextRow;
    table.nextRow += row.repeated;
    if (row.cells.length > 0) table.rows.push({ from, to: table.nextRow - 1, item: row.cells });
    const stored = row.cells.reduce((sum, { from: first, to: last, item }) => {
      return item.value === null && item.formula === null ? sum : sum + last - first + 1;
    }, 0);
    this.#budget.spend(stored * row.repeated);
    table.matrices = table.matrices.filter(({ range }) => range.bottom >= table.nextRow);
  }

  #closeCell(): void {
    const table = this.#table;
    const row = this.#row;
    const cell = this.#cell;
    this.#cell = undefined;
    if (table === undefined || row === undefined || cell === undefined) return;
    const { attributes, paragraphs } = cell;
    const from = row.nextColumn;
    const count = repeated(attributes, 'table:number-columns-repeated', MOST_COLUMNS - from);
    row.nextColumn += count;
    if (count === 0 || row.repeated === 0) return;

    const at = { top: table.nextRow, left: from };
    const written = attributes.get('table:formula');
    const isTooLong = written !== undefined && written.length > LONGEST_FORMULA_READ;
    let formula = written === undefined || isTooLong ? null : excelFormula(written);
    let array = matrixRange(at, attributes);
    if (formula !== null && array !== undefined) table.matrices.push({ range: array, formula });
    // The other cells of an array formula show a part of its result.
    else if (formula === null && table.matrices.length > 0) {
      this.#budget.spend(table.matrices.length);
      const around = matrixAround(table.matrices, at);
      formula = around?.formula ?? null;
      array = around?.range;
    }

    const value = isTooLong ? damagedValue(written) : valueOf(attributes, paragraphs, formula !== null);
    const { numberFormat, fill } = this.#lookAt(table, row, from, attributes.get('table:style-name'));
    if (value === null && formula === null && fill === null) return;
    row.cells.push({
      from,
      to: from + count - 1,
      item: {
        value,
        formula,
        numberFormat: numberFormat ?? defaultFormat(attributes),
        fill,
        ...(array === undefined || formula === null ? {} : { array }),
      },
    });
  }

  #lookAt(table: OpenTable, row: OpenRow, column: number, own: string | undefined): Look {
    if (own !== undefined) return this.#styles.lookOf(own);
    if (row.style !== undefined) return this.#styles.lookOf(row.style);
    return this.#styles.lookOf(itemAt(table.columnStyles, column));
  }

  #closeTable(): void {
    const table = this.#table;
    this.#table = undefined;
    if (table === undefined) return;
    this.#sheetNames.push(table.name);
    this.sheets.push(
      viewOpenDocumentSheet({ ...table, visibility: table.hidden ? 'hidden' : 'visible', names: this.#names }),
    );
  }
}

function openTable(attributes: Attributes, styles: Styles): OpenTable {
  return {
    name: attributes.get('table:name') ?? '',
    hidden: styles.isHiddenTable(attributes.get('table:style-name')),
    rows: [],
    hiddenRows: [],
    hiddenColumns: [],
    columnStyles: [],
    matrices: [],
    nextRow: 0,
    nextColumn: 0,
  };
}

function repeated(attributes: Attributes, name: string, most: number): number {
  const written = Number(attributes.get(name) ?? 1);
  return Math.max(0, Math.min(Number.isInteger(written) ? written : 1, most));
}

function isHidden(attributes: Attributes): boolean {
  return attributes.get('table:visibility') === 'collapse' || isFiltered(attributes);
}

function isFiltered(attributes: Attributes): boolean {
  return attributes.get('table:visibility') === 'filter';
}

/** The area of an array formula that begins in a cell. */
function matrixRange(
  { top, left }: { readonly top: number; readonly left: number },
  attributes: Attributes,
): CellRange | undefined {
  const columns = 'table:number-matrix-columns-spanned';
  const rows = 'table:number-matrix-rows-spanned';
  if (!attributes.has(columns) && !attributes.has(rows)) return undefined;
  const width = Math.max(1, repeated(attributes, columns, MOST_COLUMNS - left));
  const height = Math.max(1, repeated(attributes, rows, MOST_ROWS - top));
  return { top, left, bottom: top + height - 1, right: left + width - 1 };
}

function matrixAround(
  matrices: OpenTable['matrices'],
  { top, left }: { readonly top: number; readonly left: number },
): OpenTable['matrices'][number] | undefined {
  return matrices.find(({ range }) => range.top <= top && range.left <= left && left <= range.right);
}

function valueOf(attributes: Attributes, paragraphs: readonly string[], hasFormula: boolean): CellValue {
  const type = attributes.get('office:value-type');
  const text = paragraphs.join('\n');
  const isError = attributes.get('calcext:value-type') === 'error';
  if (isError) return { error: ERRORS.get(text) ?? text };
  const error = hasFormula ? ERRORS.get(text) : undefined;
  if (error !== undefined) return { error };
  switch (type) {
    case undefined:
      // LibreOffice leaves out the type of an empty text, but writes its paragraph.
      return paragraphs.length === 0 ? null : text;
    case 'string':
      return attributes.get('office:string-value') ?? text;
    case 'boolean':
      return attributes.get('office:boolean-value') === 'true';
    case 'date':
      return written(attributes.get('office:date-value'), dateNumber);
    case 'time':
      return written(attributes.get('office:time-value'), timeNumber);
    default:
      return written(attributes.get('office:value'), (text) => (isNumberText(text) ? Number(text) : null));
  }
}

/** The number that is written in an attribute; what is no number is damaged, and never read by its beginning. */
function written(text: string | undefined, read: (text: string) => number | null): CellValue {
  if (text === undefined || text.trim() === '') return null;
  const number = read(text);
  return number === null || !Number.isFinite(number) ? damagedValue(text) : number;
}

/** Excel's number for a date: days since the end of 1899. */
function dateNumber(date: string): number | null {
  const match = /^(-?\d{1,6})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:[.,]\d+)?))?)?/.exec(date);
  if (match === null) return null;
  const [year, month, day, hours, minutes, seconds] = match
    .slice(1)
    .map((part: string | undefined) => Number(part?.replace(',', '.') ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const midnight = new Date(0).setUTCFullYear(year, month - 1, day);
  return midnight / MILLISECONDS_A_DAY + DAYS_BEFORE_1970 + (hours * 3600 + minutes * 60 + seconds) / 86_400;
}

/** Excel's number for a duration: days. */
function timeNumber(duration: string): number | null {
  const match = /^(-)?P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?$/.exec(duration);
  if (match === null) return null;
  const [days, hours, minutes, seconds] = match
    .slice(2)
    .map((part: string | undefined) => Number(part?.replace(',', '.') ?? 0)) as [number, number, number, number];
  const number = days + (hours * 3600 + minutes * 60 + seconds) / 86_400;
  return match[1] === undefined ? number : -number;
}

function defaultFormat(attributes: Attributes): string {
  switch (attributes.get('office:value-type')) {
    case 'percentage':
      return '0%';
    case 'date':
      return 'yyyy-mm-dd';
    case 'time':
      return '[hh]:mm:ss';
    default:
      return 'General';
  }
}
