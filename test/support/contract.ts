import * as z from 'zod';
import { BILAGA_KINDS } from '../../src/core/bilagor/table';

const kind = z.enum(BILAGA_KINDS);
const severity = z.enum(['fel', 'varning', 'upplysning']);
const unit = z.enum(['kr', 'tkr', 'mnkr', 'kr/inv', '%', 'invånare', 'm²', 'besök', '']);
const address = z.string().regex(/^[A-Z]{1,3}[1-9]\d*$/u);
const range = z.string().regex(/^[A-Z]{1,3}[1-9]\d*(?::[A-Z]{1,3}[1-9]\d*)?$/u);
const value = z.union([z.number(), z.string(), z.null()]);
const count = z.int().min(0);

const finding = z.strictObject({
  id: z.string().min(1),
  rule: z.string().min(1),
  severity,
  bilaga: kind.nullable(),
  file: z.string().nullable(),
  sheet: z.string().nullable(),
  cell: address.nullable(),
  message: z.string().min(1),
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
  accepted: z.null(),
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

/** The JSON that `check --format json` promises, key by key; see docs/json.md. */
export const contract = z.strictObject({
  schemaVersion: z.literal(1),
  rulePack: z.string(),
  submissions: z.array(
    z.strictObject({
      forvaltning: z.string().nullable(),
      year: z.int().nullable(),
      files: z.array(z.string()),
      bilagor: z.array(
        z.strictObject({
          bilaga: kind,
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
      }),
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
    }),
  ),
  unreadable: z.array(z.strictObject({ file: z.string(), reason: z.string().min(1) })),
  disabledRules: z.array(z.strictObject({ rule: z.string(), reason: z.string().min(1) })),
});
