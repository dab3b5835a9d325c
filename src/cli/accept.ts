import { localTime } from '../adapters/clock/local-time';
import type { SubmissionReport } from '../core/engine/report';
import type { Acceptance, Signature } from '../core/findings/acceptance';
import type { Finding } from '../core/findings/finding';
import { createAcceptability } from '../core/review/acceptability';
import { acceptFinding, withdrawAcceptance } from '../core/review/change-record';
import { acceptanceKey } from '../core/review/merge-records';
import { groupBy } from '../core/workbook/group-by';
import { cellName } from '../report/places';
import { readAcceptRequest, type AcceptRequest } from './accept-request';
import type { CommandIo } from './command-io';
import { EXIT_STATUS, type ExitStatus } from './exit-status';
import { createFinder, type Nameable } from './find-named';
import {
  addToKept,
  chooseKeeper,
  filesOf,
  makeKeepingCheck,
  NOTHING,
  writeKept,
  type KeepingCheck,
  type KeptRecords,
} from './keep-reviews';
import { sayKept } from './kept-text';
import type { CommandArguments } from './read-arguments';
import { Refusal } from './refusal';
import { takeOver } from './take-over';

/** `accept FILES… --finding ID… --reason TEXT --by NAME --out FOLDER`: accepts findings in copies of the workbooks. */
export async function accept(args: CommandArguments, io: CommandIo): Promise<ExitStatus> {
  const request = readAcceptRequest(args);
  const made = await makeKeepingCheck(args, 'accept', io);
  const kept: KeptRecords = new Map();
  const told =
    request.kind === 'takeOver'
      ? await takeOver(request.copies, kept, made, io)
      : await change(request, kept, made, localTime(io.now()));
  const written = await writeKept(kept, made, io);
  await sayKept(told, written, io);
  const isWhole = written.isAsMeant && made.report.unreadable.length === 0;
  return isWhole ? EXIT_STATUS.ok : EXIT_STATUS.errors;
}

type ChangeRequest = Exclude<AcceptRequest, { readonly kind: 'takeOver' }>;

/** Accepts findings, or takes acceptances back: all that are named, or none. Gives what was done, in Swedish. */
async function change(
  request: ChangeRequest,
  kept: KeptRecords,
  made: KeepingCheck,
  at: string,
): Promise<readonly string[]> {
  const find =
    request.kind === 'accept' ? acceptable(made, { ...request, at }) : withdrawable(made, { ...request, at });
  const found = request.findings.flatMap(find);
  const problems = found.flatMap((one) => ('problem' in one ? [one.problem] : []));
  if (problems.length > 0) throw new Refusal(NOTHING, problems);
  // A finding may be named twice: by its cell and by a range, or by its id.
  const changes = [
    ...new Map(
      found.flatMap((one) =>
        'problem' in one ? [] : [[`${acceptanceKey(one.acceptance)} ${one.candidates.join()}`, one] as const],
      ),
    ).values(),
  ];
  for (const alike of groupBy(changes, ({ candidates }) => candidates.join()).values()) {
    const keeper = await chooseKeeper(alike[0]?.candidates ?? [], made);
    await addToKept(kept, keeper, { acceptances: alike.map(({ acceptance }) => acceptance) }, made);
  }
  return changes.map(({ text }) => text);
}

/** A change that can be made, or in Swedish why it cannot. */
type Change =
  | {
      readonly acceptance: Acceptance;
      /** The files that may keep it, by their places in the call; the first that can is to. */
      readonly candidates: readonly number[];
      readonly text: string;
    }
  | { readonly problem: string };

function acceptable(
  made: KeepingCheck,
  given: Signature & { readonly reason: string },
): (name: string) => readonly Change[] {
  const { submissions } = made.report;
  const judges = new Map(submissions.map((report) => [report, createAcceptability(report.findings, report.pack)]));
  const all = submissions.flatMap((report) =>
    report.findings.map((finding) => ({ report, id: finding.id, finding, entry: finding })),
  );
  const find = createFinder(all, (name) => `Ingen anmärkning har id eller cell ”${name}”.`);
  const changeOf = (name: string, { report, entry: finding }: Nameable<Finding>): Change => {
    const judged = judges.get(report)?.(finding);
    if (judged?.may === false) {
      // Of a range, the cell is told.
      const shown = finding.place !== null && name.includes(':') ? cellName(finding.place) : name;
      return { problem: `”${shown}” kan inte godtas. ${judged.reason}` };
    }
    return {
      acceptance: acceptFinding(finding, report.submission, given),
      candidates: candidatesOf(finding, report, made),
      text: `Godtagen: ${describe(finding)}`,
    };
  };
  return (name) => find(name).map((found) => ('problem' in found ? found : changeOf(name, found)));
}

function withdrawable(made: KeepingCheck, signature: Signature): (name: string) => readonly Change[] {
  const all = made.report.submissions.flatMap((report): readonly Nameable<Acceptance>[] => [
    ...report.findings.flatMap((finding) => {
      const { id, causedBy, acceptance: applied } = finding;
      return applied === null || causedBy !== null ? [] : [{ report, id, finding, entry: applied.acceptance }];
    }),
    ...report.review.resting.map((entry) => ({ report, id: entry.finding, finding: null, entry })),
  ]);
  const find = createFinder(all, (name) => `”${name}” är inte godtagen.`);
  const changeOf = ({ report, finding, entry }: Nameable<Acceptance>): Change => ({
    acceptance: withdrawAcceptance(entry, signature),
    candidates: candidatesOf(finding, report, made),
    text: `Godtagandet är återtaget: ${finding === null ? entry.message : describe(finding)}`,
  });
  return (name) => find(name).map((found) => ('problem' in found ? found : changeOf(found)));
}

/** The file that a finding stands in, else any of its submission's. */
function candidatesOf(
  finding: Finding | null,
  { submission }: SubmissionReport,
  made: KeepingCheck,
): readonly number[] {
  const place = finding?.place ?? null;
  return place === null ? filesOf(submission, made) : [place.sheet.fileIndex];
}

function describe({ place, severity, rule, message }: Finding): string {
  return `${place === null ? 'Inlämningen' : cellName(place)}, ${severity} ${rule}. ${message}`;
}
