import {
  isArrayNode,
  isBinaryNode,
  isCallNode,
  isErrorNode,
  isLetNode,
  isLiteralNode,
  isReferenceNode,
  isUnaryNode,
} from '@borgar/fx/xlsx';
import { parseFormula, type FormulaNode } from '../parse-formula';
import type { CellValue } from '../snapshot';
import { areaOfTable, areasOfReference, type Area } from './areas';
import { compares } from './criterion';
import { nameInScope } from './formula-scope';
import { cells, isSingle, literal, product, together, type Grid } from './grid';
import type { LeftOutCell } from './left-out';
import { addForms, constantForm, type LinearForm } from './linear-form';
import { NotASum } from './not-a-sum';
import type { ContentGrid, Part, PartReader, ReadingPlace } from './part-reader';
import { callSumFunction } from './sum-functions';

const DEEPEST = 60;
/** Ranges up to this size are kept as they are written, also where they go beyond the sheet's content. */
const SMALL_RANGE = 2_000;

/** Reads one formula. A part of it is a grid of values, each told by the cells that it adds. */
export class SumReading implements PartReader {
  readonly place: ReadingPlace;
  readonly leftOut: LeftOutCell[] = [];
  /** Ranges stand for all their cells here, as within SUM or in an array formula; else for that in the cell's own line. */
  #isArray: boolean;
  #isFixed = false;
  #depth = 0;
  readonly #bound = new Map<string, Grid>();

  constructor(place: ReadingPlace) {
    this.place = place;
    this.#isArray = place.array !== undefined;
  }

  /** What a formula's cell shows of it. */
  result(node: FormulaNode): LinearForm {
    const grid = this.read(node);
    const { array, at } = this.place;
    if (array === undefined || isSingle(grid)) return this.own(grid).at(0, 0);
    const [row, column] = [grid.rows === 1 ? 0 : at.row - array.top, grid.columns === 1 ? 0 : at.column - array.left];
    if (row >= grid.rows || column >= grid.columns) throw new NotASum('fyller fler celler än den har värden till');
    return grid.at(row, column);
  }

  /** Reads a part of the formula. */
  read(node: Part): Grid {
    this.#depth += 1;
    try {
      if (node === null || node === undefined) throw new NotASum('kan inte läsas');
      if (this.#depth > DEEPEST) throw new NotASum('är för djupt sammansatt');
      return this.#read(node);
    } finally {
      this.#depth -= 1;
    }
  }

  /** Reads a part in which ranges stand for all their cells. */
  readAll(node: Part): Grid {
    const before = this.#isArray;
    this.#isArray = true;
    try {
      return this.read(node);
    } finally {
      this.#isArray = before;
    }
  }

  /** Reads a part that must name cells. */
  readAreas(node: Part): readonly Area[] {
    const { areas } = this.readAll(node);
    if (areas === undefined) throw new NotASum('räknar med värden där celler väntas');
    return areas;
  }

  /** Reads a part with a name that stands for something. */
  readWith(name: string, grid: Grid, node: FormulaNode | null): Grid {
    const key = name.toLowerCase();
    const before = this.#bound.get(key);
    this.#bound.set(key, grid);
    try {
      return this.read(node);
    } finally {
      if (before === undefined) this.#bound.delete(key);
      else this.#bound.set(key, before);
    }
  }

  /** What a condition's part shows: the cells' values, or the numbers and texts in the formula. */
  content(node: Part): ContentGrid {
    const grid = this.read(node);
    const value = grid.literal;
    if (value !== undefined) return { ...grid, valueAt: () => value };
    const area = grid.areas?.length === 1 ? grid.areas[0] : undefined;
    if (area !== undefined) return { ...grid, valueAt: (row, column) => this.valueIn(area, row, column) };
    return {
      ...grid,
      valueAt: (row, column) => {
        const form = grid.at(row, column);
        if (form.terms.length > 0) throw new NotASum('har ett villkor som räknas ut');
        return form.constant;
      },
    };
  }

  /** The value of a cell of an area on the formula's own sheet. */
  valueIn({ sheet, range }: Area, row: number, column: number): CellValue {
    if (sheet !== null) throw new NotASum(`har ett villkor på fliken ${sheet}`);
    return this.place.snapshot.cellAt(range.top + row, range.left + column)?.value ?? null;
  }

  /** The one value that a cell shows of several: that in its own row or column. */
  own(grid: Grid): Grid {
    if (isSingle(grid)) return grid;
    const { at } = this.place;
    const area = grid.areas?.length === 1 ? grid.areas[0] : undefined;
    if (area === undefined) throw new NotASum('har fler värden än cellen visar');
    const { top, left, bottom, right } = area.range;
    const row = top === bottom ? top : left === right ? at.row : -1;
    const column = left === right ? left : top === bottom ? at.column : -1;
    if (row < top || row > bottom || column < left || column > right)
      throw new NotASum('läser ett område som cellen inte står i linje med');
    return cells([{ sheet: area.sheet, range: { top: row, left: column, bottom: row, right: column } }]);
  }

  #read(node: FormulaNode): Grid {
    if (isLiteralNode(node)) return literal(node.value);
    if (isErrorNode(node)) return literal({ error: node.value });
    if (isReferenceNode(node)) return this.#here(this.#reference(node.value, node.kind));
    if (isBinaryNode(node)) return this.#binary(node);
    if (isUnaryNode(node)) return this.#unary(node.operator, node.arguments[0]);
    if (isCallNode(node)) {
      if (!('name' in node.callee)) throw new NotASum('anropar en egen funktion');
      return this.#here(callSumFunction(node.callee.name.toUpperCase(), node.arguments, this));
    }
    if (isLetNode(node)) {
      const [first, ...rest] = node.declarations;
      if (first === undefined) return this.read(node.body);
      return this.readWith(
        first.id.name,
        this.readAll(first.init),
        rest.length === 0 ? node.body : { ...node, declarations: rest },
      );
    }
    if (isArrayNode(node)) {
      const values = node.elements.map((row) => row.map((element) => this.read(element)));
      return {
        rows: values.length,
        columns: values[0]?.length ?? 0,
        at: (row, column) => values[row]?.[column]?.at(0, 0) ?? constantForm(0),
      };
    }
    throw new NotASum('använder något som inte kan läsas');
  }

