import { compareNames } from './forvaltning-name';
import type { WorkbookIdentity } from './identify-workbook';

/** A workbook of a region's review. */
export interface IdentifiedFile extends WorkbookIdentity {
  /** The folder that it lies in. */
  readonly folder: string;
}

/**
 * Parts a region's workbooks into groups that can be checked apart: all that belong to one förvaltning, and are read with
 * one rule pack, are in one group.
 * A workbook of sub-units' lists, or one that names nobody, goes with the only förvaltning of its folder, else with the
 * only one there is, else it is a group of its own together with its folder's others.
 * @returns the places of each group's workbooks in the list, in order
 */
export function groupFiles(files: readonly IdentifiedFile[]): readonly (readonly number[])[] {
  const groups: { readonly pack: string; readonly names: string[]; readonly members: number[] }[] = [];
  for (const [at, { forvaltningar, pack }] of files.entries()) {
    if (forvaltningar.length === 0) continue;
    const own = groups.filter(
      (group) => group.pack === pack && group.names.some((name) => forvaltningar.some((other) => isSame(name, other))),
    );
    const [first, ...others] = own;
    if (first === undefined) {
      groups.push({ pack, names: [...forvaltningar], members: [at] });
      continue;
    }
    // A workbook of several förvaltningar ties their groups together.
    for (const other of others) {
      first.names.push(...other.names);
      first.members.push(...other.members);
      groups.splice(groups.indexOf(other), 1);
    }
    first.names.push(...forvaltningar);
    first.members.push(at);
  }
  const rest = new Map<string, number[]>();
  for (const [at, { forvaltningar, folder }] of files.entries()) {
    if (forvaltningar.length > 0) continue;
    const near = groups.filter(({ members }) => members.some((member) => files[member]?.folder === folder));
    const [host] = near.length === 1 ? near : groups.length === 1 ? groups : [];
    if (host !== undefined) host.members.push(at);
    else rest.set(folder, [...(rest.get(folder) ?? []), at]);
  }
  return [...groups.map(({ members }) => members), ...rest.values()]
    .map((members) => [...members].sort((one, other) => one - other))
    .sort(([one = 0], [other = 0]) => one - other);
}

/** A workbook whose bilagor another one of its förvaltning has too, by their places in the list. */
export interface RepeatedFile {
  readonly file: number;
  /** The one that has them all and more. */
  readonly other: number;
}

/**
 * The workbooks that only repeat what another one holds, as one file a bilaga does beside the whole workbook. Two that
 * hold the same are not told apart here: the check finds their bilagor twice.
 * @param members the workbooks of one group, by their places in the list
 */
export function repeatedFiles(
  files: readonly Pick<WorkbookIdentity, 'bilagor'>[],
  members: readonly number[],
): readonly RepeatedFile[] {
  const held = new Map(members.map((member) => [member, new Set(files[member]?.bilagor)]));
  return members.flatMap((file) => {
    const own = held.get(file) ?? new Set();
    const other = members.find((candidate) => {
      const all = held.get(candidate) ?? new Set();
      return own.size > 0 && all.size > own.size && [...own].every((key) => all.has(key));
    });
    return other === undefined ? [] : [{ file, other }];
  });
}

function isSame(one: string, other: string): boolean {
  return compareNames(one, other) !== 'different';
}
