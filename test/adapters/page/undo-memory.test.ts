import { createUndoMemory, type ChangeStorage } from '../../../src/adapters/page/undo-memory';
import type { UndoableChange } from '../../../src/session/session-state';

const CHANGE: UndoableChange = {
  findingId: '10a-netto',
  cells: [
    {
      place: { sheet: 'Bil 10a', address: { row: 8, column: 4 } },
      before: { formula: null, value: { error: '#REF!' }, numberFormat: '# ##0' },
      after: { formula: 'C9+D9', value: -1232002, numberFormat: '# ##0' },
    },
    {
      place: { sheet: 'Bil 10a', address: { row: 9, column: 4 } },
      before: { formula: null, value: null, numberFormat: 'General' },
      after: { formula: null, value: 'Röd', numberFormat: 'General' },
    },
  ],
};

/** A browser's storage with what is stored in it. */
function createStorage(): ChangeStorage & { readonly stored: Map<string, string> } {
  const stored = new Map<string, string>();
  return {
    stored,
    getItem: (key) => stored.get(key) ?? null,
    setItem: (key, value) => void stored.set(key, value),
    removeItem: (key) => void stored.delete(key),
  };
}

describe('the memory of the last change', () => {
  it('gives back what was kept, to the workbook that it was kept for', async () => {
    const storage = createStorage();
    await createUndoMemory(storage, 'region|').keep('RLF.xlsx', CHANGE);
    const reopened = createUndoMemory(storage, 'region|');
    expect(await reopened.recall('RLF.xlsx')).toEqual(CHANGE);
    expect(await reopened.recall('HSF.xlsx')).toBeNull();
    expect(await createUndoMemory(storage, 'other|').recall('RLF.xlsx')).toBeNull();
  });

  it('forgets what was undone', async () => {
    const storage = createStorage();
    const memory = createUndoMemory(storage, '');
    await memory.keep('RLF.xlsx', CHANGE);
    await memory.keep('RLF.xlsx', null);
    expect(await memory.recall('RLF.xlsx')).toBeNull();
    expect(storage.stored.size).toBe(0);
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, -5)],
    ['of a later version', (text: string) => text.replace('"version":1', '"version":2')],
    ['of another shape', (text: string) => text.replace('"row":8', '"row":-1')],
    ['without cells', () => '{"version":1,"findingId":null,"cells":[]}'],
  ])('gives nothing when what is stored is %s', async (_, spoil) => {
    const storage = createStorage();
    const memory = createUndoMemory(storage, '');
    await memory.keep('RLF.xlsx', CHANGE);
    for (const [key, text] of storage.stored) storage.stored.set(key, spoil(text));
    expect(await memory.recall('RLF.xlsx')).toBeNull();
  });

  it('keeps nothing old when the storage is full, and fails at nothing', async () => {
    const storage = createStorage();
    await createUndoMemory(storage, '').keep('RLF.xlsx', CHANGE);
    const full = createUndoMemory(
      {
        ...storage,
        setItem: () => {
          throw new DOMException('Full', 'QuotaExceededError');
        },
      },
      '',
    );
    await full.keep('RLF.xlsx', { ...CHANGE, findingId: null });
    expect(await full.recall('RLF.xlsx')).toBeNull();
    const closed = createUndoMemory(
      {
        ...storage,
        getItem: () => {
          throw new DOMException('Denied', 'SecurityError');
        },
      },
      '',
    );
    expect(await closed.recall('RLF.xlsx')).toBeNull();
  });
});
