import { formatAddress } from '../../src/core/workbook/address';
import type { NewSheet } from '../../src/core/workbook/new-sheet';
import { isReportMarker } from '../../src/core/workbook/report-sheet';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import {
  HostProblem,
  type CellContent,
  type CellWrite,
  type HostPlace,
  type HostProblemKind,
  type NewContent,
  type ReviewWriteOutcome,
  type WorkbookHost,
  type WriteConflict,
  type WriteOutcome,
  type WrittenCell,
} from '../../src/session/workbook-host';
import type { EditableCell, EditableSheet, EditableWorkbook } from './workbook/editable-workbook';

/** An open workbook in memory that behaves as Excel's: it recalculates, tells of edits, and refuses when it is told to. */
export class MemoryHost implements WorkbookHost {
  /** The cells that were brought forward, the last one last. */
  readonly shown: HostPlace[] = [];
  /** Sheets whose cells cannot be written. */
  readonly locked = new Set<string>();
  /** While it is set, every call fails with it. */
  problem: HostProblemKind | null = null;
  /** The texts in which the workbook keeps its reviews. */
  reviewParts: readonly string[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly selectionListeners = new Set<(place: HostPlace) => void>();
  private readonly file: string;
  private known = new Map<string, { readonly content: string; readonly sheet: SheetSnapshot }>();
  private held: Promise<void> | null = null;

  constructor(private readonly workbook: EditableWorkbook) {
    this.file = workbook.sheets[0]?.file ?? 'Tom.xlsx';
  }

  /** Does something to the workbook as the user would, and tells those who watch. */
  edit(change: (workbook: EditableWorkbook) => void): void {
    change(this.workbook);
    this.workbook.recalculate();
    this.listeners.forEach((listener) => {
      listener();
    });
  }

  /** Lets every read wait until the returned function is called. */
  hold(): () => void {
    let release = (): void => undefined;
    this.held = new Promise((done) => {
      release = done;
    });
    return () => {
      this.held = null;
      release();
    };
  }

  async read(): Promise<WorkbookSnapshot> {
    await this.held;
    this.refuse();
    const [own] = this.workbook.snapshot().filter(({ file }) => file === this.file);
    const known = new Map<string, { readonly content: string; readonly sheet: SheetSnapshot }>();
    for (const sheet of own?.sheets ?? []) {
      const content = contentOf(this.workbook.sheet(sheet.name));
      const before = this.known.get(sheet.name);
      known.set(sheet.name, before?.content === content ? before : { content, sheet });
    }
    this.known = known;
    return { file: this.file, sheets: [...known.values()].map(({ sheet }) => sheet), reviewParts: this.reviewParts };
  }

  readChanges(): Promise<WorkbookSnapshot> {
    return this.read();
  }

  async watch(onChange: () => void): Promise<() => Promise<void>> {
    await Promise.resolve();
    this.refuse();
    this.listeners.add(onChange);
    return () => {
      this.listeners.delete(onChange);
      return Promise.resolve();
    };
  }

  async watchSelection(onSelect: (place: HostPlace) => void): Promise<() => Promise<void>> {
    await Promise.resolve();
    this.refuse();
    this.selectionListeners.add(onSelect);
    return () => {
      this.selectionListeners.delete(onSelect);
      return Promise.resolve();
    };
  }

  /** The user selects a cell. */
  select(place: HostPlace): void {
    this.selectionListeners.forEach((listener) => {
      listener(place);
    });
  }

  async show(place: HostPlace): Promise<void> {
    await Promise.resolve();
    this.refuse();
    this.shown.push(place);
  }

  async write(writes: readonly CellWrite[]): Promise<WriteOutcome> {
    await Promise.resolve();
    this.refuse();
    return this.put(writes.map(({ place, before, after }) => ({ place, expected: before, after })));
  }

  async writeReview(before: readonly string[], text: string): Promise<ReviewWriteOutcome> {
    await Promise.resolve();
    this.refuse();
    if (JSON.stringify(before) !== JSON.stringify(this.reviewParts))
      return { status: 'changed', parts: this.reviewParts };
    this.reviewParts = [text];
    return { status: 'written' };
  }

  async writeReportSheet({ name, rows }: NewSheet): Promise<string> {
    await Promise.resolve();
    this.refuse();
    const sheet = this.reportSheet() ?? this.workbook.addSheet(name, this.file);
    this.edit(() => {
      sheet.rows.clear();
      rows.forEach((cells, row) => {
        cells.forEach(({ value }, column) => {
          if (value !== null) sheet.edit(row, column, { value });
        });
      });
    });
    return sheet.name;
  }

  async removeReportSheet(): Promise<string | null> {
    await Promise.resolve();
    this.refuse();
    const sheet = this.reportSheet();
    if (sheet === undefined) return null;
    this.edit(({ sheets }) => {
      sheets.splice(sheets.indexOf(sheet), 1);
    });
    return sheet.name;
  }

  async restore(cells: readonly WrittenCell[]): Promise<WriteOutcome> {
    await Promise.resolve();
    this.refuse();
    return this.put(
      cells.map(({ place, before: { formula, value }, after }) => ({
        place,
        expected: after,
        after: formula === null ? { value } : { formula },
      })),
    );
  }

  /** What a cell holds, by the sheet's name and the address. */
  contentAt(place: HostPlace): CellContent {
    this.workbook.recalculate();
    const { formula, value } = this.cellAt(place) ?? { formula: null, value: null };
    return { formula, value };
  }

  private reportSheet(): EditableSheet | undefined {
    return this.workbook.sheets.find((sheet) => isReportMarker(sheet.at(0, 0)?.value ?? null));
  }

  private put(
    wanted: readonly { readonly place: HostPlace; readonly expected: CellContent; readonly after: NewContent }[],
  ): WriteOutcome {
    const locked = wanted.map(({ place }) => place).filter(({ sheet }) => this.locked.has(sheet));
    const writes = wanted.filter(({ place }) => !locked.includes(place));
    const conflicts = writes.flatMap(({ place, expected }): WriteConflict[] => {
      const found = this.contentAt(place);
      return isSame(found, expected) ? [] : [{ place, expected, found }];
    });
    if (conflicts.length > 0) return { status: 'changed', conflicts };
    if (writes.length === 0) return { status: 'locked', places: locked };
    const before = writes.map(({ place }) => this.withFormat(place));
    this.edit(() => {
      for (const { place, after } of writes) {
        const { row, column } = place.address;
        this.sheet(place).edit(row, column, 'formula' in after ? { formula: after.formula } : { value: after.value });
      }
    });
    return {
      status: 'written',
      cells: writes.flatMap(({ place }, at) => {
        const was = before[at];
        return was === undefined ? [] : [{ place, before: was, after: this.withFormat(place) }];
      }),
      locked,
      overwritten: [],
    };
  }

  private withFormat(place: HostPlace): CellContent & { readonly numberFormat: string } {
    return { ...this.contentAt(place), numberFormat: this.cellAt(place)?.numberFormat ?? 'General' };
  }

  private cellAt(place: HostPlace): EditableCell | undefined {
    return this.sheet(place).at(place.address.row, place.address.column);
  }

  private sheet({ sheet }: HostPlace): EditableSheet {
    return this.workbook.sheet(sheet);
  }

  private refuse(): void {
    if (this.problem !== null) throw new HostProblem(this.problem, 'The memory host was told to refuse');
  }
}

function isSame(one: CellContent, other: CellContent): boolean {
  return one.formula === other.formula && valueKey(one.value) === valueKey(other.value);
}

function valueKey(value: CellValue): string {
  return JSON.stringify(value);
}

function contentOf(sheet: EditableSheet): string {
  const cells: string[] = [sheet.visibility];
  sheet.visit((row, column, { value, formula, numberFormat, fill }) => {
    cells.push(formatAddress({ row, column }), JSON.stringify([value, formula, numberFormat, fill]));
  });
  return cells.join('\n');
}
