import type { Bilaga } from '../bilagor/index';
import type { FindingDraft } from '../findings/finding';
import { counted } from '../findings/wording';
import { formatAddress } from '../workbook/address';
import { groupBy } from '../workbook/group-by';
import { defineSubmissionRule } from './kit/define-rule';

/** The results of a workbook that is calculated by hand are those of the figures that stand there now. */
export const ruleManuellBerakning = defineSubmissionRule({
  id: 'manuell-berakning',
  title: 'Formlerna i en arbetsbok med manuell beräkning har räknats om sedan beloppen ändrades',
  severity: 'varning',
  source: 'Excel: med manuell beräkning räknas formlerna om först när någon ber om det',
  explanation:
    'Summorna i bilagan är äldre än beloppen och kan vara fel i det som lämnas in. Tryck F9 i Excel, spara arbetsboken och kontrollera igen. Beräkningssättet ändras under Formler, Beräkningsalternativ.',
  *check({ submission }) {
    for (const bilagor of groupBy(submission.bilagor, ({ sheet }) => sheet.fileIndex).values()) {
      const finding = staleFinding(bilagor);
      if (finding !== undefined) yield finding;
    }
  },
});

/** What is said of a workbook once, however many of its results are old. */
function staleFinding(bilagor: readonly Bilaga[]): FindingDraft | undefined {
  const bySheet = new Map(bilagor.map((bilaga) => [bilaga.snapshot, bilaga]));
  const stale = [...bySheet.values()].flatMap((bilaga) =>
    (bilaga.snapshot.staleCells ?? []).map((address) => ({ bilaga, address })),
  );
  const [first] = stale;
  if (first === undefined) return undefined;
  const { sheet } = first.bilaga;
  const count = counted(stale.length, 'formel har', 'formler har');
  return {
    outcome: 'finding',
    place: { sheet, address: first.address },
    bilaga: first.bilaga,
    labels: ['manuell beräkning'],
    message: `Arbetsboken står på manuell beräkning, och ${count} inte räknats om sedan beloppen ändrades, först ${sheet.sheet}!${formatAddress(first.address)}. Tryck F9 i Excel, spara och kontrollera igen. Det som hänger på dem har inte kontrollerats.`,
  };
}
