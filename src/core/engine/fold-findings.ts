import type Big from 'big.js';
import { decimalOf, type Figure, type Place } from '../bilagor/figure';
import { figuresOf } from '../bilagor/table';
import { figureKey } from '../findings/figure-key';
import type { Correction, FindingDraft } from '../findings/finding';
import { withValues, type Relation } from '../findings/relation';
import { formulaReferences } from '../workbook/formula';
import { groupBy } from '../workbook/group-by';
import { isBlankText } from '../workbook/number-text';
import { isCellError, type Cell } from '../workbook/snapshot';
import type { Dependencies } from './dependencies';

/** A draft with the rule that made it. */
export interface RuledDraft {
  readonly rule: string;
  readonly draft: FindingDraft;
}

/**
 * Rules that say what is wrong with a cell itself. Where one of them explains a wrong value, it is the cause and the
 * value follows.
 */
const EXPLAINING: readonly string[] = [
  'extern-lank',
  'tal-som-text',
  'enhet-misstankt',
  'teckenfel',
  'summa-omfang',
  'cellfel',
];
/** Rules that say that a cell is unlike its neighbours, which a wrong value in it explains. */
const PATTERN: readonly string[] = ['hardkodad-summa', 'formel-avvikelse'];
/** What stands for itself, whatever else is said of its cell. */
const INDEPENDENT: readonly string[] = [
  'avrundningsdifferens',
  'dolt-innehall',
  'bilaga-dubblett',
  'arsversion',
  'forvaltning-avviker',
];

function rank({ rule, draft }: RuledDraft): number {
  const id = draft.rule ?? rule;
  const at = EXPLAINING.indexOf(id);
  if (at >= 0) return at - EXPLAINING.length;
  return PATTERN.includes(id) ? 2 : 1;
}

/**
 * Tells which findings only follow from another. A finding follows from a cause when it is of the same cell and says less,
 * when it would be gone once the cause is corrected, or when it is an error value that the cause hands on.
 * @returns for each finding that follows, its cause.
 */
export function foldFindings(
  drafts: readonly RuledDraft[],
  dependencies: Dependencies,
): ReadonlyMap<RuledDraft, RuledDraft> {
  const causes = new Map<RuledDraft, RuledDraft>();
  foldSameCell(drafts, causes);
  foldByCorrection(drafts, dependencies, causes);
  foldErrorValues(drafts, causes);
  foldMissingParts(drafts, causes);
  foldByCorrectionsTogether(drafts, dependencies, causes);
  foldCommonInputs(drafts, dependencies, causes);
  return causes;
}

function canFold({ rule, draft }: RuledDraft): boolean {
  return !INDEPENDENT.includes(draft.rule ?? rule) && draft.place !== null;
}

function foldSameCell(drafts: readonly RuledDraft[], causes: Map<RuledDraft, RuledDraft>): void {
  const foldable = drafts.filter((ruled) => canFold(ruled) && ruled.draft.severity !== 'upplysning');
  const cells = groupBy(foldable, cellKey);
  for (const members of cells.values()) {
    const [cause, ...rest] = [...members].sort((one, other) => rank(one) - rank(other));
    if (cause === undefined) continue;
    for (const ruled of rest) {
      if (rank(ruled) > rank(cause) || hasSameCorrection(ruled, cause)) causes.set(ruled, cause);
    }
  }
}

/** Two sums that meet in a cell ask for the same value there. */
function hasSameCorrection({ draft: one }: RuledDraft, { draft: other }: RuledDraft): boolean {
  const value = one.correction?.value;
  return value !== undefined && value === other.correction?.value;
}

