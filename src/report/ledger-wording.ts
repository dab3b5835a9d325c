import type { ColumnUse, LedgerFile, LedgerInterpretation } from '../core/ledger/ledger';
import type { Reconciliation } from '../core/ledger/reconcile';
import { columnTitle } from '../core/ledger/column-words';
import { periodLabel } from '../core/bilagor/period';
import { counted, formatAmount, listWords } from '../core/findings/wording';

/** Whether an extract's headers are the form's own, so that there is nothing to tell of how they were understood. */
export function isPlain({ state, codesOf }: LedgerInterpretation): boolean {
  return state === 'given' && codesOf === null;
}

const STATES: Readonly<Record<LedgerInterpretation['state'], string>> = {
  sparad: 'Sparad tolkning',
  given: 'Tolkning',
  föreslagen: 'Föreslagen tolkning (ej bekräftad)',
};

/** How an extract was understood, on one line: `Sparad tolkning: Motpart → IE-kod, 14 värden, 2 okända`. */
export function interpretationSentence(interpretation: LedgerInterpretation): string {
  const { state, headers, columns, codes, codesOf } = interpretation;
  const uses = columns.flatMap((use, at) => {
    const header = headers[at] ?? '';
    if (use === null) return [];
    const read = columnUseName(use);
    if (use.role === 'motpart' && codesOf !== null) return [];
    return header === read ? [] : [`${header} → ${read}`];
  });
  const unknown = [...codes].filter(([, iekod]) => iekod === null).map(([code]) => code);
  const values = `${counted(codes.size, 'värde', 'värden')}${unknown.length === 0 ? '' : `, ${counted(unknown.length, 'okänt', 'okända')} (${listWords(unknown.slice(0, 8).map((code) => (code === '' ? 'tomt' : code)))})`}`;
  const derived = codesOf === null ? [] : [`${codesOf} → IE-kod, ${values}`];
  return `${STATES[state]}: ${[...derived, ...uses].join('; ') || 'rubrikerna som de står'}.`;
}

/** What a column is read as, in words: `Konto`, `Belopp, Budget 2020`, `Belopp, Utfall 2018, månad 3 (tkr)`. */
export function columnUseName(use: ColumnUse): string {
  if (use.role !== 'belopp') return columnTitle(use.role);
  const { version, year, month, accumulated, factor, kronorPerAmount } = use;
  const of =
    version !== null && year !== null ? periodLabel(version, year) : (version ?? (year === null ? null : String(year)));
  const parts = [
    'Belopp',
    ...(of === null ? [] : [of]),
    ...(month === null ? [] : [`månad ${month}`]),
    ...(accumulated ? ['ackumulerat'] : []),
    ...(factor === -1 ? ['kredit'] : []),
  ];
  const unit = kronorPerAmount === 1 ? '' : kronorPerAmount === 1000 ? ' (tkr)' : ' (mnkr)';
  return `${parts.join(', ')}${unit}`;
}

/** How the ledger stands to the bilaga in each version and year: a sentence a line. */
export function reconciliationSentences(reconciliations: readonly Reconciliation[]): readonly string[] {
  return reconciliations.map(({ label, status, reason, amounts }) => {
    if (status === 'avstämt') {
      const netto = amounts.find(({ decides }) => decides);
      return `${label}: avstämt mot bilaga 10a${netto === undefined ? '' : ` (${netto.what} ${formatAmount(Math.round(netto.ledger / 1000), 'tkr')})`}.`;
    }
    return status === 'avviker' ? `${label}: avviker. ${reason ?? ''}` : `${label}: ej avstämt. ${reason ?? ''}`;
  });
}

/** How many rows a file gave, and what was left out, for the one who looks at its reconciliation. */
export function fileSummary({ rows, leftOut }: LedgerFile): string {
  const left = leftOut.map(
    ({ what, rows: count, belopp }) => `${count} ${what}${belopp === null ? '' : ` (${formatAmount(belopp, 'kr')})`}`,
  );
  return `${counted(rows, 'rad läst', 'rader lästa')}${left.length === 0 ? '' : `; utelämnat: ${left.join(', ')}`}.`;
}
