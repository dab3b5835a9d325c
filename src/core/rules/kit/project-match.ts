import { plainText, valueKey } from '../../workbook/label';
import { isSameWord, readProjectName, type ProjectName, type ProjectWord } from './project-words';

/**
 * How alike two names of projects are: the same project; so alike that equal amounts make them the same; or not alike.
 */
export type NameLikeness = 'same' | 'alike' | 'unlike';

/** The likeness of two names, and a figure to choose between several by. */
export interface NameMatch {
  readonly likeness: NameLikeness;
  /** From 0 (no word in common) to 1. */
  readonly score: number;
}

/** Share of the words' weight that two names of one project have in common. */
const SAME_FROM = 0.7;
/** The same where each name has a telling word that the other lacks: `nätverk Sundsvall`, `nätverk Sollefteå`. */
const SAME_FROM_PARTED = 0.85;
/** Names that have all in common are the same, unless every word is one that all sorts of projects have. */
const ALL_FROM = 0.95;
const LEAST_OF_ALL = 0.5;
/** Otherwise they have more in common than one word that names a field. */
const LEAST_COMMON = 0.6;
/** With less in common than this, one telling word must be the same. */
const ALIKE_FROM = 0.4;
/** A compound and its first part, `journalsystem` and `journal`. */
const CORE_SHARE = 0.6;
/** One name may leave out this much of its own words and still be contained in the other. */
const CONTAINED_FROM = 0.9;

/** Telling words of so many letters name one project: `vårdinformationsstöd`, not `journalsystem`. */
const NAMING_LETTERS = 14;

const UNLIKE: NameMatch = { likeness: 'unlike', score: 0 };

/**
 * Compares the names that two lists give a project. Spelling, word order and inflexion may differ; words that many
 * projects have in common, such as införande or system, weigh little.
 */
export function matchProjectNames(one: string, other: string): NameMatch {
  const [key, otherKey] = [valueKey(one), valueKey(other)];
  if (key === '' || otherKey === '') return UNLIKE;
  if (key === otherKey) return { likeness: 'same', score: 1 };
  const whole = matchNames(readProjectName(one), readProjectName(other));
  if (whole.likeness === 'same') return whole;
  const parts = [
    ...segmentsOf(other).map((segment) => matchNames(readProjectName(one), readProjectName(segment))),
    ...segmentsOf(one).map((segment) => matchNames(readProjectName(segment), readProjectName(other))),
  ];
  const part = parts.find(({ likeness }) => likeness === 'same');
  if (part === undefined) return whole;
  const isOtherStage = stagesDiffer(readProjectName(one), readProjectName(other));
  return { likeness: isOtherStage ? 'alike' : 'same', score: Math.max(whole.score, SAME_FROM * part.score) };
}

/** The parts of a name that punctuation parts; none when it has but one. */
function segmentsOf(name: string): readonly string[] {
  const segments = plainText(name)
    .split(/[,;:()]|\s-\s/u)
    .filter((segment) => readProjectName(segment).words.some(({ weight }) => weight === 1));
  return segments.length > 1 || /[,;:()]|\s-\s/u.test(plainText(name)) ? segments : [];
}

interface Common {
  readonly weight: number;
  /** Telling words that are the same as they are, not only in their first part. */
  readonly telling: readonly ProjectWord[];
  /** Each name has a telling word that the other lacks. */
  readonly isParted: boolean;
}

function matchNames(one: ProjectName, other: ProjectName): NameMatch {
  const [weight, otherWeight] = [totalWeight(one), totalWeight(other)];
  if (weight === 0 || otherWeight === 0) return UNLIKE;
  const common = findCommon(one.words, other.words);
  const score = (2 * common.weight) / (weight + otherWeight);
  const isTelling = common.telling.length > 0;
  const isContained = common.weight >= CONTAINED_FROM * Math.min(weight, otherWeight);
  const letters = common.telling.reduce((sum, { text }) => sum + text.length, 0);
  const isNamed = letters >= NAMING_LETTERS || common.telling.some(({ isIdentifier }) => isIdentifier);
  const isSame =
    (score >= ALL_FROM && common.weight >= LEAST_OF_ALL) ||
    (score >= (common.isParted ? SAME_FROM_PARTED : SAME_FROM) && common.weight >= LEAST_COMMON) ||
    (isContained && isNamed);
  if (isSame && !stagesDiffer(one, other)) return { likeness: 'same', score };
  return {
    likeness: isTelling || isSame || (score >= ALIKE_FROM && common.weight >= LEAST_COMMON) ? 'alike' : 'unlike',
    score,
  };
}

function stagesDiffer(one: ProjectName, other: ProjectName): boolean {
  if (one.stages.length === 0 || other.stages.length === 0) return false;
  return !one.stages.some((stage) => other.stages.includes(stage));
}

function totalWeight({ words }: ProjectName): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
}

/** What two names have in common: whole words first, then words written apart or together, then first parts. */
function findCommon(words: readonly ProjectWord[], others: readonly ProjectWord[]): Common {
  const rest = [...words];
  const otherRest = [...others];
  const telling: ProjectWord[] = [];
  let weight = 0;
  const take = (list: ProjectWord[], ...taken: readonly ProjectWord[]): void => {
    for (const word of taken) list.splice(list.indexOf(word), 1);
  };
  for (const word of words) {
    const same = otherRest.find((candidate) => isSameWord(word.text, candidate.text));
    if (same === undefined) continue;
    weight += Math.min(word.weight, same.weight);
    if (word.weight === 1 && same.weight === 1) telling.push(word.isIdentifier ? word : same);
    take(rest, word);
    take(otherRest, same);
  }
  for (const [list, otherList] of [
    [rest, otherRest],
    [otherRest, rest],
  ] as const) {
    for (const word of [...list]) {
      const parts = findParts(word, otherList);
      if (parts === undefined) continue;
      weight += (word.weight + parts[0].weight + parts[1].weight) / 2;
      if (word.weight === 1) telling.push(word);
      take(list, word);
      take(otherList, ...parts);
    }
  }
  for (const word of [...rest]) {
    const same = otherRest.find((candidate) => isSameCore(word, candidate));
    if (same === undefined) continue;
    weight += CORE_SHARE * Math.min(word.weight, same.weight, word.coreWeight, same.coreWeight);
    take(rest, word);
    take(otherRest, same);
  }
  const isParted = [rest, otherRest].every((list) => list.some((word) => word.weight === 1));
  return { weight, telling, isParted };
}

/** The two words that a compound is put together from, in either order: `läkemedelsautomat`, `automat för läkemedel`. */
function findParts(word: ProjectWord, others: readonly ProjectWord[]): readonly [ProjectWord, ProjectWord] | undefined {
  for (const first of others) {
    if (first.text.length < 3 || !word.text.startsWith(first.text.slice(0, -1))) continue;
    for (const last of others) {
      if (last === first) continue;
      for (const length of [first.text.length - 1, first.text.length, first.text.length + 1]) {
        if (last.text.length >= 3 && isSameWord(word.text.slice(length), last.text)) return [first, last];
      }
    }
  }
  return undefined;
}

function isSameCore(one: ProjectWord, other: ProjectWord): boolean {
  if (one.core === one.text && other.core === other.text) return false;
  return (
    isSameWord(one.core, other.core) || isSameWord(`${one.core}s`, other.core) || isSameWord(one.core, `${other.core}s`)
  );
}
