import type { EventEntry, RequestBody, ResponseBody } from '../server/protocol';
import type { SimulatedExcel } from '../simulated-excel';

/** The colours that Office tells add-ins of (`Office.context.officeTheme`), as `#RRGGBB`. */
export interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

/** What a page is told of the Excel that it is in. */
export interface PageOptions {
  readonly theme?: OfficeTheme;
  /** The language of Excel's own texts; `sv-SE` when left out. */
  readonly language?: string;
}

/** A page that is connected to a simulated Excel. */
export interface ConnectedPage {
  /**
   * Runs what the page has associated with a button of the ribbon (`Office.actions.associate`), as Excel does.
   * @returns a promise that is kept when the function calls `event.completed()`
   */
  invokeRibbonCommand(name: string): Promise<void>;
  /** Has Office tell of other colours. The client asks again after five seconds at most. */
  setTheme(theme: OfficeTheme): void;
  /** Stops telling the page of events, as when it is closed. */
  disconnect(): void;
}

const LIGHT: OfficeTheme = {
  bodyBackgroundColor: '#FFFFFF',
  bodyForegroundColor: '#212121',
  controlBackgroundColor: '#F3F2F1',
  controlForegroundColor: '#212121',
};

/** Numbers by which Excel and the client know what is called and told. */
const METHODS = { richApiRequest: 93, commandCompleted: 94 } as const;
const EVENTS = { richApiMessage: 33, commandInvoked: 39 } as const;
const SUCCESS = 0;
const NOT_SUPPORTED = 5001;

/** An array as Excel on Windows hands arrays over. */
interface HostArray {
  toArray(): readonly unknown[];
  dimensions(): number;
}

type Respond = (response: HostArray | number) => void;
type Handler = (event: number, payload: HostArray) => void;

/**
 * Lets a page be in Excel on Windows: has to run in the page before Office.js (`office.js`, unmodified, loaded by a script
 * element of that name) does. `Office.onReady` then gives `{ host: 'Excel', platform: 'PC' }`. Several pages can be
 * connected to one Excel, such as a pane and the page of the ribbon's functions.
 */
export function installSimulatedExcel(
  page: Window,
  excel: SimulatedExcel,
  { theme = LIGHT, language = 'sv-SE' }: PageOptions = {},
): ConnectedPage {
  const handlers = new Map<number, Handler>();
  const commands = new Map<string, () => void>();
  let commandsGiven = 0;
  let colours = theme;

  const execute = (method: number, given: unknown, respond: Respond): void => {
    const args = given as readonly unknown[];
    if (method === METHODS.richApiRequest) {
      const [, , , , body, , flags] = args[0] as readonly [...unknown[]];
      void excel.request(JSON.parse(String(body)) as RequestBody, Number(flags), (response) => {
        respond(hostArray([SUCCESS, answerOf(response)]));
      });
      return;
    }
    if (method === METHODS.commandCompleted) {
      const [id] = args;
      commands.get(String(id))?.();
      commands.delete(String(id));
      respond(hostArray([SUCCESS]));
      return;
    }
    respond(NOT_SUPPORTED);
  };

  Object.defineProperty(page, 'external', {
    configurable: true,
    value: {
      GetContext: () => contextOf(excel, language, () => colours),
      GetHostInfo: () => `Excel$Win32$16.01$${language}$telemetry$$disableLogging$0`,
      GetLoggingAllowed: () => false,
      Execute: execute,
      RegisterEvent: (event: number, _target: string, handler: Handler, respond: Respond) => {
        handlers.set(event, handler);
        respond(SUCCESS);
      },
      UnregisterEvent: (event: number, _target: string, respond: Respond) => {
        handlers.delete(event);
        respond(SUCCESS);
      },
    },
  });

  const disconnect = excel.onEvents((entries) => {
    // One by one: the client takes two arrays in an array for the head and the body of a table.
    for (const entry of entries) handlers.get(EVENTS.richApiMessage)?.(EVENTS.richApiMessage, entryArray(entry));
  });

  return {
    invokeRibbonCommand: (name) =>
      new Promise((resolve, reject) => {
        const handler = handlers.get(EVENTS.commandInvoked);
        if (handler === undefined) {
          reject(new Error(`The page does not listen to the ribbon, so that ${name} cannot be run`));
          return;
        }
        commandsGiven += 1;
        const id = String(commandsGiven);
        commands.set(id, resolve);
        handler(EVENTS.commandInvoked, hostArray([id, name, JSON.stringify({ source: { id: name } })]));
      }),
    setTheme: (next) => {
      colours = next;
    },
    disconnect,
  };
}

function contextOf(excel: SimulatedExcel, language: string, theme: () => OfficeTheme): unknown {
  const numbers = (): Readonly<Record<string, number>> =>
    Object.fromEntries(
      Object.entries<string>({ ...theme() }).map(([name, colour]) => [name, Number.parseInt(colour.slice(1), 16)]),
    );
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => 'bilagekontroll',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => language,
    GetAppDataLocale: () => language,
    GetDocUrl: () => excel.workbook.file,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetSupportedMatrix: () => JSON.stringify(Object.fromEntries(excel.requirementSets.all)),
    GetHostFullVersion: () => '16.0.19000.20000',
    GetOfficeThemeInfo: () => JSON.stringify(numbers()),
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
  };
}

/** Status, headers and body of an answer, as the client reads them. */
function answerOf(response: ResponseBody): HostArray {
  return hostArray([200, hostArray([]), JSON.stringify(response)]);
}

function entryArray({ messageCategory, messageType, targetId, message, id }: EventEntry): HostArray {
  return hostArray([hostArray([messageCategory, messageType, targetId, message, id, false])]);
}

function hostArray(items: readonly unknown[]): HostArray {
  return Object.assign([...items], { toArray: () => items, dimensions: () => 1 });
}
