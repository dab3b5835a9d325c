import * as z from 'zod';
import { BILAGA_KINDS } from '../../src/core/bilagor/table';

const kind = z.enum(BILAGA_KINDS);
const severity = z.enum(['fel', 'varning', 'upplysning']);
const unit = z.enum(['kr', 'tkr', 'mnkr', 'kr/inv', '%', 'invånare', 'm²', 'besök', '']);
const address = z.string().regex(/^[A-Z]{1,3}[1-9]\d*$/u);
const range = z.string().regex(/^[A-Z]{1,3}[1-9]\d*(?::[A-Z]{1,3}[1-9]\d*)?$/u);
const value = z.union([z.number(), z.string(), z.null()]);
const count = z.int().min(0);

const moment = z.iso.datetime({ offset: true });
const signedReason = { reason: z.string().min(1), by: z.string().min(1), at: moment };

const finding = z.strictObject({
  id: z.string().min(1),
  rule: z.string().min(1),
  severity,
  bilaga: kind.nullable(),
  file: z.string().nullable(),
  sheet: z.string().nullable(),
  cell: address.nullable(),
  /** Of findings in tables that no template took. */
  cells: z.array(range).min(1).optional(),
  table: z.strictObject({ sheet: z.string(), range }).optional(),
  message: z.string().min(1),
  messageId: z.string().nullable(),
  data: z.record(z.string(), z.unknown()).nullable(),
  expected: value,
  actual: value,
  difference: z.number().nullable(),
  unit: unit.nullable(),
  source: z.string().min(1),
  related: z.array(z.strictObject({ file: z.string(), sheet: z.string(), cell: address, label: z.string(), value })),
  fix: z.array(
    z.union([
      z.strictObject({ sheet: z.string(), cell: address, formula: z.string().startsWith('=') }),
      z.strictObject({ sheet: z.string(), cell: address, value }),
    ]),
  ),
  causedBy: z.string().nullable(),
  consequences: z.array(
    z.strictObject({
      label: z.string(),
      sheet: z.string(),
      cell: address,
      from: z.number(),
      to: z.number(),
      unit,
    }),
  ),
  accepted: z.strictObject(signedReason).nullable(),
  lapsed: z
    .strictObject({
      ...signedReason,
      changes: z.array(z.strictObject({ label: z.string(), before: value, now: value, unit: unit.nullable() })),
      refusal: z.string().min(1).optional(),
    })
    .optional(),
});

const keyFigure = z.strictObject({
  id: z.string().min(1),
  bilaga: z.literal('11'),
  enhet: z.string().nullable(),
  column: z.string(),
  printed: z.number().nullable(),
  computed: z.number().nullable(),
  basis: z.enum(['10a', '11', 'huvudbok']).nullable(),
  unit,
  cell: address,
  inputs: z.array(
    z.strictObject({
      role: z.enum(['täljare', 'nämnare']),
      label: z.string(),
      file: z.string().nullable(),
      sheet: z.string().nullable(),
      cell: address.nullable(),
      value: z.number(),
      unit,
    }),
  ),
});

const acceptance = z.strictObject({
  finding: z.string().min(1),
  rule: z.string().min(1),
  bilaga: kind.nullable(),
  message: z.string().min(1),
  ...signedReason,
  withdrawn: z.boolean(),
});

const changes = {
  new: z.array(z.string()),
  remaining: z.array(z.string()),
  solved: z.array(
    z.strictObject({ id: z.string(), rule: z.string(), bilaga: kind.nullable(), severity, message: z.string() }),
  ),
};

const readyCounts = z.strictObject({
  fel: count,
  varning: count,
  upplysning: count,
  accepted: count,
  passed: count,
  notEvaluated: count,
});

const readyChange = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('figure'),
    bilaga: kind,
    enhet: z.string().nullable(),
    row: z.string(),
    column: z.string(),
    before: value,
    now: value,
  }),
  z.strictObject({
    kind: z.literal('bilaga'),
    bilaga: kind,
    enhet: z.string().nullable(),
    change: z.enum(['gone', 'added']),
  }),
  z.strictObject({
    kind: z.literal('acceptance'),
    finding: z.string(),
    change: z.enum(['gone', 'added', 'changed']),
  }),
  z.strictObject({ kind: z.literal('rulePack'), before: z.string(), now: z.string() }),
  z.strictObject({ kind: z.literal('findings'), before: readyCounts, now: readyCounts }),
]);

/** Every key is only there when there is something to say. */
const review = z.strictObject({
  acceptances: z
    .strictObject({
      lapsed: z.array(z.string()).min(1).optional(),
      resting: z.array(acceptance).min(1).optional(),
      superseded: z.array(acceptance).min(1).optional(),
    })
    .optional(),
  sinceReview: z.strictObject({ by: z.string(), at: moment, ...changes }).optional(),
  sinceBaseline: z.strictObject({ files: z.array(z.string()), ...changes }).optional(),
  ready: z
    .strictObject({
      by: z.string(),
      role: z.string(),
      at: moment,
      files: z.array(z.string()),
      rulePack: z.strictObject({ id: z.string(), version: z.string() }),
      hash: z.string().regex(/^[0-9a-f]{64}$/u),
      counts: readyCounts,
      valid: z.boolean(),
      changes: z.array(readyChange),
    })
    .optional(),
});

/** The JSON that `check --format json` promises, key by key; see docs/json.md. */
export const contract = z.strictObject({
  schemaVersion: z.literal(1),
  rulePack: z.string(),
  submissions: z.array(
    z.strictObject({
      forvaltning: z.string().nullable(),
      year: z.int().nullable(),
      files: z.array(z.string()),
      rulePack: z.string(),
      rulePackChosen: z.enum(['given', 'region', 'tables', 'default']),
      rulePackReason: z.string().min(1),
      verdict: z.strictObject({
        status: z.enum(['stopped', 'warned', 'accepted', 'clear', 'unchecked']),
        sentence: z.string().min(1),
        reasons: z.array(z.string().min(1)),
      }),
      bilagor: z.array(
        z.strictObject({
          bilaga: kind,
          roll: z.string().nullable(),
          file: z.string(),
          sheet: z.string(),
          range,
          unit: z.enum(['kr', 'tkr', 'mnkr']).nullable(),
          enhet: z.string().nullable(),
        }),
      ),
      unrecognised: z.array(z.strictObject({ file: z.string(), sheet: z.string(), reason: z.string() })),
      checks: z.strictObject({
        total: count,
        passed: count,
        fel: count,
        varning: count,
        upplysning: count,
        notEvaluated: count,
        accepted: count.min(1).optional(),
      }),
      otherTables: z.strictObject({ tables: count, checks: count, findings: count }),
      findings: z.array(finding),
      notEvaluated: z.array(
        z.strictObject({
          rule: z.string(),
          sheet: z.string().nullable(),
          cell: address.nullable(),
          reason: z.string().min(1),
        }),
      ),
      keyFigures: z.array(keyFigure),
      review: review.optional(),
    }),
  ),
  unreadable: z.array(z.strictObject({ file: z.string(), reason: z.string().min(1) })),
  disabledRules: z.array(z.strictObject({ rule: z.string(), reason: z.string().min(1) })),
  reviewProblems: z
    .array(
      z.strictObject({
        file: z.string(),
        kind: z.enum(['newer', 'damaged', 'entries', 'tooLarge', 'lost']),
        reason: z.string().min(1),
      }),
    )
    .min(1)
    .optional(),
});
