import { dirname, resolve } from 'node:path';
import { listWorkbooks } from '../../adapters/files/list-workbooks';
import { groupFiles, repeatedFiles, type IdentifiedFile } from '../../core/submissions/group-files';
import type { UnreadableFile } from '../../core/submissions/unread-file';
import type { FailedFile } from '../../report/review/overview';
import type { CommandIo } from '../command-io';
import { nameFiles } from '../name-files';
import { startProgress } from '../progress';
import { listFiles, NO_BILAGA, placeOf } from '../read-files';
import { Refusal } from '../refusal';
import type { IdentifyJob, NamedFile, ReviewResult } from './job';
import { runJobs, type Reviewer } from './reviewer';

/** A file of a review, of this year or of last. */
export interface ReviewFile extends NamedFile {
  readonly isPrior: boolean;
}

/**
 * Finds the files of a review, this year's first.
 * @param own the name of the review's own workbook, which is no submission
 * @throws {Refusal} when a folder has no workbooks, or a file is named for both years
 */
export async function listReviewFiles(
  named: readonly string[],
  namedPrior: readonly string[],
  out: string,
  own: string,
): Promise<readonly ReviewFile[]> {
  const except = resolve(out, own);
  const thisYear = await findFiles(named, out, except);
  const prior = await findFiles(namedPrior, out, except);
  const { paths } = await listFiles([...thisYear, ...prior]);
  if (paths.length < thisYear.length + prior.length) {
    throw new Refusal(
      'Samma filer är angivna både som årets och som förra årets. Lägg förra årets inlämningar i en mapp utanför årets, och ange bara den efter --prior.',
    );
  }
  const names = nameFiles(paths);
  return paths.map((path, at) => ({ path, name: names[at] ?? path, isPrior: at >= thisYear.length }));
}

/** The workbooks that are named, and those in the folders that are. */
async function findFiles(named: readonly string[], out: string, except: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of named) {
    const inFolder = await listWorkbooks(path, out);
    if (inFolder?.length === 0) throw new Refusal(`I mappen ${path} finns inga arbetsböcker.`);
    found.push(...(inFolder ?? [path]));
  }
  return (await listFiles(found.filter((path) => resolve(path) !== except))).paths;
}

/** A group of files that can be checked apart. */
export interface FileGroup {
  readonly files: readonly ReviewFile[];
  /** The förvaltningar whose own bilagor they hold. */
  readonly forvaltningar: readonly string[];
  /** The ids of the rule packs that they are read with; of a group that names no förvaltning there may be several. */
  readonly packs: readonly string[];
}

/** The files of a review by what can be checked apart, of both years, and those of no use. */
export interface Groups {
  readonly groups: readonly FileGroup[];
  readonly prior: readonly FileGroup[];
  readonly failed: readonly FailedFile[];
  /** Those of the failed that could not be read at all. */
  readonly unread: readonly UnreadableFile[];
  /** Some bilagor are there twice, so that it is not known which of them hold. */
  readonly hasRepeated: boolean;
}

/** Reads each file once to tell whose it is, and keeps no more of it than that. */
export async function identify(
  files: readonly ReviewFile[],
  rules: string | undefined,
  reviewers: readonly Reviewer[],
  io: CommandIo,
): Promise<Groups> {
  const progress = startProgress(files.length, io);
  const jobs = files.map(({ path }): IdentifyJob => ({ kind: 'identify', rules, path }));
  const results = await runJobs(jobs, reviewers, ({ path }, done) => {
    progress.show(done, path);
  });
  progress.clear();
  const failed: FailedFile[] = [];
  const unread: UnreadableFile[] = [];
  const known: KnownFile[] = [];
  const paths = files.map(({ path }) => path);
  const names = files.map(({ name }) => name);
  for (const [at, file] of files.entries()) {
    const { identity, reason } = identityIn(results[at]);
    if (identity?.hasBilagor === true) known.push({ ...identity, folder: dirname(resolve(file.path)), file });
    else failed.push({ file: file.name, reason: identity === null ? reason : NO_BILAGA });
    if (identity !== null) continue;
    const givenAs = file.isPrior ? { givenAs: 'prior' as const } : {};
    unread.push({ file: file.name, reason, ...givenAs, ...placeOf(file.path, paths, names) });
  }
  const [prior, own] = [known.filter(({ file }) => file.isPrior), known.filter(({ file }) => !file.isPrior)];
  const repeated: FailedFile[] = [];
  const [groups, priorGroups] = [groupsOf(own, repeated), groupsOf(prior, repeated)];
  return { groups, prior: priorGroups, failed: [...failed, ...repeated], unread, hasRepeated: repeated.length > 0 };
}

interface KnownFile extends IdentifiedFile {
  readonly file: ReviewFile;
}

/** The groups, without the files whose bilagor another one holds too: these are told of instead of being merged. */
function groupsOf(known: readonly KnownFile[], told: FailedFile[]): readonly FileGroup[] {
  return groupFiles(known).map((members) => {
    const repeated = repeatedFiles(known, members);
    for (const { file, other } of repeated) {
      const [name, kept] = [known[file]?.file.name ?? '', known[other]?.file.name ?? ''];
      told.push({ file: name, reason: `Har inte kontrollerats: samma bilagor finns i ${kept}. ${REMOVE_ONE}` });
    }
    const own = members
      .filter((member) => !repeated.some(({ file }) => file === member))
      .flatMap((member) => known[member] ?? []);
    return {
      files: own.map(({ file }) => file),
      forvaltningar: own.flatMap(({ forvaltningar }) => forvaltningar),
      packs: [...new Set(own.map(({ pack }) => pack))],
    };
  });
}

const REMOVE_ONE = 'Ta bort den fil som inte gäller ur mappen och gör granskningen på nytt.';

/** Said of a file whose job could not be done. */
export const NOT_DONE =
  'Filen kunde inte kontrolleras: den tar för mycket minne eller är skadad. Öppna den i Excel och spara den på nytt.';

function identityIn(result: ReviewResult | Error | undefined): {
  readonly identity: IdentifiedFile | null;
  readonly reason: string;
} {
  if (result === undefined || result instanceof Error || result.kind !== 'identified') {
    return { identity: null, reason: NOT_DONE };
  }
  const { identity, reason } = result;
  return { identity: identity === null ? null : { ...identity, folder: '' }, reason };
}
