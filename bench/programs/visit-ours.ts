import { readWorkbookFile } from '../../src/adapters/files/read-workbook-file';
import { reportWork } from './work';

const path = process.argv[2] ?? '';

await reportWork(async () => {
  const result = await readWorkbookFile(path);
  if (!result.ok) throw new Error(result.reason);
  let cells = 0;
  for (const sheet of result.workbook.sheets) sheet.visitCells(() => cells++);
  return { cells, result };
});