/** Rules that find that a figure is missing or not to be trusted, but not what it should be. */
const UNKNOWN_VALUE: readonly string[] = ['varde-saknas', 'extern-lank', '11-invanare', '10c-kapitalkostnad-saknas'];
/** Rules whose cell can make the formulas that read it show an error value, or the same text. */
const BREAKS_FORMULAS: readonly string[] = ['cellfel', 'tal-som-text', 'extern-lank', 'varde-saknas'];
/** What a formula can show because of a cell that it reads. */
const HANDED_ON: readonly string[] = ['cellfel', 'tal-som-text', 'varde-saknas'];
const DIVIDED_BY_ZERO = '#DIV/0!';

/**
 * The correction that a draft proposes; for a missing figure, the one that would solve most of the findings that depend
 * on it.
 */
function corrections(
  ruled: RuledDraft,
  drafts: readonly RuledDraft[],
  figures: ReadonlyMap<string, Figure>,
): readonly Correction[] {
  const { correction, place } = ruled.draft;
  if (correction !== undefined) return [correction];
  const figure = place === null ? undefined : figures.get(figureKey(place));
  if (figure === undefined || !UNKNOWN_VALUE.includes(ruled.rule)) return [];
  const value = figure.value ?? 0;
  const likely = drafts.flatMap(({ draft }): readonly number[] => {
    const comparison = draft.relation?.compare(decimalOf);
    if (comparison?.agreement !== 'off' || draft.rule !== undefined) return [];
    const { difference, expected, actual } = comparison;
    const added = [value + difference.toNumber(), value - difference.toNumber()];
    // A denominator is out by the same factor as the ratio.
    const isDivided = draft.relation?.inputs.includes(figure) === true && figure.value !== null && !actual.eq(0);
    return isDivided ? [...added, Math.round(expected.div(actual).times(value).toNumber())] : added;
  });
  return [...new Set(likely)].slice(0, MOST_TRIED).map((tried) => ({ figure, value: tried }));
}

/** So many values are tried for a missing figure. */
const MOST_TRIED = 40;

interface Candidate {
  readonly cause: RuledDraft;
  readonly explains: readonly RuledDraft[];
}

/** Tries each correction out on the findings that depend on the corrected figure. */
function foldByCorrection(
  drafts: readonly RuledDraft[],
  dependencies: Dependencies,
  causes: Map<RuledDraft, RuledDraft>,
): void {
  const byRelation = new Map<Relation, RuledDraft>();
  for (const ruled of drafts) {
    const { relation } = ruled.draft;
    if (relation !== undefined && (canFold(ruled) || isRounding(ruled))) byRelation.set(relation, ruled);
  }
  const figures = figuresByCell(drafts);
  const candidates = drafts.flatMap((cause): Candidate[] => {
    if (!canFold(cause)) return [];
    const tried = corrections(cause, drafts, figures).flatMap((correction): Candidate[] => {
      const values = dependencies.valuesAfter(correction);
      const touched = touchedRelations(values, dependencies);
      const solved = touched.filter((relation) => isSolved(relation, byRelation.get(relation), values));
      const broken = touched.filter((relation) => !byRelation.has(relation) && isBroken(relation, values));
      const explains = solved
        .flatMap((relation) => byRelation.get(relation) ?? [])
        .filter((ruled) => ruled !== cause && !(isRounding(ruled) && isOfSameCell(ruled, cause)));
      return explains.length > 0 && broken.length === 0 ? [{ cause, explains }] : [];
    });
    const [best] = tried.sort((one, other) => other.explains.length - one.explains.length);
    return best === undefined ? [] : [best];
  });
  candidates.sort((one, other) => rank(one.cause) - rank(other.cause) || other.explains.length - one.explains.length);
  for (const { cause, explains } of candidates) {
    if (causes.has(cause)) continue;
    for (const ruled of explains) {
      if (!causes.has(ruled) && !follows(cause, ruled, causes)) causes.set(ruled, cause);
    }
  }
}

