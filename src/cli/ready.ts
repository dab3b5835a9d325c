import { localTime } from '../adapters/clock/local-time';
import type { SubmissionReport } from '../core/engine/report';
import { createReadyMark } from '../core/review/ready-mark';
import { createReview } from '../core/review/change-record';
import { nameProblem } from '../core/review/reason';
import { mayBeHandedIn } from '../core/summary/verdict';
import { submissionTitle } from '../report/places';
import { verdictOf } from '../report/verdict';
import { readName } from './accept-request';
import type { CommandIo } from './command-io';
import { EXIT_STATUS, type ExitStatus } from './exit-status';
import {
  addToKept,
  chooseKeeper,
  filesOf,
  makeKeepingCheck,
  writeKept,
  type KeepingCheck,
  type KeptRecords,
} from './keep-reviews';
import { sayKept } from './kept-text';
import type { CommandArguments } from './read-arguments';
import { Refusal } from './refusal';

/** `ready FILES… --by NAME --role ROLE --out FOLDER`: says in copies of the workbooks that they are ready to be handed in. */
export async function ready(args: CommandArguments, io: CommandIo): Promise<ExitStatus> {
  const signer = {
    by: readName(args.flags.get('by')),
    role: readRole(args.flags.get('role')),
    at: localTime(io.now()),
  };
  const made = await makeKeepingCheck(args, 'ready', io);
  refuseUnready(made);
  const kept: KeptRecords = new Map();
  for (const report of made.report.submissions) {
    const addition = {
      readyMarks: [createReadyMark(report, report.pack, signer)],
      reviews: [createReview(report, signer)],
    };
    await addToKept(kept, await chooseKeeper(filesOf(report.submission, made), made), addition, made);
  }
  const written = await writeKept(kept, made, io);
  const told = made.report.submissions.map(
    ({ submission }) => `${submissionTitle(submission)} är klarmarkerad av ${signer.by.trim()}, ${signer.role.trim()}.`,
  );
  await sayKept(told, written, io);
  return written.isAsMeant ? EXIT_STATUS.ok : EXIT_STATUS.errors;
}

function readRole(role: string | undefined): string {
  if (role === undefined) throw new Refusal('Ange vilken roll den som granskar har: --role ROLL.');
  const problem = nameProblem(role, 'roll');
  if (problem !== null) throw new Refusal(`--role: ${problem}`);
  return role;
}

/** A Klarmarkering says that all of the submission has been reviewed, so nothing of it may be unread or left to deal with. */
function refuseUnready({ report, files }: KeepingCheck): void {
  const problems = [
    ...report.unreadable.map(({ file, reason }) => `${files.pathOf.get(file) ?? file}: ${reason}`),
    ...report.submissions.filter(({ verdict }) => !mayBeHandedIn(verdict)).map(whyNot),
  ];
  if (problems.length > 0) throw new Refusal('Inget klarmarkerades.', problems);
}

function whyNot(report: SubmissionReport): string {
  return `${submissionTitle(report.submission)}: ${verdictOf(report).line}`;
}
