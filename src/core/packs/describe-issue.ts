import type * as z from 'zod';
import { nearestWord } from '../workbook/nearest-word';
import { exampleAt } from './example';
import { RULE_KEYS, TABLE_BLOCK_KEYS } from './tables/allowed-keys';

/** Something that keeps a rule pack from being used. */
export interface PackProblem {
  /** From 1. */
  readonly line: number;
  /** Swedish: what is wrong and what is allowed, to be read behind the line's number. */
  readonly message: string;
}

/** The text that an issue was found in. */
export interface PackSource {
  readonly content: unknown;
  /** The line of the value at a path, or of what holds it when it is not there. */
  readonly locate: (path: readonly PropertyKey[]) => number;
  /** The line of the key in front of that value. */
  readonly locateKey: (path: readonly PropertyKey[]) => number;
}

type Issue = z.core.$ZodIssue;

/** Says in Swedish what the validator found. Its own texts are for programmers. */
export function describeIssue(issue: Issue, source: PackSource): readonly PackProblem[] {
  const { path } = issue;
  const value = valueAt(source.content, path);
  const problem = (message: string): readonly PackProblem[] => [{ line: source.locate(path), message }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        line: source.locateKey([...path, key]),
        message: unknownKey(key, allowedKeys(path, source.content)),
      }));
    case 'invalid_type':
      if (value === undefined && path.length > 0) return problem(missingKey(path));
      return problem(`${named(path)} är ${written(value)} men ska vara ${kindOf(issue.expected)}${forExample(path)}.`);
    case 'invalid_value':
      if (value === undefined) return problem(missingKey(path));
      return problem(`${holder(path)} ${written(value, '”')}; tillåtna värden är ${inOrder(issue.values).join(', ')}.`);
    case 'invalid_format':
      return problem(`${named(path)} är ${written(value)} men ska vara ${formatOf(path)}${forExample(path)}.`);
    case 'too_small':
      return problem(tooSmall(issue, path, value));
    case 'too_big':
      return problem(tooBig(issue, path, value));
    case 'invalid_union':
      return inUnion(issue, source);
    case 'invalid_key':
      return problem(`${named(path.slice(0, -1))} har en tom nyckel${forExample(path.slice(0, -1))}.`);
    case 'custom':
      return problem(
        `${named(path)} är ${written(value)}: texter har ingen uppmärkning och börjar inte med = eller @.`,
      );
    default:
      return problem(`${named(path)} är ${written(value)}, som inte är tillåtet${forExample(path)}.`);
  }
}

function tooSmall(issue: Issue & { readonly code: 'too_small' }, path: readonly PropertyKey[], value: unknown): string {
  if (issue.origin === 'number') {
    const limit = issue.inclusive === true ? `minst ${issue.minimum}` : `större än ${issue.minimum}`;
    return `${named(path)} är ${written(value)} men ska vara ${limit}${forExample(path)}.`;
  }
  if (issue.origin === 'array') return `${named(path)} är en tom lista men ska ha minst ett värde${forExample(path)}.`;
  if (issue.minimum === 1)
    return `${named(path)} innehåller en tom text${forExample(path) || '; skriv något mellan citattecknen, eller ta bort den'}.`;
  return `${named(path)} är ${written(value)} men ska ha minst ${issue.minimum} tecken${forExample(path)}.`;
}

function tooBig(issue: Issue & { readonly code: 'too_big' }, path: readonly PropertyKey[], value: unknown): string {
  if (issue.origin === 'array') {
    const count = Array.isArray(value) ? value.length : 0;
    return `${named(path)} har ${count} poster; högst ${issue.maximum} är tillåtna.`;
  }
  if (issue.origin === 'string') return `${named(path)} är längre än ${issue.maximum} tecken.`;
  return `${named(path)} är ${written(value)} men får vara högst ${issue.maximum}.`;
}