/** The figures of the bilagor in which something was found, by cell. */
function figuresByCell(drafts: readonly RuledDraft[]): ReadonlyMap<string, Figure> {
  const bilagor = new Set(drafts.filter(({ rule }) => UNKNOWN_VALUE.includes(rule)).map(({ draft }) => draft.bilaga));
  return new Map(
    [...bilagor].flatMap((bilaga) =>
      bilaga === null ? [] : figuresOf(bilaga).map((figure): [string, Figure] => [figureKey(figure), figure]),
    ),
  );
}

function follows(ruled: RuledDraft, cause: RuledDraft, causes: ReadonlyMap<RuledDraft, RuledDraft>): boolean {
  for (let at = causes.get(ruled); at !== undefined; at = causes.get(at)) if (at === cause) return true;
  return false;
}

/** The relations of every figure that a correction changes. */
function touchedRelations(values: ReadonlyMap<Figure, Big>, dependencies: Dependencies): readonly Relation[] {
  const touched = new Set<Relation>();
  for (const figure of values.keys()) for (const relation of dependencies.relationsOf(figure)) touched.add(relation);
  return [...touched];
}

function isRounding({ draft }: RuledDraft): boolean {
  return draft.rule === 'avrundningsdifferens';
}

function isOfSameCell({ draft: one }: RuledDraft, { draft: other }: RuledDraft): boolean {
  return one.place !== null && other.place !== null && figureKey(one.place) === figureKey(other.place);
}

/** A rounding difference follows from a cause only when nothing is left of it. */
function isSolved(relation: Relation, ruled: RuledDraft | undefined, values: ReadonlyMap<Figure, Big>): boolean {
  if (ruled === undefined) return false;
  return isRounding(ruled) ? relation.compare(withValues(values))?.agreement === 'equal' : isKept(relation, values);
}

function isKept(relation: Relation, values: ReadonlyMap<Figure, Big>): boolean {
  const agreement = relation.compare(withValues(values))?.agreement;
  return agreement !== undefined && agreement !== 'off';
}

function isBroken(relation: Relation, values: ReadonlyMap<Figure, Big>): boolean {
  return relation.compare(withValues(values))?.agreement === 'off';
}

/**
 * A formula that reads a cell with an error value, or with a text or nothing where a number belongs, hands it on. Where
 * nothing is said of that cell, as of a lone dash, the first formula that it breaks stands for the others.
 */
function foldErrorValues(drafts: readonly RuledDraft[], causes: Map<RuledDraft, RuledDraft>): void {
  const handedOn = drafts.filter(
    (ruled) => HANDED_ON.includes(ruled.rule) && (cellOf(ruled)?.formula ?? null) !== null,
  );
  if (handedOn.length === 0) return;
  const origins = originsByCell(drafts, causes);
  const firstOfDash = new Map<string, RuledDraft>();
  for (const ruled of handedOn) {
    const { place } = ruled.draft;
    const { formula, value } = cellOf(ruled) ?? { formula: null, value: null };
    if (place === null || formula === null) continue;
    const isDivision = isCellError(value) && value.error === DIVIDED_BY_ZERO;
    const read = readCells(formula, place, drafts);
    const origin = read
      .flatMap(({ key }) => origins.get(key) ?? [])
      .find((one) => one !== ruled && (BREAKS_FORMULAS.includes(one.rule) || holdsNoNumber(cellOf(one), isDivision)));
    const dash = ruled.rule === 'cellfel' ? read.find(({ cell }) => isDash(cell)) : undefined;
    const cause = origin ?? (dash === undefined ? undefined : firstOfDash.get(dash.key));
    if (cause !== undefined && !follows(cause, ruled, causes)) causes.set(ruled, cause);
    else if (dash !== undefined) firstOfDash.set(dash.key, ruled);
  }
}

/** What is said of each cell; of several findings those that follow from nothing come first. */
function originsByCell(
  drafts: readonly RuledDraft[],
  causes: ReadonlyMap<RuledDraft, RuledDraft>,
): ReadonlyMap<string, readonly RuledDraft[]> {
  const roots = drafts.filter((ruled) => !causes.has(ruled));
  return groupBy([...roots, ...drafts.filter((ruled) => causes.has(ruled))].filter(canFold), cellKey);
}

