import { REVIEW_NAMESPACE } from '../../../core/review/review-namespace';
import { PACKAGE, partNamed, readRelationships, relationshipsPart } from '../package-relationships';
import { Unreadable } from '../read-result';
import { MOST_REVIEW_BYTES, REASONS } from '../reasons';
import { readReviewItems, type ReviewItem } from '../review-items';
import { elementsNamed } from '../xml-elements';
import { setContentType } from './content-types';
import { dropPart, dropRelationship } from './drop-part';
import { withElement } from './element-edits';
import { openPackage } from './open-package';
import { PackageEdit, type ChangedParts } from './package-edit';
import { readPackageStructure } from './package-structure';
import { KEEP_REASONS, PATCH_WARNINGS } from './patch-reasons';
import { type PatchingHost } from './patching-host';
import { findWriteProtection } from './write-protection';

/** What is to be kept of a workbook's reviews. */
export interface KeptReview {
  /** The whole custom XML part. */
  readonly text: string;
  /** A GUID of the caller's, without braces, for a workbook that has no such part yet. */
  readonly itemId: string;
}

/** What became of a workbook: its new bytes, or a sentence in Swedish that says why it was left as it was. */
export type KeepReviewResult =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array;
      readonly parts: ChangedParts;
      /** What whoever uses the new file should know, in whole Swedish sentences. */
      readonly warnings: readonly string[];
    }
  | { readonly ok: false; readonly reason: string };

/**
 * Keeps a review with an .xlsx, .xlsm, .xltx or .xltm, as one custom XML part that the workbook refers to: it takes the
 * place of the part that is there, and copies of it go. Every other part's bytes are copied. It never throws, and leaves
 * the bytes that it is given as they are. Whether what is there may be replaced is judged by the caller.
 */
export function keepReview(bytes: Uint8Array, review: KeptReview, host: PatchingHost): KeepReviewResult {
  try {
    const content = new TextEncoder().encode(review.text);
    if (content.length > MOST_REVIEW_BYTES) return { ok: false, reason: KEEP_REASONS.tooLarge };
    const { edit, workbook, isSigned } = openToKeep(bytes, host);
    const [first, ...copies] = readReviewItems(edit).items;
    if (first === undefined) addItem(edit, workbook, content, review.itemId);
    else replaceItem(edit, workbook, first, content);
    for (const { part } of copies) dropItem(edit, workbook, part);
    const warnings = isSigned && edit.isChanged ? [PATCH_WARNINGS.signature] : [];
    return { ok: true, bytes: edit.finish(bytes, host), parts: edit.parts, warnings };
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
}

/**
 * Says in Swedish why a workbook cannot keep a review: it is of a kind that has no place for it, it is damaged, or whoever
 * has it is not to change it. Undefined when it can. It never throws.
 */
export function findKeepProblem(bytes: Uint8Array, host: PatchingHost): string | undefined {
  try {
    openToKeep(bytes, host);
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}

interface OpenWorkbook {
  readonly edit: PackageEdit;
  /** The name of the workbook's part. */
  readonly workbook: string;
  readonly isSigned: boolean;
}

/**
 * Opens a workbook's package for the review to be written into it.
 *
 * @throws {Unreadable} when the workbook cannot keep a review.
 */
function openToKeep(bytes: Uint8Array, host: PatchingHost): OpenWorkbook {
  const edit = new PackageEdit(openPackage(bytes, host));
  const { workbook, isSigned } = readPackageStructure(edit);
  const protection = findWriteProtection(edit, workbook);
  if (protection !== undefined) throw new Unreadable(protection);
  return { edit, workbook, isSigned };
}

function reasonOf(error: unknown): string {
  return error instanceof Unreadable ? error.message : REASONS.damagedWorkbook;
}

const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument';
const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const XML_TYPE = 'application/xml';
const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n';

/** Adds the part with its properties, as Excel itself does. */
function addItem(edit: PackageEdit, workbook: string, content: Uint8Array, itemId: string): void {
  const { item, properties, relationships } = freeNames(edit);
  const office = officeNamespace(edit, workbook);
  const id = `{${itemId.toUpperCase()}}`;
  const add = (part: string, type: string, xml: string | Uint8Array): void => {
    edit.write(part, typeof xml === 'string' ? new TextEncoder().encode(DECLARATION + xml) : xml);
    setContentType(edit, part, type);
  };
  add(item, XML_TYPE, content);
  add(
    properties,
    PROPERTIES_TYPE,
    `<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${office}/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${REVIEW_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  add(
    relationships,
    RELATIONSHIPS_TYPE,
    `<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"><Relationship Id="rId1" Type="${office}/relationships/customXmlProps" Target="${properties.slice(properties.lastIndexOf('/') + 1)}"/></Relationships>`,
  );
  addRelationship(edit, workbook, item);
}

function replaceItem(edit: PackageEdit, workbook: string, item: ReviewItem, content: Uint8Array): void {
  edit.write(item.part, content);
  if (item.isOfWorkbook) return;
  dropRelationship(edit, item.part, PACKAGE);
  addRelationship(edit, workbook, item.part);
}

function dropItem(edit: PackageEdit, workbook: string, part: string): void {
  for (const { type, target } of readRelationships(edit, part)) {
    const properties = type === 'customXmlProps' ? partNamed(edit, target) : undefined;
    if (properties !== undefined) dropPart(edit, properties, part);
  }
  const relationships = relationshipsPart(edit, part);
  if (relationships !== undefined) edit.remove(relationships);
  dropRelationship(edit, part, PACKAGE);
  dropPart(edit, part, workbook);
}

/** The names of the next part of the folder that Excel keeps custom XML in. */
function freeNames(edit: PackageEdit): {
  readonly item: string;
  readonly properties: string;
  readonly relationships: string;
} {
  for (let number = 1; ; number++) {
    const names = {
      item: `customXml/item${number}.xml`,
      properties: `customXml/itemProps${number}.xml`,
      relationships: `customXml/_rels/item${number}.xml.rels`,
    };
    if (Object.values(names).every((name) => partNamed(edit, name) === undefined)) return names;
  }
}

/** Where the names of relationships begin, which differs between the transitional and the strict format. */
function officeNamespace(edit: PackageEdit, workbook: string): string {
  const types = relationshipTags(edit, workbook).map((attributes) => attributes.get('Type') ?? '');
  return types.some((type) => type.startsWith(STRICT)) ? STRICT : TRANSITIONAL;
}

function addRelationship(edit: PackageEdit, workbook: string, part: string): void {
  const relationships = relationshipsPart(edit, workbook);
  if (relationships === undefined) throw new Unreadable(REASONS.damagedWorkbook);
  const taken = new Set(relationshipTags(edit, workbook).map((attributes) => attributes.get('Id')));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number++;
  const up = '../'.repeat(workbook.split('/').length - 1);
  const attributes = {
    Id: `rId${number}`,
    Type: `${officeNamespace(edit, workbook)}/relationships/customXml`,
    Target: `${up}${part}`,
  };
  edit.write(relationships, withElement(edit.read(relationships), { name: 'Relationship', attributes }));
}

function relationshipTags(edit: PackageEdit, workbook: string): readonly ReadonlyMap<string, string>[] {
  const relationships = relationshipsPart(edit, workbook);
  return relationships === undefined ? [] : elementsNamed(edit.read(relationships), 'Relationship');
}
