import {
  CanceledError,
  ICommandService,
  IUniverInstanceService,
  InterceptorEffectEnum,
  UndoCommandId,
  RedoCommandId,
  UniverInstanceType,
  toDisposable,
  type ICellData,
  type ICommandInfo,
  type IDisposable,
  type IRange,
  type Nullable,
  type Univer,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  BEFORE_CELL_EDIT,
  FormulaDataModel,
  HoverManagerService,
  IEditorBridgeService,
  INTERCEPTOR_POINT,
  RemoveWorksheetMergeMutation,
  SelectionMoveType,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetInterceptorService,
  type ISetRangeValuesMutationParams,
  type ISetSelectionsOperationParams,
  type ISetWorksheetActiveOperationParams,
} from '@univerjs/preset-sheets-core';
import type { CellRange } from '../../../src/core/workbook/address';
import type { ExcelLanguage } from '../language';
import type { HostEvent } from '../../host/workbook/events';
import { cellCount, intersection } from '../../host/workbook/grid';
import type { HostSheet } from '../../host/workbook/host-sheet';
import type { HostWorkbook } from '../../host/workbook/host-workbook';
import { cellData } from './cell-data';
import { createUniver } from './create-univer';
import { editorText } from './editor-text';
import { enteredContent } from './entered-content';
import { isLaidOutByAddin, lookOfSheet } from './host-look';
import { GatheredEdits } from './gathered-edits';
import { linkTarget } from './link-target';
import { isSameMerges, withMerges } from './merged-cells';
import type { WorkbookLook } from './sheet-look';
import { isForbidden, sheetCommand, type SheetCommand } from './sheet-commands';
import { shownText } from './shown-text';
import type { TypedEntry } from './typed-entry';
import { measureInCells } from './measure-text';
import { workbookData } from './workbook-data';

/** A cell that the user gives new content, with a number format where one comes along. */
export interface CellEdit extends TypedEntry {
  readonly row: number;
  readonly column: number;
}

/** What the user changes on a sheet in one step. */
export interface SheetEdit {
  readonly sheet: HostSheet;
  readonly cells: readonly CellEdit[];
  /** All merged cells, where some were merged or parted. */
  readonly merges: readonly CellRange[] | null;
}

/** What the user does in the grid; all of it is done to the workbook, and reaches the grid from there. */
export interface GridListener {
  readonly edited: (edit: SheetEdit) => void;
  readonly selected: (sheet: HostSheet, range: CellRange) => void;
  readonly undone: () => void;
  readonly redone: () => void;
  readonly sheetCommand: (command: SheetCommand) => void;
  /** A cell's editor was opened or closed. */
  readonly editing: (isEditing: boolean) => void;
}

const UNIT = 'workbook';

/**
 * Shows a workbook of the simulated Excel in a grid, and tells what the user does with it. The workbook is the only truth:
 * the grid computes nothing, and what it changed by itself is overwritten with what the workbook then holds.
 */
export class WorkbookGrid {
  private readonly univer: Univer;
  private readonly commands: ICommandService;
  private readonly disposables: IDisposable[] = [];
  private stopListening: (() => void) | null = null;
  private workbook: HostWorkbook | null = null;
  private look: WorkbookLook = new Map();
  private sheets = new Map<string, HostSheet>();
  /** The grid is being told something, so that what it tells is no doing of the user. */
  private isPushing = false;
  private isRebuildWanted = false;
  private readonly gathered = new GatheredEdits(() => {
    this.takeGathered();
  });

  constructor(
    container: HTMLElement,
    private readonly language: ExcelLanguage,
    private readonly listener: GridListener,
  ) {
    this.univer = createUniver(container, language);
    const injector = this.univer.__getInjector();
    this.commands = injector.get(ICommandService);
    this.disposables.push(
      this.commands.beforeCommandExecuted((command) => {
        this.beforeCommand(command);
      }),
      this.commands.onCommandExecuted((command) => {
        this.afterCommand(command);
      }),
    );
  }

