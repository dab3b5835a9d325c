import type { SubmissionReport } from '../../src/core/engine/report';
import type { Acceptance } from '../../src/core/findings/acceptance';
import type { RulePack } from '../../src/core/packs/schema';
import { createReview } from '../../src/core/review/change-record';
import { createReadyMark } from '../../src/core/review/ready-mark';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { acceptedBy, lenientPack } from './accepted';
import { reviewWorkbooks } from './review';
import { readSample, RLF } from './sample-files';

/** The published workbook as it has been reviewed, with the rule pack of the review. */
export interface ReviewedSample {
  readonly pack: RulePack;
  readonly workbook: WorkbookSnapshot;
  /** One reason a rule, as long as they usually are. */
  readonly acceptances: readonly Acceptance[];
  /** Every fel and varning accepted, some of them new since the last review, and marked as ready. */
  readonly ready: SubmissionReport;
  /** The same after three acceptances were taken back, with one that lapsed, one that rests and one that was superseded. */
  readonly changed: SubmissionReport;
}

const NEW_SINCE = 4;

/** Reviews the published workbook. */
export async function reviewedSample(): Promise<ReviewedSample> {
  const workbook = await readSample(RLF);
  const pack = lenientPack();
  const first = reviewWorkbooks([workbook], { pack });
  const grave = first.findings.filter(({ causedBy, severity }) => causedBy === null && severity !== 'upplysning');
  const acceptances = grave.flatMap((finding) =>
    acceptedBy(first, [finding], {
      reason: `Avstämt med verksamheten (${finding.rule}). Uppgiften lämnas muntligt vid budgetdialogen och kompletteras i delårsrapporten.`,
    }),
  );
  const review = createReview(
    { submission: first.submission, findings: first.findings.slice(NEW_SINCE) },
    { by: 'Eva Ek', at: '2026-11-12T09:30:00+01:00' },
  );
  const record = { acceptances, reviews: [review] };
  const accepted = reviewWorkbooks([workbook], { pack, record });
  const mark = createReadyMark(accepted, pack, {
    by: 'Nils Öberg',
    role: 'ekonomidirektör',
    at: '2026-11-22T15:00:00+01:00',
  });
  const [one, two, three, lapsing, ...rest] = acceptances;
  if (one === undefined || two === undefined || three === undefined || lapsing === undefined) {
    throw new Error('The sample has too little to accept');
  }
  const figures = lapsing.figures.map((figure) => ({ ...figure, value: 'något annat' }));
  const changed = {
    reviews: [review],
    readyMarks: [mark],
    acceptances: [{ ...lapsing, figures }, ...rest, { ...one, finding: 'finns inte' }],
    superseded: [{ ...two, reason: 'Det tidigare skälet, som ersattes.' }],
  };
  return {
    pack,
    workbook,
    acceptances,
    ready: reviewWorkbooks([workbook], { pack, record: { ...record, readyMarks: [mark] } }),
    changed: reviewWorkbooks([workbook], { pack, record: changed }),
  };
}
