import type { Report } from '../core/engine/report';
import type { Severity } from '../core/findings/finding';
import { renderJson } from '../report/json';
import { renderText } from '../report/text';
import { printable } from '../report/text/layout';
import { listCounts, verdictOf } from '../report/verdict';
import type { CommandIo } from './command-io';
import { statusOf, type ExitStatus } from './exit-status';
import type { CommandArguments } from './read-arguments';
import { runCheck, type CheckRun } from './run-check';
import { timeText } from './time-text';

/** `check FILES…`: runs the rules and writes the report. */
export async function check(args: CommandArguments, io: CommandIo): Promise<ExitStatus> {
  const { report, output, refusal } = await runCheck(args, 'check', io);
  const format = args.flags.get('format') ?? 'text';
  // A program that reads JSON, or a page that is made every night, gets its report also when there is little to tell.
  if (refusal === undefined || format !== 'text' || report.submissions.length > 0) {
    await output.write(await render({ report, output }, format, args, io));
  }
  if (refusal !== undefined) throw refusal;
  if (output.file !== null) sayWhere(report, output.file, io);
  return statusOf(report);
}

async function render(
  { report, output: { colours, width } }: Omit<CheckRun, 'refusal'>,
  format: string,
  { flags }: CommandArguments,
  io: CommandIo,
): Promise<string> {
  const minSeverity = (flags.get('min-severity') ?? 'upplysning') as Severity;
  switch (format) {
    case 'json':
      return renderJson(report, { minSeverity });
    case 'html': {
      // With its style sheet it is as large as the rest of the reports together.
      const { renderHtml } = await import('../report/html/render-html');
      return renderHtml(report, { minSeverity, madeAt: timeText(io.now()) });
    }
    default:
      return renderText(report, { colours, width, minSeverity, verbose: flags.has('verbose') });
  }
}

/** For a person at a terminal, who else would see nothing at all. */
function sayWhere({ submissions }: Report, file: string, { stderr }: CommandIo): void {
  if (!stderr.isTerminal) return;
  const counts = listCounts((severity) => submissions.reduce((sum, report) => sum + report.counts[severity], 0));
  const [only] = submissions.length === 1 ? submissions : [];
  const said = only === undefined ? `${counts === '' ? 'Inga anmärkningar' : counts}.` : verdictOf(only).line;
  stderr.write(`${printable(said)} Rapporten finns i ${file}\n`);
}
