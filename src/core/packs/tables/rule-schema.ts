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
  /** The rule goes on from the one with the same id above it: one rule for parts that are written apart. */
  fortsätter: z.boolean().optional(),
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

/** Which columns a rule is about, by their version and by their year as it stands. */
const columnYears = {
  versioner: z
    .array(z.enum(['utfall', 'bokslut', 'prognos', 'budget', 'ram', 'plan']))
    .min(1)
    .max(6)
    .optional(),
  /** It holds from this year on. */
  'från år': z.int().min(1990).max(2100).optional(),
};

/** Where a finding about a sum without a row of its own stands: the row that sums up, a heading of rows, or the columns' headers. */
const sumOf = {
  /** The rows that are added up where the target's row is not there. */
  annars: ids.optional(),
  /** The heading (`slag` rubrik) at which a finding about their sum stands; the column's header when it is left out. */
  vid: id.optional(),
};

/** Which rows a rule is about, by what stands in one of their columns. */
const condition = z.strictObject({
  kolumn: id,
  är: plains.optional(),
  inte: plains.optional(),
  innehåller: plains.optional(),
  tomt: z.boolean().optional(),
});
const conditions = z.union([condition, z.array(condition).min(1).max(6)]).optional();

const markSchema = z.strictObject({
  ...common,
  typ: z.literal('märke'),
  av: z.enum(['platshållare', 'fotnot', 'enhet', 'namn']),
  lista: id.optional(),
});

