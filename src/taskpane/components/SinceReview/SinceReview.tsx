import { useState } from 'react';
import type { SubmissionReport } from '../../../core/engine/report';
import type { FindingChanges } from '../../../core/review/finding-changes';
import type { SessionReview } from '../../../session/reviews';
import { useSession } from '../../app/session-context';
import { wasKept } from '../../selectors/was-kept';
import { useReviewTexts } from '../../texts/use-review-texts';
import { Disclosure } from '../Disclosure/Disclosure';
import { FindingLine } from '../FindingLine/FindingLine';
import { FormDisclosure } from '../FormDisclosure/FormDisclosure';
import { useFormDisclosure } from '../FormDisclosure/use-form-disclosure';
import { ReviewSection } from '../ReviewSection/ReviewSection';
import { nameField } from '../SignedForm/form-fields';
import { SignedForm } from '../SignedForm/SignedForm';

/** So many findings are listed; all of them stand among the findings. */
const MOST_SHOWN = 50;

/** What `SinceReview` needs. */
interface SinceReviewProps {
  readonly report: SubmissionReport;
  readonly review: SessionReview;
}

/** What is new, remains and is solved since the submission was reviewed last, and the form that keeps this review. */
export function SinceReview({ report, review }: SinceReviewProps) {
  const { since: texts } = useReviewTexts();
  const { sinceReview } = report.review;
  return (
    <ReviewSection title={texts.title}>
      {sinceReview === null ? <p>{texts.none}</p> : <Changes changes={sinceReview} />}
      {review.writable === 'yes' && <SaveForm report={report} name={review.reviewer.name} />}
    </ReviewSection>
  );
}

function Changes({ changes: { since, added, remaining, solved } }: { readonly changes: FindingChanges }) {
  const { since: texts } = useReviewTexts();
  const lists = [
    { title: texts.added(added.length), findings: added },
    { title: texts.remaining(remaining.length), findings: remaining },
    { title: texts.solved(solved.length), findings: solved },
  ];
  return (
    <>
      {since.kind === 'review' && <p>{texts.reviewed(since.by, since.at)}</p>}
      {lists.map(({ title, findings }) =>
        findings.length === 0 ? (
          <p key={title}>{title}</p>
        ) : (
          <Disclosure key={title} title={title}>
            <FindingLines findings={findings} />
          </Disclosure>
        ),
      )}
    </>
  );
}

function FindingLines({ findings }: { readonly findings: readonly Parameters<typeof FindingLine>[0]['finding'][] }) {
  const { accepted } = useReviewTexts();
  return (
    <ul>
      {findings.slice(0, MOST_SHOWN).map((finding, at) => (
        <li key={at}>
          <FindingLine finding={finding} />
        </li>
      ))}
      {findings.length > MOST_SHOWN && <li>{accepted.more(findings.length - MOST_SHOWN)}</li>}
    </ul>
  );
}

function SaveForm({ report, name }: { readonly report: SubmissionReport; readonly name: string }) {
  const session = useSession();
  const { since: texts, fields } = useReviewTexts();
  const form = useFormDisclosure();
  const [written, setWritten] = useState<string | null>(null);
  const by = written ?? name;
  const onSend = async (): Promise<void> => {
    await session.saveReview(report, by);
    if (!wasKept(session.getState())) return;
    setWritten(null);
    form.done();
  };
  return (
    <FormDisclosure name={texts.save} form={form}>
      <SignedForm
        heading={texts.heading}
        fields={[nameField(by, fields, setWritten)]}
        send={texts.send}
        onSend={onSend}
        onCancel={form.cancel}
        firstField={form.firstField}
      >
        <p>{texts.advice}</p>
      </SignedForm>
    </FormDisclosure>
  );
}
