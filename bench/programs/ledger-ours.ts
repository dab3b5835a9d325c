import { readLedgerFile } from '../../src/adapters/files/read-ledger-file';
import { reportWork } from './work';

void reportWork(async () => {
  const reading = await readLedgerFile(process.argv[2] ?? '');
  if (!reading.ok || reading.notes.length > 0) throw new Error('The extract could not be read.');
  return reading.ledger;
});
