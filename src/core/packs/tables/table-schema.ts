import * as z from 'zod';
import { UNITS } from '../../bilagor/unit';
import { PERIOD } from './period-spec';
import { documentRuleSchema, ruleSchema } from './rule-schema';
import { id, isPlainText, plain, plains } from './texts-schema';

/** A table has at most so many columns, rows and rules, and a pack so many tables. */
const MOST = { tables: 200, columns: 60, rows: 400, rules: 300 } as const;

const sign = z.enum(['+', '-']);
const decimals = z.int().min(0).max(6);

/** A part of every period of a column, such as intäkter, kostnader and netto below each year. */
const partSchema = z.strictObject({ id, rubrik: plains, tecken: sign.optional() });

/** A column, or with `perioder` a column a period. */
export const columnSchema = z.strictObject({
  id,
  /** `tal` when it is left out. */
  slag: z.enum(['tal', 'text', 'anteckning']).optional(),
  rubrik: plains.optional(),
  perioder: z.union([z.literal('alla'), z.array(z.string().regex(PERIOD)).min(1).max(20)]).optional(),
  delar: z.array(partSchema).min(1).max(6).optional(),
  /** Columns of no one year that are taken in with those of the periods. */
  övriga: z
    .array(z.enum(['avvikelse', 'flera år', 'beslutad', 'ackumulerad', 'utan år', 'summa']))
    .min(1)
    .optional(),
  enhet: z.enum(UNITS).optional(),
  decimaler: decimals.optional(),
  tecken: sign.optional(),
  /** Cells may be left empty. */
  tomma: z.boolean().optional(),
  /** Words may stand in the place of figures. */
  ord: z.boolean().optional(),
  ackumulerad: z.boolean().optional(),
  valfri: z.boolean().optional(),
  /** An empty cell says what the one above it says, until the next heading. */
  ärvs: z.boolean().optional(),
  /** A cell may hold amounts of several years, `9 år 2021, 81 år 2022`: the table's own year counts. */
  'flera år': z.boolean().optional(),
  /** Figures without a percent sign are percent all the same: 2 is 2 %. */
  procenttal: z.boolean().optional(),
});

/** A row, or a set of rows that are told by what they are. */
export const rowSchema = z.strictObject({
  id,
  /** `fast` when it is left out. */
  slag: z.enum(['fast', 'egna', 'rubrik', 'delsumma', 'varav', 'total', 'år']).optional(),
  rubrik: plains.optional(),
  /** The heading (`slag` rubrik) below which the rows stand. */
  under: id.optional(),
  /** Where a subtotal stands: after its rows when it is left out; `först` for the first of the rows that are years. */
  plats: z.enum(['före', 'efter', 'först']).optional(),
  /** The set of own rows that a fixed row is one of. */
  i: id.optional(),
  enhet: z.enum(UNITS).optional(),
  decimaler: decimals.optional(),
  tecken: sign.optional(),
  tomma: z.boolean().optional(),
  valfri: z.boolean().optional(),
  procenttal: z.boolean().optional(),
});

/** A table of a region: how it is recognised, what it holds and what must hold in it. */
export const tableSchema = z.strictObject({
  id,
  namn: plain.optional(),
  roll: id.optional(),
  titel: plains.optional(),
  källa: plain.optional(),
  per: z.enum(['förvaltning', 'enhet', 'dokument', 'flera']).optional(),
  enhet: z.enum([...UNITS, 'belopp']).optional(),
  decimaler: decimals.optional(),
  /** What one of its own rows is called, in singular and plural. */
  ord: z.tuple([plain, plain]).optional(),
  /** The columns that tell an entry from others; the label when it is left out. */
  post: z.array(id).min(1).max(4).optional(),
  kolumner: z.array(columnSchema).min(1).max(MOST.columns),
  rader: z.array(rowSchema).min(1).max(MOST.rows).optional(),
  regler: z.array(ruleSchema).max(MOST.rules).optional(),
});

/** What is left out of a table, or of what the extended pack has, and why. */
export const omissionSchema = z.strictObject({
  tabell: id.optional(),
  rad: plain.optional(),
  kolumn: plain.optional(),
  regel: id.optional(),
  skäl: z.string().trim().min(10).refine(isPlainText),
});

/** What is put into a table of the extended pack: other ways of writing its labels, and rules by id. */
export const changeSchema = z.strictObject({
  tabell: id,
  varianter: z.record(plain, plains).optional(),
  enhet: z.enum([...UNITS, 'belopp']).optional(),
  decimaler: decimals.optional(),
  regler: z.array(ruleSchema).max(MOST.rules).optional(),
});

/** The keys of a rule pack that describe tables. */
export const tableKeys = {
  'utgår från': id.optional(),
  tabeller: z.array(tableSchema).max(MOST.tables).optional(),
  ändringar: z.array(changeSchema).max(MOST.tables).optional(),
  utan: z.array(omissionSchema).max(MOST.rows).optional(),
  /** Lists of allowed values that rules name. */
  listor: z.record(id, plains).optional(),
  /** What holds for the whole document, sheets without tables among it. */
  regler: z.array(documentRuleSchema).max(MOST.rules).optional(),
};

/** A table as a pack describes it. */
export type TableSpec = z.infer<typeof tableSchema>;

/** A column as a pack describes it. */
export type ColumnSpec = z.infer<typeof columnSchema>;

/** A row, or a set of rows, as a pack describes it. */
export type RowSpec = z.infer<typeof rowSchema>;

/** What a pack puts into a table of the extended one. */
export type TableChange = z.infer<typeof changeSchema>;

/** What a pack leaves out, and why. */
export type Omission = z.infer<typeof omissionSchema>;
