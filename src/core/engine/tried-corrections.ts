import { decimalOf, type Figure } from '../bilagor/figure';
import { figuresOf } from '../bilagor/table';
import { figureKey } from '../findings/figure-key';
import type { Correction } from '../findings/finding';
import type { Comparison, Relation } from '../findings/relation';
import { groupBy } from '../workbook/group-by';
import type { Dependencies } from './dependencies';
import type { RuledDraft } from './ruled-draft';

/** Rules that find that a figure is missing or not to be trusted, but not what it should be. */
const UNKNOWN_VALUE: readonly string[] = ['varde-saknas', 'extern-lank', '11-invanare', '10c-kapitalkostnad-saknas'];
/** So many values are tried for a missing figure. */
const MOST_TRIED = 40;

/** A relation that does not hold, and its place among the findings. */
interface Broken {
  readonly at: number;
  readonly relation: Relation;
  readonly comparison: Comparison;
}

/**
 * Tells which corrections of a finding are to be tried out: the one that it proposes; for a missing figure, those that
 * would solve a finding, in the order of the findings.
 */
export function createCorrections(
  drafts: readonly RuledDraft[],
  dependencies: Dependencies,
): (ruled: RuledDraft) => readonly Correction[] {
  const figures = figuresByCell(drafts);
  let known: BrokenRelations | undefined;
  return ({ rule, draft: { correction, place } }) => {
    if (correction !== undefined) return [correction];
    const figure = place === null ? undefined : figures.get(figureKey(place));
    if (figure === undefined || !UNKNOWN_VALUE.includes(rule)) return [];
    const values = likelyValues(figure, (known ??= findBroken(drafts)), dependencies);
    return [...values].map((value) => ({ figure, value }));
  };
}

interface BrokenRelations {
  /** The first of those that are out by one difference: the others lead to the same values. */
  readonly distinct: readonly Broken[];
  readonly byRelation: ReadonlyMap<Relation, readonly Broken[]>;
}

function findBroken(drafts: readonly RuledDraft[]): BrokenRelations {
  const all = drafts.flatMap(({ draft: { relation, rule } }, at): readonly Broken[] => {
    if (relation === undefined || rule !== undefined) return [];
    const comparison = relation.compare(decimalOf);
    return comparison?.agreement === 'off' ? [{ at, relation, comparison }] : [];
  });
  const distinct = [...groupBy(all, ({ comparison }) => comparison.difference.toNumber()).values()];
  return { distinct: distinct.flatMap(([first]) => first ?? []), byRelation: groupBy(all, ({ relation }) => relation) };
}

/** The values with which a finding would be gone. */
function likelyValues(
  figure: Figure,
  { distinct, byRelation }: BrokenRelations,
  { relationsOf }: Dependencies,
): ReadonlySet<number> {
  const read = relationsOf(figure).filter(({ target, inputs }) => target !== figure || inputs.includes(figure));
  const reading = [...new Set(read)].flatMap((relation) => byRelation.get(relation) ?? []);
  const isReading = new Set(reading);
  const value = figure.value ?? 0;
  const values = new Set<number>();
  const likely = [...new Set([...reading, ...distinct.slice(0, MOST_TRIED)])];
  for (const broken of likely.sort((one, other) => one.at - other.at)) {
    const { difference, expected, actual } = broken.comparison;
    values.add(value + difference.toNumber());
    values.add(value - difference.toNumber());
    // A denominator is out by the same factor as the ratio.
    if (isReading.has(broken) && figure.value !== null && !actual.eq(0))
      values.add(Math.round(expected.div(actual).times(value).toNumber()));
    if (values.size >= MOST_TRIED) break;
  }
  return new Set([...values].slice(0, MOST_TRIED));
}

/** The figures of the bilagor in which a value was found to be unknown, by cell. */
function figuresByCell(drafts: readonly RuledDraft[]): ReadonlyMap<string, Figure> {
  const bilagor = new Set(drafts.filter(({ rule }) => UNKNOWN_VALUE.includes(rule)).map(({ draft }) => draft.bilaga));
  return new Map(
    [...bilagor].flatMap((bilaga) =>
      bilaga === null ? [] : figuresOf(bilaga).map((figure): [string, Figure] => [figureKey(figure), figure]),
    ),
  );
}
