import type { Severity } from '../../core/findings/finding';
import type { CellWrite } from '../../session/workbook-host';
import type { FillPreview } from '../../core/engine/preview-fill';
import type { PlannedWrite } from '../../core/fill/fill-plan';
import type { TypedCapital } from '../selectors/capital-fields';
import { withChoice, withoutChoices, type FillChoices } from '../selectors/fill-choices';
import { ALL_FINDINGS, type FindingFilter, type Standing } from '../selectors/finding-filter';
import type { Grouping } from '../selectors/finding-rows';

/** The views that the pane has, in the order of their tabs. */
export const VIEWS = ['overview', 'findings', 'keyFigures', 'fill', 'review'] as const;

/** One of the pane's views. */
export type ViewName = (typeof VIEWS)[number];

/** A correction as it is shown before it is written. */
export interface FixPreview {
  readonly findingId: string;
  readonly writes: readonly CellWrite[];
  /** What it leads to; null when it does not hold, so that it is not to be written. */
  readonly effect: FillPreview | null;
}

/** What the user is writing on a finding, before it is kept: why it is accepted, or who takes that back. */
export type ReviewDraft =
  | { readonly kind: 'acceptance'; readonly reason: string; readonly by: string; readonly withAlike: boolean }
  | { readonly kind: 'withdrawal'; readonly by: string };

/** A finding that has been brought forward since its cell was selected. */
export interface BroughtForward {
  readonly findingId: string;
  /** Another each time, so that the same finding can be brought forward again. */
  readonly turn: number;
  /** Whether its background is shown for that reason, so that it closes when another is brought forward. */
  readonly isOpened: boolean;
}

/** What the user has chosen to see. The workbook's state is the session's, and is not repeated here. */
export interface PaneView {
  readonly view: ViewName;
  /** The chosen submission's key; null for the open workbook's. */
  readonly submission: string | null;
  readonly filter: FindingFilter;
  readonly grouping: Grouping;
  /** Findings, by id, beneath which those that follow from them are shown. */
  readonly unfolded: ReadonlySet<string>;
  /** Findings, by id, whose background is shown. */
  readonly explained: ReadonlySet<string>;
  /** The finding that was last brought forward; null before that. */
  readonly brought: BroughtForward | null;
  readonly preview: FixPreview | null;
  /** Findings, by id, that the user is about to accept or take an acceptance back from. */
  readonly drafts: ReadonlyMap<string, ReviewDraft>;
  /** The cells to be filled in, where the user has chosen otherwise than the plan. */
  readonly fill: FillChoices;
  /** What Kapitalkostnad is to be computed with, as it is typed. */
  readonly capital: TypedCapital;
}

/** What the user does to what is seen. */
export type PaneAction =
  | { readonly type: 'viewChosen'; readonly view: ViewName }
  | { readonly type: 'submissionChosen'; readonly submission: string }
  | { readonly type: 'bilagaChosen'; readonly bilaga: string }
  | { readonly type: 'severityChosen'; readonly severity: Severity }
  | { readonly type: 'standingChosen'; readonly standing: Standing }
  | { readonly type: 'severityToggled'; readonly severity: Severity }
  | { readonly type: 'standingToggled'; readonly standing: Standing }
  | { readonly type: 'textTyped'; readonly text: string }
  | { readonly type: 'filterCleared' }
  | { readonly type: 'bilagaCleared' }
  | { readonly type: 'grouped'; readonly grouping: Grouping }
  | { readonly type: 'followOnsToggled'; readonly findingId: string }
  | { readonly type: 'explanationToggled'; readonly findingId: string }
  | {
      readonly type: 'findingBrought';
      readonly submission: string;
      readonly findingId: string;
      /** The findings that it follows from. */
      readonly causes: readonly string[];
      /** The user asks for it in the pane; else a cell was selected, which moves nothing but the open list of findings. */
      readonly isAsked: boolean;
    }
  | { readonly type: 'fixPreviewed'; readonly preview: FixPreview }
  | { readonly type: 'previewClosed' }
  | { readonly type: 'drafted'; readonly findingId: string; readonly draft: ReviewDraft }
  | { readonly type: 'draftClosed'; readonly findingId: string }
  | { readonly type: 'fillChosen'; readonly writes: readonly PlannedWrite[]; readonly chosen: boolean }
  | { readonly type: 'capitalTyped'; readonly field: string; readonly text: string }
  | { readonly type: 'filled'; readonly writes: readonly PlannedWrite[] };

