import type { CellRange } from '../../../src/core/workbook/address';
import { openWorkbook } from '../files/open-workbook';
import { WorkbookGrid, type SheetEdit } from '../grid/workbook-grid';
import type { SheetCommand } from '../grid/sheet-commands';
import { shownText } from '../grid/shown-text';
import { readRibbon, type Ribbon, type RibbonButton } from '../ribbon/read-ribbon';
import { ExcelPages } from '../excel/excel-pages';
import { editCells } from '../excel/edit-cells';
import { runSheetCommand } from '../excel/run-sheet-command';
import { API_SETS, THEME_COLOURS, type ExcelTheme, type ExcelVersion } from '../excel/appearances';
import { createSimulatedExcel, type SimulatedExcel } from '../../host/simulated-excel';
import { enterCells } from '../../host/workbook/change-cells';
import type { HostSheet } from '../../host/workbook/host-sheet';
import type { OpenedWorkbook } from '../files/open-workbook';
import { selectionFigures, type SelectionFigures } from '../excel/selection-figures';
import { LOCALES, type ExcelLanguage } from '../language';
import { TEXTS, type WorkbenchTexts } from './texts';

/** A workbook that comes with the project. */
export interface Sample {
  /** From the folder of samples. */
  readonly path: string;
  readonly name: string;
}

/** How wide Excel shows the pane, in pixels. */
export type PaneWidth = keyof WorkbenchTexts['widths'];

/** A page of the add-in in the pane; the number grows each time that it is loaded anew. */
export interface PanePage {
  readonly page: string;
  readonly load: number;
}

/** All that the workbench shows around the grid and the pane. A new object for every change. */
export interface WorkbenchState {
  readonly ribbon: Ribbon | null;
  readonly samples: readonly Sample[];
  /** The open sample's path; null for a file of the user's own. */
  readonly sample: string | null;
  readonly file: string | null;
  readonly isOpening: boolean;
  readonly notice: string | null;
  readonly pane: PanePage | null;
  readonly width: PaneWidth;
  readonly theme: ExcelTheme;
  readonly version: ExcelVersion;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly language: ExcelLanguage;
  /** Of the selected cells, for the status bar. */
  readonly figures: SelectionFigures | null;
  /** How many requests the add-in has sent to Excel since the workbook was opened. */
  readonly calls: number;
}

const FIRST_SAMPLE = 'RLF bilagor 2020.xlsx';
const CO_AUTHOR_ADDS = 1000;

/** The workbench: a simulated Excel with one workbook, shown in a grid, and the add-in in its pane. */
export class Workbench {
  private state: WorkbenchState = {
    ribbon: null,
    samples: [],
    sample: null,
    file: null,
    isOpening: true,
    notice: null,
    pane: null,
    width: 450,
    theme: 'light',
    version: 'newest',
    canUndo: false,
    canRedo: false,
    language: 'sv',
    figures: null,
    calls: 0,
  };
  private readonly listeners = new Set<() => void>();
  private grid: WorkbookGrid;
  private manifest: Document | null = null;
  private opened: OpenedWorkbook | null = null;
  private excel: SimulatedExcel | null = null;
  private pages: ExcelPages | null = null;
  private stopFollowing: (() => void) | null = null;
  private openings = 0;

  constructor(private readonly gridPlace: HTMLElement) {
    this.grid = this.newGrid();
  }

  private newGrid(): WorkbookGrid {
    return new WorkbookGrid(this.gridPlace, this.state.language, {
      edited: this.edit,
      selected: (sheet, range) => {
        this.select(sheet, range);
      },
      undone: this.undo,
      redone: this.redo,
      sheetCommand: (command) => {
        this.runSheetCommand(command);
      },
      editing: (isEditing) => {
        if (isEditing) this.excel?.startCellEdit();
        else this.excel?.endCellEdit();
      },
    });
  }

  readonly getState = (): WorkbenchState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Reads what there is to choose from, and opens the first sample beside the pane. */
  async start(): Promise<void> {
    try {
      const [manifest, samples] = await Promise.all([
        fetched('/tillagg/manifest.xml').then((response) => response.text()),
        fetched('/exempel/lista.json').then((response) => response.json() as Promise<readonly Sample[]>),
      ]);
      this.manifest = new DOMParser().parseFromString(manifest, 'application/xml');
      const ribbon = readRibbon(this.manifest, LOCALES[this.state.language]);
      this.set({ ribbon, samples });
      await this.openSample(FIRST_SAMPLE);
      const first = ribbon.buttons.find(({ action }) => action.kind === 'pane');
      if (first !== undefined) this.press(first);
    } catch (error) {
      console.error(error);
      this.set({ isOpening: false, notice: this.texts.startFailed });
    }
  }

  readonly openSample = async (path: string): Promise<void> => {
    const name = path.split('/').at(-1) ?? path;
    await this.open(name, path, async () => {
      const address = path.split('/').map(encodeURIComponent).join('/');
      return new Uint8Array(await (await fetched(`/exempel/${address}`)).arrayBuffer());
    });
  };

  /** Opens a file of the user's own; where there are several, the first. */
  readonly openFile = async (file: File): Promise<void> => {
    await this.open(file.name, null, async () => new Uint8Array(await file.arrayBuffer()));
  };

  /** Does what a button of the ribbon does in Excel. */
  readonly press = ({ action }: RibbonButton): void => {
    if (action.kind === 'function') {
      const { ribbon } = this.state;
      if (ribbon !== null) void this.pages?.runFunction(ribbon.commandsPage, action.name);
    } else if (this.state.pane?.page !== action.page) this.showPane(action.page);
  };

