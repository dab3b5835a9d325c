import type { SentenceReading } from './read-figures';
import type { WrittenFigure } from './written-figure';
import type { YearMention } from './year-mentions';

/** One year, or several that a figure is for together. */
export interface YearSpan {
  readonly from: number;
  readonly to: number;
}

/** What years may be taken from when a sentence names none. */
export interface YearContext {
  /** The first year of the plan. */
  readonly planYear: number | null;
  /** The years of the sentence that this one points back at. */
  readonly inherited: YearSpan | null;
}

/**
 * The years of each figure of a sentence: of lists that go together one to one, the year right behind it, the year before
 * it, the only year of the sentence, or what the sentence says of the plan's years. Null where nothing tells.
 */
export function assignYears(reading: SentenceReading, context: YearContext): readonly (YearSpan | null)[] {
  const { figures } = reading;
  const listed = zipLists(reading);
  return figures.map((figure, at) => {
    const known = listed.get(figure) ?? yearBehind(reading, at) ?? yearBefore(reading, figure) ?? onlyYear(reading);
    if (known !== undefined) return { from: known.from, to: known.to };
    return plannedYears(reading.plain, context.planYear) ?? context.inherited;
  });
}

/** Words that may stand between a figure and the year that it is for. */
const MOST_WORDS_BETWEEN = 5;
const PARTS = /[,;:()]|(?<!\p{L})(?:och|samt|varav|respektive|jämfört|än|mot|från|sedan)(?!\p{L})/iu;

function yearBehind({ plain, figures, years }: SentenceReading, at: number): YearMention | undefined {
  const figure = figures[at];
  if (figure === undefined) return undefined;
  const end = figures[at + 1]?.start ?? plain.length;
  const year = years.find(({ start }) => start >= figure.end && start < end);
  if (year === undefined) return undefined;
  const between = plain.slice(figure.end, year.start);
  const isNear = !PARTS.test(between) && (between.match(/\p{L}+/gu) ?? []).length <= MOST_WORDS_BETWEEN;
  return isNear ? year : undefined;
}

/** What something is compared with is not what it is for. */
const COMPARED =
  /(?<!\p{L})(?:jämfört med|jämförelse med|jämförelsen med|mot|sedan|än|från|efter|fr\.?o\.?m\.?|utfallet|av) ?(?:år |åren |årets? |budget |utfall |utfallet |prognos |prognosen )?$/iu;

function isCompared(plain: string, { start }: YearMention): boolean {
  return COMPARED.test(plain.slice(Math.max(0, start - 40), start));
}

function yearBefore({ plain, years }: SentenceReading, figure: WrittenFigure): YearMention | undefined {
  return years.filter((year) => year.end <= figure.start && !isCompared(plain, year)).at(-1);
}

function onlyYear({ plain, years }: SentenceReading): YearMention | undefined {
  const [year, ...more] = years.filter((mention) => !isCompared(plain, mention));
  return more.length === 0 ? year : undefined;
}

const PERIOD = /(?<!\p{L})(?:planperioden|treårsperioden|de tre åren|tre år|perioden)(?!\p{L})/iu;
const BUDGET =
  /(?<!\p{L})(?:budgeten|budgetåret|budgetförslaget|\p{L}*budget|budgeterar|budgeteras|budgeterat|årets)(?!\p{L})/iu;

function plannedYears(plain: string, planYear: number | null): YearSpan | null {
  if (planYear === null) return null;
  if (PERIOD.test(plain)) return { from: planYear, to: planYear + 2 };
  return BUDGET.test(plain) ? { from: planYear, to: planYear } : null;
}

const BETWEEN_ENTRIES =
  /^[\s,]*(?:(?:och|samt|respektive|resp\.?|till|tkr|mnkr|mkr|procent|kronor|kr|år|ca|cirka|för|för år)[\s,]*)*$/iu;

/** `för 2024, 2025 och 2026 till A, B och C mnkr`, `A, B respektive C mnkr 2024-2026`. */
function zipLists(reading: SentenceReading): ReadonlyMap<WrittenFigure, YearSpan> {
  const zipped = new Map<WrittenFigure, YearSpan>();
  const { plain, figures, years } = reading;
  for (const run of runsOf(figures, plain, years)) {
    const before = runsOf(years, plain, figures)
      .filter((list) => (list.at(-1)?.end ?? 0) <= (run[0]?.start ?? 0))
      .at(-1);
    const behind = runsOf(years, plain, figures).find((list) => (list[0]?.start ?? 0) >= (run.at(-1)?.end ?? 0));
    for (const list of [behind, before]) {
      const entries = list === undefined ? [] : singleYears(list);
      if (run.length < 2 || entries.length !== run.length) continue;
      run.forEach((figure, at) => {
        const entry = entries[at];
        if (entry !== undefined) zipped.set(figure, entry);
      });
      break;
    }
  }
  return zipped;
}

function singleYears(list: readonly YearSpan[]): readonly YearSpan[] {
  const [span] = list;
  if (list.length > 1 || span === undefined) return list;
  const years: YearSpan[] = [];
  for (let year = span.from; year <= span.to; year++) years.push({ from: year, to: year });
  return years;
}

interface Placed {
  readonly start: number;
  readonly end: number;
}

/** Entries that follow each other with only list words between, and nothing of the other sort. */
function runsOf<Entry extends Placed>(
  entries: readonly Entry[],
  plain: string,
  others: readonly Placed[],
): readonly (readonly Entry[])[] {
  const runs: Entry[][] = [];
  for (const entry of entries) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const joins =
      last !== undefined &&
      BETWEEN_ENTRIES.test(plain.slice(last.end, entry.start)) &&
      !others.some(({ start }) => start >= last.end && start < entry.start);
    if (joins) run?.push(entry);
    else runs.push([entry]);
  }
  return runs;
}
