import * as z from 'zod';
import { TABLE_ID, type BilagaKind } from '../../bilagor/table';
import { UNITS } from '../../bilagor/unit';
import { hashTables } from '../checked-tables';
import { LONGEST_NAME, LONGEST_REASON } from '../reason';

/** The id of a table; which there are is the rule pack's matter. */
const table = z
  .string()
  .regex(TABLE_ID)
  .transform((id) => id as BilagaKind);
const bilaga = table.nullable();
const severity = z.enum(['fel', 'varning', 'upplysning']);
const value = z.union([z.number(), z.string(), z.null()]);
const unit = z.enum(UNITS).nullable();
const year = z.int().nullable();
const name = z.string().trim().min(1).max(LONGEST_NAME);
const at = z.iso.datetime({ offset: true });
const count = z.int().nonnegative();
const hash = z.string().regex(/^[0-9a-f]{64}$/u);
const submission = { forvaltning: z.string().nullable(), year };
const signature = { by: name, at };

/** One acceptance in a workbook's review part. */
export const acceptanceSchema = z.strictObject({
  finding: z.string().min(1),
  ...submission,
  rule: z.string().min(1),
  bilaga,
  message: z.string(),
  figures: z.array(z.strictObject({ label: z.string(), value, unit })),
  reason: z.string().trim().min(1).max(LONGEST_REASON),
  ...signature,
  withdrawn: z.boolean(),
});

/** What was found at the last review of a submission. */
export const lastReviewSchema = z.strictObject({
  ...submission,
  ...signature,
  findings: z.array(
    z.strictObject({ id: z.string().min(1), rule: z.string().min(1), bilaga, severity, message: z.string() }),
  ),
  followOns: z.array(z.string().min(1)),
});

const readyMark = z.strictObject({
  ...submission,
  ...signature,
  role: name,
  files: z.array(z.string()),
  rulePack: z.strictObject({ id: z.string(), version: z.string(), hash }),
  hash,
  checkedAgainst: z.strictObject({ prior: z.boolean(), ledger: z.boolean() }),
  counts: z.strictObject({
    fel: count,
    varning: count,
    upplysning: count,
    accepted: count,
    passed: count,
    notEvaluated: count,
  }),
  acceptances: z.array(z.strictObject({ finding: z.string(), reason: z.string(), ...signature })),
  tables: z.array(
    z.strictObject({
      bilaga: table,
      enhet: z.string().nullable(),
      columns: z.array(z.string()),
      rows: z.array(z.tuple([z.string()], value)),
    }),
  ),
});

/** A Klarmarkering. One whose figures are others than those that its hash was made of says nothing. */
export const readyMarkSchema = readyMark.refine(({ hash: made, tables }) => made === hashTables(tables));

/** The whole of version 1. Its entries are read one by one, so that a damaged one costs no other. */
export const reviewSchema = z.strictObject({
  acceptances: z.array(z.unknown()),
  superseded: z.array(z.unknown()),
  reviews: z.array(z.unknown()),
  readyMarks: z.array(z.unknown()),
  unreadable: z.array(z.unknown()).optional(),
});
