import { Button, mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, type Dispatch, type KeyboardEvent, type Ref } from 'react';
import { previewCorrection } from '../../../core/engine/preview-correction';
import type { SubmissionReport } from '../../../core/engine/report';
import type { Finding } from '../../../core/findings/finding';
import type { RuleDescription } from '../../../core/rules/kit/define-rule';
import { cellName } from '../../../report/places';
import { isOpen } from '../../../core/findings/acceptance';
import { hostPlace, isInOpenWorkbook } from '../../../session/open-workbook';
import type { SessionReview } from '../../../session/reviews';
import type { FixPreview as Preview, PaneAction, ReviewDraft } from '../../app/pane-view';
import { useSession } from '../../app/session-context';
import type { Acceptances } from '../../selectors/acceptances';
import type { FindingRow } from '../../selectors/finding-rows';
import { reviewOffer } from '../../selectors/review-offer';
import { useReviewTexts } from '../../texts/use-review-texts';
import { englishMessage } from '../../../core/findings/messages/english';
import { useTexts } from '../../texts/texts-context';
import { AcceptanceForm } from '../AcceptanceForm/AcceptanceForm';
import { AcceptanceState } from '../AcceptanceState/AcceptanceState';
import { FindingFactList } from '../FindingFactList/FindingFactList';
import { FindingReasons } from '../FindingReasons/FindingReasons';
import { FixPreview } from '../FixPreview/FixPreview';
import { SeverityMark } from '../SeverityMark/SeverityMark';
import { useFocusWhenOpened } from '../SignedForm/use-focus-when-opened';
import { WithdrawalForm } from '../WithdrawalForm/WithdrawalForm';
import { CardAction } from './CardAction';
import { useFindingCardStyles } from './FindingCard.styles';

/** What every finding of a list is reviewed with. */
export interface Reviewing {
  readonly report: SubmissionReport;
  readonly acceptances: Acceptances;
  readonly review: SessionReview;
}

/** What `FindingCard` needs. */
interface FindingCardProps {
  readonly row: FindingRow;
  readonly rule: RuleDescription | undefined;
  readonly reviewing: Reviewing;
  /** The one of the list that is a tab stop. */
  readonly isActive: boolean;
  readonly isExplained: boolean;
  /** The correction that is shown before it is written; null when it is not this finding's. */
  readonly preview: Preview | null;
  /** What is being written of it; undefined when nothing is. */
  readonly draft: ReviewDraft | undefined;
  readonly dispatch: Dispatch<PaneAction>;
  /** Moves in the list; gives whether the key was one that does. */
  readonly onKey: (key: string) => boolean;
  readonly onFocus: () => void;
  readonly onAccepted: (accepted: readonly Finding[]) => void;
  readonly ref: Ref<HTMLElement>;
}

