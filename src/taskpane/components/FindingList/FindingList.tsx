import { useVirtualizer, defaultRangeExtractor, type Range } from '@tanstack/react-virtual';
import { useLayoutEffect, useMemo, useRef, useState, type CSSProperties, type Dispatch, type FocusEvent } from 'react';
import type { SubmissionReport } from '../../../core/engine/report';
import type { Finding } from '../../../core/findings/finding';
import type { RulePack } from '../../../core/packs/schema';
import { isOpen } from '../../../core/findings/acceptance';
import type { SessionReview } from '../../../session/reviews';
import type { PaneAction, PaneView } from '../../app/pane-view';
import { acceptances } from '../../selectors/acceptances';
import type { FindingRow } from '../../selectors/finding-rows';
import { useTexts } from '../../texts/texts-context';
import { FindingCard } from '../FindingCard/FindingCard';
import { GroupTitle } from '../GroupTitle/GroupTitle';
import { useFindingListStyles } from './FindingList.styles';

/** How tall a finding is until it has been measured, in pixels. */
const USUAL_HEIGHT = 132;
/** So many findings outside the window are kept, so that scrolling shows no gaps. */
const OVERSCAN = 6;

/** What `FindingList` needs. */
interface FindingListProps {
  readonly rows: readonly FindingRow[];
  readonly report: SubmissionReport;
  readonly review: SessionReview;
  /** What decides which findings may be accepted. */
  readonly pack: RulePack;
  readonly seen: Pick<PaneView, 'explained' | 'preview' | 'drafts' | 'brought'>;
  readonly dispatch: Dispatch<PaneAction>;
  /** What scrolls; null until it is there. */
  readonly scroller: HTMLElement | null;
  /** How far below the scroller's top the list begins, in pixels. */
  readonly offset: number;
}

/**
 * The findings as a list of which only the part in the window exists. It is one tab stop: arrow keys, Home and End go
 * between findings, Tab goes into the active one's buttons. When what had the focus goes, its finding takes it, or the
 * next one when that is gone too; when a finding has been accepted, the next open one. See docs/adr on why it is a list
 * and no feed.
 */
export function FindingList({ rows, report, review, pack, seen, dispatch, scroller, offset }: FindingListProps) {
  const styles = useFindingListStyles();
  const { findings } = useTexts();
  const [active, setActive] = useState({ id: rows[0]?.finding.id, index: 0 });
  const cards = useRef(new Map<string, HTMLElement>());
  /** Whether the keyboard is in the list; a focus that goes because its element goes does not change that. */
  const isWithin = useRef(false);
  const isMoving = useRef(false);
  /** The finding that the keyboard is to go on to, since others have been accepted. */
  const next = useRef<string | null>(null);
  /** The turn in which a finding was last brought forward. */
  const lastTurn = useRef(0);

  const found = rows.findIndex(({ finding }) => finding.id === active.id);
  const activeIndex = found < 0 ? Math.min(active.index, rows.length - 1) : found;
  const activeId = rows[activeIndex]?.finding.id;

  // eslint-disable-next-line react-hooks/incompatible-library -- its functions are used here alone, and nothing is memoised
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => USUAL_HEIGHT,
    getItemKey: (index) => rows[index]?.finding.id ?? index,
    overscan: OVERSCAN,
    scrollMargin: offset,
    rangeExtractor: (range) => withActive(range, activeIndex),
  });

  const moveTo = (index: number): void => {
    const row = rows[index];
    if (row === undefined) return;
    isMoving.current = true;
    setActive({ id: row.finding.id, index });
    virtualizer.scrollToIndex(index, { align: 'auto' });
  };

  const broughtIndex = rows.findIndex(({ finding }) => finding.id === seen.brought?.findingId);
  useLayoutEffect(() => {
    const turn = seen.brought?.turn ?? 0;
    const row = rows[broughtIndex];
    if (row === undefined || turn === lastTurn.current) return;
    lastTurn.current = turn;
    // The focus stays where it is, in the sheet.
    setActive({ id: row.finding.id, index: broughtIndex });
    virtualizer.scrollToIndex(broughtIndex, { align: 'start' });
  }, [seen.brought, broughtIndex, rows, virtualizer]);

  useLayoutEffect(() => {
    if (next.current !== null) {
      const index = rows.findIndex(({ finding }) => finding.id === next.current);
      next.current = null;
      if (index >= 0 && index !== activeIndex) {
        moveTo(index);
        return;
      }
    }
    const card = activeId === undefined ? undefined : cards.current.get(activeId);
    if (card === undefined) return;
    const isLost = isWithin.current && document.activeElement === document.body && document.hasFocus();
    if (isMoving.current || isLost) card.focus({ preventScroll: true });
    isMoving.current = false;
  });

  const onKey = (key: string): boolean => {
    const next = { ArrowDown: activeIndex + 1, ArrowUp: activeIndex - 1, Home: 0, End: rows.length - 1 }[key];
    if (next !== undefined) moveTo(next);
    return next !== undefined;
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) isWithin.current = false;
  };

  const reviewing = useMemo(() => ({ report, acceptances: acceptances(report, pack), review }), [report, pack, review]);
  const rules = new Map(report.tallies.map(({ rule }) => [rule.id, rule]));
  return (
    <div
      role="list"
      aria-label={findings.list}
      className={styles.list}
      style={{ height: `${virtualizer.getTotalSize()}px` }}
      onFocus={() => {
        isWithin.current = true;
      }}
      onBlur={onBlur}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const row = rows[index];
        if (row === undefined) return null;
        const { id } = row.finding;
        return (
          <div
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            role="listitem"
            aria-posinset={index + 1}
            aria-setsize={rows.length}
            aria-level={row.depth + 1}
            className={styles.row}
            style={place(start - offset, row.depth)}
          >
            {row.group !== null && <GroupTitle group={row.group} />}
            <FindingCard
              ref={(card) => {
                if (card === null) return;
                const { current } = cards;
                current.set(id, card);
                return () => {
                  current.delete(id);
                };
              }}
              row={row}
              rule={rules.get(row.finding.rule)}
              reviewing={reviewing}
              isActive={id === activeId}
              isExplained={seen.explained.has(id)}
              preview={seen.preview?.findingId === id ? seen.preview : null}
              draft={seen.drafts.get(id)}
              dispatch={dispatch}
              onAccepted={(accepted) => {
                next.current = nextOpen(rows, index, accepted);
              }}
              onKey={onKey}
              onFocus={() => {
                if (id !== active.id || index !== active.index) setActive({ id, index });
              }}
            />
          </div>
        );
      })}
    </div>
  );
}

/** The first open cause after a row that is left when some are accepted, or else the first of all; null when none is. */
function nextOpen(rows: readonly FindingRow[], index: number, accepted: readonly Finding[]): string | null {
  const left = [...rows.slice(index), ...rows.slice(0, index)].find(
    ({ finding, depth }) => depth === 0 && isOpen(finding) && !accepted.includes(finding),
  );
  return left?.finding.id ?? null;
}

function withActive(range: Range, activeIndex: number): number[] {
  const indexes = defaultRangeExtractor(range);
  if (activeIndex < 0 || indexes.includes(activeIndex)) return indexes;
  return [...indexes, activeIndex].sort((one, other) => one - other);
}

const INDENT = 16;
const DEEPEST = 3;

function place(top: number, depth: number): CSSProperties {
  return { transform: `translateY(${top}px)`, paddingLeft: `${16 + INDENT * Math.min(depth, DEEPEST)}px` };
}
