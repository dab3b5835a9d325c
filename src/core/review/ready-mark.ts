import type { BilagaKind } from '../bilagor/table';
import type { Finding } from '../findings/finding';
import type { RulePack } from '../packs/schema';
import type { Submission } from '../submissions/submission';
import type { Signature } from '../findings/acceptance';
import { checkedTables, compareTables, hashPack, hashTables, type CheckedChange } from './checked-tables';
import { submissionName, type CheckedTable, type ReadyCounts, type ReadyMark } from './review-record';

/** What of a check a Klarmarkering is about. */
export interface ReviewedSubmission {
  readonly submission: Submission;
  readonly counts: ReadyCounts;
  readonly findings: readonly Finding[];
}

/** Who says that a submission is ready, when and in which role. */
export interface ReadySigner extends Signature {
  readonly role: string;
}

/** What has changed since a Klarmarkering. */
export type ReadyChange =
  | (CheckedChange & { readonly kind: 'figure' })
  | {
      readonly kind: 'bilaga';
      readonly bilaga: BilagaKind;
      readonly enhet: string | null;
      readonly change: 'gone' | 'added';
    }
  | { readonly kind: 'acceptance'; readonly finding: string; readonly change: 'gone' | 'added' | 'changed' }
  | { readonly kind: 'rulePack'; readonly before: string; readonly now: string }
  /** Other findings are made than then, though no figure has changed: a formula or a format has, or the program. */
  | { readonly kind: 'findings'; readonly before: ReadyCounts; readonly now: ReadyCounts };

/** A Klarmarkering and whether what it was made of is still so. */
export interface ReadyState {
  readonly mark: ReadyMark;
  /** Empty when nothing has changed, so that it holds. */
  readonly changes: readonly ReadyChange[];
}

/** Makes a Klarmarkering of a submission as it is now. */
export function createReadyMark(
  { submission, counts, findings }: ReviewedSubmission,
  pack: RulePack,
  { by, role, at }: ReadySigner,
): ReadyMark {
  const tables = checkedTables(submission);
  return {
    ...submissionName(submission),
    by,
    at,
    role,
    files: submission.files,
    rulePack: { id: pack.id, version: pack.version, hash: hashPack(pack) },
    hash: hashTables(tables),
    counts: plainCounts(counts),
    acceptances: heldAcceptances(findings),
    tables,
  };
}

/** Tells whether a Klarmarkering still holds, and what has changed if not. */
export function judgeReadyMark(
  mark: ReadyMark,
  { submission, counts, findings }: ReviewedSubmission,
  pack: RulePack,
): ReadyState {
  const tables = checkedTables(submission);
  const figures = mark.hash === hashTables(tables) ? [] : tableChanges(mark.tables, tables);
  const changes = [
    ...figures,
    ...acceptanceChanges(mark.acceptances, heldAcceptances(findings)),
    ...packChanges(mark, pack),
  ];
  const now = plainCounts(counts);
  const isOtherwise = JSON.stringify(mark.counts) !== JSON.stringify(now);
  return {
    mark,
    changes: changes.length === 0 && isOtherwise ? [{ kind: 'findings', before: mark.counts, now }] : changes,
  };
}

function tableChanges(before: readonly CheckedTable[], now: readonly CheckedTable[]): readonly ReadyChange[] {
  const gone = before.filter((table) => !now.some((other) => isSameBilaga(table, other)));
  const added = now.filter((table) => !before.some((other) => isSameBilaga(table, other)));
  const whole = (table: CheckedTable, change: 'gone' | 'added'): ReadyChange => {
    return { kind: 'bilaga', bilaga: table.bilaga, enhet: table.enhet, change };
  };
  const kept = (table: CheckedTable): boolean => !gone.includes(table) && !added.includes(table);
  return [
    ...gone.map((table) => whole(table, 'gone')),
    ...added.map((table) => whole(table, 'added')),
    ...compareTables(before.filter(kept), now.filter(kept)).map((change) => ({ kind: 'figure' as const, ...change })),
  ];
}

function isSameBilaga(one: CheckedTable, other: CheckedTable): boolean {
  return one.bilaga === other.bilaga && one.enhet === other.enhet;
}

type HeldAcceptance = ReadyMark['acceptances'][number];

function heldAcceptances(findings: ReviewedSubmission['findings']): readonly HeldAcceptance[] {
  return findings.flatMap(({ acceptance, causedBy }) => {
    if (acceptance?.status !== 'accepted' || causedBy !== null) return [];
    const { finding, reason, by, at } = acceptance.acceptance;
    return [{ finding, reason, by, at }];
  });
}

function acceptanceChanges(before: readonly HeldAcceptance[], now: readonly HeldAcceptance[]): readonly ReadyChange[] {
  const [was, is] = [byFinding(before), byFinding(now)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((finding): readonly ReadyChange[] => {
    const [one, other] = [was.get(finding), is.get(finding)];
    if (one === undefined) return [{ kind: 'acceptance', finding, change: 'added' }];
    if (other === undefined) return [{ kind: 'acceptance', finding, change: 'gone' }];
    const isSame = one.reason === other.reason && one.by === other.by && one.at === other.at;
    return isSame ? [] : [{ kind: 'acceptance', finding, change: 'changed' }];
  });
}

function byFinding(acceptances: readonly HeldAcceptance[]): ReadonlyMap<string, HeldAcceptance> {
  return new Map(acceptances.map((acceptance) => [acceptance.finding, acceptance]));
}

function packChanges({ rulePack }: ReadyMark, pack: RulePack): readonly ReadyChange[] {
  if (rulePack.id === pack.id && rulePack.hash === hashPack(pack)) return [];
  return [{ kind: 'rulePack', before: `${rulePack.id} ${rulePack.version}`, now: `${pack.id} ${pack.version}` }];
}

function plainCounts({ fel, varning, upplysning, accepted, passed, notEvaluated }: ReadyCounts): ReadyCounts {
  return { fel, varning, upplysning, accepted, passed, notEvaluated };
}
