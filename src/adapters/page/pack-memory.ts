import type { KeptPack, PackMemory } from '../../session/packs';
import type { ChangeStorage } from './undo-memory';

/**
 * Keeps the rule pack that was chosen for each workbook in the browser's own storage. It stays on this machine. A storage
 * that is full or closed forgets, and says nothing: the choice holds while the pane is open.
 * @param area keeps one organisation's pages apart from another's on the same server, as Office recommends
 */
export function createPackMemory(storage: ChangeStorage, area: string): PackMemory {
  const keyOf = (workbook: string): string => `${area}bilagekontroll/regelpaket/${workbook}`;
  return {
    recall: (workbook) => {
      try {
        const text = storage.getItem(keyOf(workbook));
        return text === null ? null : readKept(JSON.parse(text));
      } catch {
        return null;
      }
    },
    keep: (workbook, pack) => {
      try {
        if (pack === null) storage.removeItem(keyOf(workbook));
        else storage.setItem(keyOf(workbook), JSON.stringify(pack));
      } catch {
        // What cannot be remembered is chosen again.
      }
    },
  };
}

function readKept(stored: unknown): KeptPack | null {
  const { kind, id, file, text } = (stored ?? {}) as Readonly<Record<string, unknown>>;
  if (kind === 'builtIn' && typeof id === 'string') return { kind, id };
  if (kind === 'own' && typeof file === 'string' && typeof text === 'string') return { kind, file, text };
  return null;
}
