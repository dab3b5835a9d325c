import { nearestWord } from '../core/workbook/nearest-word';
import { printable } from '../report/text/layout';
import type { CommandIo } from './command-io';
import { COMMANDS } from './command-spec';
import { EXIT_STATUS, type ExitStatus } from './exit-status';
import { commandHelp, programHelp } from './help';
import { readArguments } from './read-arguments';
import { Refusal } from './refusal';

/**
 * Runs the command line and gives its exit status. It never throws: what keeps it from its work is one line on standard
 * error.
 */
export async function run(args: readonly string[], io: CommandIo): Promise<ExitStatus> {
  const { stderr } = io;
  const warnings: string[] = [];
  // A person sees warnings as they come. For other programs they wait, since a refusal is to be one line with them in it.
  const held = stderr.isTerminal ? io : { ...io, stderr: { ...stderr, write: (text: string) => warnings.push(text) } };
  try {
    const status = await runCommand(args, held);
    for (const text of warnings) stderr.write(text);
    return status;
  } catch (error) {
    const told = warnings.map((text) => text.replace(PREFIX, '').trimEnd());
    stderr.write(`${PREFIX}${[describe(error, io), ...told].join(' ')}\n`);
    return EXIT_STATUS.nothingChecked;
  }
}

const PREFIX = 'bilagekontroll: ';

async function runCommand([name, ...rest]: readonly string[], io: CommandIo): Promise<ExitStatus> {
  if (name === '--help' || name === '-h') {
    io.stdout.write(programHelp());
    return EXIT_STATUS.ok;
  }
  if (name === '--version') {
    io.stdout.write(`${io.version}\n`);
    return EXIT_STATUS.ok;
  }
  const command = COMMANDS.find((spec) => spec.name === name);
  if (command === undefined) throw new Refusal(unknownCommand(name));
  if (asksForHelp(rest)) {
    io.stdout.write(commandHelp(command));
    return EXIT_STATUS.ok;
  }
  const parsed = readArguments(rest, command);
  // Loaded here, so that help, version and wrong arguments are answered at once.
  const { RUNNERS } = await import('./commands');
  const runner = RUNNERS.get(command);
  if (runner === undefined) throw new Error(`Nothing runs ${command.name}`);
  return runner(parsed, io);
}

function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return args.slice(0, end < 0 ? undefined : end).some((arg) => arg === '--help' || arg === '-h');
}

function unknownCommand(name: string | undefined): string {
  const names = COMMANDS.map((spec) => spec.name);
  if (name === undefined)
    return 'Ange ett kommando, till exempel: bilagekontroll check FILER… (hjälp: bilagekontroll --help)';
  if (name.startsWith('-'))
    return `Ange kommandot före flaggorna: bilagekontroll check ${name} … (hjälp: bilagekontroll --help)`;
  if (/\.[a-z]{3,4}$/iu.test(name)) return `Ange ett kommando före filerna: bilagekontroll check "${name}"`;
  const meant = nearestWord(name, names);
  return `Kommandot ”${name}” finns inte. ${meant === undefined ? 'Se bilagekontroll --help.' : `Menade du ”${meant}”?`}`;
}

/** A refusal with several details takes a line for each where a person is watching, and one line elsewhere. */
function describe(error: unknown, { stderr }: CommandIo): string {
  if (error instanceof Refusal) {
    const [separator, mark] = stderr.isTerminal && error.details.length > 1 ? ['\n', '  '] : [' ', ''];
    return [printable(error.message), ...error.details.map((detail) => `${mark}${printable(detail)}`)].join(separator);
  }
  const message = error instanceof Error ? error.message : String(error);
  return `Internt fel i bilagekontroll, inget kunde kontrolleras: ${printable(message)}`;
}
