import { type CellRange } from '../../core/workbook/address';
import {
  damagedValue,
  type Cell,
  type DefinedName,
  type SheetSnapshot,
  type WorkbookNames,
} from '../../core/workbook/snapshot';
import { excelFormula } from './open-document-formula';
import { itemAt, viewOpenDocumentSheet, type Run, type RowCells } from './open-document-sheet';
import { type Look, type OpenDocumentStyles } from './open-document-styles';
import { cellValueOf, defaultFormat } from './open-document-values';
import { LONGEST_FORMULA_READ, MOST_COLUMNS, MOST_ROWS } from './sheet-size';
import { type ElementBudget } from './workbook-part';
import { type Attributes, type XmlVisitor } from './xml-scan';

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

/** Reads the sheets and names of an OpenDocument's content as its elements pass by. */
export class OpenDocumentContent implements XmlVisitor {
  readonly sheets: SheetSnapshot[] = [];
  /** Filled while the document is read: the workbook's own names stand behind its sheets. */
  readonly #sheetNames: string[] = [];
  readonly definedNames: DefinedName[] = [];
  readonly #names: WorkbookNames;
  readonly #styles: OpenDocumentStyles;
  readonly #budget: ElementBudget;
  #passedOver = 0;
  #table: OpenTable | undefined;
  #row: OpenRow | undefined;
  #cell: OpenCell | undefined;
  #paragraph: string | undefined;

  constructor(file: string, styles: OpenDocumentStyles, budget: ElementBudget) {
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

    const value = isTooLong ? damagedValue(written) : cellValueOf(attributes, paragraphs, formula !== null);
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

function openTable(attributes: Attributes, styles: OpenDocumentStyles): OpenTable {
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
