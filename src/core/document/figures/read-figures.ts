import Big from 'big.js';
import { COUNTING_WORDS, readNumberWord } from './number-words';
import { withoutNonFigures } from './not-figures';
import type { Hedge, TextUnit, WrittenFigure } from './written-figure';
import { readYears, type YearMention } from './year-mentions';

/** The figures and years of one sentence. */
export interface SentenceReading {
  /** The sentence that the places are in: one line, single blanks, plain hyphens. */
  readonly plain: string;
  readonly figures: readonly WrittenFigure[];
  readonly years: readonly YearMention[];
}

const LETTER_OR_DIGIT = String.raw`[\p{L}\d]`;
const NUMBER = String.raw`\d{1,3}(?: \d{3})+(?!\d)(?:,\d+)?|\d{1,3}(?:\.\d{3})+(?![\d.])(?:,\d+)?|\d+,\d+|\d+\.\d+(?!\.?\d)|\d+`;
const WORD = [...COUNTING_WORDS].join('|');
const FIGURE = new RegExp(
  String.raw`(?<![\p{L}\d.,/:\u0001])(?<!\p{L}-)(?:(?<number>${NUMBER})(?<unit> ?(?:%-enhet(?:er)?|%|:-)|-? ?(?:procentenheters?|procents?|mdkr|mdr|miljarder|miljard|mnkr|mkr|mn kr|msek|milj\.?|miljoner|miljon|tkr|kkr|tsek|ksek|tusental|tusen|kronor|kr|sek|kvadratmeter|kvm|m²|m2)(?!${LETTER_OR_DIGIT}))?|(?<word>${WORD}|en|ett)(?<wordUnit> procents?(?!${LETTER_OR_DIGIT})| miljoner(?!${LETTER_OR_DIGIT})| miljarder(?!${LETTER_OR_DIGIT}))?(?!${LETTER_OR_DIGIT}|-))(?<tail> ?(?:kronor|kr)(?!${LETTER_OR_DIGIT}))?(?<per> ?(?:per|\/) ?(?:inv(?:ånare|\.)?|capita)(?!${LETTER_OR_DIGIT}))?`,
  'giu',
);
/** Words that part figures of one series, which the last one's unit holds for. */
const SERIES =
  /^(?:,|,? ?(?:och|samt|respektive|resp\.?|eller|till|-))?\s*(?:(?:ca|cirka|omkring|drygt|knappt|närmare)\s*)?$/iu;
/** Number words count no time: `fem år`. */
const TIME =
  /^(?:år|års|åren|årens|årsperiod\w*|månad\w*|veck\w*|dag\w*|dygn\w*|timm\w*|minut\w*|gång\w*|tredjedel\w*|av)$/iu;

/** Reads the figures and the years of a sentence in plain text. */
export function readFigures(plain: string): SentenceReading {
  const { mentions, rest } = readYears(withoutNonFigures(plain));
  const figures: WrittenFigure[] = [];
  for (const match of rest.matchAll(FIGURE)) {
    const figure = readMatch(match, rest);
    if (figure !== undefined) figures.push(figure);
  }
  return { plain, figures: withSharedUnits(figures, rest), years: mentions };
}

interface Scale {
  readonly unit: TextUnit;
  readonly factor: string;
}

function readMatch(match: RegExpExecArray, text: string): WrittenFigure | undefined {
  const { number, unit = '', word, wordUnit = '', tail = '', per = '' } = match.groups ?? {};
  const start = match.index;
  const end = start + match[0].length;
  const noun = /^ ?(?<noun>\p{L}[\p{L}-]*)/u.exec(text.slice(end))?.groups?.['noun']?.toLowerCase() ?? '';
  const scale = scaleOf(`${unit}${wordUnit}`.replace(/^[ -]+/u, '').toLowerCase(), tail !== '', per !== '', noun);
  const { hedge, isLimit } = readHedge(text.slice(0, start), text.slice(end));
  if (number === undefined) {
    const value = readNumberWord(word ?? '');
    if (value === undefined || ((value === 1 || TIME.test(noun)) && wordUnit === '')) return undefined;
    if (wordUnit === '' && noun === '') return undefined;
    const size = new Big(value).times(scale.factor);
    return {
      start,
      end,
      value: size,
      unit: scale.unit,
      step: new Big(scale.factor),
      hedge,
      isLimit,
      noun,
      isWord: true,
    };
  }
  const { value, decimals } = readNumber(number, scale.unit);
  const step = hedge === 'exact' ? new Big(10).pow(-decimals) : hedgedStep(value, decimals);
  return {
    start,
    end,
    value: value.times(scale.factor),
    unit: scale.unit,
    step: step.times(scale.factor),
    hedge,
    isLimit,
    noun,
    isWord: false,
  };
}

function scaleOf(unit: string, isKronor: boolean, isPerInhabitant: boolean, noun: string): Scale {
  if (isPerInhabitant) return { unit: 'kr/inv', factor: '1' };
  if (/^(?:procentenhet|%-)/u.test(unit)) return { unit: 'procentenheter', factor: '1' };
  if (/^(?:procent|%)/u.test(unit)) return { unit: '%', factor: '0.01' };
  if (/^(?:kvadratmeter|kvm|m²|m2)$/u.test(unit)) return { unit: 'm²', factor: '1' };
  // `2 miljoner besök` are counted.
  const isCount = /^(?:miljon|miljard|tusen)/u.test(unit) && !isKronor && COUNTED.test(noun);
  if (/^(?:miljard|mdkr|mdr)/u.test(unit))
    return isCount ? { unit: 'antal', factor: '1e9' } : { unit: 'mnkr', factor: '1000' };
  if (/^(?:miljon|milj|mn|mkr|msek)/u.test(unit))
    return isCount ? { unit: 'antal', factor: '1e6' } : { unit: 'mnkr', factor: '1' };
  if (/^(?:tkr|kkr|tsek|ksek|tusen)/u.test(unit)) {
    return isCount ? { unit: 'antal', factor: '1000' } : { unit: 'tkr', factor: '1' };
  }
  return unit === '' && !isKronor ? { unit: 'antal', factor: '1' } : { unit: 'kr', factor: '1' };
}