/** What is seen when the pane opens. */
export function initialPaneView(view: ViewName): PaneView {
  return {
    view,
    submission: null,
    filter: ALL_FINDINGS,
    grouping: 'bilaga',
    unfolded: new Set(),
    explained: new Set(),
    brought: null,
    preview: null,
    drafts: new Map(),
    fill: new Map(),
    capital: new Map(),
  };
}

/** What is seen after the user has done something. */
export function nextPaneView(state: PaneView, action: PaneAction): PaneView {
  switch (action.type) {
    case 'viewChosen':
      return { ...state, view: action.view };
    case 'submissionChosen':
      return {
        ...state,
        submission: action.submission,
        filter: ALL_FINDINGS,
        preview: null,
        drafts: new Map(),
        fill: new Map(),
        capital: new Map(),
      };
    case 'bilagaChosen':
      return { ...state, view: 'findings', filter: { ...ALL_FINDINGS, bilaga: action.bilaga } };
    case 'severityChosen':
      // The verdict that it is chosen from counts open ones only.
      return {
        ...state,
        view: 'findings',
        filter: { ...ALL_FINDINGS, severities: new Set([action.severity]), standings: new Set(['open']) },
      };
    case 'standingChosen':
      return { ...state, view: 'findings', filter: { ...ALL_FINDINGS, standings: new Set([action.standing]) } };
    case 'severityToggled':
      return {
        ...state,
        filter: { ...state.filter, severities: toggled(state.filter.severities, action.severity) },
      };
    case 'standingToggled':
      return {
        ...state,
        filter: { ...state.filter, standings: toggled(state.filter.standings, action.standing) },
      };
    case 'textTyped':
      return { ...state, filter: { ...state.filter, text: action.text } };
    case 'filterCleared':
      return { ...state, filter: ALL_FINDINGS };
    case 'bilagaCleared':
      return { ...state, filter: { ...state.filter, bilaga: null } };
    case 'grouped':
      return { ...state, grouping: action.grouping };
    case 'followOnsToggled':
      return { ...state, unfolded: toggled(state.unfolded, action.findingId) };
    case 'explanationToggled':
      return { ...state, explained: toggled(state.explained, action.findingId) };
    case 'findingBrought':
      return broughtForward(state, action);
    case 'fixPreviewed':
      return { ...state, preview: action.preview };
    case 'previewClosed':
      return { ...state, preview: null };
    case 'drafted':
      return { ...state, drafts: new Map([...state.drafts, [action.findingId, action.draft]]) };
    case 'draftClosed':
      return { ...state, drafts: new Map([...state.drafts].filter(([id]) => id !== action.findingId)) };
    case 'fillChosen':
      return { ...state, fill: withChoice(state.fill, action.writes, action.chosen) };
    case 'capitalTyped':
      return { ...state, capital: new Map([...state.capital, [action.field, action.text]]) };
    case 'filled':
      return { ...state, fill: withoutChoices(state.fill, action.writes) };
  }
}

function broughtForward(state: PaneView, action: Extract<PaneAction, { readonly type: 'findingBrought' }>): PaneView {
  const { findingId, submission, causes, isAsked } = action;
  const isAtWork = state.view !== 'findings' || state.preview !== null || state.drafts.size > 0;
  if (!isAsked && isAtWork) return state;
  const explained = new Set(state.explained);
  if (state.brought?.isOpened === true) explained.delete(state.brought.findingId);
  const isOpened = !explained.has(findingId);
  explained.add(findingId);
  return {
    ...state,
    view: 'findings',
    submission,
    filter: isAsked ? ALL_FINDINGS : state.filter,
    unfolded: new Set([...state.unfolded, ...causes]),
    explained,
    brought: { findingId, turn: (state.brought?.turn ?? 0) + 1, isOpened },
  };
}

function toggled<Item>(items: ReadonlySet<Item>, item: Item): ReadonlySet<Item> {
  const next = new Set(items);
  if (!next.delete(item)) next.add(item);
  return next;
}
