import { shownAmount, type Place, type ShownAs } from '../bilagor/figure';
import type { Bilaga } from '../bilagor/index';
import type { Unit } from '../bilagor/unit';
import type { CheckSubject } from '../rules/kit/rule-context';
import type { Submission } from '../submissions/submission';
import type { CellContent } from './cell-content';
import type { Recipe } from './recipe';

/**
 * Why a cell would be written: it is empty; it shows something else than it should; or it shows the right amount, but
 * typed in, so that it does not follow when a figure is changed.
 */
export type FillGroup = 'tom' | 'avvikande' | 'hårdkodad';

/** Every group, in the order in which they are shown. */
export const FILL_GROUPS: readonly FillGroup[] = ['tom', 'avvikande', 'hårdkodad'];

/** One cell that the fill can write. */
export interface PlannedWrite {
  readonly place: Place;
  readonly bilaga: Bilaga;
  /** The cell in a controller's words: row and column. */
  readonly label: string;
  readonly group: FillGroup;
  /** It is written unless someone says otherwise: only empty cells are. */
  readonly isChosen: boolean;
  readonly old: CellContent;
  /**
   * What is written: a formula (in English, without `=`) and what it results in, or a value. The result is what the cell
   * gets together with the writes that are chosen from the start; where it waits for other writes, what it gets when
   * everything is written. What it gets with any other choice is told by `applyFill`.
   */
  readonly new: CellContent;
  readonly unit: Unit;
  /** How the cell shows the amount that it stores; null for what is no amount, such as the number of an entry. */
  readonly shownAs: ShownAs | null;
  /** The number format of its neighbours, for a cell that has none of its own; null when the cell keeps its own. */
  readonly numberFormat: string | null;
  /** Swedish: why it is written. */
  readonly why: string;
  /** Swedish, for a value: the cells of another file that it is computed from, or the ledger extract. */
  readonly origin: string | null;
  /** The rule that the cell is held to, what it says, and its source. */
  readonly rule: string;
  readonly title: string;
  readonly source: string;
  /** What a value is computed from, so that it follows when other writes are left out; null for formulas and numbers. */
  readonly recipe: Recipe | null;
}

/** The content of a write's cell as the cell shows it: amounts in their unit. */
export function shownValue(
  { shownAs }: Pick<PlannedWrite, 'shownAs'>,
  value: CellContent['value'],
): CellContent['value'] {
  return shownAs === null || typeof value !== 'number' ? value : shownAmount(shownAs, value);
}

/** A cell that the fill would write if it could. */
export interface Unfilled {
  readonly place: Place;
  readonly bilaga: Bilaga;
  readonly label: string;
  readonly rule: string;
  /** Swedish: why not, and what to do. */
  readonly reason: string;
}

/** What can be filled in in a submission: nothing is written by it. */
export interface FillPlan {
  readonly submission: Submission;
  /** By file, bilaga, sheet, row and column; each cell once. */
  readonly writes: readonly PlannedWrite[];
  /** In the same order. */
  readonly unfilled: readonly Unfilled[];
}

/** What a fill is planned for: a submission, the rule pack that it is held to, and a ledger extract when one was given. */
export type FillContext = Pick<CheckSubject, 'submission' | 'pack' | 'ledger'>;

/** What Kapitalkostnad is computed with for one project. */
export interface CapitalTerms {
  /** Depreciation time in whole years. */
  readonly years?: number | undefined;
  /** Internal rate of interest as a fraction: 0.015 is 1,5 %. */
  readonly rate?: number | undefined;
}

/** What the user decides about a fill. */
export interface FillOptions {
  /** For all projects, in place of the rule pack's. */
  readonly capital?: CapitalTerms | undefined;
  /** For single projects, by Proj.nr (by name where a project has none). */
  readonly capitalByProject?: ReadonlyMap<string, CapitalTerms> | undefined;
}
