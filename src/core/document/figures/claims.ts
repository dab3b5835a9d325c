import type { Version } from '../../columns/version';
import { blot } from './not-figures';
import { readFigures } from './read-figures';
import { sentencesOf } from './sentences';
import type { WrittenFigure } from './written-figure';
import { assignYears, type YearSpan } from './assign-years';

/** A figure of a text with what the words around it say of it. */
export interface Claim {
  readonly figure: WrittenFigure;
  /** The figure as it is printed, with its unit. */
  readonly printed: string;
  /** The sentence in plain text. */
  readonly sentence: string;
  /** The sentence's place in its paragraph, from 0. */
  readonly sentenceIndex: number;
  /** The years that it is for, more than one when it is for them together; null when the text does not say. */
  readonly years: YearSpan | null;
  readonly version: Version | null;
  /** The words that lead to it: from the figure before it, or from the beginning of the sentence. */
  readonly lead: string;
  /** The words behind it, up to the next figure or the end of the sentence. */
  readonly trail: string;
  /** The figure whose subject it shares: the one before it in a series, or what `det motsvarar` points back at. */
  readonly continues: Claim | null;
  /** It is a part of a figure before it (`varav`). */
  readonly partOf: Claim | null;
  /** It is for each year (`per år`). */
  readonly isYearly: boolean;
}

/** What a figure of a text may be read with. */
export interface ClaimOptions {
  /** The first year Y of the plan, which `budgeten` and `planperioden` stand for; null when it is not known. */
  readonly planYear: number | null;
}

/** The figures of a paragraph, in order, each with its years and with the words that tell what it is of. */
export function claimsOf(paragraph: string, options: ClaimOptions): readonly Claim[] {
  const claims: Claim[] = [];
  let main: Claim | null = null;
  sentencesOf(paragraph).forEach((sentence, sentenceIndex) => {
    const reading = readFigures(sentence);
    const pointsBack = POINTS_BACK.test(sentence);
    const years = assignYears(reading, { ...options, inherited: pointsBack ? (main?.years ?? null) : null });
    let previous: Claim | null = null;
    let whole: Claim | null = null;
    reading.figures.forEach((figure, at) => {
      const start = reading.figures[at - 1]?.end ?? 0;
      const end = reading.figures[at + 1]?.start ?? sentence.length;
      const lead = sentence.slice(start, figure.start);
      const trail = sentence.slice(figure.end, end);
      const isPart = PART.test(lead) && whole !== null;
      const isSeries = previous !== null && !isPart && isSeparator(lead, reading.years, start);
      const claim: Claim = {
        figure,
        printed: sentence.slice(figure.start, figure.end),
        sentence,
        sentenceIndex,
        years: years[at] ?? null,
        version: versionIn(lead, trail),
        lead,
        trail,
        continues: isSeries ? previous : previous === null && pointsBack ? main : null,
        partOf: isPart ? whole : null,
        isYearly: YEARLY.test(`${lead.slice(-40)}|${trail.slice(0, 40)}`),
      };
      claims.push(claim);
      if (!isPart && !isSeries) whole = claim;
      previous = claim;
    });
    main = firstOf(claims, sentenceIndex) ?? main;
  });
  return claims;
}

const POINTS_BACK = /^(?:Det|Detta|Dessa|Beloppet|Summan|Därav|Varav|Av (?:detta|dessa|beloppet))(?!\p{L})/u;
const PART = /(?<!\p{L})(?:varav|därav|av vilka|av vilket|av detta|av dessa)(?!\p{L})/iu;
const YEARLY = /(?<!\p{L})(?:per år|årligen|varje år|om året)(?!\p{L})/iu;
const JOINING =
  /^(?:tkr|mnkr|och|samt|respektive|resp|till|på|år|året|åren|för|i|under|från|med|procent|kr|ca|cirka|omkring|drygt|närmare|knappt|nästan|sedan|därefter|den|kommande|nästa)$/iu;

/** Nothing but words that part the figures of a series stands between two of them. */
function isSeparator(
  lead: string,
  years: readonly { readonly start: number; readonly end: number }[],
  from: number,
): boolean {
  const cleared = years.reduce((text, { start, end }) => {
    const [first, last] = [start - from, end - from];
    return first < 0 || last > text.length
      ? text
      : text.slice(0, first) + blot(text.slice(first, last)) + text.slice(last);
  }, lead);
  const words = cleared.match(/\p{L}+/gu) ?? [];
  return words.every((word) => JOINING.test(word));
}

function firstOf(claims: readonly Claim[], sentenceIndex: number): Claim | undefined {
  return claims.find((claim) => claim.sentenceIndex === sentenceIndex && claim.partOf === null);
}

const VERSIONS: readonly (readonly [Version, RegExp])[] = [
  ['prognos', /(?<!\p{L})(?:hel)?(?:års)?prognos(?:en|er|tiserat|ticeras|tiseras)?(?!\p{L})/iu],
  ['utfall', /(?<!\p{L})(?:utfall|utfallet|bokslut|bokslutet)(?!\p{L})/iu],
  ['budget', /(?<!\p{L})(?:budget|budgeten|budgeteras|budgeterar|budgeterat|budgeterade)(?!\p{L})/iu],
  ['plan', /(?<!\p{L})plan(?= \d{4})/iu],
];

/** The version that the words nearest to a figure name: those before it, else those right behind it. */
function versionIn(lead: string, trail: string): Version | null {
  for (const text of [lead, trail.split(/[,;]/u)[0] ?? '']) {
    const found = VERSIONS.find(([, pattern]) => pattern.test(text));
    if (found !== undefined) return found[0];
  }
  return null;
}
