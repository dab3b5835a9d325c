import { isSamePart, relationshipsPart, resolveTarget } from '../package-relationships';
import { dropContentType } from './content-types';
import { withoutElements } from './element-edits';
import { type PackageEdit } from './package-edit';

/**
 * Takes a part out, with its content type and the relationship that points to it.
 * @throws {Unreadable} when one of those cannot be parsed.
 */
export function dropPart(edit: PackageEdit, part: string, referredToBy: string): void {
  dropContentType(edit, part);
  dropRelationship(edit, part, referredToBy);
  edit.remove(part);
}

/**
 * Takes out what says that one part refers to another.
 * @throws {Unreadable} when that cannot be parsed.
 */
export function dropRelationship(edit: PackageEdit, part: string, referredToBy: string): void {
  const relationships = relationshipsPart(edit, referredToBy);
  if (relationships === undefined) return;
  const content = withoutElements(edit.read(relationships), 'Relationship', (attributes) => {
    const target = resolveTarget(referredToBy, attributes.get('Target') ?? '');
    return attributes.get('TargetMode') !== 'External' && isSamePart(target, part);
  });
  edit.write(relationships, content);
}
