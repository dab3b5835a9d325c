import type { Dispatch } from 'react';
import type { Acceptance } from '../../../core/findings/acceptance';
import type { PaneAction, ReviewDraft } from '../../app/pane-view';
import { useSession } from '../../app/session-context';
import { wasKept } from '../../selectors/was-kept';
import { useReviewTexts } from '../../texts/use-review-texts';
import { nameField } from '../SignedForm/form-fields';
import { SignedForm } from '../SignedForm/SignedForm';

type WithdrawalDraft = Extract<ReviewDraft, { readonly kind: 'withdrawal' }>;

/** What `WithdrawalForm` needs. */
interface WithdrawalFormProps {
  readonly acceptance: Acceptance;
  readonly draft: WithdrawalDraft;
  readonly dispatch: Dispatch<PaneAction>;
  readonly firstField: (field: HTMLElement | null) => void;
}

/** Who takes an acceptance back. */
export function WithdrawalForm({ acceptance, draft, dispatch, firstField }: WithdrawalFormProps) {
  const session = useSession();
  const { acceptance: texts, fields } = useReviewTexts();
  const { finding: findingId } = acceptance;
  const close = (): void => {
    dispatch({ type: 'draftClosed', findingId });
  };
  const onSend = async (): Promise<void> => {
    await session.withdraw(acceptance, draft.by);
    if (wasKept(session.getState())) close();
  };
  return (
    <SignedForm
      heading={texts.withdrawHeading}
      fields={[
        nameField(draft.by, fields, (by) => {
          dispatch({ type: 'drafted', findingId, draft: { ...draft, by } });
        }),
      ]}
      send={texts.withdrawIt}
      onSend={onSend}
      onCancel={close}
      firstField={firstField}
    />
  );
}
