import * as z from 'zod';
import { plain } from './tables/texts-schema';

const text = plain;
/** The beginning of a code, or a span of them: `77`, `1-4`. */
const code = z.string().regex(/^[\p{L}\d]+(?:-[\p{L}\d]+)?$/u);
const version = z.enum(['utfall', 'prognos', 'budget', 'plan']);
const iekod = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal('intern')]);

/** What a column of an extract may be read as. */
const COLUMN_ROLES = [
  'konto',
  'iekod',
  'motpart',
  'motpartsenhet',
  'version',
  'år',
  'period',
  'dvo',
  'enhet',
  'förvaltning',
] as const;

/** A column of amounts, and what is known of all of them. */
const amountColumn = z.strictObject({
  belopp: z.literal(true),
  version: version.optional(),
  år: z.number().int().min(1900).max(2200).optional(),
  månad: z.number().int().min(0).max(13).optional(),
  ackumulerat: z.boolean().optional(),
  kredit: z.boolean().optional(),
  enhet: z.enum(['kr', 'tkr', 'mnkr']).optional(),
});

/** How an extract's columns were understood and confirmed, known again by its headers. */
export const keptInterpretationSchema = z.strictObject({
  rubriker: z.array(z.string()).min(1),
  /** One a header, in its order; null for a column that is not read. */
  kolumner: z.array(z.union([z.enum(COLUMN_ROLES), amountColumn, z.null()])),
  /** What single codes stand for; null for one that is still to be filled in. */
  iekod: z.record(text, iekod.nullable()).optional(),
});

/** A kept interpretation as it is written. */
export type WrittenInterpretation = z.infer<typeof keptInterpretationSchema>;

/** What a rule pack says of the region's ledger. */
export const ledgerSchema = z.strictObject({
  /** The region's own codes of versions. */
  versioner: z.record(text, version).optional(),
  /** How iekod is told where an extract has none: by the code of a column, or of a dimension of a SIE file. */
  iekod: z
    .strictObject({
      /** The column's names, or the dimension's names or number. */
      ur: z.array(text).min(1),
      /** Beginnings of codes and spans of them (`1-4`), each with what it stands for. */
      värden: z.array(z.strictObject({ koder: code, iekod })).min(1),
      källa: text.optional(),
    })
    .optional(),
  /** Extracts may be without iekod: no key figure of the region asks for it. */
  utanIekod: z.boolean().optional(),
  /** How extracts were understood once. */
  tolkningar: z.array(keptInterpretationSchema).optional(),
  /** What of bilaga 10 a the ledger is held to before it is used, year by year. Tolerances are in tkr. */
  avstämning: z
    .array(
      z.strictObject({
        belopp: z.enum(['intäkter', 'kostnader', 'netto', 'avskrivningar']),
        /** Beginnings of accounts. */
        konton: z.array(z.string().regex(/^\d+$/u)).min(1),
        /** Rows of bilaga 10 a, which are added. */
        rader: z.array(text).min(1),
        kolumn: z.enum(['intäkter', 'kostnader', 'netto']),
        tolerans: z.number().min(0),
        /** Outside the tolerance no key figure is computed; else the difference is only told. */
        avgör: z.boolean(),
        källa: text.optional(),
      }),
    )
    .optional(),
});

/** What a rule pack says of the ledger. */
export type LedgerSpec = z.infer<typeof ledgerSchema>;
