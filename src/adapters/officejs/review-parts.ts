import { REVIEW_NAMESPACE } from '../../core/review/review-namespace';
import { HostProblem, type ReviewWriteOutcome } from '../../session/workbook-host';
import type { ExcelProgram } from './excel-program';
import { asProblem } from './problems';

/** What the workbook keeps of its reviews, as far as Excel hands it over. */
export interface ReviewTexts {
  readonly reviewParts: readonly string[];
  /** There is one that is too large for an answer. */
  readonly hasUnreadReview: boolean;
}

/** How a write went, with what there is afterwards. */
interface ReviewWrite {
  readonly outcome: ReviewWriteOutcome;
  readonly parts: readonly string[];
}

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

/** Reads the parts' texts in a request of their own: all at once, or one by one where that is too much for an answer. */
export async function readReviewTexts(program: ExcelProgram, ids: readonly string[]): Promise<ReviewTexts> {
  if (ids.length === 0) return { reviewParts: [], hasUnreadReview: false };
  const context = program.newContext();
  const textsOf = askForReviewTexts(context, ids);
  try {
    await context.sync();
    return { reviewParts: textsOf(), hasUnreadReview: false };
  } catch (error) {
    if (asProblem(error).kind !== 'tooLarge') throw error;
    if (ids.length === 1) return { reviewParts: [], hasUnreadReview: true };
  }
  const each: ReviewTexts[] = [];
  for (const id of ids) each.push(await readReviewTexts(program, [id]));
  return {
    reviewParts: each.flatMap(({ reviewParts }) => reviewParts),
    hasUnreadReview: each.some(({ hasUnreadReview }) => hasUnreadReview),
  };
}

/**
 * Lets a text take the place of the review parts, if they are still what was read.
 * @throws {HostProblem} `readOnly` when the workbook cannot be saved, `tooLarge` when a part cannot be read or written whole.
 */
export async function writeReviewPart(
  program: ExcelProgram,
  before: readonly string[],
  text: string,
): Promise<ReviewWrite> {
  const context = program.newContext();
  const { workbook } = context;
  workbook.load('readOnly');
  const idsOf = askForReviewParts(context);
  await context.sync();
  if (workbook.readOnly) throw new HostProblem('readOnly', 'The workbook is open for reading alone');
  const ids = idsOf();
  const textsOf = askForReviewTexts(context, ids);
  if (ids.length > 0) await context.sync();
  const parts = textsOf();
  if (parts.length !== before.length || parts.some((part, at) => part !== before[at])) {
    return { outcome: { status: 'changed', parts }, parts };
  }
  const { customXmlParts } = workbook;
  const [first, ...rest] = ids;
  const part = first === undefined ? customXmlParts.add(text) : customXmlParts.getItem(first);
  if (first !== undefined) part.setXml(text);
  // Excel keeps the tree and may write it otherwise; what it gives is what the next write is compared with.
  const kept = part.getXml();
  for (const id of rest) customXmlParts.getItem(id).delete();
  await context.sync();
  return { outcome: { status: 'written' }, parts: [kept.value] };
}
