import * as z from 'zod';
import type { UndoableChange } from '../../session/session-state';

const valueSchema = z.union([z.number(), z.string(), z.boolean(), z.null(), z.strictObject({ error: z.string() })]);

const contentSchema = z.strictObject({
  formula: z.string().nullable(),
  value: valueSchema,
  numberFormat: z.string(),
});

const changeSchema = z.strictObject({
  version: z.literal(1),
  findingId: z.string().nullable(),
  cells: z
    .array(
      z.strictObject({
        place: z.strictObject({
          sheet: z.string(),
          address: z.strictObject({ row: z.int().nonnegative(), column: z.int().nonnegative() }),
        }),
        before: contentSchema,
        after: contentSchema,
      }),
    )
    .nonempty(),
});

/** Writes a change as it is stored. */
export function storedText({ findingId, cells }: UndoableChange): string {
  return JSON.stringify({ version: 1, findingId, cells });
}

/** Reads a stored change; null when it is damaged or of a version that is not known. */
export function readStoredChange(text: string): UndoableChange | null {
  try {
    const { findingId, cells } = changeSchema.parse(JSON.parse(text));
    return { findingId, cells };
  } catch {
    return null;
  }
}
