import { checkSubmissions, type CheckOptions } from '../core/engine/check-submissions';
import type { Report } from '../core/engine/report';
import { isDocumentAlone } from '../core/summary/judge-submission';
import type { Ledger } from '../core/ledger/ledger';
import type { ReviewReading } from '../core/review/review-reading';
import { printable } from '../report/text/layout';
import { allPaths, listCallFiles, splitReading, type CallFiles, type CallReading } from './call-files';
import { choosePack, type ChosenPacks } from './choose-pack';
import type { CommandIo } from './command-io';
import { baselineWarnings, priorWarnings } from './comparison-warnings';
import { nameSome } from './name-some';
import { createOutput, type Output } from './output';
import type { CommandArguments } from './read-arguments';
import { readFileReviews } from './read-file-reviews';
import { listFiles, NO_BILAGA, readFiles, type FilesReading } from './read-files';
import { readLedgers } from './read-ledgers';
import { Refusal } from './refusal';

/** A check that was made, and where its result goes. */
export interface CheckRun {
  readonly report: Report;
  readonly output: Output;
  /** Why nothing could be checked, when nothing could. */
  readonly refusal: Refusal | undefined;
}

/**
 * Does what `check` and `keyfigures` have in common: makes the check, with its result to be written to `--out`.
 * @throws {Refusal} when an argument keeps it from starting
 */
export async function runCheck(args: CommandArguments, command: string, io: CommandIo): Promise<CheckRun> {
  const { report, refusal, prepared } = await makeCheck(args, command, io, (inputs) =>
    createOutput(args.flags.get('out'), inputs, io, args.flags.has('replace')),
  );
  return { report, output: prepared, refusal };
}

/** A check that was made, with all that it was made of. */
export interface MadeCheck<Prepared> {
  readonly report: Report;
  readonly files: FilesReading;
  readonly ledger: Ledger | null;
  /** What the check was made with, so that it can be made again. */
  readonly options: CheckOptions & { readonly review: ReviewReading };
  readonly refusal: Refusal | undefined;
  readonly prepared: Prepared;
}

/**
 * Reads the files, the rule pack and the ledger extract of a call, runs the check, and warns on standard error of what was
 * left out.
 * @param prepare makes ready for the result before any work is done; `inputs` are the files that the call reads
 * @throws {Refusal} when an argument keeps it from starting
 */
export async function makeCheck<Prepared>(
  args: CommandArguments,
  command: string,
  io: CommandIo,
  prepare: (inputs: readonly string[]) => Promise<Prepared>,
): Promise<MadeCheck<Prepared>> {
  const { positionals, flags, lists } = args;
  if (positionals.length === 0)
    throw new Refusal(`Ange minst en fil: bilagekontroll ${command} FILER…${advice(lists)}`);
  const named = await listCallFiles(args);
  const rules = flags.get('rules');
  const { paths: ledgerPaths } = await listFiles(lists.get('ledger') ?? []);
  const inputs = [...allPaths(named), ...(rules === undefined ? [] : [rules]), ...ledgerPaths];
  const prepared = await prepare(inputs);
  const packs = await choosePack(rules);
  const ledger = await readLedgers(ledgerPaths, { pack: packs.pack, isConfirmed: flags.has('confirm-ledger') }, io);
  for (const lock of [named.checked, named.prior, named.baseline].flatMap((one) => one?.locks ?? []))
    warnOf(lock, LOCK, io);
  const read = splitReading(await readFiles(allPaths(named), io), named);
  const { checked: files } = read;
  const options = await checkOptions(read, named, { ...packs, ledger });
  const report = checkSubmissions(files.workbooks, options);
  const recognised = filesWithBilagor(report);
  const isNothing = recognised.size === 0 && !report.submissions.some(isDocumentAlone);
  const refusal = isNothing ? refuse(files) : undefined;
  if (refusal === undefined) {
    warn(files, recognised, report, io);
    for (const { file } of read.prior.documents) warnOf(file, PRIOR_DOCUMENT, io);
    const warnings = [...priorWarnings(read.prior, report), ...baselineWarnings(read.baseline, report)];
    for (const { file, text } of warnings) warnOf(file, text, io);
  }
  return { report, files, ledger, options, refusal, prepared };
}

async function checkOptions(
  { checked, prior, baseline }: CallReading,
  named: CallFiles,
  made: ChosenPacks & Pick<CheckOptions, 'ledger'>,
): Promise<MadeCheck<unknown>['options']> {
  const before = {
    workbooks: baseline.workbooks,
    documents: baseline.documents,
    review: await readFileReviews(baseline.workbooks),
  };
  return {
    ...made,
    unreadable: [
      ...checked.unreadable,
      ...prior.unreadable.map((file) => ({ ...file, givenAs: 'prior' as const })),
      ...baseline.unreadable.map((file) => ({ ...file, givenAs: 'baseline' as const })),
    ],
    review: await readFileReviews(checked.workbooks),
    documents: checked.documents,
    ...(named.prior === undefined ? {} : { prior: prior.workbooks }),
    ...(named.baseline === undefined ? {} : { baseline: before }),
  };
}

/** What follows a flag that takes several files belongs to the flag. */
function advice(lists: CommandArguments['lists']): string {
  if (lists.has('prior')) return ' De som står efter --prior är förra årets; skriv årets filer före flaggan.';
  if (lists.has('ledger'))
    return ' De som står efter --ledger är huvudboksutdrag; skriv bilagornas filer före flaggan.';
  return lists.has('baseline') ? ' De som står efter --baseline är tidigare filer; skriv de andra före flaggan.' : '';
}

const PRIOR_DOCUMENT = 'Förra årets dokument jämförs inte: bara förra årets arbetsböcker gör det.';

function filesWithBilagor({ submissions }: Report): ReadonlySet<string> {
  return new Set(submissions.flatMap(({ submission }) => submission.bilagor.map(({ sheet }) => sheet.file)));
}

const LOCK =
  'Excels låsfil läses inte. Arbetsboken är öppen i Excel: spara den, annars kommer de senaste ändringarna inte med.';

/** One sentence for every reason, with the files that it holds for. */
function refuse({ workbooks, unreadable, pathOf }: FilesReading): Refusal {
  const failed = [...unreadable, ...workbooks.map(({ file }) => ({ file, reason: NO_BILAGA }))];
  const filesByReason = new Map<string, string[]>();
  for (const { file, reason } of failed) {
    filesByReason.set(reason, [...(filesByReason.get(reason) ?? []), pathOf.get(file) ?? file]);
  }
  const details = [...filesByReason].map(([reason, files]) => `${nameSome(files)}: ${reason}`);
  return new Refusal('Inget kunde kontrolleras.', details);
}

function warn(
  files: FilesReading,
  recognised: ReadonlySet<string>,
  { reviewProblems, unplaced }: Report,
  io: CommandIo,
): void {
  const { workbooks, unreadable, notes, pathOf } = files;
  const say = (file: string, text: string): void => {
    warnOf(pathOf.get(file) ?? file, text, io);
  };
  for (const { file, reason } of unreadable) say(file, reason);
  for (const { file, note } of notes) say(file, note);
  for (const { file } of workbooks) if (!recognised.has(file)) say(file, NO_BILAGA);
  for (const { file, reason } of [...unplaced, ...reviewProblems]) say(file, reason);
}

/** Says on standard error what a person should know of a file. */
export function warnOf(file: string, text: string, { stderr }: CommandIo): void {
  stderr.write(`bilagekontroll: ${printable(`${file}: ${text}`)}\n`);
}