/** One finding: how grave, where, what, what somebody has said of it, and what can be done about it. */
export function FindingCard({
  row,
  rule,
  reviewing,
  isActive,
  isExplained,
  preview,
  draft,
  dispatch,
  onKey,
  onFocus,
  onAccepted,
  ref,
}: FindingCardProps) {
  const styles = useFindingCardStyles();
  const session = useSession();
  const { finding: texts, language } = useTexts();
  const { acceptance: acceptanceTexts } = useReviewTexts();
  const id = useId();
  const { finding, depth, followOns, isUnfolded } = row;
  const { place, fix, acceptance } = finding;
  const english = language === 'en' ? englishMessage(finding.said) : null;
  const isElsewhere = place !== null && !isInOpenWorkbook(place);
  const canBeShown = place !== null && !isElsewhere;
  const canBeMended = fix.length > 0 && fix.every((edit) => isInOpenWorkbook(edit.place));
  const isRoot = finding.causedBy === null;
  const tabIndex = isActive ? 0 : -1;
  const action = { headId: `${id}-head`, tabIndex };
  const offer = reviewOffer(finding, reviewing.acceptances, reviewing.review);
  const [expectForm, firstField] = useFocusWhenOpened();

  const show = (): void => {
    if (canBeShown) void session.show(hostPlace(place));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'Enter' && event.target === event.currentTarget) show();
    else if (event.key === 'Escape' && preview !== null) dispatch({ type: 'previewClosed' });
    else if (!onKey(event.key)) return;
    event.preventDefault();
  };
  const mend = (): void => {
    const writes = preview === null ? session.previewFix(fix) : null;
    if (writes === null) {
      dispatch({ type: 'previewClosed' });
      return;
    }
    const { workbooks } = session.getState();
    const effect = previewCorrection(workbooks, finding, reviewing.report, session.checkAsIf);
    dispatch({ type: 'fixPreviewed', preview: { findingId: finding.id, writes, effect } });
  };

  return (
    <article
      ref={ref}
      tabIndex={tabIndex}
      aria-labelledby={`${id}-head ${id}-message`}
      className={mergeClasses(styles.card, depth > 0 && styles.followOn)}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    >
      <h4 id={`${id}-head`} className={styles.head}>
        <SeverityMark severity={finding.severity} />{' '}
        <span className={styles.where}>
          {place === null ? texts.submission : cellName(place)}
          {isElsewhere && ` ${texts.inFile(place.sheet.file)}`}
        </span>
        {!isOpen(finding) && (
          <>
            {' '}
            <span className={styles.accepted}>
              <CheckmarkCircle16Regular />
              {acceptanceTexts.accepted}
            </span>
          </>
        )}
      </h4>
      {depth > 0 && <p className={styles.aside}>{texts.followsFrom}</p>}
      <p id={`${id}-message`} lang={english === null ? 'sv' : 'en'} className={styles.message}>
        {english ?? finding.message}
      </p>
      <FindingFactList finding={finding} />
      {isElsewhere && <p className={styles.aside}>{texts.otherFile(place.sheet.file)}</p>}
      {isRoot && acceptance !== null && <AcceptanceState applied={acceptance} />}
      {offer?.kind === 'never' && (
        <p lang="sv" className={styles.aside}>
          {offer.reason}
        </p>
      )}
      {offer?.kind === 'notWritable' && <p className={styles.aside}>{acceptanceTexts.notWritable[offer.why]}</p>}
      <div className={styles.actions}>
        {canBeShown && <CardAction {...action} name={texts.show} onClick={show} />}
        {canBeMended && <CardAction {...action} name={texts.mend} isOpen={preview !== null} onClick={mend} />}
        {offer !== null && 'draft' in offer && (
          <CardAction
            {...action}
            name={acceptanceTexts[offer.kind]}
            isOpen={draft !== undefined}
            onClick={() => {
              expectForm();
              dispatch(
                draft === undefined
                  ? { type: 'drafted', findingId: finding.id, draft: offer.draft }
                  : { type: 'draftClosed', findingId: finding.id },
              );
            }}
          />
        )}
        <CardAction
          {...action}
          name={texts.why}
          isOpen={isExplained}
          isQuiet
          onClick={() => {
            dispatch({ type: 'explanationToggled', findingId: finding.id });
          }}
        />
      </div>
      {preview !== null && (
        <FixPreview
          writes={preview.writes}
          effect={preview.effect}
          onWrite={() => {
            dispatch({ type: 'previewClosed' });
            void session.write(finding.id, preview.writes);
          }}
          onCancel={() => {
            dispatch({ type: 'previewClosed' });
          }}
        />
      )}
      {draft?.kind === 'acceptance' && isOpen(finding) && (
        <AcceptanceForm
          report={reviewing.report}
          finding={finding}
          alike={reviewing.acceptances.alike(finding)}
          draft={draft}
          dispatch={dispatch}
          firstField={firstField}
          onAccepted={onAccepted}
        />
      )}
      {draft?.kind === 'withdrawal' && acceptance !== null && (
        <WithdrawalForm acceptance={acceptance.acceptance} draft={draft} dispatch={dispatch} firstField={firstField} />
      )}
      {isExplained && <FindingReasons finding={finding} rule={rule} isSkipped={!isActive} />}
      {followOns > 0 && (
        <Button
          size="small"
          appearance="transparent"
          tabIndex={tabIndex}
          className={styles.follow}
          aria-expanded={isUnfolded}
          icon={isUnfolded ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
          onClick={() => {
            dispatch({ type: 'followOnsToggled', findingId: finding.id });
          }}
        >
          {texts.followOns(followOns)}
        </Button>
      )}
    </article>
  );
}
