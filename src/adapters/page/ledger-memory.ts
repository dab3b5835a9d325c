import { ledgerRules, writtenInterpretation } from '../../core/packs/ledger-rules';
import { defaultPack } from '../../core/packs/built-in';
import type { KeptInterpretation } from '../../core/ledger/ledger-rules';
import { readInterpretations } from '../../core/packs/read-interpretations';

/** So many interpretations are remembered. */
const MOST = 50;

/** How ledger extracts were understood, as this browser remembers it. */
export interface LedgerMemory {
  readonly recall: () => readonly KeptInterpretation[];
  readonly keep: (kept: KeptInterpretation) => void;
}

/** Remembers in the page's own storage how extracts were understood; where nothing can be kept, nothing is. */
export function createLedgerMemory(storage: Storage, partition: string): LedgerMemory {
  const key = `${partition}bilagekontroll-huvudbok`;
  const recall = (): readonly KeptInterpretation[] => {
    try {
      const reading = readInterpretations(storage.getItem(key) ?? '{"tolkningar":[]}');
      return reading.ok ? ledgerRules({ ...defaultPack(), huvudbok: {} }, reading.interpretations).kept : [];
    } catch {
      return [];
    }
  };
  return {
    recall,
    keep: (kept) => {
      const others = recall().filter(({ headers }) => headers.join('|') !== kept.headers.join('|'));
      try {
        const tolkningar = [kept, ...others].slice(0, MOST).map(writtenInterpretation);
        storage.setItem(key, JSON.stringify({ tolkningar }));
      } catch {
        // It is asked for again the next time.
      }
    },
  };
}
