import * as z from 'zod';
import { TABLE_ID } from '../../bilagor/table';

/** Markup, the beginning of a formula, and signs that no text has. */
const NO_TEXT = /<[a-z/!]|^\s*[=@]|[^\P{Cc}\n\t]/iu;
const LONGEST = 400;

/** Whether a text is one that a person reads, without markup, and no formula. */
export function isPlainText(text: string): boolean {
  return !NO_TEXT.test(text);
}

/** The name of a table, column, row, list or rule: letters, digits and hyphens. */
export const id = z.string().max(60).regex(TABLE_ID);

/** A text as a person reads it. */
export const plain = z.string().trim().min(1).max(LONGEST).refine(isPlainText);

/** One text, or several ways of writing the same. */
export const plains = z.union([plain, z.array(plain).min(1).max(100)]);
