import type { SubmissionReport } from '../../core/engine/report';
import { documentOutline } from '../documents/document-outline';
import { documentKind, documentSentence } from '../documents/document-wording';
import { printable, wrap, type TextColours } from './layout';

/** Each document with what it is and how its figures stand. */
export function documentLines(
  { documents, findings }: SubmissionReport,
  { colours, width }: { readonly colours: TextColours; readonly width: number },
): readonly string[] {
  return documents.flatMap((checked) => [
    '',
    `${colours.bold(printable(checked.document.file))}  ${colours.dim(documentKind(checked))}`,
    ...wrap(documentSentence(documentOutline(checked, findings)), width, '  '),
  ]);
}
