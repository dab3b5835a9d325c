const MONTHS = 'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december';
const REFERRED =
  'kapitel|kap|avsnitt|bilaga|bilagan|bilagorna|bilagor|bil|tabell|tabellen|figur|diagram|sida|sidan|sidorna|sid|not|fotnot|' +
  'punkt|punkten|paragraf|nr|nummer|version|steg|etapp|fas|delårsrapport|delår|tertial|kvartal|vecka|artikel|klass|kl|' +
  'rad|kolumn|risk|uppdrag nr|mål nr|delmål|projektnummer|proj.nr';
const WORD_ENDS = String.raw`(?![\p{L}\d])`;
const WORD_BEGINS = String.raw`(?<![\p{L}\d])`;
const UNIT_FOLLOWS = String.raw`(?! ?(?:tkr|mnkr|mkr|mdkr|kr(?![a-zåäö]*\d)|kronor|tusen|miljon|miljard|procent|%))`;

/** What is written with digits and says nothing of how much or how many. */
const PATTERNS: readonly RegExp[] = [
  // Dates, with or without a year, and times of day.
  /(?<!\d)(?:19|20)\d{2}-\d{2}-\d{2}(?!\d)/gu,
  new RegExp(String.raw`(?<![\d,.])\d{1,2}(?:-\d{1,2})? (?:${MONTHS})${WORD_ENDS}(?: (?:19|20)\d{2}(?!\d))?`, 'giu'),
  new RegExp(String.raw`${WORD_BEGINS}(?:${MONTHS}) (?:19|20)\d{2}(?!\d)`, 'giu'),
  new RegExp(String.raw`${WORD_BEGINS}kl\.? ?\d{1,2}(?:[.:]\d{2})?(?: ?- ?\d{1,2}(?:[.:]\d{2})?)?`, 'giu'),
  // Laws, paragraphs, record numbers, standards, telephone numbers.
  /(?<!\d)(?:19|20)\d{2}:\d+/gu,
  /§§? ?\d+(?: ?[a-zåäö](?![a-zåäö]))?(?: ?(?:-|,|och) ?\d+)*|(?<![\d,.])\d+ ?§/giu,
  new RegExp(String.raw`${WORD_BEGINS}(?:dnr|diarienummer|diarienr)[.:]? ?(?:[A-ZÅÄÖ]{1,5} ?)?\d[^\s]*`, 'giu'),
  new RegExp(String.raw`${WORD_BEGINS}(?:ISO|IS0|IEC|SS-EN|SS|EN|ICD|KVÅ)[ -]?(?:IEC )?\d[\d:-]*`, 'gu'),
  /(?<!\d)1177(?!\d)(?![ ]\d{3})/gu,
  /(?<!\d)0\d{1,3}(?: ?- ?| )\d{2,3}(?: ?\d{2,3}){1,3}(?!\d)/gu,
  // Addresses of pages and mail.
  /[^\s@]{1,64}@[^\s@]+|https?:\S+|www\.\S+/giu,
  // What a number only names: chapters, tables, bilagor, versions.
  new RegExp(
    String.raw`${WORD_BEGINS}(?:${REFERRED})\.? ?\d+(?:\.\d+)*(?: ?[a-z](?![\p{L}]))?(?!\d)${UNIT_FOLLOWS}(?:(?:, ?| och | samt | ?- ?)\d+(?:\.\d+)*(?: ?[a-z](?![\p{L}]))?(?![\d ]?\d)(?!,\d)${UNIT_FOLLOWS})*`,
    'giu',
  ),
  new RegExp(String.raw`${WORD_BEGINS}[A-ZÅÄÖ]{2,} \d+\.\d+(?![\d,])`, 'gu'),
  // So many of so many, and split years.
  /(?<!\d)\d+ ?\/ ?\d+(?!\d)/gu,
  // The number of an item, typed at its beginning.
  /^\(?\d{1,2}(?:\.\d{1,2})*[.)]? (?=[A-ZÅÄÖ])|^\d{1,2}[.)](?= )/gu,
  // Ages and lengths of time.
  /(?<![\d,.])\d{1,3}(?: ?(?:-|till) ?\d{1,3})? ?(?:års?|åring\w*|månader|månad|veckor|dagar|dygn|minuter|min|sekunder)(?![a-zåäö])(?! (?:19|20)\d{2})/giu,
];

/** A sentence of the same length in which what is no figure is blotted out. */
export function withoutNonFigures(plain: string): string {
  if (!/\d/u.test(plain)) return plain;
  return PATTERNS.reduce((text, pattern) => text.replace(pattern, blot), plain);
}

/** Neither a letter, a digit nor a blank. */
const BLOT = '\u0001';

/** Blots a part of a text out, so that everything else stays where it is. */
export function blot(part: string): string {
  return BLOT.repeat(part.length);
}
