import * as z from 'zod';
import { UNITS } from '../../bilagor/unit';
import { PERIOD } from './period-spec';
import { id, plain, plains } from './texts-schema';

const common = {
  id,
  /** What holds when it is kept, as a sentence without a full stop; the kind words it when it is left out. */
  titel: plain.optional(),
  allvar: z.enum(['fel', 'varning', 'upplysning']).optional(),
  källa: plain.optional(),
  /** Why the rule exists and how a breach is mended. */
  skäl: plain.optional(),
};

const ids = z.union([id, z.array(id).min(1).max(100)]);
/** A row or column of the table, with a minus sign when it is taken away. */
const term = z.string().regex(/^-?[a-zåäö0-9]+(?:-[a-zåäö0-9]+)*$/u);
const terms = z.array(term).min(1).max(100);
/** Rows and columns of this table or others, put together with + - * / and brackets. */
const expression = plain;
/** The columns and periods that a rule holds for; all columns of figures when nothing is said. */
const columns = { kolumner: ids.optional(), perioder: z.array(z.string().regex(PERIOD)).min(1).max(20).optional() };
const operand = z.union([z.number(), expression]);

/** Which rows a rule is about, by what stands in one of their columns. */
const condition = z.strictObject({
  kolumn: id,
  är: plains.optional(),
  inte: plains.optional(),
  innehåller: plains.optional(),
  tomt: z.boolean().optional(),
});

/** A rule: an instance of one of a closed set of kinds. */
export const ruleSchema = z.discriminatedUnion('typ', [
  z.strictObject({
    ...common,
    typ: z.literal('summa'),
    mål: id,
    av: terms,
    ...columns,
    valfri: z.boolean().optional(),
  }),
  z.strictObject({
    ...common,
    typ: z.literal('radsumma'),
    mål: id,
    av: terms,
    rader: ids.optional(),
    valfri: z.boolean().optional(),
  }),
  z.strictObject({
    ...common,
    typ: z.literal('skillnad'),
    mål: id,
    av: terms,
    rader: ids.optional(),
    ...columns,
  }),
  /** The sums among the rows are told by their labels, their places and what they come to. */
  z.strictObject({ ...common, typ: z.literal('nästlad summa') }),
  /** Columns of deviations, nets and sums are told by their headers, and what they are made of by what they come to. */
  z.strictObject({ ...common, typ: z.literal('härledd kolumn') }),
  z.strictObject({
    ...common,
    typ: z.literal('del av'),
    delar: id,
    av: id.optional(),
    additiv: z.boolean().optional(),
    ...columns,
  }),
  z.strictObject({
    ...common,
    typ: z.literal('överföring'),
    till: expression,
    från: expression,
    ...columns,
  }),
  z.strictObject({
    ...common,
    typ: z.literal('kvot'),
    mål: id,
    /** What the ratio is of; with it, it is shown as a key figure with its numerator and denominator. */
    omfattning: plain.optional(),
    täljare: expression,
    nämnare: expression,
    skala: z.number().optional(),
    rader: ids.optional(),
    ...columns,
  }),
  z.strictObject({
    ...common,
    typ: z.literal('formel'),
    mål: id,
    uttryck: expression,
    rader: ids.optional(),
    ...columns,
    intervall: z.boolean().optional(),
  }),
  z.strictObject({
    ...common,
    typ: z.literal('gräns'),
    värde: id,
    högst: operand.optional(),
    minst: operand.optional(),
    tolerans: z.number().min(0).optional(),
    belopp: z.boolean().optional(),
    enhet: z.enum(UNITS).optional(),
    rader: ids.optional(),
    ...columns,
  }),
  z.strictObject({
    ...common,
    typ: z.literal('tillåtet värde'),
    kolumn: id,
    värden: plains.optional(),
    lista: id.optional(),
    skilj: z.enum([',', '/', ';']).optional(),
    när: condition.optional(),
  }),
  z.strictObject({
    ...common,
    typ: z.literal('obligatoriskt'),
    kolumner: ids,
    tomt: z.boolean().optional(),
    när: condition.optional(),
  }),
  z.strictObject({ ...common, typ: z.literal('numrering'), kolumn: id, luckor: z.boolean().optional() }),
  z.strictObject({ ...common, typ: z.literal('dubblett'), kolumner: ids }),
  z.strictObject({
    ...common,
    typ: z.literal('referens'),
    kolumn: id,
    i: z.string().regex(/^[a-zåäö0-9-]+\.[a-zåäö0-9-]+$/u),
    omvänd: z.boolean().optional(),
    när: condition.optional(),
  }),
  z.strictObject({
    ...common,
    typ: z.literal('period'),
    kolumn: id,
    från: z.int().optional(),
    till: z.int().optional(),
  }),
  z.strictObject({ ...common, typ: z.literal('text med belopp'), kolumn: id, mål: id, högst: z.boolean().optional() }),
  z.strictObject({
    ...common,
    typ: z.literal('märke'),
    av: z.enum(['platshållare', 'fotnot', 'enhet', 'namn']),
    lista: id.optional(),
  }),
]);

/** A rule as a pack describes it. */
export type RuleSpec = z.infer<typeof ruleSchema>;

/** The kind of a rule. */
export type RuleKindName = RuleSpec['typ'];

/** A rule of one kind. */
export type RuleSpecOf<Kind extends RuleKindName> = Extract<RuleSpec, { readonly typ: Kind }>;
