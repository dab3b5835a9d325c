import type { NewSheet } from '../../core/workbook/new-sheet';
import { parseAddress } from '../../core/workbook/address';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import {
  HostProblem,
  type CellWrite,
  type HostPlace,
  type ReviewWriteOutcome,
  type StopWatching,
  type WorkbookHost,
  type WriteOutcome,
  type WrittenCell,
} from '../../session/workbook-host';
import type { ExcelProgram } from './excel-program';
import { inExcel } from './problems';
import { readChangedSheets, readWorkbook, type ExcelWorkbook } from './read-sheets';
import { writeReviewPart } from './review-parts';
import { watchWorkbook } from './watch-workbook';
import { writeCells } from './write-cells';
import { removeReportSheet, writeReportSheet } from './write-report-sheet';

/** The workbook that is open in Excel, read and written through Office.js. */
export class ExcelHost implements WorkbookHost {
  private workbook: ExcelWorkbook | null = null;
  /** Ids of the sheets that Excel has told of since they were read. */
  private readonly changed = new Set<string>();
  private isStructureChanged = false;
  /** What `show` has selected, which Excel tells of as if the user had. */
  private shown: HostPlace | null = null;
  private onSelect: ((place: HostPlace) => void) | null = null;

  constructor(private readonly program: ExcelProgram) {}

  async read(): Promise<WorkbookSnapshot> {
    return inExcel(async () => {
      this.changed.clear();
      this.isStructureChanged = false;
      this.workbook = await readWorkbook(this.program);
      return this.workbook;
    });
  }

  async readChanges(): Promise<WorkbookSnapshot> {
    const { workbook } = this;
    if (workbook === null || this.isStructureChanged) return this.read();
    const changed = workbook.sheets.filter(({ id }) => this.changed.has(id));
    // A sheet that was not there at the last read.
    if (changed.length < this.changed.size) return this.read();
    if (changed.length === 0) return workbook;
    this.changed.clear();
    try {
      const { sheets, ...calculation } = await readChangedSheets(this.program, changed);
      const read = new Map(sheets.map((sheet) => [sheet.id, sheet]));
      this.workbook = {
        ...workbook,
        ...calculation,
        sheets: workbook.sheets.map((sheet) => read.get(sheet.id) ?? sheet),
      };
      return this.workbook;
    } catch (error) {
      for (const { id } of changed) this.changed.add(id);
      return inExcel(() => Promise.reject(error as Error));
    }
  }

  async watch(onChange: () => void): Promise<StopWatching> {
    return inExcel(() =>
      watchWorkbook(this.program, {
        sheetChanged: (id) => {
          this.changed.add(id);
          onChange();
        },
        structureChanged: () => {
          this.isStructureChanged = true;
          onChange();
        },
        selected: (id, address) => {
          this.takeSelection(id, address);
        },
      }),
    );
  }

  /** Selections are told of by what `watch` has asked Excel for, so that it takes no request of its own. */
  watchSelection(onSelect: (place: HostPlace) => void): Promise<StopWatching> {
    this.onSelect = onSelect;
    return Promise.resolve(() => {
      this.onSelect = null;
      return Promise.resolve();
    });
  }

  private takeSelection(sheetId: string, written: string): void {
    const sheet = this.workbook?.sheets.find(({ id }) => id === sheetId)?.name;
    const address = parseAddress(written.split(/[:,]/u)[0] ?? '');
    if (sheet === undefined || address === undefined) return;
    const { shown } = this;
    this.shown = null;
    const isOurs =
      shown?.sheet === sheet && shown.address.row === address.row && shown.address.column === address.column;
    if (!isOurs) this.onSelect?.({ sheet, address });
  }

  async show(place: HostPlace): Promise<void> {
    const { sheet: name, address } = place;
    return inExcel(async () => {
      const context = this.program.newContext();
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      sheet.load('visibility');
      await context.sync();
      if (sheet.isNullObject) throw new HostProblem('sheetIsGone', `No sheet ${name}`);
      if (sheet.visibility !== 'Visible') throw new HostProblem('sheetIsHidden', `The sheet ${name} is hidden`);
      this.shown = place;
      sheet.activate();
      sheet.getCell(address.row, address.column).select();
      await context.sync();
    });
  }

  async write(writes: readonly CellWrite[]): Promise<WriteOutcome> {
    return this.writeAndMark(
      writes.map(({ place, before, after, numberFormat }) => ({
        place,
        before,
        after,
        ...(numberFormat === undefined ? {} : { formatIfNone: numberFormat }),
      })),
    );
  }

  async writeReview(before: readonly string[], text: string): Promise<ReviewWriteOutcome> {
    return inExcel(async () => {
      const { outcome, parts } = await writeReviewPart(this.program, before, text);
      if (this.workbook !== null) this.workbook = { ...this.workbook, reviewParts: parts, hasUnreadReview: false };
      return outcome;
    });
  }

  async restore(cells: readonly WrittenCell[]): Promise<WriteOutcome> {
    return this.writeAndMark(
      cells.map(({ place, before, after }) => ({
        place,
        before: after,
        after: before.formula === null ? { value: before.value } : { formula: before.formula },
        numberFormat: before.numberFormat,
      })),
    );
  }

  async writeReportSheet(sheet: NewSheet): Promise<string> {
    return inExcel(async () => {
      const name = await writeReportSheet(this.program, sheet);
      // Read again without waiting for Excel to tell of it.
      this.isStructureChanged = true;
      return name;
    });
  }

  async removeReportSheet(): Promise<string | null> {
    return inExcel(async () => {
      const name = await removeReportSheet(this.program);
      this.isStructureChanged ||= name !== null;
      return name;
    });
  }

  /** The cell that is selected, or the first of those that are. */
  async activeCell(): Promise<HostPlace> {
    return inExcel(async () => {
      const context = this.program.newContext();
      const cell = context.workbook.getActiveCell();
      cell.load('rowIndex,columnIndex,worksheet/name');
      await context.sync();
      return { sheet: cell.worksheet.name, address: { row: cell.rowIndex, column: cell.columnIndex } };
    });
  }

  private async writeAndMark(wanted: Parameters<typeof writeCells>[1]): Promise<WriteOutcome> {
    return inExcel(async () => {
      const outcome = await writeCells(this.program, wanted);
      if (outcome.status === 'locked') return outcome;
      const names = new Set(wanted.map(({ place }) => place.sheet));
      for (const { id, name } of this.workbook?.sheets ?? []) if (names.has(name)) this.changed.add(id);
      return outcome;
    });
  }
}
