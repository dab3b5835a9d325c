import * as z from 'zod';
import type { LedgerInterpretation } from '../ledger/ledger';
import { writtenInterpretation } from './ledger-rules';
import { keptInterpretationSchema, type WrittenInterpretation } from './ledger-schema';

/** What is kept beside extracts, or what is wrong with it. */
export type InterpretationsReading =
  | { readonly ok: true; readonly interpretations: readonly WrittenInterpretation[] }
  | { readonly ok: false; readonly reason: string };

const schema = z.strictObject({ tolkningar: z.array(keptInterpretationSchema) });

/** Reads what is kept beside extracts of how their columns were understood. Never throws. */
export function readInterpretations(text: string): InterpretationsReading {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return { ok: false, reason: 'den är ingen JSON.' };
  }
  const result = schema.safeParse(content);
  if (result.success) return { ok: true, interpretations: result.data.tolkningar };
  const path = result.error.issues[0]?.path.join('.') ?? '';
  return { ok: false, reason: `”${path}” är inte skrivet som det ska.` };
}

/** An interpretation as it is kept once it is confirmed; codes that are not known yet stand there to be filled in. */
export function writtenFrom({ headers, columns, codes }: LedgerInterpretation): WrittenInterpretation {
  const written = writtenInterpretation({ headers, columns, codes: new Map() });
  const unknown = [...codes].flatMap(([code, iekod]) => (iekod === null && code !== '' ? [[code, null] as const] : []));
  return unknown.length === 0 ? written : { ...written, iekod: Object.fromEntries(unknown) };
}
