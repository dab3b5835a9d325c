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
} from '@univerjs/core';
import {
  BEFORE_CELL_EDIT,
  FormulaDataModel,
  HoverManagerService,
  IEditorBridgeService,
  INTERCEPTOR_POINT,
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
import type { CellEntry } from '../../host/workbook/cell-entry';
import type { HostEvent } from '../../host/workbook/events';
import { cellCount, intersection } from '../../host/workbook/grid';
import type { HostSheet } from '../../host/workbook/host-sheet';
import type { HostWorkbook } from '../../host/workbook/host-workbook';
import { cellData } from './cell-data';
import { createUniver } from './create-univer';
import { editorText } from './editor-text';
import { enteredContent } from './entered-content';
import { isLaidOutByAddin, lookOfSheet } from './host-look';
import { linkTarget } from './link-target';
import type { WorkbookLook } from './sheet-look';
import { isForbidden, sheetCommand, type SheetCommand } from './sheet-commands';
import { shownText } from './shown-text';
import { measureInCells } from './measure-text';
import { workbookData } from './workbook-data';

/** A cell that the user gives new content. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly entry: CellEntry;
}

/** What the user does in the grid; all of it is done to the workbook, and reaches the grid from there. */
export interface GridListener {
  /** Cells of a sheet were given new content in one step. */
  readonly edited: (sheet: HostSheet, edits: readonly CellEdit[]) => void;
  readonly selected: (sheet: HostSheet, range: CellRange) => void;
  readonly undone: () => void;
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

  constructor(
    container: HTMLElement,
    private readonly listener: GridListener,
  ) {
    this.univer = createUniver(container);
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
          return next({ ...cell, v: shownText(held) });
        },
      }),
      toDisposable(
        interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
          priority: 100,
          handler: (cell, { subUnitId, row, col }, next) => {
            const held = this.sheets.get(subUnitId)?.at(row, col);
            if (held === undefined || (held.formula === null && held.value === null)) return next(cell);
            const text = editorText(held);
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
      if (id === UndoCommandId) this.listener.undone();
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
      case SetRangeValuesMutation.id:
        this.takeEdits(params as ISetRangeValuesMutationParams);
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

  private takeEdits({ subUnitId, cellValue }: ISetRangeValuesMutationParams): void {
    const sheet = this.sheets.get(subUnitId);
    if (sheet === undefined || cellValue === undefined) return;
    const edits: CellEdit[] = [];
    const touched: (readonly [number, number])[] = [];
    eachCell(cellValue, (row, column, edited) => {
      touched.push([row, column]);
      const entry = enteredContent(this.withOwnFormula(sheet, row, column, edited), sheet.at(row, column));
      if (entry !== undefined) edits.push({ row, column, entry });
    });
    if (edits.length > 0) this.listener.edited(sheet, edits);
    // Whatever the workbook made of it: a number of the typed text, a result of the formula, or nothing when it refused.
    if (!this.isRebuildWanted) this.pushCells(sheet, touched);
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
    const shown = this.univer
      .__getInjector()
      .get(IUniverInstanceService)
      .getUnit<Workbook>(UNIT, UniverInstanceType.UNIVER_SHEET)
      ?.getSheetBySheetId(sheet.id);
    if (shown === null || shown === undefined) return undefined;
    return { top: 0, left: 0, bottom: shown.getRowCount() - 1, right: shown.getColumnCount() - 1 };
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
    const { top, left, bottom, right } = selection.range;
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
              endRow: top,
              endColumn: left,
              actualRow: top,
              actualColumn: left,
              isMerged: false,
              isMergedMainCell: false,
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

function eachCell(
  matrix: NonNullable<ISetRangeValuesMutationParams['cellValue']>,
  visit: (row: number, column: number, cell: Nullable<ICellData>) => void,
): void {
  for (const [row, cells] of Object.entries(matrix))
    for (const [column, cell] of Object.entries(cells as Record<string, Nullable<ICellData>>))
      visit(Number(row), Number(column), cell);
}
