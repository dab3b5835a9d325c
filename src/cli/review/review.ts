import { dirname, join, resolve } from 'node:path';
import { listWorkbooks } from '../../adapters/files/list-workbooks';
import { makeFolder } from '../../adapters/files/make-folder';
import { findWriteProblem, writeWholeFile } from '../../adapters/files/write-whole-file';
import { zipParts } from '../../adapters/files/zip-parts';
import { groupFiles, type IdentifiedFile } from '../../core/submissions/group-files';
import { overviewSheets } from '../../report/review/overview-cells';
import { workbookPackage } from '../../report/sheet/workbook-package';
import type { FailedFile, Overview } from '../../report/review/overview';
import { renderOverviewHtml } from '../../report/review/render-overview-html';
import { counted } from '../../report/counted';
import { choosePack } from '../choose-pack';
import type { CommandIo } from '../command-io';
import { EXIT_STATUS, type ExitStatus } from '../exit-status';
import { nameFiles } from '../name-files';
import { startProgress } from '../progress';
import type { CommandArguments } from '../read-arguments';
import { listFiles, NO_BILAGA } from '../read-files';
import { Refusal } from '../refusal';
import { timeText } from '../time-text';
import type { CheckJob, IdentifyJob, NamedFile, ReviewResult } from './job';
import { REPORTS_FOLDER } from './report-name';
import { runJobs, type Reviewer } from './reviewer';

const HTML_NAME = 'oversikt.html';
const XLSX_NAME = 'oversikt.xlsx';

/** `review MAPP-ELLER-FILER… --out MAPP`: checks a whole region's submissions and gives an overview of them. */
export async function review({ positionals, flags }: CommandArguments, io: CommandIo): Promise<ExitStatus> {
  const [out, rules] = [flags.get('out'), flags.get('rules')];
  if (positionals.length === 0) {
    throw new Refusal('Ange minst en mapp eller fil: bilagekontroll review MAPP-ELLER-FILER… --out MAPP');
  }
  if (out === undefined) throw new Refusal('Ange mappen som översikten ska skrivas till: --out MAPP.');
  const { rulePack, files } = await prepare(positionals, out, rules);
  const reviewers = Array.from({ length: Math.max(1, Math.min(io.processors, files.length)) }, () =>
    io.startReviewer(),
  );
  try {
    const { groups, failed } = await identify(files, rules, reviewers, io);
    const overview = await check(groups, { rulePack, failed, rules, out }, reviewers, io);
    await write(overview, out, io);
    if (overview.rows.length === 0)
      throw new Refusal(
        'Inget kunde kontrolleras.',
        overview.failed.map(({ file, reason }) => `${file}: ${reason}`),
      );
    sayWhere(overview, out, io);
    return overview.rows.some(({ status }) => status === 'stopped') ? EXIT_STATUS.errors : EXIT_STATUS.ok;
  } finally {
    await Promise.all(reviewers.map((reviewer) => reviewer.stop()));
  }
}

interface Prepared {
  readonly rulePack: Overview['rulePack'];
  readonly files: readonly NamedFile[];
}

/**
 * Finds the files and makes sure that there is somewhere to write.
 * @throws {Refusal} when there is nothing to read, or nowhere to write
 */
async function prepare(named: readonly string[], out: string, rules: string | undefined): Promise<Prepared> {
  const { id, version, region } = await choosePack(rules);
  const own = new Set([resolve(out, XLSX_NAME)]);
  const found: string[] = [];
  for (const path of named) {
    const inFolder = await listWorkbooks(path, out);
    if (inFolder?.length === 0) throw new Refusal(`I mappen ${path} finns inga arbetsböcker.`);
    found.push(...(inFolder ?? [path]));
  }
  const { paths } = await listFiles(found.filter((path) => !own.has(resolve(path))));
  const problem =
    (await makeFolder(join(out, REPORTS_FOLDER))) ??
    (await findWriteProblem(join(out, HTML_NAME), paths)) ??
    (await findWriteProblem(join(out, XLSX_NAME), paths));
  if (problem !== undefined) throw new Refusal(`Översikten kan inte skrivas till ${out}: ${problem}`);
  const names = nameFiles(paths);
  return {
    rulePack: { id, version, region },
    files: paths.map((path, at) => ({ path, name: names[at] ?? path })),
  };
}