  /** Shows a workbook in place of the one before. */
  show(workbook: HostWorkbook, look: WorkbookLook): void {
    this.stopListening?.();
    this.workbook = workbook;
    this.look = look;
    this.rebuild();
    this.stopListening = workbook.listen((event) => {
      this.follow(event);
    });
  }

  /** Takes the grid out of the page. */
  dispose(): void {
    this.stopListening?.();
    for (const disposable of this.disposables) disposable.dispose();
    this.univer.dispose();
  }

  private rebuild(): void {
    const { workbook } = this;
    if (workbook === null) return;
    this.isRebuildWanted = false;
    const isFirst = this.sheets.size === 0;
    this.push(() => {
      if (!isFirst) this.univer.__getInjector().get(IUniverInstanceService).disposeUnit(UNIT);
      this.sheets = new Map(workbook.sheets.map((sheet) => [sheet.id, sheet]));
      this.univer.createUnit(UniverInstanceType.UNIVER_SHEET, workbookData(UNIT, workbook, this.look, measureInCells));
    });
    if (isFirst) this.intercept();
    this.showSelection();
  }

  /** The parts of the grid that these come from exist once it has shown a workbook. */
  private intercept(): void {
    const injector = this.univer.__getInjector();
    const interceptors = injector.get(SheetInterceptorService);
    this.disposables.push(
      interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
        effect: InterceptorEffectEnum.Value,
        priority: 100,
        handler: (cell, { subUnitId, row, col }, next) => {
          const held = this.sheets.get(subUnitId)?.at(row, col);
          if (held === undefined || held.value === null) return next(cell);
          return next({ ...cell, v: shownText(held, this.language) });
        },
      }),
      toDisposable(
        interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
          priority: 100,
          handler: (cell, { subUnitId, row, col }, next) => {
            const held = this.sheets.get(subUnitId)?.at(row, col);
            if (held === undefined || (held.formula === null && held.value === null)) return next(cell);
            const text = editorText(held, this.language);
            // The last word: the grid would put its own formula, in English, in the place of this one.
            return held.formula === null ? { ...cell, v: text } : { ...cell, f: text };
          },
        }),
      ),
    );
    const followed = [
      injector.get(IEditorBridgeService).visible$.subscribe(({ visible }) => {
        this.listener.editing(visible);
      }),
      injector.get(HoverManagerService).currentClickedCell$.subscribe(({ location }) => {
        this.followLink(location.subUnitId, location.row, location.col);
      }),
    ];
    this.disposables.push({
      dispose: () => {
        for (const subscription of followed) subscription.unsubscribe();
      },
    });
  }

  private push(change: () => void): void {
    const before = this.isPushing;
    this.isPushing = true;
    try {
      change();
    } finally {
      this.isPushing = before;
    }
  }

  private beforeCommand({ id, params }: Readonly<ICommandInfo>): void {
    if (this.isPushing) return;
    const isEditing = this.isEditing();
    if (id === UndoCommandId || id === RedoCommandId) {
      // While a cell is being edited, it is its editor that takes back.
      if (isEditing) return;
      this.takeGathered();
      if (id === UndoCommandId) this.listener.undone();
      else this.listener.redone();
      throw new CanceledError();
    }
    const command = sheetCommand(id, params, this.sheets, this.activeSheet());
    if (command !== undefined) {
      this.listener.sheetCommand(command);
      throw new CanceledError();
    }
    if (isForbidden(id)) throw new CanceledError();
  }

  private afterCommand({ id, params }: Readonly<ICommandInfo>): void {
    if (this.isPushing) return;
    switch (id) {
      case SetRangeValuesMutation.id: {
        const { subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
        if (cellValue !== undefined) this.gathered.addCells(subUnitId, cellValue);
        break;
      }
      case AddWorksheetMergeMutation.id:
      case RemoveWorksheetMergeMutation.id:
        this.gathered.addMerges((params as { readonly subUnitId: string }).subUnitId);
        break;
      case SetSelectionsOperation.id: {
        const { subUnitId, selections, type } = params as ISetSelectionsOperationParams;
        const range = selections.at(-1)?.range;
        const isDone = type !== SelectionMoveType.MOVE_START && type !== SelectionMoveType.MOVING;
        if (range !== undefined && isDone) this.tellSelected(subUnitId, range);
        break;
      }
      case SetWorksheetActiveOperation.id: {
        const { subUnitId } = params as ISetWorksheetActiveOperationParams;
        this.tellSelected(subUnitId, { startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 });
        break;
      }
    }
  }

  /** Does to the workbook what the grid has told of, as one step. */
  private takeGathered(): void {
    for (const { sheetId, cells, hasMerges } of this.gathered.take()) {
      const sheet = this.sheets.get(sheetId);
      if (sheet === undefined) continue;
      const edits = cells.flatMap(({ row, column, edited }): readonly CellEdit[] => {
        const content = this.withOwnFormula(sheet, row, column, edited);
        const entry = enteredContent(content, sheet.at(row, column), this.language);
        return entry === undefined ? [] : [{ row, column, ...entry }];
      });
      const merges = hasMerges ? this.mergesShown(sheet) : null;
      if (edits.length > 0 || merges !== null) this.listener.edited({ sheet, cells: edits, merges });
      // Whatever the workbook made of it: a number of the typed text, a result of the formula, or nothing when it refused.
      if (!isSameMerges(this.mergesShown(sheet), sheet.state.merges)) this.wantRebuild();
      const places = cells.map(({ row, column }) => [row, column] as const);
      if (!this.isRebuildWanted) this.pushCells(sheet, places);
    }
  }

  private mergesShown(sheet: HostSheet): readonly CellRange[] {
    return (this.shownSheet(sheet)?.getMergeData() ?? []).map(({ startRow, startColumn, endRow, endColumn }) => ({
      top: startRow,
      left: startColumn,
      bottom: endRow,
      right: endColumn,
    }));
  }

  /** A formula that was filled into many cells stands in one of them alone; the others refer to it. */
  private withOwnFormula(
    sheet: HostSheet,
    row: number,
    column: number,
    edited: Nullable<ICellData>,
  ): Nullable<ICellData> {
    if (typeof edited?.si !== 'string' || typeof edited.f === 'string') return edited;
    const formulas = this.univer.__getInjector().get(FormulaDataModel);
    const formula = formulas.getFormulaStringByCell(row, column, sheet.id, UNIT);
    return { ...edited, f: formula ?? null };
  }

  private tellSelected(sheetId: string, { startRow, startColumn, endRow, endColumn }: IRange): void {
    const sheet = this.sheets.get(sheetId);
    if (sheet === undefined) return;
    this.push(() => {
      this.listener.selected(sheet, {
        top: startRow || 0,
        left: startColumn || 0,
        bottom: endRow || 0,
        right: endColumn || 0,
      });
    });
  }

  /** A click that ends a selection of several cells follows no link. */
  private followLink(sheetId: string, row: number, column: number): void {
    const selection = this.workbook?.selection;
    if (this.workbook === null || selection?.sheet.id !== sheetId) return;
    if (cellCount(selection.range) > 1 || this.isEditing()) return;
    const target = linkTarget(this.workbook, selection.sheet.at(row, column));
    if (target !== undefined) this.listener.selected(target.sheet, target.range);
  }

  private follow(event: HostEvent): void {
    switch (event.kind) {
      case 'changed':
      case 'formatChanged':
      case 'calculated':
        if ('changeType' in event && event.changeType !== 'RangeEdited') this.wantRebuild();
        // Its widths and heights are the add-in's, and may all be others.
        else if (event.kind === 'formatChanged' && isLaidOutByAddin(event.sheet)) this.wantRebuild();
        else if (!this.gathered.isWaiting && !isSameMerges(this.mergesShown(event.sheet), event.sheet.state.merges))
          this.wantRebuild();
        else this.pushRange(event.sheet, event.range);
        break;
      case 'selectionChanged':
        if (!this.isPushing) this.showSelection();
        break;
      case 'added':
      case 'deleted':
      case 'nameChanged':
      case 'moved':
      case 'visibilityChanged':
      case 'rowHiddenChanged':
        this.wantRebuild();
        break;
      case 'activated':
      case 'deactivated':
      case 'protectionChanged':
        break;
    }
  }

  /** One change may bring many events; the grid is built anew once, when all of them have come. */
  private wantRebuild(): void {
    if (this.isRebuildWanted) return;
    this.isRebuildWanted = true;
    queueMicrotask(() => {
      this.rebuild();
    });
  }

  private pushRange(sheet: HostSheet, range: CellRange): void {
    const shown = this.shownArea(sheet);
    const used = sheet.usedRange(false);
    if (shown === undefined || (used !== null && (used.bottom > shown.bottom || used.right > shown.right))) {
      this.wantRebuild();
      return;
    }
    const area = intersection(range, shown);
    if (area === undefined) return;
    const places: (readonly [number, number])[] = [];
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++) places.push([row, column]);
    this.pushCells(sheet, places);
  }

  private shownArea(sheet: HostSheet): CellRange | undefined {
    const shown = this.shownSheet(sheet);
    if (shown === undefined) return undefined;
    return { top: 0, left: 0, bottom: shown.getRowCount() - 1, right: shown.getColumnCount() - 1 };
  }

  private shownSheet(sheet: HostSheet): Worksheet | undefined {
    const instances = this.univer.__getInjector().get(IUniverInstanceService);
    const workbook = instances.getUnit<Workbook>(UNIT, UniverInstanceType.UNIVER_SHEET);
    return workbook?.getSheetBySheetId(sheet.id) ?? undefined;
  }

  private activeSheet(): HostSheet | undefined {
    return this.workbook?.selection?.sheet;
  }

  private isEditing(): boolean {
    return this.sheets.size > 0 && this.univer.__getInjector().get(IEditorBridgeService).isVisible().visible;
  }

  private pushCells(sheet: HostSheet, places: readonly (readonly [number, number])[]): void {
    const look = lookOfSheet(sheet, this.look);
    const cellValue: Record<number, Record<number, ICellData>> = {};
    for (const [row, column] of places) {
      const { s: style, ...content } = cellData(sheet.at(row, column), look?.lookAt(row, column));
      // Styles are laid over the cell's own, so that a fill that was taken away has to be named.
      const own = typeof style === 'object' ? style : {};
      (cellValue[row] ??= {})[column] = { ...content, s: { bg: null, ...own } };
    }
    const params: ISetRangeValuesMutationParams = { unitId: UNIT, subUnitId: sheet.id, cellValue };
    this.push(() => {
      this.commands.syncExecuteCommand(SetRangeValuesMutation.id, params, { onlyLocal: true });
    });
  }

  private showSelection(): void {
    const selection = this.workbook?.selection;
    if (selection === null || selection === undefined || !this.sheets.has(selection.sheet.id)) return;
    const { sheet } = selection;
    const { top, left, bottom, right } = withMerges(selection.range, sheet.state.merges);
    const merged = sheet.state.merges.find((merge) => merge.top === top && merge.left === left);
    const range: IRange = { startRow: top, startColumn: left, endRow: bottom, endColumn: right };
    this.push(() => {
      const target = { unitId: UNIT, subUnitId: sheet.id };
      this.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, target);
      const params: ISetSelectionsOperationParams = {
        ...target,
        selections: [
          {
            range,
            primary: {
              ...range,
              endRow: merged?.bottom ?? top,
              endColumn: merged?.right ?? left,
              actualRow: top,
              actualColumn: left,
              isMerged: merged !== undefined,
              isMergedMainCell: merged !== undefined,
            },
            style: null,
          },
        ],
        type: SelectionMoveType.ONLY_SET,
        reveal: true,
      };
      this.commands.syncExecuteCommand(SetSelectionsOperation.id, params);
    });
  }
}
