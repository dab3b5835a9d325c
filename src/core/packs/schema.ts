import * as z from 'zod';
import { BILAGA_KINDS } from '../bilagor/table';
import { documentSchema } from './document-schema';
import { ledgerSchema } from './ledger-schema';
import { isPlainText } from './tables/texts-schema';
import { tableKeys } from './tables/table-schema';

/** Longer ones than in tables may have been written. */
const text = z
  .string()
  .trim()
  .min(1)
  .refine((written) => isPlainText(written));
const texts = z.array(text).min(1);

/**
 * The shape of a rule pack: what belongs to a region and a year. Its keys are Swedish, since the region's own staff
 * write it. Shares are fractions (0.03 is 3 %), amounts are in tkr.
 */
export const rulePackSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/u),
  version: z.string().regex(/^\d+\.\d+\.\d+$/u),
  region: text,
  description: z.string().refine(isPlainText).optional(),
  /** Names as reports write them, and what they are called for short on the sheets. */
  förvaltningar: z.array(z.strictObject({ namn: text, förkortningar: z.array(text) })),
  obligatoriskaBilagor: z.array(text),
  /** RESULTAT in Budget and Plan, and how far it may lie from that. */
  resultatmål: z.strictObject({ belopp: z.number(), tolerans: z.number().min(0) }),
  kostnadsutveckling: z.strictObject({ högstPerÅr: z.number() }),
  investeringsnivå: z.strictObject({ högstaÅterinvesteringsgrad: z.number().positive() }),
  invånare: z.strictObject({
    störstaFörändring: z.number().positive(),
    minst: z.number().positive(),
    högst: z.number().positive(),
  }),
  /** Rows of bilaga 10 b whose Benämning holds one of these are not part of bilaga 10 a's Investeringar. */
  investeringarUtanför10a: z.array(text),
  risker: z.strictObject({ kategorier: texts, värden: texts }),
  projekt: z.strictObject({
    kategorier: texts,
    digitalisering: texts,
    omfattning: texts,
    finansieringsformer: texts,
    /** With these, Investering must hold an amount. */
    finansieringMedBelopp: z.array(text),
    /** With these, the project must be on bilaga 10 c. */
    finansieringItPlan: z.array(text),
  }),
  /**
   * What Kapitalkostnad on bilaga 10 c is computed with: the internal rate of interest, and the depreciation time in
   * years where one is the same for all projects. Left out, it is not computed.
   */
  kapitalkostnad: z
    .strictObject({
      internränta: z.number().min(0),
      avskrivningstid: z.number().int().min(1).max(100).optional(),
    })
    .optional(),
  /**
   * When a change since last year's submission must be explained: it is larger than both `belopp` (tkr) and `andel`.
   * Left out, changes are not judged.
   */
  förraÅret: z
    .strictObject({
      /** Budget and Plan against what last year's submission planned for the same year. */
      förändring: z.strictObject({
        belopp: z.number().min(0),
        andel: z.number().min(0),
        allvar: z.enum(['varning', 'upplysning']),
      }),
      /** What was spent against the forecast that last year's submission had to go by. */
      prognosavvikelse: z.strictObject({ belopp: z.number().min(0), andel: z.number().min(0) }),
    })
    .optional(),
  /** Other ways in which the region writes a label of the templates: the template's own label, then its variants. */
  etikettvarianter: z.record(text, texts),
  /** Rules whose fel may be accepted with a reason; a varning or an upplysning always may. Left out, no fel may. */
  godtagbaraFel: z.array(text).optional(),
  /**
   * The saving that the region asks for: Budget Y against what last year's submission planned for the same year, as a
   * share of the costs, without the rows whose label holds one of `undantag`. Left out, there is none.
   */
  besparing: z.strictObject({ andel: z.number().positive(), undantag: z.array(text) }).optional(),
  /** The region's ledger. Left out, extracts are read by the usual names alone and held to nothing. */
  huvudbok: ledgerSchema.optional(),
  /** The plan and other documents of a submission. Left out, they are held to nothing that is the region's. */
  dokument: documentSchema.optional(),
  avstängdaRegler: z.array(z.strictObject({ regel: text, skäl: z.string().trim().min(10).refine(isPlainText) })),
  /** The bilagor that are read by code; all of them when it is left out. */
  läsare: z.array(z.enum(BILAGA_KINDS)).optional(),
  ...tableKeys,
});

/** A pack that extends another, or has tables of its own, need not have the keys that say nothing of those. */
export const tablePackSchema = rulePackSchema.partial().required({ id: true, version: true, region: true });

/** A rule pack as it is written, when it extends another or has tables of its own. */
export type OwnPack = z.infer<typeof tablePackSchema>;

/** A rule pack (regelpaket). */
export type RulePack = z.infer<typeof rulePackSchema>;
