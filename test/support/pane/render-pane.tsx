import { act, configure, render } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { App } from '../../../src/taskpane/app/App';
import type { ViewName } from '../../../src/taskpane/app/pane-view';
import { createAppearance } from '../../../src/taskpane/appearance';
import type { EditableWorkbook } from '../workbook/editable-workbook';
import { fillGapsOfJsdom } from './gaps-of-jsdom';
import { openSession, type OpenSession, type SessionOptions } from './open-session';

// The pane fetches its views when they are opened, which takes a while when all tests run at once.
configure({ asyncUtilTimeout: 10_000 });

/** What a pane may be rendered with. */
export interface PaneOptions extends SessionOptions {
  readonly view?: ViewName;
  readonly locale?: string;
  /** Does something to the session's host before the first check. */
  readonly before?: (opened: OpenSession) => void;
}

/** A pane that the test uses as its user would. */
export interface RenderedPane extends OpenSession {
  /** Does something to the workbook as its user would, in Excel. */
  readonly edit: (change: () => unknown) => Promise<void>;
  readonly user: UserEvent;
}

/** Renders the whole pane over a workbook in memory, checked once. */
export async function renderPane(workbook: EditableWorkbook, options: PaneOptions = {}): Promise<RenderedPane> {
  fillGapsOfJsdom();
  const { view = 'overview', locale = 'sv-SE', before, ...sessionOptions } = options;
  const opened = openSession(workbook, sessionOptions);
  before?.(opened);
  const appearance = createAppearance({ theme: 'light', colours: null });
  await act(async () => {
    render(<App session={opened.session} appearance={appearance} locale={locale} initialView={view} />);
    await opened.session.check();
  });
  const edit = (change: () => unknown): Promise<void> =>
    act(async () => {
      await Promise.resolve();
      opened.host.edit(change);
    });
  return { ...opened, edit, user: userEvent.setup() };
}