/** The key of the cell that something was found in; empty where that is none. */
function cellKey({ draft: { place } }: RuledDraft): string {
  return place === null ? '' : figureKey(place);
}

function cellOf({ draft: { place, bilaga } }: RuledDraft): Cell | undefined {
  return place === null ? undefined : bilaga?.snapshot.cellAt(place.address.row, place.address.column);
}

/** A text makes `+` fail, nothing or zero makes a division fail. */
function holdsNoNumber(cell: Cell | undefined, isDivision: boolean): boolean {
  const value = cell?.value ?? null;
  return typeof value === 'string' || (isDivision && (value === null || value === 0));
}

function isDash(cell: Cell | undefined): boolean {
  return typeof cell?.value === 'string' && cell.value.trim() !== '' && isBlankText(cell.value);
}

/**
 * What cannot come out right when a row or column is not there: sums that lack it, and its figures, which belong to
 * nothing.
 */
const FOLLOWS_FROM_PARTS: Readonly<Record<string, readonly string[]>> = {
  'rad-saknas': [
    '10a-resultat',
    '10a-resultat-balans',
    '10a-diff',
    '9-summa',
    'formel-avvikelse',
    '10b-utan-benamning',
  ],
  'kolumn-saknas': ['10b-radsumma', '10c-radsumma', '10a-netto'],
};

/**
 * A row or column that was taken out leaves #REF! in the formulas that read it, one that was emptied #DIV/0!. A column
 * without its header is still in the formulas of the sums.
 */
function foldMissingParts(drafts: readonly RuledDraft[], causes: Map<RuledDraft, RuledDraft>): void {
  for (const cause of drafts) {
    const rules = FOLLOWS_FROM_PARTS[cause.rule];
    if (rules === undefined) continue;
    for (const ruled of drafts) {
      if (causes.has(ruled) || ruled === cause) continue;
      const isOwn = ruled.draft.bilaga === cause.draft.bilaga;
      const isLost = ruled.rule === 'cellfel' && (lostReference(ruled) || dividesByNothing(ruled, drafts));
      if ((isOwn && (rules.includes(ruled.rule) || takesInColumn(ruled, cause))) || isLost) causes.set(ruled, cause);
    }
  }
}

function lostReference(ruled: RuledDraft): boolean {
  return cellOf(ruled)?.formula?.includes('#REF!') ?? false;
}

function dividesByNothing(ruled: RuledDraft, drafts: readonly RuledDraft[]): boolean {
  const { formula, value } = cellOf(ruled) ?? { formula: null, value: null };
  const { place } = ruled.draft;
  if (place === null || formula === null || !isCellError(value) || value.error !== DIVIDED_BY_ZERO) return false;
  return readCells(formula, place, drafts).some(({ cell }) => (cell?.value ?? null) === null);
}

function takesInColumn(ruled: RuledDraft, { rule, draft: { place } }: RuledDraft): boolean {
  if (rule !== 'kolumn-saknas' || ruled.rule !== 'summa-omfang' || place === null) return false;
  const { column } = place.address;
  return formulaReferences(cellOf(ruled)?.formula ?? '').some(
    ({ range }) => range.left <= column && column <= range.right && range.left < range.right,
  );
}

