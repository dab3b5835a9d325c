import type { LedgerReading } from '../../../src/core/ledger/read-ledger';

/** What an extract holds, without what is told of its files and of the rows that its lines are summed from. */
export function withoutSources(reading: LedgerReading): LedgerReading {
  if (!reading.ok) return reading;
  const { files: _, ...ledger } = reading.ledger;
  const lines = ledger.lines.map(({ from: __, ...line }) => line);
  return { ...reading, ledger: { ...ledger, lines } };
}