const COUNTED = /^(?:besök|invånare|personer|människor|kvadratmeter|timmar|samtal|patienter|läkarbesök)/u;

interface Digits {
  readonly value: Big;
  readonly decimals: number;
}

/** `1.500` is fifteen hundred, but `1.500 mnkr` one and a half: nobody writes billions as thousands of millions. */
function readNumber(written: string, unit: TextUnit): Digits {
  const isGroupedByPoint =
    /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u.test(written) && !(unit === 'mnkr' && /^\d+\.\d{3}$/u.test(written));
  const plain = (isGroupedByPoint ? written.replaceAll('.', '') : written).replaceAll(' ', '').replace(',', '.');
  return { value: new Big(plain), decimals: plain.split('.')[1]?.length ?? 0 };
}

/** `ca 40` is to the nearest ten, `ca 2,6` to the nearest tenth. */
function hedgedStep(value: Big, decimals: number): Big {
  if (decimals > 0 || value.eq(0)) return new Big(10).pow(-decimals);
  const zeros = /0*$/u.exec(value.toFixed(0))?.[0].length ?? 0;
  return new Big(10).pow(zeros);
}

const HEDGES: readonly (readonly [Hedge, RegExp])[] = [
  ['atMost', /(?:högst|upp till|upp emot högst|max|max\.|maximalt|som mest|inte mer än)$/iu],
  ['atLeast', /(?:minst|lägst|åtminstone|inte mindre än|inte under)$/iu],
  ['below', /(?:närmare|knappt|nästan|strax under|uppemot|upp emot|inte fullt|i det närmaste)$/iu],
  ['above', /(?:drygt|över|mer än|strax över|en bit över|lite över)$/iu],
  [
    'about',
    /(?:ca\.?|cirka|c:a|omkring|ungefär|runt|kring|uppskattningsvis|i storleksordningen|i runda tal|approximativt)$/iu,
  ],
];
/** Something that is held to the figure, instead of coming to it. */
const LIMIT_BEFORE =
  /(?:(?:får|ska|skall|bör|kan|tillåts|måste)\s+(?:\S+\s+){0,4}?(?:högst|maximalt|minst|lägst|max)\s+(?:\S+\s+){0,3}|(?:inte|ej|aldrig)\s+(?:få\s+)?(?:överstig\w*|överskrid\w*|understig\w*|underskrid\w*|vara\s+(?:högre|större|lägre|mindre)\s+än)\s+(?:\S+\s+){0,2}|(?:taket|tak|gränsen|gräns|maxgränsen|ramen om högst)\s+(?:\S+\s+){0,3}?(?:på|om|är|till)\s+|(?:högst|maximalt|minst|lägst)\s+(?:uppgå|öka|vara|ligga|bli|ökas|minska)\s+(?:\S+\s+){0,2})$/iu;
const LIMIT_BEHIND =
  /^\s*(?:eller (?:mer|mindre|högre|lägre)|som (?:mest|högst|lägst)|är (?:taket|gränsen))(?![a-zåäö])/iu;

function readHedge(before: string, after: string): { readonly hedge: Hedge; readonly isLimit: boolean } {
  const trimmed = before.trimEnd();
  const hedge = HEDGES.find(([, pattern]) => pattern.test(trimmed) && isWordStart(trimmed, pattern))?.[0] ?? 'exact';
  const isLimit = LIMIT_BEFORE.test(`${trimmed.slice(-80)} `) || LIMIT_BEHIND.test(after);
  return { hedge: isLimit && hedge === 'exact' ? limitSide(trimmed) : hedge, isLimit };
}

function limitSide(before: string): Hedge {
  return /minst|lägst|understig|underskrid|lägre|mindre/iu.test(before.slice(-40)) ? 'atLeast' : 'atMost';
}

/** No letter stands before the words: `däröver` is not `över`. */
function isWordStart(text: string, pattern: RegExp): boolean {
  const at = pattern.exec(text)?.index ?? 0;
  return at === 0 || !/\p{L}/u.test(text.charAt(at - 1));
}

/** `från 9 till 12 procent`, `8 583, 8 747 och 8 912 mnkr`: the last one's unit is that of all. */
function withSharedUnits(figures: readonly WrittenFigure[], text: string): readonly WrittenFigure[] {
  const shared = [...figures];
  for (let at = shared.length - 2; at >= 0; at--) {
    const [figure, next] = [shared[at], shared[at + 1]];
    if (figure === undefined || next === undefined || figure.isWord) continue;
    if (figure.unit !== 'antal' || next.unit === 'antal' || !SERIES.test(text.slice(figure.end, next.start))) continue;
    const factor = next.unit === '%' ? '0.01' : '1';
    shared[at] = { ...figure, unit: next.unit, value: figure.value.times(factor), step: figure.step.times(factor) };
  }
  return shared;
}
