import type { RulePack } from '../packs/schema';
import { plainText } from '../workbook/label';
import { compareNames } from './forvaltning-name';

/** A file of a call that could not be read. */
export interface UnreadableFile {
  readonly file: string;
  /** Swedish: what is wrong and what to do. */
  readonly reason: string;
  /** What it was given as, when it is none of the files to be checked: last year's, or an earlier state. */
  readonly givenAs?: 'prior' | 'baseline';
  /** The names of the folders that it lies in, the nearest first, as far as they are known. */
  readonly folders?: readonly string[];
  /** The files of the call that lie in the same folder, by the names that reports use. */
  readonly beside?: readonly string[];
  /** It has been found out elsewhere that nothing tells whose it is. */
  readonly isUnclaimed?: boolean;
}

/** A file that could not be read, as it concerns one submission. */
export interface UnreadFile extends UnreadableFile {
  /** Nothing tells which of the call's submissions it belongs to, so it concerns all of them. */
  readonly isUnclaimed: boolean;
}

/** Those of a call among which a file may belong: a submission, or the files of one förvaltning. */
export interface Claimant {
  readonly forvaltningar: readonly string[];
  readonly files: readonly string[];
  /** The rule pack whose names of förvaltningar hold for it. */
  readonly pack: RulePack;
}

/** Whose a file is: some of the claimants' by their places, somebody's who is not among them, or it cannot be told. */
type Claim = { readonly kind: 'known'; readonly owners: readonly number[] } | { readonly kind: 'unclaimed' };

/**
 * Tells whose a file is that could not be read: the only one there is; else those whose förvaltning its name tells, or
 * a folder that it lies in; else those whose files lie beside it, where others lie elsewhere. A name that tells a
 * förvaltning which is not among them makes it nobody's here.
 */
function claimFile(file: UnreadableFile, claimants: readonly Claimant[]): Claim {
  const all = claimants.map((_, at) => at);
  if (claimants.length <= 1) return { kind: 'known', owners: all };
  for (const text of [file.file, ...(file.folders ?? [])]) {
    const owners = all.filter((at) => {
      const { forvaltningar = [], pack } = claimants[at] ?? {};
      return pack !== undefined && forvaltningar.some((name) => namesForvaltning(text, name, pack));
    });
    if (owners.length > 0) return { kind: 'known', owners };
    const packs = [...new Set(claimants.map(({ pack }) => pack))];
    const isOthers = packs.some((pack) => pack.förvaltningar.some(({ namn }) => namesForvaltning(text, namn, pack)));
    if (isOthers) return { kind: 'known', owners: [] };
  }
  const near = all.filter((at) => (claimants[at]?.files ?? []).some((other) => file.beside?.includes(other) === true));
  return near.length > 0 && near.length < all.length ? { kind: 'known', owners: near } : { kind: 'unclaimed' };
}

/** The files that could not be read, for each claimant those that may be its own, in the order of the call. */
export function shareUnread(
  unreadable: readonly UnreadableFile[],
  claimants: readonly Claimant[],
): readonly (readonly UnreadFile[])[] {
  const claims = unreadable.map((file) => ({ file, claim: claimFile(file, claimants) }));
  return claimants.map((_, at) =>
    claims.flatMap(({ file, claim }): readonly UnreadFile[] => {
      if (claim.kind === 'unclaimed') return [{ ...file, isUnclaimed: true }];
      return claim.owners.includes(at) ? [{ ...file, isUnclaimed: file.isUnclaimed ?? false }] : [];
    }),
  );
}

/** A name has seldom more words than this. */
const MOST_WORDS = 8;

/** Whether a förvaltning's name, or an abbreviation of it, stands as words of its own in a text. */
export function namesForvaltning(text: string, forvaltning: string, pack: RulePack): boolean {
  const words = wordsOf(text);
  const known = pack.förvaltningar.find(({ namn }) => compareNames(namn, forvaltning) === 'same');
  const short = (known?.förkortningar ?? []).map((one) => one.toLowerCase());
  if (words.some((word) => short.includes(word))) return true;
  return words.some((_, from) =>
    words
      .slice(from, from + MOST_WORDS)
      .some((__, count) => compareNames(words.slice(from, from + count + 1).join(' '), forvaltning) === 'same'),
  );
}

function wordsOf(text: string): readonly string[] {
  return (
    plainText(text)
      .replace(/\.[a-z]{2,4}$/iu, '')
      .toLowerCase()
      .match(/[A-Za-zÀ-ÖØ-öø-ɏ0-9]+/gu) ?? []
  );
}
