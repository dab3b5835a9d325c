import { elementsNamed } from './xml-elements';
import { type ZipPackage } from './zip-package';

/** How one part of a package refers to another. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type; the words before it differ between the transitional and the strict format. */
  readonly type: string;
  /** The target's name in the package, or where it would be; undefined for what is outside of it. */
  readonly target: string | undefined;
}

/** What stands for the package itself where a part is asked for. */
export const PACKAGE = '';

/**
 * What a part, or the package itself, refers to.
 * @throws {Unreadable} when its relationships cannot be parsed.
 */
export function readRelationships(zip: ZipPackage, part: string): readonly Relationship[] {
  const name = relationshipsPart(zip, part);
  if (name === undefined) return [];
  return elementsNamed(zip.read(name), 'Relationship').map((attributes) => ({
    id: attributes.get('Id') ?? '',
    type: (attributes.get('Type') ?? '').replace(/^.*\//, ''),
    target:
      attributes.get('TargetMode') === 'External' ? undefined : resolveTarget(part, attributes.get('Target') ?? ''),
  }));
}

/** The name in the package of the part that holds another one's relationships; undefined when there is none. */
export function relationshipsPart(zip: ZipPackage, part: string): string | undefined {
  const slash = part.lastIndexOf('/') + 1;
  return partNamed(zip, `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
}

/** A part's name as the package has it, which may differ in capitals and in what is percent-encoded. */
export function partNamed(zip: ZipPackage, name: string | undefined): string | undefined {
  if (name === undefined || zip.names.includes(name)) return name;
  const wanted = decodeName(name);
  return zip.names.find((each) => decodeName(each) === wanted);
}

/** Whether two names are of the same part. */
export function isSamePart(one: string, other: string): boolean {
  return decodeName(one) === decodeName(other);
}

/** The name of the part that a relationship of another part points to. */
export function resolveTarget(from: string, target: string): string {
  const path = target.startsWith('/') ? target : `/${from.slice(0, from.lastIndexOf('/') + 1)}${target}`;
  const folders: string[] = [];
  for (const folder of path.split(/[/\\]/)) {
    if (folder === '..') folders.pop();
    else if (folder !== '.' && folder !== '') folders.push(folder);
  }
  return folders.join('/');
}

function decodeName(target: string): string {
  try {
    return decodeURIComponent(target).toLowerCase();
  } catch {
    return target.toLowerCase();
  }
}
