import { parseArgs, type ParseArgsConfig } from 'node:util';
import { nearestWord } from '../core/workbook/nearest-word';
import { listWords } from '../core/findings/wording';
import type { CommandSpec, FlagSpec } from './command-spec';
import { Refusal } from './refusal';

/** What a command was called with. */
export interface CommandArguments {
  readonly positionals: readonly string[];
  /** The value of each flag that was given; an empty text for one that takes none. */
  readonly flags: ReadonlyMap<string, string>;
}

/** Flags that are planned, which people may have read of. */
const LATER_FLAGS: readonly string[] = ['prior'];

/**
 * Reads what follows a command's name, as strictly as Node does but in Swedish: Node's parser only divides it into
 * tokens here.
 * @throws {Refusal} when something is not understood
 */
export function readArguments(args: readonly string[], { name: command, flags: specs }: CommandSpec): CommandArguments {
  const options: NonNullable<ParseArgsConfig['options']> = Object.fromEntries(
    specs.map(({ name, value }) => [name, { type: value === null ? 'boolean' : 'string' }]),
  );
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const positionals: string[] = [];
  const flags = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const spec = specs.find(({ name }) => token.rawName === `--${name}`);
    if (spec === undefined) throw new Refusal(unknownFlag(token.rawName, command, specs));
    if (flags.has(spec.name)) throw new Refusal(`Flaggan --${spec.name} är angiven två gånger.`);
    flags.set(spec.name, readValue(spec, token.value, token.inlineValue));
  }
  return { positionals, flags };
}

function readValue(
  { name, value: placeholder, choices }: FlagSpec,
  value: string | undefined,
  inline: boolean | undefined,
): string {
  if (placeholder === null) {
    if (value !== undefined) throw new Refusal(`Flaggan --${name} har inget värde; ta bort ”=${value}”.`);
    return '';
  }
  // A value that begins with a dash is most likely the next flag; `--out=-x` says that it is not.
  if (value === undefined || value === '' || (value.startsWith('-') && inline !== true)) {
    const wanted = choices === undefined ? '' : ` (${listWords(choices, 'eller')})`;
    throw new Refusal(`Flaggan --${name} saknar värde: skriv --${name} ${placeholder}${wanted}.`);
  }
  if (choices !== undefined && !choices.includes(value)) {
    throw new Refusal(`--${name} är ”${value}” men ska vara ${listWords(choices, 'eller')}.`);
  }
  return value;
}

function unknownFlag(written: string, command: string, specs: readonly FlagSpec[]): string {
  const name = written.replace(/^-+/u, '');
  if (LATER_FLAGS.includes(name)) return `Flaggan --${name} finns inte i den här versionen av bilagekontroll.`;
  const meant = nearestWord(
    name,
    specs.map((spec) => spec.name),
  );
  const advice = meant === undefined ? `Se bilagekontroll ${command} --help.` : `Menade du --${meant}?`;
  return `Flaggan ${written} finns inte. ${advice}`;
}
