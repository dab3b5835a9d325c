import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { lazy, Suspense } from 'react';
import type { Notice, SessionState } from '../../../session/session-state';
import type { HostPlace } from '../../../session/workbook-host';
import { useSession } from '../../app/session-context';
import { contentText } from '../../selectors/cell-text';
import { hostCellName } from '../../selectors/host-cell-name';
import type { Texts } from '../../texts/texts';
import { useTexts } from '../../texts/texts-context';
import { useNoticeBarStyles } from './NoticeBar.styles';

const MOST_NAMED = 3;

const CopyOutcome = lazy(async () => ({ default: (await import('../CopyOutcome/CopyOutcome')).CopyOutcome }));

/** What `NoticeBar` needs. */
interface NoticeBarProps {
  readonly state: SessionState;
}

/** Says how the last thing that was asked for went, and lets a write be undone. */
export function NoticeBar({ state: { notice, undoable } }: NoticeBarProps) {
  const styles = useNoticeBarStyles();
  const session = useSession();
  const texts = useTexts();
  const { notices } = texts;
  const isUndoable = undoable !== null && notice?.kind === 'written';
  return (
    <div role="status">
      {notice !== null && (
        <MessageBar intent={intentOf(notice)} layout="multiline">
          <MessageBarBody>
            {isCopyOutcome(notice) ? (
              <Suspense fallback={null}>
                <CopyOutcome notice={notice} />
              </Suspense>
            ) : (
              sentence(notice, texts)
            )}
            {isUndoable && ` ${notices.undoHint}`}
            {conflictLines(notice, texts).length > 0 && (
              <ul className={styles.conflicts}>
                {conflictLines(notice, texts).map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            )}
          </MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                size="small"
                icon={<Dismiss16Regular />}
                aria-label={notices.dismiss}
                onClick={() => {
                  session.dismissNotice();
                }}
              />
            }
          >
            {notice.kind === 'written' && isUndoable && isPartlyOverwriting(notice) && (
              <Button size="small" onClick={() => void session.undo(notice.overwritten.map(({ place }) => place))}>
                {notices.giveBack}
              </Button>
            )}
            {isUndoable && (
              <Button size="small" icon={<ArrowUndo16Regular />} onClick={() => void session.undo()}>
                {notices.undo}
              </Button>
            )}
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}

const SUCCESSES: readonly Notice['kind'][] = ['written', 'reviewKept', 'reportMade', 'reportRemoved'];

function intentOf(notice: Notice): 'success' | 'info' | 'warning' {
  if (notice.kind === 'written' && notice.overwritten.length > 0) return 'warning';
  if (notice.kind === 'undone' && notice.kept.length > 0) return 'warning';
  if (SUCCESSES.includes(notice.kind)) return 'success';
  if (notice.kind === 'copied') return notice.copies.length > 0 ? 'success' : 'warning';
  return notice.kind === 'undone' ? 'info' : 'warning';
}

/** Whether a write went over a colleague's values in some of its cells; where it did in all, undoing gives them back. */
function isPartlyOverwriting({ cells, overwritten }: Extract<Notice, { readonly kind: 'written' }>): boolean {
  return overwritten.length > 0 && overwritten.length < cells.length;
}

/** Cell by cell what stood where something else was expected. */
function conflictLines(notice: Notice, texts: Texts): readonly string[] {
  const { notices } = texts;
  switch (notice.kind) {
    case 'changed':
      return notice.conflicts.map(({ place, expected, found }) =>
        notices.conflict(hostCellName(place), contentText(expected, texts), contentText(found, texts)),
      );
    case 'written':
      return notice.overwritten.map(({ place, found }) => {
        const ours = notice.cells.find((cell) => hostCellName(cell.place) === hostCellName(place));
        return notices.overwritten(
          hostCellName(place),
          contentText(found, texts),
          ours === undefined ? '' : contentText(ours.after, texts),
        );
      });
    case 'undone':
      return notice.kept.map(({ place, found }) => notices.kept(hostCellName(place), contentText(found, texts)));
    default:
      return [];
  }
}

type CopyOutcomeNotice = Extract<Notice, { readonly kind: 'copied' | 'filesChanged' }>;

function isCopyOutcome(notice: Notice): notice is CopyOutcomeNotice {
  return notice.kind === 'copied' || notice.kind === 'filesChanged';
}

function sentence(notice: Exclude<Notice, CopyOutcomeNotice>, texts: Texts): string {
  const { notices } = texts;
  switch (notice.kind) {
    case 'written': {
      const cells = notice.cells.map(({ place }) => place);
      const left = notice.locked.length === 0 ? '' : ` ${notices.left(nameCells(notice.locked, texts))}`;
      const colleague = notice.overwritten.length === 0 ? '' : ` ${notices.overColleague}`;
      return `${notices.written(nameCells(cells, texts))}${left}${colleague}`;
    }
    case 'undone': {
      const cells = notice.cells.map(({ place }) => place);
      const undone = cells.length === 0 ? notices.nothingUndone : notices.undone(nameCells(cells, texts));
      return notice.kept.length === 0 ? undone : `${undone} ${notices.keptColleague}`;
    }
    case 'changed':
      return notices.changed;
    case 'locked':
      return notices.locked(nameCells(notice.places, texts));
    case 'notShown':
      return notices.notShown(hostCellName(notice.place), notice.problem);
    case 'notWritten':
      return notices.notWritten(notice.problem);
    case 'notCopied':
      return notices.notCopied;
    case 'reviewKept':
      return notices.reviewKept(notice.what, notice.withOthers);
    case 'reviewNotKept':
      return notices.reviewNotKept(notice.problem);
    case 'reportMade':
      return notices.reportMade(notice.sheet);
    case 'reportNotMade':
      return notices.reportNotMade(notice.problem);
    case 'reportRemoved':
      return notices.reportRemoved(notice.sheet);
    case 'reportNotRemoved':
      return notices.reportNotRemoved(notice.problem);
  }
}

function nameCells(places: readonly HostPlace[], { notices }: Texts): string {
  const named = places.slice(0, MOST_NAMED).map(hostCellName).join(', ');
  const rest = places.length - MOST_NAMED;
  return rest > 0 ? `${named} ${notices.more(rest)}` : named;
}
