import type Big from 'big.js';
import type { Figure } from '../bilagor/figure';
import { figureKey } from '../findings/figure-key';
import { readsAllInputs } from '../findings/formula-reads';
import { withValues, type Relation } from '../findings/relation';
import { formulaReferences } from '../workbook/formula';
import { contained } from '../workbook/contained';
import { groupBy } from '../workbook/group-by';
import { isBlankText } from '../workbook/number-text';
import { isCellError, type Cell } from '../workbook/snapshot';
import type { Dependencies } from './dependencies';
import { foldCommonInputs } from './fold-common-inputs';
import { createCellReader, type ReadCells } from './read-cells';
import type { RuledDraft } from './ruled-draft';
import { createCorrections } from './tried-corrections';
import { isKept, touchedRelations } from './tried-values';

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
 * @param onFault is told when one of the ways to tell goes wrong; then findings that it would have folded stand for themselves
 * @returns for each finding that follows, its cause.
 */
export function foldFindings(
  drafts: readonly RuledDraft[],
  dependencies: Dependencies,
  onFault: (fault: string) => void,
): ReadonlyMap<RuledDraft, RuledDraft> {
  const causes = new Map<RuledDraft, RuledDraft>();
  const folds: readonly (() => void)[] = [
    () => {
      foldSameCell(drafts, causes);
    },
    () => {
      foldSharedCauses(drafts, causes);
    },
    () => {
      foldSumsOverTexts(drafts, causes);
    },
    () => {
      foldByCorrection(drafts, dependencies, causes);
    },
    () => {
      foldErrorValues(drafts, causes);
    },
    () => {
      foldMissingParts(drafts, causes);
    },
    () => {
      foldByCorrectionsTogether(drafts, dependencies, causes);
    },
    () => {
      const open = drafts.filter((ruled) => !causes.has(ruled) && canFold(ruled));
      foldCommonInputs(open, dependencies, causes);
    },
  ];
  for (const fold of folds) contained(fold, onFault);
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

/** A rule's findings on a bilaga that come from one slip are told as one, with the first. */
function foldSharedCauses(drafts: readonly RuledDraft[], causes: Map<RuledDraft, RuledDraft>): void {
  const sharing = drafts.filter(({ draft }) => draft.sharedCause !== undefined);
  for (const ofBilaga of groupBy(sharing, ({ draft }) => draft.bilaga).values()) {
    for (const members of groupBy(ofBilaga, ({ rule, draft }) => `${rule} ${draft.sharedCause ?? ''}`).values()) {
      const [first, ...rest] = members;
      if (first !== undefined && !causes.has(first)) for (const ruled of rest) causes.set(ruled, first);
    }
  }
}

/**
 * A formula that adds up what it should, a number stored as text among it, skips the text or came to what it did before the
 * text was there: it is calculated anew when the text has become a number.
 */
function foldSumsOverTexts(drafts: readonly RuledDraft[], causes: Map<RuledDraft, RuledDraft>): void {
  const texts = new Map(
    drafts.flatMap((ruled) => {
      const { correction } = ruled.draft;
      return correction?.isTextNow === true ? [[correction.figure, ruled] as const] : [];
    }),
  );
  if (texts.size === 0) return;
  for (const ruled of drafts) {
    const { relation } = ruled.draft;
    if (relation === undefined || causes.has(ruled) || !(canFold(ruled) || isRounding(ruled))) continue;
    const cause = relation.inputs.map((input) => texts.get(input)).find((text) => text !== undefined);
    if (cause !== undefined && cause !== ruled && readsAllInputs(relation)) causes.set(ruled, cause);
  }
}

/** Two sums that meet in a cell ask for the same value there. */
function hasSameCorrection({ draft: one }: RuledDraft, { draft: other }: RuledDraft): boolean {
  const value = one.correction?.value;
  return value !== undefined && value === other.correction?.value;
}

/** Rules whose cell can make the formulas that read it show an error value, or the same text. */
const BREAKS_FORMULAS: readonly string[] = ['cellfel', 'tal-som-text', 'extern-lank', 'varde-saknas'];
/** What a formula can show because of a cell that it reads. */
const HANDED_ON: readonly string[] = ['cellfel', 'tal-som-text', 'varde-saknas'];
const DIVIDED_BY_ZERO = '#DIV/0!';

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
  const corrections = createCorrections(drafts, dependencies);
  const candidates = drafts.flatMap((cause): Candidate[] => {
    if (!canFold(cause)) return [];
    const tried = corrections(cause).flatMap((correction): Candidate[] => {
      const values = dependencies.valuesAfter(correction);
      const touched = [...touchedRelations(values, dependencies)];
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

function follows(ruled: RuledDraft, cause: RuledDraft, causes: ReadonlyMap<RuledDraft, RuledDraft>): boolean {
  for (let at = causes.get(ruled); at !== undefined; at = causes.get(at)) if (at === cause) return true;
  return false;
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
  const readCells = createCellReader(drafts);
  const firstOfDash = new Map<string, RuledDraft>();
  for (const ruled of handedOn) {
    const { place } = ruled.draft;
    const { formula, value } = cellOf(ruled) ?? { formula: null, value: null };
    if (place === null || formula === null) continue;
    const isDivision = isCellError(value) && value.error === DIVIDED_BY_ZERO;
    const read = readCells(formula, place);
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
  const parts = drafts.filter(({ rule }) => FOLLOWS_FROM_PARTS[rule] !== undefined);
  if (parts.length === 0) return;
  const readCells = createCellReader(drafts);
  for (const ruled of drafts) {
    if (causes.has(ruled)) continue;
    const isLost = ruled.rule === 'cellfel' && (lostReference(ruled) || dividesByNothing(ruled, readCells));
    const cause = parts.find(
      (part) =>
        part !== ruled &&
        (isLost ||
          (ruled.draft.bilaga === part.draft.bilaga &&
            (FOLLOWS_FROM_PARTS[part.rule]?.includes(ruled.rule) === true || takesInColumn(ruled, part)))),
    );
    if (cause !== undefined) causes.set(ruled, cause);
  }
}

function lostReference(ruled: RuledDraft): boolean {
  return cellOf(ruled)?.formula?.includes('#REF!') ?? false;
}

function dividesByNothing(ruled: RuledDraft, readCells: ReadCells): boolean {
  const { formula, value } = cellOf(ruled) ?? { formula: null, value: null };
  const { place } = ruled.draft;
  if (place === null || formula === null || !isCellError(value) || value.error !== DIVIDED_BY_ZERO) return false;
  return readCells(formula, place).some(({ cell }) => (cell?.value ?? null) === null);
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
  const byFigure = groupBy(roots, ({ draft }) => draft.correction?.figure);
  const order = new Map(roots.map((ruled, index) => [ruled, index]));
  for (const ruled of roots) {
    const { relation } = ruled.draft;
    if (relation === undefined) continue;
    const corrected = [...new Set(relation.inputs)].filter((figure) => figure !== relation.target);
    const others = corrected
      .flatMap((figure) => byFigure.get(figure) ?? [])
      .sort((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0));
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
