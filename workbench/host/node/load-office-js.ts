import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import type { RequestBody } from '../server/protocol';
import type { SimulatedExcel } from '../simulated-excel';

/** What Office.js defines, as a page sees it. */
export interface OfficeJs {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
}

/** What the client sends over its bridge: a request with an id that the answer has to carry. */
interface BridgeMessage {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly body: RequestBody };
}

interface Bridge {
  sendMessageToHost: (text: string) => void;
  onMessageFromHost?: (text: string) => void;
}

let script: Script | null = null;

/**
 * Loads the real, unmodified Office.js against a simulated Excel, in a world of its own: several can be loaded at once, each
 * with its Excel. There is no page, so `Office.onReady` and the ribbon are not there; what an add-in calls through
 * `Excel` is. Objects that come back are made of the caller's `Error`, `Promise` and arrays.
 */
export function loadOfficeJs(excel: SimulatedExcel): OfficeJs {
  script ??= readScript();
  const window: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    // So that what comes back is made of the caller's own kinds of objects.
    JSON,
    Promise,
    Error,
    document: { getElementsByTagName: () => [], createElement: () => ({}), cookie: '', URL: '' },
    navigator: { userAgent: 'Node', appName: '', platform: '' },
    location: { href: 'https://localhost/', search: '', hash: '', protocol: 'https:', host: 'localhost' },
    addEventListener: () => undefined,
    attachEvent: () => undefined,
    external: {},
  };
  window['window'] = window;
  window['self'] = window;
  script.runInContext(createContext(window));
  const page = window as unknown as OfficeJs & { OSF: { _OfficeAppFactory?: { getContext: () => unknown } } };
  // What the loader of a page would have put there: `Office.context` asks it.
  const context = contextOf(excel);
  page.OSF._OfficeAppFactory = { getContext: () => context };
  connect(page, excel);
  return { Excel: page.Excel, Office: page.Office, OfficeExtension: page.OfficeExtension };
}

function contextOf({ platform, requirementSets }: SimulatedExcel): unknown {
  return {
    host: 'Excel',
    platform,
    diagnostics: { host: 'Excel', platform, version: '16.0.0.0' },
    requirements: { isSetSupported: (name: string, version?: string) => requirementSets.has(name, version) },
  };
}

function connect(page: OfficeJs, excel: SimulatedExcel): void {
  const bridge: Bridge = {
    sendMessageToHost: (text) => {
      const { id, flags, message } = JSON.parse(text) as BridgeMessage;
      void excel.request(message.body, flags, (response) => {
        bridge.onMessageFromHost?.(
          JSON.stringify({ id, message: { statusCode: 200, headers: {}, body: JSON.stringify(response) } }),
        );
      });
    },
  };
  const { HostBridge } = page.OfficeExtension as unknown as { HostBridge: { init: (bridge: Bridge) => void } };
  HostBridge.init(bridge);
  excel.onEvents((entries) => {
    bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } }));
  });
}

function readScript(): Script {
  const manifest = createRequire(join(process.cwd(), 'package.json')).resolve('@microsoft/office-js/package.json');
  const path = join(manifest, '..', 'dist', 'excel-web-16.00.debug.js');
  return new Script(readFileSync(path, 'utf8'), { filename: path });
}
