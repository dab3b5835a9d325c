import { findWriteProblem, writeWholeFile, type WriteProblem } from '../write-whole-file';

/**
 * Writes a patched workbook to a file of its own, whole or not at all, and never over one of the inputs, by whatever name
 * or link it is reached, nor through a link over another file unless that may be replaced. Gives what stood in the way, in Swedish. It never throws.
 */
export async function writePatchedFile(
  target: string,
  bytes: Uint8Array,
  inputs: readonly string[],
  replaces = false,
): Promise<WriteProblem> {
  return (await findWriteProblem(target, inputs, replaces)) ?? (await writeWholeFile(target, bytes));
}
