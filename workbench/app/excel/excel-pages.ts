import {
  installSimulatedExcel,
  type ConnectedPage,
  type OfficeTheme,
} from '../../host/browser/install-simulated-excel';
import type { SimulatedExcel } from '../../host/simulated-excel';

declare global {
  interface Window {
    /** What the add-in's pages call before Office.js loads; see connect.js. */
    connectToSimulatedExcel?: (page: Window) => void;
  }
}

/** A page after Office.js has loaded in it. */
type OfficeWindow = Window & { readonly Office?: typeof Office };

/** The add-in's pages that are open over one simulated Excel: the pane, and the page of the ribbon's functions. */
export class ExcelPages {
  private readonly connected = new Map<Window, ConnectedPage>();
  private commands: Promise<Window> | null = null;
  private commandsFrame: HTMLIFrameElement | null = null;

  constructor(
    private readonly excel: SimulatedExcel,
    private theme: OfficeTheme,
    private readonly locale: string,
    private readonly functionsTitle: string,
  ) {
    window.connectToSimulatedExcel = (page) => {
      this.connect(page);
    };
  }

  /** The colours that Office tells pages of that are opened from now on. */
  setTheme(theme: OfficeTheme): void {
    this.theme = theme;
  }

  /** Runs a function of the ribbon in a page of its own, out of sight, as Excel does; the pane need not be open. */
  async runFunction(commandsPage: string, name: string): Promise<void> {
    this.commands ??= this.openCommands(commandsPage);
    await this.connected.get(await this.commands)?.invokeRibbonCommand(name);
  }

  /** Closes the functions' page and stops telling the others of what happens. */
  close(): void {
    for (const page of this.connected.values()) page.disconnect();
    this.connected.clear();
    this.commandsFrame?.remove();
  }

  private connect(page: Window): void {
    const connection = installSimulatedExcel(page, this.excel, { theme: this.theme, language: this.locale });
    this.connected.set(page, connection);
    page.addEventListener('pagehide', () => {
      connection.disconnect();
      if (this.connected.get(page) === connection) this.connected.delete(page);
    });
  }

  private async openCommands(commandsPage: string): Promise<Window> {
    const frame = document.createElement('iframe');
    frame.className = 'commands-frame';
    frame.title = this.functionsTitle;
    frame.tabIndex = -1;
    frame.setAttribute('aria-hidden', 'true');
    frame.src = `/tillagg/${commandsPage}`;
    this.commandsFrame = frame;
    await new Promise((resolve) => {
      frame.addEventListener('load', resolve, { once: true });
      document.body.append(frame);
    });
    const page: OfficeWindow | null = frame.contentWindow;
    if (page?.Office === undefined) throw new Error('The page of the functions did not load');
    await page.Office.onReady();
    return page;
  }
}
