import { partNamed, readRelationships } from './package-relationships';
import { elementsNamed } from './xml-elements';
import { type ZipPackage } from './zip-package';

/** A sheet as the workbook part lists it. */
export interface ListedSheet {
  readonly name: string;
  /** The number that the calculation chain knows it by. */
  readonly id: string;
  /** The name of its part; undefined when the package has none. */
  readonly part: string | undefined;
  /** What it is, the last word of its relationship's type: `worksheet`, `chartsheet` and so on. */
  readonly kind: string;
}

/**
 * The sheets of a workbook in their order, found by their relationships, whatever their parts are called.
 * @throws {Unreadable} when the workbook's part or its relationships cannot be parsed.
 */
export function listSheets(zip: ZipPackage, workbook: string): readonly ListedSheet[] {
  const relationships = readRelationships(zip, workbook);
  return elementsNamed(zip.read(workbook), 'sheet', 3).map((attributes) => {
    // The prefix of the relationships' namespace is the writer's choice.
    const id = [...attributes].find(([name]) => /^[^:]+:id$/.test(name))?.[1] ?? '';
    const found = relationships.find((each) => each.id === id);
    return {
      name: attributes.get('name') ?? '',
      id: attributes.get('sheetId') ?? '',
      part: partNamed(zip, found?.target),
      kind: found?.type ?? '',
    };
  });
}
