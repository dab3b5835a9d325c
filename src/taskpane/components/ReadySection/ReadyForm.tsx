import { useState } from 'react';
import type { SubmissionReport } from '../../../core/engine/report';
import type { Reviewer } from '../../../session/reviews';
import { useSession } from '../../app/session-context';
import { wasKept } from '../../selectors/was-kept';
import { useReviewTexts } from '../../texts/use-review-texts';
import { FormDisclosure } from '../FormDisclosure/FormDisclosure';
import { useFormDisclosure } from '../FormDisclosure/use-form-disclosure';
import { nameField, roleField } from '../SignedForm/form-fields';
import { SignedForm } from '../SignedForm/SignedForm';

/** What `ReadyForm` needs. */
interface ReadyFormProps {
  readonly report: SubmissionReport;
  /** Who reviewed last on this machine. */
  readonly reviewer: Reviewer;
  readonly isAgain: boolean;
}

/** Says that the submission is ready, by name and in a role. */
export function ReadyForm({ report, reviewer, isAgain }: ReadyFormProps) {
  const session = useSession();
  const { ready: texts, fields } = useReviewTexts();
  const form = useFormDisclosure();
  const [written, setWritten] = useState<Partial<Reviewer>>({});
  const { name, role } = { ...reviewer, ...written };
  const onSend = async (): Promise<void> => {
    await session.markReady(report, { name, role });
    if (!wasKept(session.getState())) return;
    setWritten({});
    form.done();
  };
  return (
    <FormDisclosure name={isAgain ? texts.markAgain : texts.mark} isPrimary={!isAgain} form={form}>
      <SignedForm
        heading={texts.heading}
        fields={[
          nameField(name, fields, (typed) => {
            setWritten({ ...written, name: typed });
          }),
          roleField(role, fields, (typed) => {
            setWritten({ ...written, role: typed });
          }),
        ]}
        send={texts.send}
        onSend={onSend}
        onCancel={form.cancel}
        firstField={form.firstField}
      />
    </FormDisclosure>
  );
}
