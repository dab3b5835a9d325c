import { nameProblem, reasonProblem } from '../core/review/reason';
import type { CommandArguments } from './read-arguments';
import { Refusal } from './refusal';

/** What `accept` is asked to do. */
export type AcceptRequest =
  | { readonly kind: 'accept'; readonly findings: readonly string[]; readonly reason: string; readonly by: string }
  | { readonly kind: 'withdraw'; readonly findings: readonly string[]; readonly by: string }
  | { readonly kind: 'takeOver'; readonly copies: readonly string[] };

/** The flags that say what is to be accepted, and by whom. */
const OF_FINDINGS = ['finding', 'reason', 'by', 'withdraw'];

/**
 * Reads what is to be accepted, taken back or brought over.
 * @throws {Refusal} when something is missing, is too much, or is no reason or name
 */
export function readAcceptRequest({ flags, lists }: CommandArguments): AcceptRequest {
  const copies = lists.get('from');
  if (copies !== undefined) {
    const other = OF_FINDINGS.find((flag) => flags.has(flag) || lists.has(flag));
    if (other === undefined) return { kind: 'takeOver', copies };
    throw new Refusal(`--from tar över alla godtaganden ur en kopia och kan inte anges tillsammans med --${other}.`);
  }
  const findings = [...new Set(lists.get('finding') ?? [])];
  if (findings.length === 0) {
    throw new Refusal(
      'Ange vilka anmärkningar som godtas, --finding CELL-ELLER-ID…, eller en kopia att ta över ur, --from KOPIA….',
    );
  }
  const reason = flags.get('reason');
  if (flags.has('withdraw')) {
    if (reason !== undefined) throw new Refusal('Ett godtagande som återtas har inget skäl: ta bort --reason.');
    return { kind: 'withdraw', findings, by: readName(flags.get('by')) };
  }
  if (reason === undefined) throw new Refusal('Ange varför avvikelsen godtas: --reason TEXT.');
  const problem = reasonProblem(reason);
  if (problem !== null) throw new Refusal(`--reason: ${problem}`);
  return { kind: 'accept', findings, reason, by: readName(flags.get('by')) };
}

/**
 * Reads who signs.
 * @throws {Refusal} when nobody is named
 */
export function readName(name: string | undefined): string {
  if (name === undefined) throw new Refusal('Ange vem det är som granskar: --by NAMN.');
  const problem = nameProblem(name);
  if (problem !== null) throw new Refusal(`--by: ${problem}`);
  return name;
}
