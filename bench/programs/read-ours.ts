import { readWorkbookFile } from '../../src/adapters/files/read-workbook-file';
import { reportWork } from './work';

const path = process.argv[2] ?? '';

void reportWork(async () => {
  const result = await readWorkbookFile(path);
  if (!result.ok) throw new Error(result.reason);
  return result.workbook;
});