/** A rule: an instance of one of a closed set of kinds. */
export const ruleSchema = z.discriminatedUnion('typ', [
  z.strictObject({
    ...common,
    typ: z.literal('summa'),
    mål: ids,
    av: terms,
    ...columns,
    valfri: z.boolean().optional(),
    /** A sum stands for the rows that it adds up in the sums after it, so that nothing is added twice. */
    nästlad: z.boolean().optional(),
  }),
  z.strictObject({ ...common, typ: z.literal('delsummor'), av: ids }),
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
    delar: ids,
    av: id.optional(),
    additiv: z.boolean().optional(),
    /** Only the parts of these rows. */
    föräldrar: ids.optional(),
    ...columns,
  }),
  z.strictObject({
    ...common,
    typ: z.literal('överföring'),
    /** A row or column; left out where `annars` says which rows are added up. */
    till: expression.optional(),
    från: expression,
    ...sumOf,
    /** It is enough that rounding can explain a difference. */
    intervall: z.boolean().optional(),
    /** Further apart than this share of the larger they are not the same thing, and are not compared. */
    'jämförbart inom': z.number().positive().max(1).optional(),
    ...columns,
    ...columnYears,
    /** Only in the last of the columns. */
    'sista året': z.boolean().optional(),
    /** All columns together, told of at the table's title. */
    'alla år': z.boolean().optional(),
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
    ...columnYears,
    intervall: z.boolean().optional(),
    /** So far from what it comes to the figure may be, as a share of the figure. */
    inom: z.number().min(0).max(1).optional(),
    /** How serious it is where the row carries a note (`not 1`, `*`). */
    'med not': z.enum(['fel', 'varning', 'upplysning']).optional(),
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
    ...sumOf,
    ...columns,
    ...columnYears,
    /** How serious it is in columns before the budget year. */
    'före Y': z.enum(['fel', 'varning', 'upplysning']).optional(),
  }),
  z.strictObject({ ...common, typ: z.literal('tröskel'), kolumn: id, rader: ids.optional() }),
  z.strictObject({
    ...common,
    typ: z.literal('mellan'),
    värde: id,
    ytterst: ids,
  }),
  z.strictObject({
    ...common,
    typ: z.literal('delår'),
    rader: ids,
    krav: z.enum(['andel', 'högst']),
    /** The whole year that a part of it is held to: the first of these that is there. */
    helår: z
      .array(z.enum(['utfall', 'bokslut', 'prognos', 'budget', 'plan']))
      .min(1)
      .max(4),
  }),
  z.strictObject({ ...common, typ: z.literal('förändring'), rader: id, av: id }),
  z.strictObject({ ...common, typ: z.literal('delbelopp'), rader: ids.optional() }),
  z.strictObject({
    ...common,
    typ: z.literal('tillåtet värde'),
    kolumn: id,
    värden: plains.optional(),
    lista: id.optional(),
    skilj: z.enum([',', '/', ';']).optional(),
    rader: ids.optional(),
    när: conditions,
  }),
  z.strictObject({
    ...common,
    typ: z.literal('obligatoriskt'),
    kolumner: ids,
    tomt: z.boolean().optional(),
    rader: ids.optional(),
    när: conditions,
  }),
  z.strictObject({
    ...common,
    typ: z.literal('ordkrav'),
    kolumn: id,
    nämner: plains.optional(),
    inte: plains.optional(),
    när: conditions,
  }),
  z.strictObject({
    ...common,
    typ: z.literal('numrering'),
    kolumn: id,
    luckor: z.boolean().optional(),
    /** Gaps are told of in these series only: the letters before the number, `""` for none. */
    serier: z.array(z.string().max(10)).min(1).max(20).optional(),
  }),
  z.strictObject({
    ...common,
    typ: z.literal('dubblett'),
    kolumner: ids,
    /** Among all the tables of the document with the same id. */
    dokument: z.boolean().optional(),
    när: conditions,
  }),
  z.strictObject({
    ...common,
    typ: z.literal('referens'),
    kolumn: id,
    i: z.string().regex(/^[a-zåäö0-9-]+\.[a-zåäö0-9-]+$/u),
    omvänd: z.boolean().optional(),
    /** The whole text is looked for, brackets and punctuation apart, and not codes in it. */
    lydelse: z.boolean().optional(),
    /** Only the codes that the text begins with: `4 - 5. Utveckla …`. */
    inledande: z.boolean().optional(),
    när: conditions,
  }),
  z.strictObject({
    ...common,
    typ: z.literal('period'),
    kolumn: id,
    från: z.int().optional(),
    till: z.int().optional(),
  }),
  z.strictObject({ ...common, typ: z.literal('rubrikens år') }),
  z.strictObject({ ...common, typ: z.literal('förfallen'), kolumn: id, status: id, klart: plains }),
  z.strictObject({
    ...common,
    typ: z.literal('text med belopp'),
    kolumn: id,
    mål: id,
    högst: z.boolean().optional(),
    när: conditions,
  }),
  z.strictObject({
    ...common,
    typ: z.literal('text mot tabell'),
    när: conditions,
    belopp: z
      .array(
        z.strictObject({
          kolumn: id,
          /** The words before the amount; the first amount of the text when they are left out. */
          efter: plain.optional(),
          /** A row of a table: `resultatrakning.resultat`. */
          lika: z.string().regex(/^[a-zåäö0-9-]+\.[a-zåäö0-9-]+$/u),
          /** The column's period; when it is left out, the one that the text names. */
          period: z.string().regex(PERIOD).optional(),
          /** Every amount with a year behind it, `188 mkr 2022, 192 mkr 2023`. */
          'per år': z.boolean().optional(),
        }),
      )
      .min(1)
      .max(20),
  }),
  z.strictObject({ ...common, typ: z.literal('inget tal'), kolumn: id, när: conditions }),
  z.strictObject({ ...common, typ: z.literal('en enhet'), kolumner: ids, rubrik: id }),
  z.strictObject({ ...common, typ: z.literal('ett belopp'), kolumn: id }),
  z.strictObject({ ...common, typ: z.literal('andel i text'), kolumn: id }),
  z.strictObject({ ...common, typ: z.literal('förkortningar'), kolumn: id }),
  markSchema,
]);

/** A rule of the whole document: its marks, or what holds between it and another one. */
export const documentRuleSchema = z.discriminatedUnion('typ', [markSchema]);

/** A rule of the whole document as a pack describes it. */
export type DocumentRuleSpec = z.infer<typeof documentRuleSchema>;

/** A rule as a pack describes it. */
export type RuleSpec = z.infer<typeof ruleSchema>;

/** The kind of a rule. */
export type RuleKindName = RuleSpec['typ'];

/** A rule of one kind. */
export type RuleSpecOf<Kind extends RuleKindName> = Extract<RuleSpec, { readonly typ: Kind }>;
