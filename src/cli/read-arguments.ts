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
  /** The values of each flag that was given and takes several. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
}

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
  const lists = new Map<string, string[]>();
  /** The flag that what follows belongs to, and where its last value stands. */
  let open: { readonly list: string[]; readonly at: number } | undefined;
  for (const token of tokens) {
    if (token.kind === 'positional') {
      // A terminator takes up a place of its own, so what is behind it belongs to no flag.
      if (open !== undefined && token.index === open.at + 1) {
        open.list.push(token.value);
        open = { list: open.list, at: token.index };
      } else positionals.push(token.value);
    }
    if (token.kind !== 'option') continue;
    open = undefined;
    const spec = specs.find(({ name }) => token.rawName === `--${name}`);
    if (spec === undefined) throw new Refusal(unknownFlag(token.rawName, command, specs));
    if (flags.has(spec.name)) throw new Refusal(`Flaggan --${spec.name} är angiven två gånger.`);
    const value = readValue(spec, token.value, token.inlineValue);
    if (spec.isList !== true) {
      flags.set(spec.name, value);
      continue;
    }
    const list = lists.get(spec.name) ?? [];
    list.push(value);
    lists.set(spec.name, list);
    // `--prior=a b`: the sign says that the value ends there.
    if (token.inlineValue !== true) open = { list, at: token.index + 1 };
  }
  return { positionals, flags, lists };
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
  const meant = nearestWord(
    name,
    specs.map((spec) => spec.name),
  );
  const advice = meant === undefined ? `Se bilagekontroll ${command} --help.` : `Menade du --${meant}?`;
  return `Flaggan ${written} finns inte. ${advice}`;
}
