import { Button, mergeClasses } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, type Dispatch, type KeyboardEvent, type Ref } from 'react';
import type { RuleDescription } from '../../../core/rules/kit/define-rule';
import { cellName } from '../../../report/places';
import { hostPlace, isInOpenWorkbook } from '../../../session/check-session';
import type { FixPreview as Preview, PaneAction } from '../../app/pane-view';
import { useSession } from '../../app/session-context';
import type { FindingRow } from '../../selectors/finding-rows';
import { useTexts } from '../../texts/texts-context';
import { FindingFactList } from '../FindingFactList/FindingFactList';
import { FindingReasons } from '../FindingReasons/FindingReasons';
import { FixPreview } from '../FixPreview/FixPreview';
import { SeverityMark } from '../SeverityMark/SeverityMark';
import { useFindingCardStyles } from './FindingCard.styles';

/** What `FindingCard` needs. */
interface FindingCardProps {
  readonly row: FindingRow;
  readonly rule: RuleDescription | undefined;
  /** The one of the list that is a tab stop. */
  readonly isActive: boolean;
  readonly isExplained: boolean;
  /** The correction that is shown before it is written; null when it is not this finding's. */
  readonly preview: Preview | null;
  readonly dispatch: Dispatch<PaneAction>;
  /** Moves in the list; gives whether the key was one that does. */
  readonly onKey: (key: string) => boolean;
  readonly onFocus: () => void;
  readonly ref: Ref<HTMLElement>;
}

/** One finding: how grave, where, what, and what can be done about it. */
export function FindingCard({
  row,
  rule,
  isActive,
  isExplained,
  preview,
  dispatch,
  onKey,
  onFocus,
  ref,
}: FindingCardProps) {
  const styles = useFindingCardStyles();
  const session = useSession();
  const { finding: texts } = useTexts();
  const id = useId();
  const { finding, depth, followOns, isUnfolded } = row;
  const { place, fix } = finding;
  const isElsewhere = place !== null && !isInOpenWorkbook(place);
  const canBeShown = place !== null && !isElsewhere;
  const canBeMended = fix.length > 0 && fix.every((edit) => isInOpenWorkbook(edit.place));
  const tabIndex = isActive ? 0 : -1;

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
    dispatch(
      writes === null
        ? { type: 'previewClosed' }
        : { type: 'fixPreviewed', preview: { findingId: finding.id, writes } },
    );
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
      </h4>
      {depth > 0 && <p className={styles.aside}>{texts.followsFrom}</p>}
      <p id={`${id}-message`} lang="sv" className={styles.message}>
        {finding.message}
      </p>
      <FindingFactList finding={finding} />
      {isElsewhere && <p className={styles.aside}>{texts.otherFile(place.sheet.file)}</p>}
      <div className={styles.actions}>
        {canBeShown && (
          <Button
            id={`${id}-show`}
            size="small"
            tabIndex={tabIndex}
            className={styles.action}
            aria-labelledby={`${id}-show ${id}-head`}
            onClick={show}
          >
            {texts.show}
          </Button>
        )}
        {canBeMended && (
          <Button
            id={`${id}-mend`}
            size="small"
            tabIndex={tabIndex}
            className={styles.action}
            aria-labelledby={`${id}-mend ${id}-head`}
            aria-expanded={preview !== null}
            onClick={mend}
          >
            {texts.mend}
          </Button>
        )}
        <Button
          id={`${id}-why`}
          size="small"
          appearance="subtle"
          tabIndex={tabIndex}
          className={styles.action}
          aria-labelledby={`${id}-why ${id}-head`}
          aria-expanded={isExplained}
          icon={isExplained ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
          onClick={() => {
            dispatch({ type: 'explanationToggled', findingId: finding.id });
          }}
        >
          {texts.why}
        </Button>
      </div>
      {preview !== null && (
        <FixPreview
          writes={preview.writes}
          onWrite={() => {
            dispatch({ type: 'previewClosed' });
            void session.write(finding.id, preview.writes);
          }}
          onCancel={() => {
            dispatch({ type: 'previewClosed' });
          }}
        />
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