  /** Ranges outside functions that take them whole: all cells in an array formula, else that in the cell's own line. */
  #here(grid: Grid): Grid {
    return this.#isArray || grid.areas === undefined ? grid : this.own(grid);
  }

  #reference(text: string, kind: string): Grid {
    if (kind === 'table') return cells([areaOfTable(text, this.place)]);
    if (kind === 'range' || kind === 'beam')
      return cells(areasOfReference(text, this.place, this.#isFixed).map((area) => this.#withinContent(area)));
    if (kind !== 'name') throw new NotASum(`läser ${text}, som inte går att slå upp`);
    return this.#bound.get(text.toLowerCase()) ?? this.#named(text);
  }

  #named(text: string): Grid {
    const mark = text.lastIndexOf('!');
    const name = text.slice(mark + 1);
    const sheet = mark < 0 ? this.place.sheet : text.slice(0, mark).replace(/^'|'$/gu, '').replaceAll("''", "'");
    if (sheet.includes('[')) throw new NotASum('läser en annan arbetsbok');
    const table = this.place.scope.tables.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (table !== undefined) return cells([areaOfTable(`${name}[]`, this.place)]);
    const found = nameInScope(this.place.scope, name, sheet);
    const node = found === undefined ? undefined : parseFormula(found.formula);
    if (node === undefined) throw new NotASum(`använder namnet ${name}, som inte går att slå upp`);
    const before = this.#isFixed;
    this.#isFixed = true;
    try {
      return this.readAll(node);
    } finally {
      this.#isFixed = before;
    }
  }

  /** Whole columns and rows, and ranges that go far beyond what the sheet holds. */
  #withinContent(area: Area): Area {
    const { used } = this.place;
    const { top, left, bottom, right } = area.range;
    const isSmall = (bottom - top + 1) * (right - left + 1) <= SMALL_RANGE;
    if (area.sheet !== null || isSmall) return area;
    const range = { top, left, bottom: Math.min(bottom, used.bottom), right: Math.min(right, used.right) };
    return range.bottom < top || range.right < left
      ? { ...area, range: { top, left, bottom: top, right: left } }
      : { ...area, range };
  }

  #unary(operator: string, operand: Part): Grid {
    if (operand === undefined) throw new NotASum('kan inte läsas');
    if (operator === '@') return this.own(this.readAll(operand));
    if (operator === '#') return callSumFunction('ANCHORARRAY', [operand], this);
    const grid = this.read(operand);
    if (operator === '+') return grid;
    if (operator === '-') return scaled(grid, -1);
    if (operator === '%') return scaled(grid, 0.01);
    throw new NotASum(`räknar med ${operator}`);
  }

  #binary(node: FormulaNode): Grid {
    if (!isBinaryNode(node)) throw new NotASum('kan inte läsas');
    const [left, right] = node.arguments;
    const { operator } = node;
    if (operator === '+' || operator === '-') return this.#added(node);
    if (operator === '*')
      return together([this.read(left), this.read(right)], ([one, other]) => product(asForm(one), asForm(other)));
    if (operator === '/')
      return together([this.read(left), this.read(right)], ([one, other]) => quotient(asForm(one), asForm(other)));
    if (operator === ':' || operator === ' ' || operator === ',')
      return cells(joined(operator, this.readAreas(left), this.readAreas(right)));
    if (/^[<>=]/u.test(operator)) return this.#comparison(operator, left, right);
    throw new NotASum(`räknar med ${operator}`, operator === '&' || operator === '^');
  }

  /** A chain of plus and minus, however long, without a call for each link. */
  #added(node: FormulaNode): Grid {
    const parts: (readonly [number, Grid])[] = [];
    let link: Part = node;
    while (link !== undefined && isBinaryNode(link) && (link.operator === '+' || link.operator === '-')) {
      const [left, right]: FormulaNode[] = link.arguments;
      parts.push([link.operator === '-' ? -1 : 1, this.read(right)]);
      link = left;
    }
    parts.push([1, this.read(link)]);
    parts.reverse();
    const factors = parts.map(([factor]) => factor);
    return together(
      parts.map(([, grid]) => grid),
      (forms) => addForms(forms.map((form, index) => [factors[index] ?? 1, form])),
    );
  }

  #comparison(operator: string, left: Part, right: Part): Grid {
    const [one, other] = [this.content(left), this.content(right)];
    const truth = (row: number, column: number): LinearForm => {
      const at = (grid: ContentGrid): CellValue =>
        grid.valueAt(grid.rows === 1 ? 0 : row, grid.columns === 1 ? 0 : column);
      return constantForm(compares(operator, at(one), at(other)) ? 1 : 0);
    };
    return { ...together([one, other], () => constantForm(0)), at: truth };
  }
}