  readonly closePane = (): void => {
    this.set({ pane: null });
  };

  readonly setWidth = (width: PaneWidth): void => {
    this.set({ width });
  };

  /** Another look of Excel. The add-in is loaded anew, as the simulated Excel does not tell open pages of it. */
  readonly setTheme = (theme: ExcelTheme): void => {
    this.set({ theme });
    this.pages?.setTheme(THEME_COLOURS[theme]);
    if (this.state.pane !== null) this.showPane(this.state.pane.page);
  };

  /** Another Excel with the same workbook: the add-in is loaded anew in it. */
  readonly setVersion = (version: ExcelVersion): void => {
    this.set({ version });
    this.startExcel();
  };

  /** Another language of Excel: the grid is built and the add-in loaded anew in it. */
  readonly setLanguage = (language: ExcelLanguage): void => {
    this.set({ language, notice: null });
    if (this.manifest !== null) this.set({ ribbon: readRibbon(this.manifest, LOCALES[language]) });
    this.grid.dispose();
    this.gridPlace.replaceChildren();
    this.grid = this.newGrid();
    if (this.opened === null) return;
    this.grid.show(this.opened.workbook, this.opened.look);
    this.set({ figures: this.figures() });
    this.startExcel();
  };

  readonly undo = (): void => {
    if (this.opened?.workbook.undo() !== true) this.set({ notice: this.texts.undoneNothing });
  };

  readonly redo = (): void => {
    this.opened?.workbook.redo();
  };

  /** Lets somebody else change the selected cell, as when several have the workbook open. */
  readonly changeAsCoAuthor = (): void => {
    const selection = this.opened?.workbook.selection ?? null;
    if (this.opened === null || selection === null) return;
    const { sheet, range } = selection;
    const address = { row: range.top, column: range.left };
    const before = sheet.at(address.row, address.column);
    if (typeof before.value !== 'number') {
      this.set({ notice: this.texts.selectNumber });
      return;
    }
    const after = before.value + CO_AUTHOR_ADDS;
    const cell = { top: range.top, left: range.left, bottom: range.top, right: range.left };
    enterCells(this.opened.workbook, sheet, cell, () => after, { source: 'Remote', isFromAddin: false });
    const { language } = this.state;
    const texts = [shownText(before, language), shownText({ ...before, value: after }, language)] as const;
    this.set({ notice: this.texts.changedByOther(sheet.name, address, ...texts) });
  };

  readonly dismissNotice = (): void => {
    this.set({ notice: null });
  };

  private async open(name: string, sample: string | null, read: () => Promise<Uint8Array>): Promise<void> {
    this.openings += 1;
    const opening = this.openings;
    this.set({ isOpening: true, notice: null });
    try {
      const result = await openWorkbook(name, await read());
      if (opening !== this.openings) return;
      if (result.ok) this.take(name, sample, result);
      else this.set({ notice: result.reason });
    } catch {
      if (opening === this.openings) this.set({ notice: this.texts.sampleMissing });
    } finally {
      if (opening === this.openings) this.set({ isOpening: false });
    }
  }

  private take(name: string, sample: string | null, opened: OpenedWorkbook): void {
    this.stopFollowing?.();
    this.opened = opened;
    this.grid.show(opened.workbook, opened.look);
    this.stopFollowing = opened.workbook.listen(() => {
      this.followSteps();
    });
    this.set({ file: name, sample, canUndo: false, canRedo: false, figures: this.figures() });
    this.startExcel();
  }

  private startExcel(): void {
    if (this.opened === null) return;
    this.pages?.close();
    const excel = createSimulatedExcel({
      workbook: this.opened.workbook,
      apiSet: API_SETS[this.state.version],
    });
    excel.beforeRequest = ({ number }) => {
      this.set({ calls: number });
    };
    this.excel = excel;
    this.pages = new ExcelPages(
      excel,
      THEME_COLOURS[this.state.theme],
      LOCALES[this.state.language],
      this.texts.functionsPage,
    );
    this.set({ calls: 0 });
    if (this.state.pane !== null) this.showPane(this.state.pane.page);
  }

  private showPane(page: string): void {
    this.set({ pane: { page, load: (this.state.pane?.load ?? 0) + 1 } });
  }

  private get texts(): WorkbenchTexts {
    return TEXTS[this.state.language];
  }

  /** What is shown of the workbook itself besides the grid. */
  private followSteps(): void {
    if (this.opened === null) return;
    const { undoStack, redoStack } = this.opened.workbook;
    const [canUndo, canRedo, figures] = [undoStack.depth > 0, redoStack.depth > 0, this.figures()];
    const before = this.state;
    if (
      canUndo !== before.canUndo ||
      canRedo !== before.canRedo ||
      JSON.stringify(figures) !== JSON.stringify(before.figures)
    )
      this.set({ canUndo, canRedo, figures });
  }

  private figures(): SelectionFigures | null {
    const selection = this.opened?.workbook.selection ?? null;
    return selection === null ? null : selectionFigures(selection, this.state.language);
  }

  private readonly edit = (edit: SheetEdit): void => {
    if (this.opened === null) return;
    const refusal = editCells(this.opened.workbook, edit);
    this.set({ notice: refusal === null ? null : this.texts[refusal] });
  };

  private select(sheet: HostSheet, range: CellRange): void {
    this.opened?.workbook.select({ sheet, range });
  }

  private runSheetCommand(command: SheetCommand): void {
    if (this.opened === null) return;
    const refusal = runSheetCommand(this.opened.workbook, command);
    this.set({ notice: refusal === null ? null : this.texts[refusal] });
  }

  private set(change: Partial<WorkbenchState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

async function fetched(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}
