import { Unreadable } from '../read-result';
import { REASONS } from '../reasons';
import { isSamePart, partNamed } from '../package-relationships';
import { elementsNamed } from '../xml-elements';
import { withElement, withoutElements } from './element-edits';
import { type PackageEdit } from './package-edit';

/**
 * Says what a part holds, unless what its name ends with says so already.
 * @throws {Unreadable} when the package's content types are not there or cannot be parsed.
 */
export function setContentType(edit: PackageEdit, part: string, type: string): void {
  // What is said of a part that is gone would be said twice.
  dropContentType(edit, part);
  const types = typesPart(edit);
  const content = edit.read(types);
  const ending = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  const usual = elementsNamed(content, 'Default').find((each) => each.get('Extension')?.toLowerCase() === ending);
  if (usual?.get('ContentType')?.toLowerCase() === type.toLowerCase()) return;
  const attributes = { PartName: `/${part}`, ContentType: type };
  edit.write(types, withElement(content, { name: 'Override', attributes }));
}

/**
 * Takes out what is said of a part alone.
 * @throws {Unreadable} when the package's content types are not there or cannot be parsed.
 */
export function dropContentType(edit: PackageEdit, part: string): void {
  const types = typesPart(edit);
  const content = withoutElements(edit.read(types), 'Override', (attributes) =>
    isSamePart((attributes.get('PartName') ?? '').replace(/^\//, ''), part),
  );
  edit.write(types, content);
}

function typesPart(edit: PackageEdit): string {
  const types = partNamed(edit, '[Content_Types].xml');
  if (types === undefined) throw new Unreadable(REASONS.damagedPackage);
  return types;
}
