import { createRoot } from 'react-dom/client';
import { PAGE_HOST } from '../../../src/adapters/files/page-host';
import { readWorkbookBytes } from '../../../src/adapters/files/read-workbook-bytes';
import { App } from '../../../src/taskpane/app/App';
import type { ViewName } from '../../../src/taskpane/app/pane-view';
import { createAppearance, type PaneTheme } from '../../../src/taskpane/appearance';
import type { HostProblemKind } from '../../../src/session/workbook-host';
import { EditableWorkbook } from '../workbook/editable-workbook';
import { readEditable } from '../workbook/read-editable';
import { openSession, type OpenSession } from './open-session';

/** How a page is opened. */
export interface PageOptions {
  readonly theme: PaneTheme;
  readonly locale: string;
  readonly view: ViewName;
  readonly problem: HostProblemKind | null;
}

/** What tests reach in the page. */
export interface PanePage {
  /** Opens the pane over a workbook file, or over an empty workbook. */
  readonly open: (
    file: { readonly name: string; readonly base64: string } | null,
    options: PageOptions,
  ) => Promise<void>;
  readonly setTheme: (theme: PaneTheme) => void;
  readonly opened: () => OpenSession;
}

declare global {
  // A global variable can only be declared with var.
  var panePage: PanePage;
}

const appearance = createAppearance({ theme: 'light', colours: null });
let opened: OpenSession | null = null;

globalThis.panePage = {
  open: async (file, { theme, locale, view, problem }) => {
    opened = openSession(file === null ? new EditableWorkbook() : await readWorkbook(file.name, file.base64), {
      readFile: (name, bytes) => Promise.resolve(readWorkbookBytes(name, bytes, PAGE_HOST)),
    });
    opened.host.problem = problem;
    appearance.change({ theme, colours: null });
    const root = document.getElementById('root');
    if (root === null) throw new Error('The page has no place for the pane');
    createRoot(root).render(
      <App session={opened.session} appearance={appearance} locale={locale} initialView={view} />,
    );
    await opened.session.check();
  },
  setTheme: (theme) => {
    appearance.change({ theme, colours: null });
  },
  opened: () => {
    if (opened === null) throw new Error('The pane has not been opened');
    return opened;
  },
};

async function readWorkbook(name: string, base64: string): Promise<EditableWorkbook> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const result = await Promise.resolve(readWorkbookBytes(name, bytes, PAGE_HOST));
  if (!result.ok) throw new Error(result.reason);
  return readEditable([result.workbook]);
}
