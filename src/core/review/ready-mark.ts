import type { BilagaKind } from '../bilagor/table';
import type { Finding } from '../findings/finding';
import type { KeyFigure } from '../keyfigures/key-figure';
import type { RulePack } from '../packs/schema';
import type { Submission } from '../submissions/submission';
import type { Acceptance, Signature } from '../findings/acceptance';
import { checkedTables, hashPack, hashTables } from './checked-tables';
import { compareTables, type CheckedChange } from './compare-tables';
import { sortTables } from './sort-tables';
import type { CheckedTable, ReadyCounts, ReadyMark } from './review-record';
import { submissionName } from './submission-name';

/** What of a check a Klarmarkering is about. */
export interface ReviewedSubmission {
  readonly submission: Submission;
  readonly counts: ReadyCounts;
  readonly findings: readonly Finding[];
  readonly prior: Submission | null;
  readonly keyFigures: readonly KeyFigure[];
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
  reviewed: ReviewedSubmission,
  pack: RulePack,
  { by, role, at }: ReadySigner,
): ReadyMark {
  const { submission, counts, findings } = reviewed;
  const tables = checkedTables(submission);
  return {
    ...submissionName(submission),
    by: by.trim(),
    at,
    role: role.trim(),
    files: submission.files,
    rulePack: { id: pack.id, version: pack.version, hash: hashPack(pack) },
    hash: hashTables(tables),
    checkedAgainst: checkedAgainst(reviewed),
    counts: plainCounts(counts),
    acceptances: heldAcceptances(findings),
    tables,
  };
}

/**
 * Tells whether a Klarmarkering still holds, and what has changed if not.
 * @param resting acceptances that no finding has now: they have not been taken back
 */
export function judgeReadyMark(
  mark: ReadyMark,
  reviewed: ReviewedSubmission,
  resting: readonly Acceptance[],
  pack: RulePack,
): ReadyState {
  const tables = checkedTables(reviewed.submission);
  const changes = [
    ...(mark.hash === hashTables(tables) ? [] : tableChanges(mark.tables, tables)),
    ...acceptanceChanges(mark.acceptances, heldAcceptances(reviewed.findings), resting),
    ...packChanges(mark, pack),
  ];
  return { mark, changes: changes.length > 0 ? changes : findingsChange(mark, reviewed) };
}

/** What was found is only compared with what was found in a check against the same. */
function findingsChange(mark: ReadyMark, reviewed: ReviewedSubmission): readonly ReadyChange[] {
  const against = checkedAgainst(reviewed);
  if (against.prior !== mark.checkedAgainst.prior || against.ledger !== mark.checkedAgainst.ledger) return [];
  const [before, now] = [mark.counts, plainCounts(reviewed.counts)];
  return COUNTED.every((kind) => before[kind] === now[kind]) ? [] : [{ kind: 'findings', before, now }];
}

const COUNTED = ['fel', 'varning', 'upplysning', 'accepted', 'passed', 'notEvaluated'] as const;

function checkedAgainst({ prior, keyFigures }: ReviewedSubmission): ReadyMark['checkedAgainst'] {
  return { prior: prior !== null, ledger: keyFigures.some(({ basis }) => basis === 'huvudbok') };
}

function tableChanges(before: readonly CheckedTable[], now: readonly CheckedTable[]): readonly ReadyChange[] {
  const { gone, added, changed } = sortTables(before, now);
  const whole =
    (change: 'gone' | 'added') =>
    ({ bilaga, enhet }: CheckedTable): ReadyChange => ({ kind: 'bilaga', bilaga, enhet, change });
  return [
    ...gone.map(whole('gone')),
    ...added.map(whole('added')),
    ...compareTables(changed.before, changed.now).map((change) => ({ kind: 'figure' as const, ...change })),
  ];
}

type HeldAcceptance = ReadyMark['acceptances'][number];

function heldAcceptances(findings: ReviewedSubmission['findings']): readonly HeldAcceptance[] {
  return findings.flatMap(({ acceptance, causedBy }) => {
    if (acceptance?.status !== 'accepted' || causedBy !== null) return [];
    const { finding, reason, by, at } = acceptance.acceptance;
    return [{ finding, reason, by, at }];
  });
}

function acceptanceChanges(
  before: readonly HeldAcceptance[],
  now: readonly HeldAcceptance[],
  resting: readonly Acceptance[],
): readonly ReadyChange[] {
  const [was, is] = [byFinding(before), byFinding(now)];
  for (const acceptance of resting) if (was.has(acceptance.finding)) is.set(acceptance.finding, acceptance);
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((finding): readonly ReadyChange[] => {
    const [one, other] = [was.get(finding), is.get(finding)];
    if (one === undefined) return [{ kind: 'acceptance', finding, change: 'added' }];
    if (other === undefined) return [{ kind: 'acceptance', finding, change: 'gone' }];
    const isSame = one.reason === other.reason && one.by === other.by && one.at === other.at;
    return isSame ? [] : [{ kind: 'acceptance', finding, change: 'changed' }];
  });
}

function byFinding(acceptances: readonly HeldAcceptance[]): Map<string, HeldAcceptance> {
  return new Map(acceptances.map((acceptance) => [acceptance.finding, acceptance]));
}

function packChanges({ rulePack }: ReadyMark, pack: RulePack): readonly ReadyChange[] {
  if (rulePack.id === pack.id && rulePack.hash === hashPack(pack)) return [];
  return [{ kind: 'rulePack', before: `${rulePack.id} ${rulePack.version}`, now: `${pack.id} ${pack.version}` }];
}

function plainCounts({ fel, varning, upplysning, accepted, passed, notEvaluated }: ReadyCounts): ReadyCounts {
  return { fel, varning, upplysning, accepted, passed, notEvaluated };
}
