// A page with the built pane over a simulated Excel and nothing else, for measuring how soon the pane shows an edit.
import { openWorkbook } from '../../workbench/app/files/open-workbook';
import { installSimulatedExcel } from '../../workbench/host/browser/install-simulated-excel';
import { createSimulatedExcel } from '../../workbench/host/simulated-excel';

declare global {
  interface Window {
    connectToSimulatedExcel?: (page: Window) => void;
    /** Types a number into a cell and waits until the pane shows a text; gives the milliseconds in between. */
    measureEdit?: (sheet: string, address: string, entry: number, text: string) => Promise<number>;
    /** When the pane was asked for, and when it showed its first finding, in milliseconds. */
    firstView?: Promise<number>;
  }
}

const SAMPLE = 'RLF bilagor 2020.xlsx';

async function start(): Promise<void> {
  const bytes = new Uint8Array(await (await fetch(`/exempel/${SAMPLE}`)).arrayBuffer());
  const opened = await openWorkbook(SAMPLE, bytes);
  if (!opened.ok) throw new Error(opened.reason);
  const excel = createSimulatedExcel({ workbook: opened.workbook, apiSet: '1.20' });
  window.connectToSimulatedExcel = (page) => {
    installSimulatedExcel(page, excel);
  };

  const frame = document.createElement('iframe');
  frame.title = 'Bilagekontroll';
  frame.style.cssText = 'width: 450px; height: 700px; border: 0';
  const asked = performance.now();
  // Opened with the page's own query, which names the view.
  frame.src = `/tillagg/taskpane.html${location.search}`;
  document.body.replaceChildren(frame);
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
  });
  window.firstView = shown(frame, () => findings(frame).length > 0, asked);
  window.measureEdit = (sheet, address, entry, text) => {
    const begun = performance.now();
    const end = shown(frame, () => findings(frame).some((finding) => plain(finding.textContent).includes(text)), begun);
    excel.edit(sheet, address, entry);
    return end;
  };
}

function findings(frame: HTMLIFrameElement): readonly Element[] {
  return [...(frame.contentDocument?.querySelectorAll('[role="article"], article') ?? [])];
}

/** A text without the blanks that keep numbers together. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

/** Waits until something is in the pane's page, and gives the milliseconds since a moment. */
function shown(frame: HTMLIFrameElement, isShown: () => boolean, since: number): Promise<number> {
  return new Promise((resolve) => {
    const page = frame.contentDocument;
    if (page === null) throw new Error('The pane is not there');
    const look = (): void => {
      if (!isShown()) return;
      observer.disconnect();
      resolve(performance.now() - since);
    };
    const observer = new MutationObserver(look);
    observer.observe(page, { subtree: true, childList: true, characterData: true });
    look();
  });
}

void start();
