import { REVIEW_NAMESPACE } from '../../core/review/review-namespace';
import type { ReviewWriteOutcome } from '../../session/workbook-host';
import type { ExcelProgram } from './excel-program';

/** Asks which parts of the workbook keep its reviews, with the caller's next request; what is given tells their ids. */
export function askForReviewParts({ workbook }: Excel.RequestContext): () => readonly string[] {
  const parts = workbook.customXmlParts.getByNamespace(REVIEW_NAMESPACE);
  parts.load('items/id');
  return () => parts.items.map(({ id }) => id);
}

/** Asks for the parts' texts, with the caller's next request. */
export function askForReviewTexts({ workbook }: Excel.RequestContext, ids: readonly string[]): () => readonly string[] {
  const texts = ids.map((id) => workbook.customXmlParts.getItem(id).getXml());
  return () => texts.map(({ value }) => value);
}

/** Lets a text take the place of the review parts, if they are still what was read. */
export async function writeReviewPart(
  program: ExcelProgram,
  before: readonly string[],
  text: string,
): Promise<ReviewWriteOutcome> {
  const context = program.newContext();
  const idsOf = askForReviewParts(context);
  await context.sync();
  const ids = idsOf();
  const textsOf = askForReviewTexts(context, ids);
  await context.sync();
  const parts = textsOf();
  if (parts.length !== before.length || parts.some((part, at) => part !== before[at])) {
    return { status: 'changed', parts };
  }
  const { customXmlParts } = context.workbook;
  const [first, ...rest] = ids;
  if (first === undefined) customXmlParts.add(text);
  else customXmlParts.getItem(first).setXml(text);
  for (const id of rest) customXmlParts.getItem(id).delete();
  await context.sync();
  return { status: 'written' };
}