/** A grid with every value multiplied. */
function scaled(grid: Grid, factor: number): Grid {
  const { literal: value } = grid;
  if (typeof value === 'number') return literal(value * factor);
  return { rows: grid.rows, columns: grid.columns, at: (row, column) => addForms([[factor, grid.at(row, column)]]) };
}

function quotient(one: LinearForm, other: LinearForm): LinearForm {
  if (other.terms.length > 0) throw new NotASum('dividerar med celler', true);
  if (other.constant === 0) throw new NotASum('dividerar med noll', true);
  return addForms([[1 / other.constant, one]]);
}

function asForm(form: LinearForm | undefined): LinearForm {
  return form ?? constantForm(0);
}

/** The cells that two references name together: all between them, those in both, or those in either. */
function joined(operator: ':' | ' ' | ',', one: readonly Area[], other: readonly Area[]): readonly Area[] {
  if (operator === ',') return [...one, ...other];
  const [a, b] = [one[0], other[0]];
  if (a === undefined || b === undefined || one.length > 1 || other.length > 1 || a.sheet !== b.sheet)
    throw new NotASum('sätter samman områden som inte hör ihop');
  const [outer, inner] = operator === ':' ? [Math.min, Math.max] : [Math.max, Math.min];
  const range = {
    top: outer(a.range.top, b.range.top),
    left: outer(a.range.left, b.range.left),
    bottom: inner(a.range.bottom, b.range.bottom),
    right: inner(a.range.right, b.range.right),
  };
  if (range.bottom < range.top || range.right < range.left) throw new NotASum('läser områden som inte möts');
  return [{ sheet: a.sheet, range }];
}
