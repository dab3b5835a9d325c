/** The namespace of the part of a workbook in which its reviews are kept. It is the same for all versions. */
export const REVIEW_NAMESPACE = 'urn:bilagekontroll:granskning';
