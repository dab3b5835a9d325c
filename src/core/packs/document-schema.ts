import * as z from 'zod';
import { plain } from './tables/texts-schema';

const texts = z.array(plain).min(1);

/**
 * What a rule pack says of the documents that a submission has beside its workbooks: the tables that a plan holds, by the
 * words of their headings and rows. Labels are compared without case, marks and slips.
 */
export const documentSchema = z.strictObject({
  resultatbudget: z.strictObject({
    intäkter: texts,
    kostnader: texts,
    avskrivningar: texts,
    nettokostnader: texts,
    regionbidrag: texts,
    verksamhetensResultat: texts,
    finansiellaIntäkter: texts,
    finansiellaKostnader: texts,
    resultatEfterFinansiella: texts,
    åretsResultat: texts,
    personalkostnader: texts,
  }),
  investeringar: z.strictObject({
    /** Words of the heading or caption that a table of investments stands under. */
    titel: texts,
    total: texts,
  }),
  /** Words of the heading that the risks stand under, and of the header of their column where they are a table. */
  risker: z.strictObject({ titel: texts, namn: texts }),
});

/** What a rule pack says of documents. */
export type DocumentPack = z.infer<typeof documentSchema>;
