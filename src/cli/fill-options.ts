import { readRate, readYears } from '../core/fill/capital-terms';
import { FILL_GROUPS, type CapitalTerms, type FillGroup, type FillOptions } from '../core/fill/fill-plan';
import { listWords } from '../core/findings/wording';
import { GROUP_WORDS } from '../report/fill-text';
import type { CommandArguments } from './read-arguments';
import { Refusal } from './refusal';

/** The groups that are written when none are named. */
const USUAL_GROUPS: readonly FillGroup[] = ['tom'];
const ALL = 'alla';

/**
 * The groups of cells that `--groups` names.
 * @throws {Refusal} when it names something else
 */
export function readGroups(written: string | undefined): readonly FillGroup[] {
  if (written === undefined) return USUAL_GROUPS;
  const words = written
    .split(',')
    .map((word) => word.trim().normalize('NFC').toLowerCase())
    .filter((word) => word !== '');
  if (words.includes(ALL)) return FILL_GROUPS;
  const groups = words.map((word) => FILL_GROUPS.find((group) => plain(GROUP_WORDS[group]) === plain(word)) ?? word);
  const unknown = groups.find((group) => !isGroup(group));
  if (unknown !== undefined || groups.length === 0) {
    const allowed = listWords([...FILL_GROUPS.map((group) => GROUP_WORDS[group]), ALL]);
    throw new Refusal(`--groups är ”${written}” men ska vara en eller flera av ${allowed}, med kommatecken emellan.`);
  }
  return FILL_GROUPS.filter((group) => groups.includes(group));
}

function isGroup(word: string): word is FillGroup {
  return FILL_GROUPS.some((group) => group === word);
}

/** Terminals do not always have an å. */
function plain(word: string): string {
  return word.replaceAll('å', 'a');
}

interface FlagReading {
  readonly name: string;
  readonly noun: string;
  /** Of one project. */
  readonly example: string;
  readonly read: (text: string) => number | undefined;
}

const YEARS: FlagReading = {
  name: 'avskrivningstid',
  noun: 'hela år, till exempel 5',
  example: '8017=5',
  read: readYears,
};
const RATE: FlagReading = {
  name: 'internranta',
  noun: 'procent, till exempel 1,5',
  example: '8017=2',
  read: readRate,
};

/**
 * What Kapitalkostnad is to be computed with: `5` holds for all projects, `8017=5` for one.
 * @throws {Refusal} when a value is not understood
 */
export function readFillOptions({ lists }: CommandArguments): FillOptions {
  const years = readTerms(lists.get(YEARS.name) ?? [], YEARS);
  const rates = readTerms(lists.get(RATE.name) ?? [], RATE);
  const projects = new Set([...years.byProject.keys(), ...rates.byProject.keys()]);
  return {
    capital: { years: years.all, rate: rates.all },
    capitalByProject: new Map(
      [...projects].map((project): [string, CapitalTerms] => [
        project,
        { years: years.byProject.get(project), rate: rates.byProject.get(project) },
      ]),
    ),
  };
}

interface Terms {
  readonly all: number | undefined;
  readonly byProject: ReadonlyMap<string, number>;
}

function readTerms(values: readonly string[], { name, noun, example, read }: FlagReading): Terms {
  let all: number | undefined;
  const byProject = new Map<string, number>();
  for (const written of values) {
    const at = written.lastIndexOf('=');
    const project = at < 0 ? null : written.slice(0, at).trim();
    const value = read(written.slice(at + 1));
    if (value === undefined || project === '') {
      throw new Refusal(
        `--${name} är ”${written}” men ska vara ${noun}, eller ett projektnummer och ett värde, till exempel ${example}.`,
      );
    }
    if (project === null) all = value;
    else byProject.set(project, value);
  }
  return { all, byProject };
}
