import { plainText } from '../../workbook/label';
import type { DocumentCheck } from './document-check';
import type { PlanDocument } from './plan-document';

/** What a document of a submission is. */
export type PlanKind = 'plan' | 'styrkort' | 'kompetensplan' | 'other';

/** A document as it was checked, for the reports. */
export interface CheckedDocument {
  readonly document: PlanDocument;
  readonly kind: PlanKind;
  /** As printed; null for a document without headings. */
  readonly title: string | null;
  /** So many changes are tracked in it. */
  readonly trackedChanges: number;
  /** What was held to something without a fault, and what could not be. */
  readonly checks: readonly DocumentCheck[];
}

const KINDS: readonly (readonly [PlanKind, RegExp])[] = [
  ['plan', /verksamhetsplan|budgetskrivelse|förvaltningsplan|regionplan|(?<!\p{L})budget(?!\p{L})/iu],
  ['kompetensplan', /kompetensförsörjningsplan|bemanningsplan/iu],
  ['styrkort', /styrkort/iu],
];

/** Says what a document is, by its title, else by the first heading or file name that tells. */
export function describeDocument(document: PlanDocument, checks: readonly DocumentCheck[]): CheckedDocument {
  const { title, headings, changes, file } = document;
  const named = [title?.text ?? '', ...headings.map(({ text }) => text), file].flatMap((text) =>
    KINDS.flatMap(([kind, words]) => (words.test(text) ? [kind] : [])),
  );
  return {
    document,
    kind: named[0] ?? 'other',
    title: title === null ? null : plainText(title.text),
    trackedChanges: changes.length,
    checks: checks.filter(({ place }) => place.sheet.fileIndex === document.text.fileIndex),
  };
}
