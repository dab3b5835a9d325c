import type { FilledWorkbooks } from '../adapters/files/patch/fill-workbooks';
import { checkSubmissions } from '../core/engine/check-submissions';
import { compareChecks } from '../core/engine/preview-fill';
import type { FillGroup, FillOptions, FillPlan, PlannedWrite } from '../core/fill/fill-plan';
import { planFill } from '../core/fill/plan-fill';
import { listWords } from '../core/findings/wording';
import type { ChosenWrite, FillReport, SubmissionFill } from '../report/fill-report';
import { renderFillJson } from '../report/fill-json';
import { renderFillText } from '../report/fill-text';
import type { CommandIo } from './command-io';
import { EXIT_STATUS, statusOf, type ExitStatus } from './exit-status';
import { fillFiles, readCopies } from './fill-files';
import { readFillOptions, readGroups } from './fill-options';
import { nameSome } from './name-some';
import { createOutput, type Output } from './output';
import type { CommandArguments } from './read-arguments';
import { Refusal } from './refusal';
import { makeCheck, warnOf } from './run-check';
import { writeCopies, type WrittenCopy } from './write-copies';

/** `fill FILES… --out FOLDER`: writes copies of the workbooks with their summary cells filled in. */
export async function fill(args: CommandArguments, io: CommandIo): Promise<ExitStatus> {
  const isDryRun = args.flags.has('dry-run');
  const folder = args.flags.get('out');
  if (folder === undefined && !isDryRun) {
    throw new Refusal(
      'Ange mappen som kopiorna ska skrivas till, --out MAPP, eller se först vad som skulle skrivas med --dry-run.',
    );
  }
  const groups = readGroups(args.flags.get('groups'));
  const options = readFillOptions(args);
  const made = await makeCheck(args, 'fill', io, async (inputs) => ({
    inputs,
    output: await createOutput(undefined, inputs, io),
  }));
  const { report, files, ledger, options: checked, prepared } = made;
  const { output, inputs } = prepared;
  if (made.refusal !== undefined) throw made.refusal;

  const plans = report.submissions.map(({ submission, pack }) =>
    planFill(files.workbooks, { submission, pack, ledger }, options),
  );
  warnOfProjects(plans, options, io);
  const writes = plans.flatMap((plan) => plan.writes.filter((write) => isAskedFor(write, groups)));
  const wanted = [
    ...new Set(plans.flatMap(({ submission }) => submission.bilagor.map(({ sheet }) => sheet.fileIndex))),
  ];
  const filled = await fillFiles(files, wanted, writes);
  for (const { file, reason, warnings } of filled.files) {
    for (const text of reason === null ? warnings : [reason]) warnOf(files.pathOf.get(file) ?? file, text, io);
  }

  const refused = filled.files.filter(({ reason }) => reason !== null);
  if (writes.length > 0 && writes.length === filled.obstacles.size && refused.length > 0) {
    throw new Refusal(`Ingenting kunde fyllas i: ${nameSome(refused.map(({ file }) => file))} kan inte ändras.`);
  }

  const copies =
    isDryRun || folder === undefined
      ? []
      : await writeCopies(filled.files, { folder, inputs, replaces: args.flags.has('replace') }, io);
  const { workbooks, problems } =
    copies.length === 0
      ? { workbooks: filled.applied.workbooks, problems: [] }
      : await readCopies(files.workbooks, copies, filled.applied);
  for (const { file, text } of problems) warnOf(files.pathOf.get(file) ?? file, text, io);
  const after = checkSubmissions(workbooks, { ...checked, withoutFixes: true });

  const fills = report.submissions.map((before, index): SubmissionFill => {
    const plan = plans[index] ?? { submission: before.submission, writes: [], unfilled: [] };
    return { plan, chosen: chosenIn(plan, writes, filled), before, ...compareChecks(before, after) };
  });
  const rulePack = report.rulePack.id;
  await output.write(
    render(
      {
        rulePack,
        isDryRun,
        submissions: fills,
        unreadable: report.unreadable,
        files: fileFills(filled, copies, isDryRun),
      },
      args,
      output,
    ),
  );

  return refused.length > 0 || problems.length > 0 ? EXIT_STATUS.errors : statusOf(after);
}

/** An empty cell that waits for a wrong one is written together with it. */
function isAskedFor({ group, isChosen }: PlannedWrite, groups: readonly FillGroup[]): boolean {
  return groups.includes(group) && (group !== 'tom' || isChosen || groups.includes('avvikande'));
}

function chosenIn(
  plan: FillPlan,
  writes: readonly PlannedWrite[],
  { applied, obstacles }: FilledWorkbooks,
): ReadonlyMap<PlannedWrite, ChosenWrite> {
  const contents = new Map(applied.filled.map(({ write, content }) => [write, content]));
  const own = new Set(plan.writes);
  return new Map(
    writes
      .filter((write) => own.has(write))
      .map((write) => [write, { content: contents.get(write) ?? write.new, obstacle: obstacles.get(write) ?? null }]),
  );
}

function fileFills({ files }: FilledWorkbooks, copies: readonly WrittenCopy[], isDryRun: boolean): FillReport['files'] {
  return files.flatMap(({ file, cells, reason }) => {
    if (isDryRun && reason === null) return [];
    const copy = copies.find((written) => written.file === file)?.path ?? null;
    return [{ file, copy, cells, reason }];
  });
}

function render(report: FillReport, { flags }: CommandArguments, { colours, width }: Output): string {
  return flags.get('format') === 'json' ? renderFillJson(report) : renderFillText(report, { colours, width });
}

/** A project number that is on no bilaga 10 c is most likely a slip. */
function warnOfProjects(plans: readonly FillPlan[], { capitalByProject }: FillOptions, { stderr }: CommandIo): void {
  const known = new Set(
    plans.flatMap(({ submission }) =>
      submission.bilagor.flatMap((bilaga) =>
        bilaga.traits
          .itProjects()
          .map(({ projektnummer, name }) => (projektnummer.isEmpty ? name : projektnummer.text)),
      ),
    ),
  );
  const unknown = [...(capitalByProject?.keys() ?? [])].filter((project) => !known.has(project));
  if (unknown.length === 0) return;
  stderr.write(`bilagekontroll: Projekt ${listWords(unknown)} finns inte på någon bilaga 10c.\n`);
}