/** Of several shapes the one that the value is nearest to tells what is wrong. */
function inUnion(issue: Issue & { readonly code: 'invalid_union' }, source: PackSource): readonly PackProblem[] {
  const { path } = issue;
  const value = valueAt(source.content, path);
  if (path.at(-1) === 'typ') {
    const known = Object.keys(RULE_KEYS);
    if (value === undefined) {
      // Without its kind nothing is known of a rule's other keys, a misspelt `typ` among them.
      const holder = path.slice(0, -1);
      const slip = Object.keys(asObject(valueAt(source.content, holder))).find(
        (key) => nearestWord(key, ['typ']) !== undefined,
      );
      return slip === undefined
        ? [{ line: source.locate(path), message: missingKey(path) }]
        : [{ line: source.locateKey([...holder, slip]), message: unknownKey(slip, ['typ']) }];
    }
    const meant = typeof value === 'string' ? nearestWord(value, known) : undefined;
    const advice = meant === undefined ? `tillåtna värden är ${known.join(', ')}.` : `menade du ”${meant}”?`;
    return [{ line: source.locate(path), message: `${holder(path)} ${written(value, '”')}; ${advice}` }];
  }
  if (value === undefined) return [{ line: source.locate(path), message: missingKey(path) }];
  const shape =
    issue.errors.find((errors) => errors.every(({ path: inner }) => inner.length > 0)) ??
    issue.errors.find((errors) => errors.every(({ code }) => code !== 'invalid_type' && code !== 'invalid_value'));
  if (shape === undefined) {
    return [
      {
        line: source.locate(path),
        message: `${named(path)} är ${written(value)}, som inte är tillåtet${forExample(path)}.`,
      },
    ];
  }
  return shape.flatMap((inner) => describeIssue({ ...inner, path: [...path, ...inner.path] }, source));
}

/** The keys that may stand in a block. What a rule may have depends on its kind. */
function allowedKeys(path: readonly PropertyKey[], content: unknown): readonly string[] {
  const block = path.filter((key) => typeof key === 'string').join('.');
  const { typ } = asObject(valueAt(content, path));
  if (block.endsWith('regler') && block !== 'avstängdaRegler') return RULE_KEYS[String(typ)] ?? [];
  return TABLE_BLOCK_KEYS[block] ?? Object.keys(asObject(exampleAt(path)));
}

function unknownKey(key: string, known: readonly string[]): string {
  const meant = nearestWord(key, known);
  if (meant !== undefined) return `okänd nyckel ”${key}”, menade du ”${meant}”?`;
  return `okänd nyckel ”${key}”; tillåtna nycklar är ${known.join(', ')}.`;
}

function missingKey(path: readonly PropertyKey[]): string {
  const key = String(path.at(-1));
  const inside = path.slice(0, -1).filter((part) => typeof part === 'string');
  const where = inside.length === 0 ? '' : ` i ”${inside.join('.')}”`;
  return `nyckeln ”${key}” saknas${where}. Lägg till den, till exempel "${key}": ${JSON.stringify(exampleAt(path))}.`;
}

/** By number and letter (9, 9a, 10a): the validator puts 10a behind 11. */
function inOrder(values: readonly unknown[]): readonly string[] {
  const texts = values.map(String).sort();
  return texts.sort((one, other) => (parseInt(one, 10) || 0) - (parseInt(other, 10) || 0));
}

/** ”resultatmål.belopp”: places in lists are left out, for the line tells which. */
function named(path: readonly PropertyKey[]): string {
  const keys = path.filter((part) => typeof part === 'string');
  return keys.length === 0 ? 'regelpaketet' : `”${keys.join('.')}”`;
}

function holder(path: readonly PropertyKey[]): string {
  return `${named(path)} ${typeof path.at(-1) === 'number' ? 'innehåller' : 'är'}`;
}

const LONGEST_VALUE = 40;

function written(value: unknown, quotes = ''): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'en lista';
  if (typeof value === 'object') return 'ett block { … }';
  if (quotes !== '' && typeof value === 'string') return `”${value}”`;
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) return 'tomt';
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'en text inom citattecken',
  number: 'ett tal utan citattecken',
  int: 'ett helt tal',
  array: 'en lista [ … ]',
  object: 'ett block { … }',
  record: 'ett block { … }',
  boolean: 'true eller false',
  tuple: 'en lista [ … ]',
};

function kindOf(expected: string): string {
  return KINDS[expected] ?? 'något annat';
}

const FORMATS: Readonly<Record<string, string>> = {
  id: 'små bokstäver a–z, siffror och bindestreck',
  version: 'tre tal med punkt emellan',
};

function formatOf(path: readonly PropertyKey[]): string {
  return FORMATS[String(path.at(-1))] ?? 'skrivet på ett annat sätt';
}

function forExample(path: readonly PropertyKey[]): string {
  const example = exampleAt(path);
  return example === undefined || path.length === 0 ? '' : `, till exempel ${JSON.stringify(example)}`;
}

function valueAt(content: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((value, key) => asObject(value)[key], content);
}

function asObject(value: unknown): Readonly<Record<PropertyKey, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<PropertyKey, unknown>>) : {};
}
