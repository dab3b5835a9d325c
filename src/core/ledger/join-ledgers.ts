import { formatAmount, listWords } from '../findings/wording';
import { periodLabel } from '../bilagor/period';
import type { Ledger, LedgerFile, PeriodTotal } from './ledger';

/** Puts the extracts of one call together: one a year, or one a unit. */
export function joinLedgers(ledgers: readonly Ledger[]): Ledger | null {
  const [first] = ledgers;
  if (first === undefined || ledgers.length === 1) return first ?? null;
  const unused = ledgers.flatMap((ledger) => ledger.unused ?? []);
  return {
    file: listWords(ledgers.map(({ file }) => file)),
    lines: ledgers.flatMap(({ lines }) => lines),
    ...(unused.length === 0 ? {} : { unused }),
    files: ledgers.flatMap((ledger) => ledger.files ?? []),
  };
}

/** Why the amounts of a version and year cannot be all of it, or are there twice; undefined where nothing says so. */
export function doubtOf(ledger: Ledger, version: PeriodTotal['version'], year: number): PeriodDoubt | undefined {
  const files = ledger.files ?? [];
  const totals = files.flatMap((file) =>
    file.periods.filter((total) => total.version === version && total.year === year).map((total) => ({ file, total })),
  );
  const label = periodLabel(version, year);
  for (const [at, one] of totals.entries()) {
    const same = totals.slice(at + 1).find((other) => isSameMoney(one, other));
    if (same === undefined) continue;
    const amount = formatAmount(one.total.netto, 'kr');
    const period = one.total.month === 0 ? label : `${label}, period ${monthCode(year, one.total.month)},`;
    const reason = `${period} finns i både ${one.file.file} och ${same.file.file} med samma belopp (netto ${amount}) och räknas då två gånger. Ange bara en av filerna.`;
    return { kind: 'twice', reason };
  }
  const months = [...new Set(totals.map(({ total }) => total.month))].filter((month) => month > 0 && month < 13);
  if (months.length > 1 && months.length < 12 && !totals.some(({ total }) => total.month === 0)) {
    const sorted = months.sort((a, b) => a - b).map((month) => monthCode(year, month));
    const netto = totals.reduce((sum, { total }) => sum + total.netto, 0);
    const reason = `${label} har bara ${months.length} av årets 12 perioder (${listWords(sorted)}; netto ${formatAmount(netto, 'kr')}), så det är inte hela året.`;
    return { kind: 'part', reason };
  }
  return undefined;
}

/** Something that speaks against the amounts of a version and year. */
export interface PeriodDoubt {
  readonly kind: 'twice' | 'part';
  /** Swedish, with the amount. */
  readonly reason: string;
}

interface FilePeriod {
  readonly file: LedgerFile;
  readonly total: PeriodTotal;
}

function isSameMoney(one: FilePeriod, other: FilePeriod): boolean {
  const { month, rows, netto, size } = one.total;
  return (
    one.file !== other.file &&
    size !== 0 &&
    month === other.total.month &&
    rows === other.total.rows &&
    netto === other.total.netto &&
    size === other.total.size
  );
}

function monthCode(year: number, month: number): string {
  return `${year}${String(month).padStart(2, '0')}`;
}
