import { isKind, type Bilaga, type BilagaByKind } from '../bilagor/index';
import type { PackTable } from '../bilagor/pack-tables/pack-table';
import type { Unrecognised } from '../bilagor/recognise';
import type { SheetPlace } from '../bilagor/figure';
import type { BuiltInKind } from '../bilagor/table';
import type { SheetSnapshot } from '../workbook/snapshot';

/** A sheet of a submission, whether a table stands on it or not. */
export interface SheetPage {
  readonly sheet: SheetPlace;
  readonly snapshot: SheetSnapshot;
}

/** What one förvaltning submits for one year: the bilagor of all its workbooks. */
export interface Submission {
  /** The förvaltning's name as reports write it; null when no sheet names one. */
  readonly forvaltning: string | null;
  /** The budget year Y; null when no bilaga implies one. */
  readonly year: number | null;
  /** The files' names, in the order of the call. */
  readonly files: readonly string[];
  /** Every sheet of its workbooks, covers and texts among them. */
  readonly pages: readonly SheetPage[];
  readonly bilagor: readonly Bilaga[];
  readonly unrecognised: readonly Unrecognised[];
  /** Names of sub-units by bilaga: the förvaltning's own name as reports write it, or the name on the sheet. */
  readonly unitOf: ReadonlyMap<Bilaga, UnitName>;
}

/** Whose bilaga it is. */
export interface UnitName {
  readonly name: string | null;
  /** The bilaga is the förvaltning's own, not a sub-unit's. */
  readonly isWholeForvaltning: boolean;
}

/** Whether a bilaga's columns are of the submission's budget year, so that it can be compared with the others. */
export function isOfYear(submission: Submission, bilaga: Bilaga): boolean {
  return bilaga.year === null || submission.year === null || bilaga.year === submission.year;
}

/** Every bilaga of a kind that code reads, in the order of the files and sheets. */
export function bilagorOf<Kind extends BuiltInKind>(submission: Submission, kind: Kind): readonly BilagaByKind[Kind][] {
  return submission.bilagor.filter((bilaga): bilaga is BilagaByKind[Kind] & Bilaga => isKind(bilaga, kind));
}

/** Every bilaga of a kind, whether code reads it or a rule pack describes it. */
export function allOfKind({ bilagor }: Submission, kind: string): readonly Bilaga[] {
  return bilagor.filter((bilaga) => bilaga.kind === kind);
}

/** Every table of an id that a rule pack describes. */
export function tablesOf({ bilagor }: Submission, id: string): readonly PackTable[] {
  return bilagor.filter((bilaga): bilaga is PackTable => bilaga.kind === id && 'template' in bilaga);
}

/**
 * The bilaga that other sheets are compared with: the first of its kind that is the whole förvaltning's and on a visible
 * sheet, else the first.
 */
export function mainBilaga<Kind extends BuiltInKind>(
  submission: Submission,
  kind: Kind,
): BilagaByKind[Kind] | undefined {
  return mainOf(bilagorOf(submission, kind), submission);
}

/** The same of some bilagor of one kind, whether code reads it or a rule pack describes it. */
export function mainOf<B extends Bilaga>(all: readonly B[], { unitOf }: Submission): B | undefined {
  const own = all.filter((bilaga) => unitOf.get(bilaga)?.isWholeForvaltning ?? true);
  return own.find(({ snapshot }) => snapshot.visibility === 'visible') ?? own[0] ?? all[0];
}

/** Whether a bilaga is made for a förvaltning as a whole and carries its name; the others may be a sub-unit's. */
export function isOfWhole({ traits }: Bilaga): boolean {
  return traits.owner === 'förvaltning';
}
