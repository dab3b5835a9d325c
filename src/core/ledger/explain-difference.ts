import Big from 'big.js';
import { formatAmount } from '../findings/wording';
import type { Version } from '../columns/version';
import { isResultAccount } from './ledger-cube';
import type { Ledger, LedgerLine } from './ledger';

/** What the ledger's and the bilaga's netto of a version and year are, in kronor. */
interface Difference {
  readonly version: Version;
  readonly year: number;
  readonly ledger: number;
  readonly bilaga: number;
}

/** Bilaga 10 a is in whole thousands, so that amounts which are the same may differ by as much. */
const NEAR = 1000;

/**
 * What a difference between the ledger and the bilaga may come from, in Swedish: the unit, a sign, a period that is there
 * twice, or amounts in another year. Null where nothing fits.
 */
export function explainDifference(ledger: Ledger, { version, year, ledger: found, bilaga }: Difference): string | null {
  const share = bilaga === 0 ? 0 : Math.abs(found / bilaga);
  for (const [times, words] of [
    [1000, 'Beloppen är ungefär tusen gånger för stora: de är troligen i kronor men lästa som tkr'],
    [
      0.001,
      'Beloppen är ungefär tusen gånger för små: de är troligen i tkr men lästa som kronor. Skriv enheten i rubriken, Belopp (tkr)',
    ],
    [
      0.000001,
      'Beloppen är ungefär en miljon gånger för små: de är troligen i mnkr men lästa som kronor. Skriv enheten i rubriken, Belopp (mnkr)',
    ],
  ] as const) {
    if (Math.abs(share / times - 1) < 0.01) return `${words}.`;
  }
  const difference = new Big(found).minus(bilaga).abs();
  if (difference.lte(NEAR)) return null;
  const isNear = (amount: number | Big): boolean => new Big(amount).abs().minus(difference).abs().lte(NEAR);
  const periods = (ledger.files ?? []).flatMap(({ periods: totals }) => totals);
  const twice = periods.find(
    (total) =>
      total.version === version &&
      total.year === year &&
      total.month > 0 &&
      total.netto !== 0 &&
      isNear(total.netto / 2),
  );
  if (twice !== undefined) {
    return `Skillnaden är hälften av period ${year}${String(twice.month).padStart(2, '0')}: den kan finnas två gånger.`;
  }
  const of = ledger.lines.filter(
    (line) => line.version === version && line.year === year && isResultAccount(line.konto),
  );
  const turned = of
    .flatMap(rowsOf)
    .find(({ line, belopp }) => isNear(new Big(belopp).times(2)) && isTurned(line, belopp, of));
  if (turned !== undefined) {
    return `Skillnaden är två gånger ${nameOf(turned)}: tecknet kan vara omvänt.`;
  }
  const elsewhere = ledger.lines
    .filter((line) => line.year !== year && line.version === version && isResultAccount(line.konto))
    .flatMap(rowsOf)
    .find(({ belopp }) => isNear(belopp));
  return elsewhere === undefined
    ? null
    : `Lika mycket står på ${elsewhere.line.year}, ${nameOf(elsewhere)}: året kan vara fel.`;
}

/** An amount of a line: the whole of it, or of one of its rows. */
interface RowAmount {
  readonly line: LedgerLine;
  readonly belopp: number;
  readonly place: string | null;
}

function rowsOf(line: LedgerLine): readonly RowAmount[] {
  const rows = line.from?.first ?? [];
  if (line.from?.rows === 1) return [{ line, belopp: line.belopp, place: rows[0]?.place ?? null }];
  return [{ line, belopp: line.belopp, place: null }, ...rows.map(({ place, belopp }) => ({ line, belopp, place }))];
}

function nameOf({ line: { konto, iekod, from }, belopp, place }: RowAmount): string {
  const where = from === undefined || place === null ? '' : ` (${from.file}, ${place})`;
  return `beloppet på konto ${konto}, iekod ${iekod}, ${formatAmount(belopp, 'kr')}${where}`;
}

/** Whether an amount's sign is another than what its kind, income or cost, comes to. */
function isTurned({ konto }: LedgerLine, belopp: number, lines: readonly LedgerLine[]): boolean {
  const isIncome = konto.startsWith('3');
  const whole = lines
    .filter((line) => line.konto.startsWith('3') === isIncome)
    .reduce((sum, line) => sum.plus(line.belopp), new Big(0));
  return whole.times(belopp).lt(0);
}
