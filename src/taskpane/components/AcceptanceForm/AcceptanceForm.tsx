import type { Dispatch } from 'react';
import type { SubmissionReport } from '../../../core/engine/report';
import type { Finding } from '../../../core/findings/finding';
import type { PaneAction, ReviewDraft } from '../../app/pane-view';
import { useSession } from '../../app/session-context';
import { wasKept } from '../../selectors/was-kept';
import { useReviewTexts } from '../../texts/use-review-texts';
import { nameField, reasonField } from '../SignedForm/form-fields';
import { SignedForm } from '../SignedForm/SignedForm';
import { useAcceptanceFormStyles } from './AcceptanceForm.styles';

type AcceptanceDraft = Extract<ReviewDraft, { readonly kind: 'acceptance' }>;

/** What `AcceptanceForm` needs. */
interface AcceptanceFormProps {
  readonly report: SubmissionReport;
  readonly finding: Finding;
  /** Findings that may be accepted with it. */
  readonly alike: readonly Finding[];
  readonly draft: AcceptanceDraft;
  readonly dispatch: Dispatch<PaneAction>;
  readonly firstField: (field: HTMLElement | null) => void;
  /** Takes what was accepted. */
  readonly onAccepted: (accepted: readonly Finding[]) => void;
}

/** Why a finding is accepted and by whom, and whether those of the same kind are accepted along. */
export function AcceptanceForm(props: AcceptanceFormProps) {
  const { report, finding, alike, draft, dispatch, firstField, onAccepted } = props;
  const styles = useAcceptanceFormStyles();
  const session = useSession();
  const { acceptance: texts, fields } = useReviewTexts();
  const { reason, by, withAlike } = draft;
  const accepted = withAlike ? [finding, ...alike] : [finding];
  const change = (given: Partial<AcceptanceDraft>): void => {
    dispatch({ type: 'drafted', findingId: finding.id, draft: { ...draft, ...given } });
  };
  const close = (): void => {
    dispatch({ type: 'draftClosed', findingId: finding.id });
  };
  const onSend = async (): Promise<void> => {
    await session.accept(report, accepted, { reason, by });
    // What was written stays when it could not be kept.
    if (!wasKept(session.getState())) return;
    close();
    onAccepted(accepted);
  };
  return (
    <SignedForm
      heading={texts.acceptHeading}
      fields={[
        reasonField(reason, fields, (typed) => {
          change({ reason: typed });
        }),
        nameField(by, fields, (typed) => {
          change({ by: typed });
        }),
      ]}
      send={texts.acceptSome(accepted.length)}
      onSend={onSend}
      onCancel={close}
      firstField={firstField}
    >
      {alike.length > 0 && (
        <label className={styles.alike}>
          <input
            type="checkbox"
            className={styles.box}
            checked={withAlike}
            onChange={(event) => {
              change({ withAlike: event.target.checked });
            }}
          />
          {texts.alike(alike.length)}
        </label>
      )}
    </SignedForm>
  );
}
