import { readWorkbookFile } from '../../src/adapters/files/read-workbook-file';
import { checkSubmissions } from '../../src/core/engine/check-submissions';
import { BUILT_IN_PACKS, DEFAULT_PACK } from '../../src/core/packs/built-in';
import { reportWork } from './work';

// Recognises and checks a workbook; reading it is not counted. With a number behind the path, its sheets are taken so many
// times over.
async function run(path = '', times = '1'): Promise<void> {
  const pack = BUILT_IN_PACKS.get(DEFAULT_PACK);
  const result = await readWorkbookFile(path);
  if (!result.ok || pack === undefined) throw new Error(result.ok ? 'No rule pack.' : result.reason);

  const { file, sheets } = result.workbook;
  const copies = Array.from({ length: Number(times) }, (_, copy) =>
    copy === 0
      ? sheets
      : sheets.map((sheet) => ({
          ...sheet,
          name: `${sheet.name} ${copy}`,
          cellAt: sheet.cellAt.bind(sheet),
          visitCells: sheet.visitCells.bind(sheet),
          isRowHidden: sheet.isRowHidden.bind(sheet),
          isColumnHidden: sheet.isColumnHidden.bind(sheet),
        })),
  ).flat();
  await reportWork(() => checkSubmissions([{ file, sheets: copies }], { pack, ledger: null, unreadable: [] }));
}

void run(...process.argv.slice(2));
