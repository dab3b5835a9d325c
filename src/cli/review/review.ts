import { join } from 'node:path';
import { findLinks } from '../../adapters/files/find-links';
import { makeFolder } from '../../adapters/files/make-folder';
import { findWriteProblem, writeWholeFile, type WriteProblem } from '../../adapters/files/write-whole-file';
import { zipParts } from '../../adapters/files/zip-parts';
import { matchPriorGroups } from '../../core/submissions/match-prior-groups';
import { shareUnread } from '../../core/submissions/unread-file';
import { overviewSheets } from '../../report/review/overview-cells';
import { workbookPackage } from '../../report/sheet/workbook-package';
import type { Overview } from '../../report/review/overview';
import { renderOverviewHtml } from '../../report/review/render-overview-html';
import { counted } from '../../report/counted';
import { printable } from '../../report/text/layout';
import { choosePack, type ChosenPacks } from '../choose-pack';
import type { CommandIo } from '../command-io';
import { EXIT_STATUS, type ExitStatus } from '../exit-status';
import { startProgress } from '../progress';
import type { CommandArguments } from '../read-arguments';
import { Refusal } from '../refusal';
import { timeText } from '../time-text';
import type { CheckJob } from './job';
import { REPORT_NAME, REPORTS_FOLDER } from './report-name';
import { identify, listReviewFiles, NOT_DONE, type FileGroup, type Groups, type ReviewFile } from './review-files';
import { runJobs, type Reviewer } from './reviewer';

const HTML_NAME = 'oversikt.html';
const XLSX_NAME = 'oversikt.xlsx';

/** `review MAPP-ELLER-FILER… --out MAPP`: checks a whole region's submissions and gives an overview of them. */
export async function review(args: CommandArguments, io: CommandIo): Promise<ExitStatus> {
  const { positionals, flags, lists } = args;
  const [out, rules] = [flags.get('out'), flags.get('rules')];
  if (positionals.length === 0) {
    throw new Refusal('Ange minst en mapp eller fil: bilagekontroll review MAPP-ELLER-FILER… --out MAPP');
  }
  if (out === undefined) throw new Refusal('Ange mappen som översikten ska skrivas till: --out MAPP.');
  const { packs, files } = await prepare(
    positionals,
    lists.get('prior') ?? [],
    { out, replaces: flags.has('replace') },
    rules,
  );
  const reviewers = Array.from({ length: Math.max(1, Math.min(io.processors, files.length)) }, () =>
    io.startReviewer(),
  );
  try {
    const identified = await identify(files, rules, reviewers, io);
    const made = { packs, rules, out, comparesYears: lists.has('prior') };
    const overview = await check(identified, made, reviewers, io);
    await write(overview, out, io);
    if (overview.rows.length === 0)
      throw new Refusal(
        'Inget kunde kontrolleras.',
        overview.failed.map(({ file, reason }) => `${file}: ${reason}`),
      );
    sayWhere(overview, out, io);
    sayUnused(identified, overview, io);
    const isWhole =
      identified.unread.length === 0 && !identified.hasRepeated && overview.failed.length === identified.failed.length;
    return isWhole && !overview.rows.some(({ hasFel }) => hasFel) ? EXIT_STATUS.ok : EXIT_STATUS.errors;
  } finally {
    await Promise.all(reviewers.map((reviewer) => reviewer.stop()));
  }
}

interface Prepared {
  readonly packs: ChosenPacks;
  readonly files: readonly ReviewFile[];
}

/**
 * Finds the files and makes sure that there is somewhere to write.
 * @throws {Refusal} when there is nothing to read, or nowhere to write
 */
async function prepare(
  named: readonly string[],
  namedPrior: readonly string[],
  { out, replaces }: { readonly out: string; readonly replaces: boolean },
  rules: string | undefined,
): Promise<Prepared> {
  const packs = await choosePack(rules);
  const files = await listReviewFiles(named, namedPrior, out, XLSX_NAME);
  const paths = files.map(({ path }) => path);
  const problem =
    (await makeFolder(join(out, REPORTS_FOLDER))) ??
    (await findReportsProblem(join(out, REPORTS_FOLDER), paths, replaces)) ??
    (await findWriteProblem(join(out, HTML_NAME), paths, replaces)) ??
    (await findWriteProblem(join(out, XLSX_NAME), paths, replaces));
  if (problem !== undefined) throw new Refusal(`Översikten kan inte skrivas till ${out}: ${problem}`);
  return { packs, files };
}

/**
 * Says which link would lead a report to another place, or another file: the reports' folder itself, or a file in it
 * that is called as a report.
 */
