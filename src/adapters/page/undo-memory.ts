import type { UndoMemory } from '../../session/session-parts';

/** What the memory needs of a browser's storage. */
export type ChangeStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * Keeps the last change of each workbook in the browser's own storage, so that it can be undone after the pane was closed.
 * It stays on this machine. A storage that is full or closed forgets, and says nothing: the change can still be undone
 * while the pane is open.
 * @param area keeps one organisation's pages apart from another's on the same server, as Office recommends
 */
export function createUndoMemory(storage: ChangeStorage, area: string): UndoMemory {
  const keyOf = (file: string): string => `${area}bilagekontroll/ändring/${file}`;
  return {
    recall: async (file) => {
      try {
        const text = storage.getItem(keyOf(file));
        if (text === null) return null;
        const { readStoredChange } = await import('./stored-change');
        return readStoredChange(text);
      } catch {
        return null;
      }
    },
    keep: async (file, change) => {
      try {
        if (change === null) storage.removeItem(keyOf(file));
        else storage.setItem(keyOf(file), (await import('./stored-change')).storedText(change));
      } catch {
        storage.removeItem(keyOf(file));
      }
    },
  };
}
