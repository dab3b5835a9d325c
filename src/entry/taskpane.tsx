import { createRoot } from 'react-dom/client';
import { localTime } from '../adapters/clock/local-time';
import { ExcelHost } from '../adapters/officejs/excel-host';
import { excelOfPage } from '../adapters/officejs/excel-program';
import { officeColours, watchOfficeTheme } from '../adapters/officejs/office-theme';
import { createReviewMemory } from '../adapters/page/review-memory';
import { createUndoMemory } from '../adapters/page/undo-memory';
import type { CheckOptions } from '../core/engine/check-submissions';
import type { Report } from '../core/engine/report';
import type { RulePack } from '../core/packs/schema';
import type { WorkbookSnapshot } from '../core/workbook/snapshot';
import type { Steps } from '../core/workbook/steps';
import { ABSENT_WORKBOOK } from '../session/absent-workbook';
import type { FileReading } from '../session/added-file';
import type { LedgerMemory } from '../adapters/page/ledger-memory';
import type { LedgerParts } from '../session/session-ledger';
import type { CopyMaker } from '../session/copy-maker';
import { CheckSession } from '../session/check-session';
import type { CheckWith } from '../session/session-parts';
import { App } from '../taskpane/app/App';
import { themeOf } from '../taskpane/app/pane-theme';
import { refuseStrayFiles } from '../taskpane/app/refuse-stray-files';
import { createAppearance, type Appearance } from '../taskpane/appearance';
import type { ViewName } from '../taskpane/app/pane-view';
import { pagePacks } from './page-packs';

/** The views by what the ribbon's buttons call them in the page's address; see manifest.xml. */
const VIEWS_BY_ADDRESS: ReadonlyMap<string, ViewName> = new Map([
  ['laget', 'overview'],
  ['anmarkningar', 'findings'],
  ['nyckeltal', 'keyFigures'],
  ['fyll', 'fill'],
  ['granska', 'review'],
]);

/** The reader of other workbooks is most of the code, and not needed until one is added. */
async function readFile(name: string, bytes: Uint8Array): Promise<FileReading> {
  const [{ readFileBytes }, { PAGE_HOST }] = await Promise.all([
    import('../adapters/files/read-file-bytes'),
    import('../adapters/files/page-host'),
  ]);
  return readFileBytes(name, bytes, PAGE_HOST);
}

/** What makes copies is not needed until there is something to fill in in another workbook. */
async function loadCopyMaker(): Promise<CopyMaker> {
  const { COPY_MAKER } = await import('../adapters/page/copy-maker');
  return COPY_MAKER;
}

/**
 * Add-ins cannot save files in Excel for Mac and iPad: the browser in it does not start downloads.
 * Source: https://github.com/OfficeDev/office-js/issues/2700, closed as by design.
 */
function canSaveFiles(): boolean {
  const { platform } = Office.context;
  return platform !== Office.PlatformType.Mac && platform !== Office.PlatformType.iOS;
}

/** The check with a rule pack that has been chosen, or with each submission's own. */
type PaneCheck<Result> = (
  workbooks: readonly WorkbookSnapshot[],
  pack: RulePack | undefined,
  options: Omit<CheckOptions, 'pack' | 'among'>,
) => Result;

interface PaneChecks {
  readonly atOnce: PaneCheck<Report>;
  readonly inSteps: PaneCheck<Steps<Report>>;
}

/** What reads ledger extracts is fetched when one is added. */
function pageLedger(partition: string): LedgerParts {
  let memory: LedgerMemory | undefined;
  return {
    read: async (name, bytes, said) => {
      const [{ readLedgerBytes }, { createLedgerMemory }, { ledgerRules }, { defaultPack }] = await Promise.all([
        import('../adapters/files/ledger/read-ledger-bytes'),
        import('../adapters/page/ledger-memory'),
        import('../core/packs/ledger-rules'),
        import('../core/packs/built-in'),
      ]);
      memory ??= createLedgerMemory(localStorage, partition);
      const rules = ledgerRules(defaultPack());
      return readLedgerBytes(name, bytes, {
        ...rules,
        kept: [...(said === undefined ? [] : [said]), ...memory.recall(), ...rules.kept],
      });
    },
    keep: (kept) => memory?.keep(kept),
  };
}