/** A sum over several figures that are each corrected by a finding of their own follows from the first of those. */
function foldByCorrectionsTogether(
  drafts: readonly RuledDraft[],
  dependencies: Dependencies,
  causes: Map<RuledDraft, RuledDraft>,
): void {
  const roots = drafts.filter((ruled) => ruled.draft.correction !== undefined && !causes.has(ruled) && canFold(ruled));
  for (const ruled of roots) {
    const { relation } = ruled.draft;
    if (relation === undefined) continue;
    const others = roots.filter(({ draft }) => {
      const figure = draft.correction?.figure;
      return figure !== undefined && figure !== relation.target && relation.inputs.includes(figure);
    });
    const [first] = others;
    if (first === undefined || others.length < 2 || others.some((other) => follows(other, ruled, causes))) continue;
    const values = new Map<Figure, Big>();
    for (const { draft } of others) {
      if (draft.correction === undefined) continue;
      for (const [figure, value] of dependencies.valuesAfter(draft.correction)) values.set(figure, value);
    }
    if (isKept(relation, values)) causes.set(ruled, first);
  }
}

const MOST_CELLS = 5000;

/** A cell that a formula reads: its key, and what it holds. */
interface ReadCell {
  readonly key: string;
  readonly cell: Cell | undefined;
}

/** The cells that a formula reads on the sheets on which something was found. */
function readCells(formula: string, place: Place, drafts: readonly RuledDraft[]): readonly ReadCell[] {
  return formulaReferences(formula).flatMap(({ sheet, range }): readonly ReadCell[] => {
    const bilaga = drafts
      .map(({ draft }) => draft.bilaga)
      .find(
        (other) =>
          other?.sheet.sheet === (sheet ?? place.sheet.sheet) && other.sheet.fileIndex === place.sheet.fileIndex,
      );
    if (!bilaga || (range.bottom - range.top + 1) * (range.right - range.left + 1) > MOST_CELLS) return [];
    const cells: ReadCell[] = [];
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++)
        cells.push({
          key: figureKey({ sheet: bilaga.sheet, address: { row, column } }),
          cell: bilaga.snapshot.cellAt(row, column),
        });
    }
    return cells;
  });
}

/**
 * A sum that disagrees, and another finding that comes down to a typed figure which one of them reads: when one other
 * value of that figure mends both, it is one error. The sum stands for it, the first of two.
 */
function foldCommonInputs(
  drafts: readonly RuledDraft[],
  dependencies: Dependencies,
  causes: Map<RuledDraft, RuledDraft>,
): void {
  const open = drafts.filter((ruled) => ruled.draft.relation !== undefined && !causes.has(ruled) && canFold(ruled));
  const sums = open.filter(isWrongSum);
  for (const [index, first] of sums.entries()) {
    const relation = first.draft.relation;
    if (relation === undefined || causes.has(first)) continue;
    for (const other of [...sums.slice(index + 1), ...open.filter((ruled) => isAsFarOff(ruled, relation))]) {
      if (causes.has(other) || other.draft.relation === undefined) continue;
      const typed = [...relation.inputs, ...other.draft.relation.inputs].filter(({ formula }) => formula === null);
      if (typed.some((figure) => explainsBoth(figure, relation, other.draft.relation, dependencies)))
        causes.set(other, first);
    }
  }
}

function isWrongSum({ draft }: RuledDraft): boolean {
  return draft.correction !== undefined && draft.relation?.defines === true;
}

/** A goal that is missed by just as much as a sum is wrong; one missed by more has more to it. */
function isAsFarOff(ruled: RuledDraft, sum: Relation): boolean {
  if (isWrongSum(ruled)) return false;
  const [one, other] = [ruled.draft.relation, sum].map((relation) => relation?.compare(decimalOf)?.difference.abs());
  return one !== undefined && other !== undefined && one.eq(other);
}

function explainsBoth(figure: Figure, one: Relation, other: Relation | undefined, dependencies: Dependencies): boolean {
  const comparison = one.compare(withValues(new Map()));
  if (comparison === null || figure.value === null || other === undefined) return false;
  return [1, -1].some((sign) => {
    const value = comparison.difference
      .times(sign)
      .plus(figure.value ?? 0)
      .toNumber();
    const values = dependencies.valuesAfter({ figure, value });
    return isKept(one, values) && isKept(other, values);
  });
}
