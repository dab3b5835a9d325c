import { HostProblem, type HostProblemKind } from '../../session/workbook-host';

const KINDS: ReadonlyMap<string, HostProblemKind> = new Map([
  ['InvalidOperationInCellEditMode', 'cellIsBeingEdited'],
  ['ItemNotFound', 'sheetIsGone'],
  ['ResponsePayloadSizeLimitExceeded', 'tooLarge'],
  ['RequestPayloadSizeLimitExceeded', 'tooLarge'],
  ['RequestPayloadSizeExceeded', 'tooLarge'],
  ['ResponsePayloadSizeExceeded', 'tooLarge'],
  ['RangeExceedsLimit', 'tooLarge'],
]);

/** Does something in Excel and lets its errors out as problems that the session knows. */
export async function inExcel<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw asProblem(error);
  }
}

/** An error of Office.js, whatever it is, as a problem that the session knows. */
export function asProblem(error: unknown): HostProblem {
  if (error instanceof HostProblem) return error;
  const { code, message } = (typeof error === 'object' ? error : null) as { code?: unknown; message?: unknown };
  const kind = typeof code === 'string' ? KINDS.get(code) : undefined;
  return new HostProblem(kind ?? 'refused', typeof message === 'string' ? message : String(error));
}