/** The check is fetched while Excel starts and hands over the workbook, so that the pane is there before it. */
let checks: PaneChecks | null = null;
const engine = Promise.all([import('../core/engine/check-submissions'), import('../core/packs/built-in')]).then(
  ([{ createRepeatedCheck }, { defaultPack, REGION_PACKS }]) => {
    const { check, checkInSteps } = createRepeatedCheck();
    const withPack = (pack: RulePack | undefined): Pick<CheckOptions, 'pack' | 'among'> =>
      pack === undefined ? { pack: defaultPack(), among: REGION_PACKS } : { pack };
    checks = {
      atOnce: (workbooks, pack, options) => check(workbooks, { ...options, ...withPack(pack) }),
      inSteps: (workbooks, pack, options) => checkInSteps(workbooks, { ...options, ...withPack(pack) }),
    };
  },
);

function checkWith<Result>(which: (loaded: PaneChecks) => PaneCheck<Result>): CheckWith<Result> {
  return (workbooks, unreadable, { review, documents, prior, pack, ledger, withoutFixes }) => {
    if (checks === null) throw new Error('The check is not loaded');
    const against = prior === undefined ? {} : { prior };
    return which(checks)(workbooks, pack, { ledger, unreadable, documents, review, withoutFixes, ...against });
  };
}

/** Lets the browser draw and take in what the user does; a message is not held back as a timer is. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

function later(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => {
    clearTimeout(timer);
  };
}

const darkOutsideOffice = matchMedia('(prefers-color-scheme: dark)');

/** Excel's own colours; outside Excel, and where it does not tell them, what the system prefers. */
function appearanceNow(): Appearance {
  const colours = officeColours();
  if (colours === null) return { theme: darkOutsideOffice.matches ? 'dark' : 'light', colours };
  return { theme: themeOf(colours), colours };
}

void Office.onReady(({ host }) => {
  const root = document.getElementById('root');
  if (root === null) throw new Error('There is no place for the pane');
  const isInExcel = host === Office.HostType.Excel;
  // The types promise a key; where storage is not partitioned there is none.
  const partition = isInExcel ? ((Office.context.partitionKey as string | undefined) ?? '') : '';
  const session = new CheckSession({
    host: isInExcel ? new ExcelHost(excelOfPage()) : ABSENT_WORKBOOK,
    ready: engine,
    check: checkWith(({ atOnce }) => atOnce),
    sliced: { check: checkWith(({ inSteps }) => inSteps), now: () => performance.now(), breathe },
    reviews: {
      now: () => localTime(new Date()),
      codec: async () => (await import('../core/review/part/review-codec')).REVIEW_CODEC,
      memory: createReviewMemory(localStorage, partition),
    },
    reportSheet: async (report, at) => {
      // What writes it is fetched when it is asked for.
      const { reportSheet } = await import('../report/sheet/report-sheet');
      return reportSheet(report, at);
    },
    packs: pagePacks(partition),
    ledger: pageLedger(partition),
    readFile,
    later,
    ...(isInExcel && canSaveFiles() ? { copies: loadCopyMaker } : {}),
    memory: createUndoMemory(localStorage, partition),
  });

  const appearance = createAppearance(appearanceNow());
  const followTheme = (): void => {
    appearance.change(appearanceNow());
  };
  darkOutsideOffice.addEventListener('change', followTheme);
  if (isInExcel) watchOfficeTheme(followTheme);

  refuseStrayFiles(document);
  createRoot(root).render(
    <App
      session={session}
      appearance={appearance}
      locale={isInExcel ? Office.context.displayLanguage : navigator.language}
      initialView={VIEWS_BY_ADDRESS.get(new URLSearchParams(location.search).get('vy') ?? '') ?? 'overview'}
    />,
  );
  void session.check();
  // What no event tells of, such as a sheet renamed in an older Excel, is found when the user comes back to the pane.
  window.addEventListener('focus', () => void session.check());
});
