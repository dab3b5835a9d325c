import Big from 'big.js';
import type { LedgerLine, LedgerSource } from './ledger';

/** What some lines of the ledger come to on one account and iekod. */
export interface AccountAmount {
  readonly konto: string;
  readonly iekod: number;
  /** Kronor, with the sign of the extract. */
  readonly belopp: number;
  /** How many rows of the extract it is summed from. */
  readonly rows: number;
  readonly sources: readonly LedgerSource[];
}

/** Sums lines by account and iekod, in the order of the accounts. */
export function accountsOf(lines: readonly LedgerLine[]): readonly AccountAmount[] {
  const found = new Map<
    string,
    { readonly konto: string; readonly iekod: number; sum: Big; rows: number; sources: LedgerSource[] }
  >();
  for (const { konto, iekod, belopp, from } of lines) {
    const name = `${konto}|${iekod}`;
    const known = found.get(name) ?? { konto, iekod, sum: new Big(0), rows: 0, sources: [] };
    known.sum = known.sum.plus(belopp);
    known.rows += from?.rows ?? 1;
    if (from !== undefined) known.sources.push(from);
    found.set(name, known);
  }
  return [...found.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, { konto, iekod, sum, rows, sources }]) => ({ konto, iekod, belopp: sum.toNumber(), rows, sources }));
}
