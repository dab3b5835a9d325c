import type { Figure, Place } from '../../bilagor/figure';
import type { Bilaga } from '../../bilagor/index';
import type { BilagaBase } from '../../bilagor/bilaga-base';
import type { LocatedText } from '../../bilagor/table';
import type { CheckResult, NotEvaluatedCheck } from '../../findings/finding';
import { formatAmount } from '../../findings/wording';
import type { EntryMatch } from './match-entries';
import { missingColumn } from './list-columns';
import { PASSED } from './results';

/** An entry of a table or list, as a finding shows it. */
export interface ShownEntry {
  readonly bilaga: Bilaga;
  /** The cell with its name. */
  readonly name: LocatedText;
  /** What it came or went with: figures that are not zero are told. */
  readonly figures: readonly (Figure | undefined)[];
  /** It has something to tell of: a heading without amounts may come and go. */
  readonly isUsed: boolean;
}

/** What a rule says of the entries that it compares. */
export interface EntryWording<Entry> {
  /** `Delområdet`, in front of its name. */
  readonly noun: string;
  readonly show: (entry: Entry) => ShownEntry;
  readonly showPrior: (prior: Entry) => ShownEntry;
  /** Where it is told that an entry of last year is gone: a sum row or a title of this year. */
  readonly placeOfGone: (prior: Entry) => { readonly bilaga: Bilaga; readonly place: Place };
  /** Last year's bilaga that a new entry was looked for in. */
  readonly priorBilaga: Bilaga;
}

/** Tells of entries that came, went or are called something else since last year. */
export function* tellOfEntries<Entry>(match: EntryMatch<Entry>, wording: EntryWording<Entry>): Generator<CheckResult> {
  const { noun, show, showPrior, placeOfGone, priorBilaga } = wording;
  for (const { entry, prior, isRenamed } of match.pairs) {
    if (!isRenamed) {
      yield PASSED;
      continue;
    }
    const [own, earlier] = [show(entry), showPrior(prior)];
    yield {
      outcome: 'finding',
      place: placeOf(own),
      bilaga: own.bilaga,
      labels: [own.name.text, 'nytt namn'],
      message: `${noun} ”${own.name.text}” hette ”${earlier.name.text}” i förra årets inlämning. De jämförs med varandra.`,
      expected: earlier.name.text,
      actual: own.name.text,
      related: [{ place: placeOf(earlier), label: 'Namnet i förra årets inlämning', value: earlier.name.text }],
    };
  }
  for (const entry of match.came) {
    const own = show(entry);
    if (!own.isUsed) continue;
    yield {
      outcome: 'finding',
      place: placeOf(own),
      bilaga: own.bilaga,
      labels: [own.name.text, 'tillkommen'],
      message: `${noun} ”${own.name.text}” fanns inte i förra årets inlämning.${amountsText(own.figures)}`,
      actual: own.name.text,
      related: [
        {
          place: { sheet: priorBilaga.sheet, address: priorBilaga.title },
          label: `Bilaga ${priorBilaga.kind} i förra årets inlämning`,
          value: null,
        },
      ],
    };
  }
  for (const prior of match.went) {
    const earlier = showPrior(prior);
    if (!earlier.isUsed) continue;
    const { bilaga, place } = placeOfGone(prior);
    yield {
      outcome: 'finding',
      place,
      bilaga,
      labels: [earlier.name.text, 'utgången'],
      message: `${noun} ”${earlier.name.text}” i förra årets inlämning finns inte med i år.${amountsText(earlier.figures)}`,
      expected: earlier.name.text,
      related: [{ place: placeOf(earlier), label: 'I förra årets inlämning', value: earlier.name.text }],
    };
  }
}

/** Why two lists cannot be compared by name: one of them lacks the column of names. Undefined when both have it. */
export function missingNames(bilaga: Bilaga, prior: Bilaga, titles: readonly string[]): NotEvaluatedCheck | undefined {
  const own = missingColumn(bilaga, titles);
  if (own !== undefined) return own;
  const other = missingColumn(prior, titles);
  if (other === undefined) return undefined;
  return {
    outcome: 'notEvaluated',
    place: { sheet: bilaga.sheet, address: bilaga.title },
    reason: `Bilaga ${bilaga.kind} kan inte jämföras med förra årets inlämning, ${prior.sheet.file}. ${other.reason}`,
  };
}

/** The row's figures in the columns of one version and offset, whatever they are called. */
export function figuresAt(
  bilaga: BilagaBase,
  figures: readonly Figure[],
  offsets: readonly number[],
): readonly (Figure | undefined)[] {
  return bilaga.columns.flatMap(({ kind, period }, at) => {
    const isAsked = period?.offset !== null && period?.offset !== undefined && offsets.includes(period.offset);
    return isAsked && (kind === 'netto' || kind === 'belopp') ? [figures[at]] : [];
  });
}

function placeOf({ bilaga, name }: ShownEntry): Place {
  return { sheet: bilaga.sheet, address: name.address };
}

function amountsText(figures: readonly (Figure | undefined)[]): string {
  const told = figures.flatMap((figure) =>
    figure?.value === undefined || figure.value === null || figure.value === 0
      ? []
      : [`${figure.columnLabel} ${formatAmount(figure.value, figure.unit)}`],
  );
  return told.length === 0 ? '' : ` ${told.join(', ')}.`;
}
