import type { Report } from '../core/engine/report';
import { renderKeyFiguresCsv, renderKeyFiguresJson, renderKeyFiguresText } from '../report/keyfigures';
import type { CommandIo } from './command-io';
import { EXIT_STATUS, type ExitStatus } from './exit-status';
import type { Output } from './output';
import type { CommandArguments } from './read-arguments';
import { Refusal } from './refusal';
import { runCheck } from './run-check';

/** `keyfigures FILES…`: writes bilaga 11's key figures, printed beside recomputed. */
export async function keyfigures(args: CommandArguments, io: CommandIo): Promise<ExitStatus> {
  const { report, output, refusal } = await runCheck(args, 'keyfigures', io);
  const figures = report.submissions.flatMap((submission) => submission.keyFigures);
  const format = args.flags.get('format') ?? 'text';
  if (figures.length > 0 || format !== 'text') await output.write(render(report, format, output));
  if (refusal !== undefined) throw refusal;
  if (figures.length === 0) {
    const files = report.submissions.flatMap(({ submission }) => submission.files);
    throw new Refusal(`Inget nyckeltal hittades: ingen bilaga 11 känns igen i ${files.join(', ')}.`);
  }
  if (output.file !== null && io.stderr.isTerminal) io.stderr.write(`Nyckeltalen finns i ${output.file}\n`);
  const isWrong = figures.some(({ agrees }) => agrees === false);
  return isWrong || report.unreadable.length > 0 ? EXIT_STATUS.errors : EXIT_STATUS.ok;
}

function render(report: Report, format: string, { colours, width }: Output): string {
  if (format === 'json') return renderKeyFiguresJson(report);
  return format === 'csv' ? renderKeyFiguresCsv(report) : renderKeyFiguresText(report, { colours, width });
}
