import { wrap } from '../report/text/layout';
import { COMMANDS, type CommandSpec, type FlagSpec } from './command-spec';

const PROGRAM = 'bilagekontroll';
const WIDTH = 100;

const HELP: FlagSpec = { name: 'help', value: null, help: 'visa den här hjälpen' };
const VERSION: FlagSpec = { name: 'version', value: null, help: 'visa programmets version' };

/** What `bilagekontroll --help` prints. */
export function programHelp(): string {
  return lines(
    ...wrap('Kontrollerar budgetbilagor i Excel: varje bilaga, varje summa, med cellen att titta på.', WIDTH),
    '',
    'Så här skriver du:',
    `  ${PROGRAM} KOMMANDO [FILER…] [flaggor]`,
    '',
    'Kommandon:',
    ...table(COMMANDS.map(({ name, summary }) => [name, summary])),
    '',
    'Flaggor:',
    ...table([HELP, VERSION].map(flagRow)),
    '',
    `Om ett kommando: ${PROGRAM} KOMMANDO --help`,
  );
}

/** What `bilagekontroll COMMAND --help` prints. */
export function commandHelp({ name, summary, usage, description, flags, examples }: CommandSpec): string {
  return lines(
    ...wrap(`${PROGRAM} ${name} ${summary}.`, WIDTH),
    '',
    'Så här skriver du:',
    ...usage.map((form) => `  ${PROGRAM} ${form}`),
    ...description.flatMap((paragraph) => ['', ...wrap(paragraph, WIDTH)]),
    '',
    'Flaggor:',
    ...table([...flags, HELP].map(flagRow)),
    '',
    'Exempel:',
    ...examples.map((example) => `  ${PROGRAM} ${example}`),
  );
}

function flagRow({ name, value, help }: FlagSpec): readonly [string, string] {
  return [`--${name}${value === null ? '' : ` ${value}`}`, help];
}

function table(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  const indent = ' '.repeat(width + 4);
  return rows.flatMap(([name, text]) => wrap(text, WIDTH, indent, `  ${name.padEnd(width)}  `));
}

function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
