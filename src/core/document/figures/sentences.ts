import { plainText } from '../../workbook/label';

/** Abbreviations whose point ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(/])(?:ca|c:a|t\.?ex|bl\.?a|d\.?v\.?s|m\.?m|m\.?fl|o\.?s\.?v|s\.?k|f\.?n|inkl|exkl|resp|kap|kl|nr|dnr|tel|st|jfr|jmf|enl|avs|max|min|milj|mn|sid|bil|proj|forts|prel|uppsk|fr\.?o\.?m|t\.?o\.?m|p\.?g\.?a|f\.?d|ev|inv)\.$/iu;
/** A mark that may end a sentence, with what closes it, before something that begins one. */
const END = /[.!?]+[”"')\]]*(?=\s+[”"'(]?[A-ZÀ-ÖØ-Þ\d])|[.!?](?=[A-ZÅÄÖ][a-zåäö])/gu;

/** The sentences of a paragraph in plain text, in order. A line break within a paragraph ends none. */
export function sentencesOf(paragraph: string): readonly string[] {
  const plain = plainText(paragraph);
  const sentences: string[] = [];
  let start = 0;
  for (const match of plain.matchAll(END)) {
    const end = match.index + match[0].length;
    const before = plain.slice(start, end);
    if (ABBREVIATION.test(before.slice(-12)) || isBetweenDigits(plain, match.index, end)) continue;
    sentences.push(before.trim());
    start = end;
  }
  sentences.push(plain.slice(start).trim());
  return sentences.filter((sentence) => sentence !== '');
}

/** `5. 2` is a number of a chapter that was parted, and `1. Allmänt` an item's. */
function isBetweenDigits(plain: string, at: number, end: number): boolean {
  return /(?:^|\s)\d{1,2}$/u.test(plain.slice(Math.max(0, at - 3), at)) && /^\s*\d/u.test(plain.slice(end));
}
