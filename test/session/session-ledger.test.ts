import { readLedgerBytes } from '../../src/adapters/files/ledger/read-ledger-bytes';
import { createLedgerMemory } from '../../src/adapters/page/ledger-memory';
import { ledgerRules } from '../../src/core/packs/ledger-rules';
import { SessionLedger, type LedgerParts } from '../../src/session/session-ledger';
import { builtInPack } from '../support/check';

/** What the browser keeps, in memory. */
function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => {
      kept.clear();
    },
    key: () => null,
    length: 0,
  };
}

function parts(): LedgerParts {
  const memory = createLedgerMemory(storage(), '');
  const rules = ledgerRules(builtInPack());
  return {
    read: (name, bytes, said) =>
      readLedgerBytes(name, bytes, { ...rules, kept: [...(said === undefined ? [] : [said]), ...memory.recall()] }),
    keep: memory.keep,
  };
}

const given = (name: string, text: string) => ({ name, bytes: () => Promise.resolve(new TextEncoder().encode(text)) });
const EXTRACT = 'Kto;Kod;Ver;År;Belopp\n3011;0;BUD;2020;-5\n';

it('reads an extract, proposes its columns, and knows the next with its headers once they are confirmed', async () => {
  const ledger = new SessionLedger(parts());
  await ledger.add([given('a.csv', EXTRACT)]);
  expect(ledger.list()[0]?.about?.interpretation?.state).toBe('föreslagen');
  await ledger.confirm('a.csv');
  await ledger.add([given('b.csv', EXTRACT.replace('-5', '-7'))]);
  expect(ledger.list().map(({ about }) => about?.interpretation?.state)).toEqual(['sparad', 'sparad']);
  expect(ledger.ledger()?.lines.map(({ konto, belopp }) => `${konto} ${belopp}`)).toEqual(['3011 -5', '3011 -7']);
});

it('reads a column as something else when the user says so', async () => {
  const ledger = new SessionLedger(parts());
  await ledger.add([given('a.csv', 'Konto;IE-kod;Version;År;Belopp;Verksamhet\n4019;2;Budget;2020;5;996\n')]);
  expect(ledger.ledger()?.lines[0]?.dvo).toBeNull();
  await ledger.interpret('a.csv', 5, { role: 'dvo' });
  expect(ledger.ledger()?.lines[0]?.dvo).toBe('996');
});

it('tells why a file cannot be used, and takes an extract out', async () => {
  const ledger = new SessionLedger(parts());
  await ledger.add([given('brev.txt', 'Hej'), given('a.csv', EXTRACT)]);
  expect(ledger.list()[0]?.unreadable).toMatch(/^Filen är inget huvudboksutdrag/u);
  ledger.remove('a.csv');
  expect(ledger.ledger()).toBeNull();
});
