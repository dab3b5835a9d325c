import { mergeClasses } from '@fluentui/react-components';
import { useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTabsStyles } from './Tabs.styles';

/** One tab. */
export interface TabItem<Id extends string> {
  readonly id: Id;
  readonly name: string;
}

/** What the row of tabs needs. */
interface TabsProps<Id extends string> {
  readonly label: string;
  readonly items: readonly TabItem<Id>[];
  readonly selected: Id;
  /** The id of the panel that they choose the content of. */
  readonly panelId: string;
  readonly onSelect: (id: Id) => void;
}

/**
 * A row of tabs as the ARIA Authoring Practices describe it: one tab stop, arrow keys, Home and End. Fluent's own TabList
 * brings a focus library of a fifth of the pane's whole size with it, see docs/adr.
 */
export function Tabs<Id extends string>({ label, items, selected, panelId, onSelect }: TabsProps<Id>) {
  const styles = useTabsStyles();
  const list = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = items.findIndex(({ id }) => id === selected);
    const next = nextTab(event.key, at, items.length);
    const item = next === undefined ? undefined : items[next];
    if (next === undefined || item === undefined) return;
    event.preventDefault();
    onSelect(item.id);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
  };

  return (
    <div ref={list} role="tablist" aria-label={label} className={styles.list} onKeyDown={onKeyDown}>
      {items.map(({ id, name }) => {
        const isSelected = id === selected;
        return (
          <button
            key={id}
            id={tabId(id)}
            type="button"
            role="tab"
            aria-selected={isSelected}
            aria-controls={panelId}
            tabIndex={isSelected ? 0 : -1}
            className={mergeClasses(styles.tab, isSelected && styles.selected)}
            onClick={() => {
              onSelect(id);
            }}
          >
            {name}
          </button>
        );
      })}
    </div>
  );
}

function nextTab(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % count;
    case 'ArrowLeft':
      return (at + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

function tabId(id: string): string {
  return `bilagekontroll-tab-${id}`;
}

/** What the panel of the tabs needs. */
interface TabPanelProps {
  readonly id: string;
  readonly selected: string;
  readonly isBusy: boolean;
  /** Is given the panel, or null when it goes. */
  readonly onPanel: (panel: HTMLElement | null) => void;
  readonly children: ReactNode;
}

/** What the selected tab shows; it scrolls on its own and can be scrolled from the keyboard. */
export function TabPanel({ id, selected, isBusy, onPanel, children }: TabPanelProps) {
  const styles = useTabsStyles();
  const frame = useRef<HTMLElement>(null);
  /** Whether the keyboard is in the panel; a focus that goes because its element goes does not change that. */
  const isWithin = useRef(false);
  useLayoutEffect(() => {
    // What had the focus is gone, with its view or by itself; the reader goes on where it was.
    if (isWithin.current && document.activeElement === document.body && document.hasFocus())
      frame.current?.querySelector<HTMLElement>('[role="tabpanel"]')?.focus();
  });
  return (
    <main
      ref={frame}
      className={styles.main}
      onFocus={() => {
        isWithin.current = true;
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) isWithin.current = false;
      }}
    >
      <section
        // A view that is opened begins at its top.
        key={selected}
        ref={onPanel}
        id={id}
        role="tabpanel"
        aria-labelledby={tabId(selected)}
        aria-busy={isBusy}
        tabIndex={0}
        className={styles.panel}
      >
        {children}
      </section>
    </main>
  );
}
