import { createPackMemory } from '../../../src/adapters/page/pack-memory';
import type { ChangeStorage } from '../../../src/adapters/page/undo-memory';

function storage(): ChangeStorage & { readonly held: Map<string, string> } {
  const held = new Map<string, string>();
  return {
    held,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, text) => void held.set(key, text),
    removeItem: (key) => void held.delete(key),
  };
}

const CLOSED: ChangeStorage = {
  getItem: () => {
    throw new Error('closed');
  },
  setItem: () => {
    throw new Error('full');
  },
  removeItem: () => {
    throw new Error('closed');
  },
};

it('keeps each workbook’s rule pack apart, and one organisation’s from another’s', () => {
  const held = storage();
  const memory = createPackMemory(held, 'a/');
  memory.keep('RLF.xlsx', { kind: 'builtIn', id: 'vasternorrland-2020' });
  memory.keep('HSF.xlsx', { kind: 'own', file: 'eget.json', text: '{}' });

  expect(memory.recall('RLF.xlsx')).toEqual({ kind: 'builtIn', id: 'vasternorrland-2020' });
  expect(memory.recall('HSF.xlsx')).toEqual({ kind: 'own', file: 'eget.json', text: '{}' });
  expect(memory.recall('FTV.xlsx')).toBeNull();
  expect(createPackMemory(held, 'b/').recall('RLF.xlsx')).toBeNull();
  memory.keep('RLF.xlsx', null);
  expect(memory.recall('RLF.xlsx')).toBeNull();
});

it.each(['{', '7', 'null', '{"kind":"own","file":"x"}', '{"kind":"other","id":"x"}'])(
  'forgets what it does not understand: %s',
  (text) => {
    expect(createPackMemory({ ...storage(), getItem: () => text }, '').recall('RLF.xlsx')).toBeNull();
  },
);

it('says nothing of a storage that is full or closed', () => {
  const memory = createPackMemory(CLOSED, '');
  memory.keep('RLF.xlsx', { kind: 'builtIn', id: 'x' });
  memory.keep('RLF.xlsx', null);
  expect(memory.recall('RLF.xlsx')).toBeNull();
});
