import { blot } from './not-figures';

/** A year, or a span of years, that a sentence names. */
export interface YearMention {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  /** The same as `from` for a single year. */
  readonly to: number;
}

/** What the years of a sentence are, and the sentence with them blotted out. */
export interface YearReading {
  readonly mentions: readonly YearMention[];
  readonly rest: string;
}

const UNIT = String.raw`(?! ?(?:tkr|mnkr|mkr|mdkr|kronor|kr(?![a-zåäö])|tusen|miljon|miljard|procent|%|st(?![a-zåäö])|m²|kvm|,\d))`;
/** A year stands by itself: no letter or digit touches it, and no unit follows. */
const SPAN = new RegExp(
  String.raw`(?<![\p{L}\d.,/:])(?<from>20\d{2}) ?(?:-| till | t\.?o\.?m\.? ) ?(?<to>(?:20)?\d{2})(?![\d\p{L}])${UNIT}`,
  'gu',
);
const SINGLE = new RegExp(String.raw`(?<![\p{L}\d,/:])(?<!\d[ .])(?<year>20\d{2})(?![\d\p{L}/:])${UNIT}`, 'gu');
/** Years further apart are no period of a plan. */
const LONGEST = 15;

/** Finds the years and spans of years of a sentence in plain text. */
export function readYears(plain: string): YearReading {
  const mentions: YearMention[] = [];
  const spans = plain.replace(SPAN, (written, ...rest: readonly unknown[]) => {
    const { from, to, at } = partsOf(rest);
    const [first, last] = [Number(from), Number(to.length === 2 ? `20${to}` : to)];
    if (last <= first || last - first > LONGEST) return written;
    mentions.push({ start: at, end: at + written.length, from: first, to: last });
    return blot(written);
  });
  const rest = spans.replace(SINGLE, (written, ...more: readonly unknown[]) => {
    const at = more[1] as number;
    mentions.push({ start: at, end: at + written.length, from: Number(written), to: Number(written) });
    return blot(written);
  });
  return { mentions: mentions.sort((one, other) => one.start - other.start), rest };
}

function partsOf(rest: readonly unknown[]): { readonly from: string; readonly to: string; readonly at: number } {
  const [from, to, at] = rest as readonly [string, string, number];
  return { from, to, at };
}
