import type { StopWatching } from '../../session/workbook-host';
import type { ExcelProgram } from './excel-program';

/** What Excel tells of. */
export interface ExcelListener {
  /** Figures, formulas, formats or hidden rows have changed on the sheet with this id. */
  readonly sheetChanged: (sheetId: string) => void;
  /** Sheets have come, gone, been renamed, shown or hidden. */
  readonly structureChanged: () => void;
  /** Cells are selected on the sheet with this id, at an address as Excel writes it, `B5:C7`. */
  readonly selected: (sheetId: string, address: string) => void;
}

/** What events that matter here have in common. */
interface SheetEvent {
  readonly worksheetId: string;
}

/** The later parts of the API that are used where they are. */
const ROW_HIDDEN_EVENTS = '1.11';
const NAME_EVENTS = '1.17';

/** Listens to the workbook; what is told stops it. */
export async function watchWorkbook(program: ExcelProgram, listener: ExcelListener): Promise<StopWatching> {
  const context = program.newContext();
  const { worksheets } = context.workbook;
  const sheetChanged = ({ worksheetId }: SheetEvent): Promise<void> => {
    listener.sheetChanged(worksheetId);
    return Promise.resolve();
  };
  const structureChanged = (): Promise<void> => {
    listener.structureChanged();
    return Promise.resolve();
  };
  const handlers: { remove: () => void }[] = [
    worksheets.onChanged.add(sheetChanged),
    worksheets.onCalculated.add(sheetChanged),
    worksheets.onFormatChanged.add(sheetChanged),
    worksheets.onAdded.add(structureChanged),
    worksheets.onDeleted.add(structureChanged),
    worksheets.onSelectionChanged.add(({ worksheetId, address }) => {
      listener.selected(worksheetId, address);
      return Promise.resolve();
    }),
  ];
  if (program.supports(ROW_HIDDEN_EVENTS)) handlers.push(worksheets.onRowHiddenChanged.add(sheetChanged));
  if (program.supports(NAME_EVENTS)) {
    handlers.push(
      worksheets.onNameChanged.add(structureChanged),
      worksheets.onVisibilityChanged.add(structureChanged),
      worksheets.onMoved.add(structureChanged),
    );
  }
  await context.sync();
  return async () => {
    for (const handler of handlers) handler.remove();
    await context.sync();
  };
}
