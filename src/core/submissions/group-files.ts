import { compareNames } from './forvaltning-name';
import type { WorkbookIdentity } from './identify-workbook';

/** A workbook of a region's review. */
export interface IdentifiedFile extends WorkbookIdentity {
  /** The folder that it lies in. */
  readonly folder: string;
}

/**
 * Parts a region's workbooks into groups that can be checked apart: all that belong to one förvaltning are in one group.
 * A workbook of sub-units' lists, or one that names nobody, goes with the only förvaltning of its folder, else with the
 * only one there is, else it is a group of its own together with its folder's others.
 * @returns the places of each group's workbooks in the list, in order
 */
export function groupFiles(files: readonly IdentifiedFile[]): readonly (readonly number[])[] {
  const groups: { readonly names: string[]; readonly members: number[] }[] = [];
  for (const [at, { forvaltningar }] of files.entries()) {
    if (forvaltningar.length === 0) continue;
    const own = groups.filter(({ names }) => names.some((name) => forvaltningar.some((other) => isSame(name, other))));
    const [first, ...others] = own;
    if (first === undefined) {
      groups.push({ names: [...forvaltningar], members: [at] });
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

function isSame(one: string, other: string): boolean {
  return compareNames(one, other) !== 'different';
}
