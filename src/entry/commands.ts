import { excelOfPage } from '../adapters/officejs/excel-program';
import { ExcelHost } from '../adapters/officejs/excel-host';
import { checkSubmissions } from '../core/engine/check-submissions';
import { defaultPack, REGION_PACKS } from '../core/packs/built-in';
import { hostPlace } from '../session/open-workbook';
import { SessionPacks } from '../session/packs';
import { nextFinding } from '../session/next-finding';
import { pagePacks } from './page-packs';

/** Selects the next finding's cell; where there is none, the selection stays. Works without the pane. */
async function goToNextFinding(event: Office.AddinCommands.Event): Promise<void> {
  try {
    const host = new ExcelHost(excelOfPage());
    const workbook = await host.read();
    // What has been chosen in the pane for the workbook holds here too.
    const packs = new SessionPacks(pagePacks(Office.context.partitionKey));
    await packs.recall(workbook.file);
    const { chosen } = packs.current;
    const report = checkSubmissions([workbook], {
      ...(chosen === null ? { pack: defaultPack(), among: REGION_PACKS } : { pack: chosen }),
      ledger: null,
      unreadable: [],
    });
    const place = nextFinding(report, workbook, await host.activeCell());
    if (place !== null) await host.show(hostPlace(place));
  } finally {
    // Excel waits for this before it takes the next command, also when this one failed.
    event.completed();
  }
}

void Office.onReady();
Office.actions.associate('nextFinding', (event: Office.AddinCommands.Event) => void goToNextFinding(event));