async function findReportsProblem(folder: string, inputs: readonly string[], replaces: boolean): Promise<WriteProblem> {
  const links = await findLinks(folder);
  if (links.isLink && !replaces) {
    return `${folder} är en länk till en annan mapp. Välj en annan mapp, eller skriv i den med --replace.`;
  }
  for (const name of links.names.filter((entry) => REPORT_NAME.test(entry))) {
    const problem = await findWriteProblem(join(folder, name), inputs, replaces);
    if (problem !== undefined) return `${join(REPORTS_FOLDER, name)}: ${problem}`;
  }
  return undefined;
}

interface ReviewOf {
  readonly packs: ChosenPacks;
  readonly rules: string | undefined;
  readonly out: string;
  readonly comparesYears: boolean;
}

/** Checks each group of files; what is kept of it is its row in the overview. */
async function check(
  { groups, prior, failed, unread }: Groups,
  { packs: { pack, among = [pack] }, rules, out, comparesYears }: ReviewOf,
  reviewers: readonly Reviewer[],
  io: CommandIo,
): Promise<Overview> {
  const madeAt = timeText(io.now());
  const progress = startProgress(groups.length, io, 'Kontrollerar');
  const namesOf = ({ forvaltningar }: FileGroup): readonly string[] => forvaltningar;
  const matches = matchPriorGroups(groups.map(namesOf), prior.map(namesOf));
  const claimants = groups.map(({ files, forvaltningar, packs }) => ({
    forvaltningar,
    files: files.map(({ name }) => name),
    pack: among.find(({ id }) => packs.includes(id)) ?? pack,
  }));
  const unreadOf = shareUnread(unread, claimants);
  const jobs = groups.map(({ files }, at): CheckJob => {
    const earlier = (matches[at] ?? []).flatMap((match) => prior[match]?.files ?? []);
    return { kind: 'check', rules, files, prior: earlier, unread: unreadOf[at] ?? [], number: at + 1, out, madeAt };
  });
  const results = await runJobs(jobs, reviewers, ({ files }, done) => {
    progress.show(done, files[0]?.name ?? '');
  });
  progress.clear();
  const checked = results.flatMap((result) => (result instanceof Error || result.kind !== 'checked' ? [] : [result]));
  const lost = results.flatMap((result, at) =>
    result instanceof Error ? (groups[at]?.files ?? []).map(({ name }) => ({ file: name, reason: NOT_DONE })) : [],
  );
  for (const { file, reason } of checked.flatMap(({ warnings }) => warnings)) say(file, reason, io);
  const unwritten = checked.flatMap((result) => result.unwritten);
  if (unwritten.length > 0)
    throw new Refusal(
      NOT_WHOLE,
      unwritten.map(({ file, reason }) => `${file}: ${reason}`),
    );
  const rows = checked.flatMap((result) => result.rows);
  const byName = [...rows].sort(
    (one, other) =>
      compareTexts(one.forvaltning ?? '\uFFFF', other.forvaltning ?? '\uFFFF') || (one.year ?? 0) - (other.year ?? 0),
  );
  return {
    rows: byName,
    failed: [...failed, ...checked.flatMap((result) => result.failed), ...lost],
    comparesYears,
  };
}

/** Said when the reports that the overview leads to could not all be written, as on a full disk. */
const NOT_WHOLE = 'Översikten skrevs inte, för alla rapporter som den leder till kunde inte skrivas.';

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

/** A line a förvaltning, with its verdict and its report, and where the overview is. */
function sayWhere({ rows, failed }: Overview, out: string, io: CommandIo): void {
  for (const { file, reason } of failed) say(file, reason, io);
  const lines = rows.map(({ forvaltning, year, headline, report }) => {
    const name = `${forvaltning ?? 'Okänd förvaltning'}${year === null ? '' : ` ${year}`}`;
    return `${name}: ${headline}${report === null ? '' : ` – ${join(out, report)}`}`;
  });
  const overview = `${counted(rows.length, 'inlämning', 'inlämningar')}. Översikten finns i ${join(out, HTML_NAME)} och ${join(out, XLSX_NAME)}`;
  for (const line of [...lines, overview]) io.stdout.write(`${printable(line)}\n`);
}

/** Last year's files that no submission was compared with. */
function sayUnused({ prior }: Groups, { rows }: Overview, io: CommandIo): void {
  const used = new Set(rows.flatMap((row) => row.prior ?? []));
  for (const { name } of prior.flatMap(({ files }) => files)) if (!used.has(name)) say(name, UNUSED, io);
}

const UNUSED = 'Filen jämförs inte: ingen av årets inlämningar är samma förvaltnings för året efter.';

function say(file: string, text: string, { stderr }: CommandIo): void {
  stderr.write(`bilagekontroll: ${printable(`${file}: ${text}`)}\n`);
}