interface Groups {
  readonly groups: readonly (readonly NamedFile[])[];
  readonly failed: readonly FailedFile[];
}

/** Reads each file once to tell whose it is, and keeps no more of it than that. */
async function identify(
  files: readonly NamedFile[],
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
  const known: (IdentifiedFile & { readonly file: NamedFile })[] = [];
  for (const [at, file] of files.entries()) {
    const { identity, reason } = identityIn(results[at]);
    if (identity?.hasBilagor === true) known.push({ ...identity, folder: dirname(resolve(file.path)), file });
    else failed.push({ file: file.name, reason: identity === null ? reason : NO_BILAGA });
  }
  const groups = groupFiles(known).map((members) => members.flatMap((member) => known[member]?.file ?? []));
  return { groups, failed };
}

const NOT_DONE =
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

interface ReviewOf {
  readonly rulePack: Overview['rulePack'];
  readonly failed: readonly FailedFile[];
  readonly rules: string | undefined;
  readonly out: string;
}

/** Checks each group of files; what is kept of it is its row in the overview. */
async function check(
  groups: readonly (readonly NamedFile[])[],
  { rulePack, failed, rules, out }: ReviewOf,
  reviewers: readonly Reviewer[],
  io: CommandIo,
): Promise<Overview> {
  const madeAt = timeText(io.now());
  const progress = startProgress(groups.length, io, 'Kontrollerar');
  const jobs = groups.map((files, at): CheckJob => ({ kind: 'check', rules, files, number: at + 1, out, madeAt }));
  const results = await runJobs(jobs, reviewers, ({ files }, done) => {
    progress.show(done, files[0]?.name ?? '');
  });
  progress.clear();
  const rows = results.flatMap((result) => (result instanceof Error || result.kind !== 'checked' ? [] : result.rows));
  const lost = results.flatMap((result, at): readonly FailedFile[] => {
    if (!(result instanceof Error)) return result.kind === 'checked' ? result.failed : [];
    return (groups[at] ?? []).map(({ name }) => ({ file: name, reason: NOT_DONE }));
  });
  const byName = [...rows].sort(
    (one, other) =>
      compareTexts(one.forvaltning ?? '\uFFFF', other.forvaltning ?? '\uFFFF') || (one.year ?? 0) - (other.year ?? 0),
  );
  return { rulePack, rows: byName, failed: [...failed, ...lost] };
}

/** As Swedish sorts: å, ä and ö last. */
function compareTexts(one: string, other: string): number {
  return one.localeCompare(other, 'sv');
}

/**
 * Writes the overview, as a page and as a workbook.
 * @throws {Refusal} when a file cannot be written
 */
async function write(overview: Overview, out: string, io: CommandIo): Promise<void> {
  const files: readonly (readonly [string, string | Uint8Array])[] = [
    [HTML_NAME, renderOverviewHtml(overview, timeText(io.now()))],
    [XLSX_NAME, zipParts(workbookPackage(overviewSheets(overview)))],
  ];
  for (const [name, content] of files) {
    const problem = await writeWholeFile(join(out, name), content);
    if (problem !== undefined) throw new Refusal(`${name} kan inte skrivas till ${out}: ${problem}`);
  }
}

function sayWhere({ rows, failed }: Overview, out: string, { stderr }: CommandIo): void {
  for (const { file, reason } of failed) stderr.write(`bilagekontroll: ${file}: ${reason}\n`);
  if (!stderr.isTerminal) return;
  stderr.write(
    `${counted(rows.length, 'inlämning', 'inlämningar')}. Översikten finns i ${join(out, HTML_NAME)} och ${join(out, XLSX_NAME)}\n`,
  );
}
