import { expandWildcards } from '../../../src/adapters/files/expand-wildcards';
import { temporaryFolder } from '../../support/temporary-folder';

const folder = temporaryFolder();

beforeAll(() => {
  for (const name of ['b.xlsx', 'a.xlsx', 'c.XLSX', 'ab.xlsx', 'a.xls', '.dold.xlsx', 'vad [1]+(2)*.xlsx']) {
    folder.write(name, '');
  }
});

const expand = async (pattern: string): Promise<readonly string[]> =>
  (await expandWildcards(folder.path(pattern))).map((path) => path.slice(folder.path('x').length - 1));

it('stands for the files that fit, by name', async () => {
  expect(await expand('?.xlsx')).toEqual(['a.xlsx', 'b.xlsx', 'c.XLSX']);
  expect(await expand('a*')).toEqual(['a.xls', 'a.xlsx', 'ab.xlsx']);
});

it('takes a hidden file only when asked for', async () => {
  expect(await expand('.*')).toEqual(['.dold.xlsx']);
  expect(await expand('*dold*')).toEqual(['*dold*']);
});

it('leaves a name alone that exists, that has no wildcard or that nothing fits', async () => {
  expect(await expand('vad [1]+(2)*.xlsx')).toEqual(['vad [1]+(2)*.xlsx']);
  expect(await expand('a.xlsx')).toEqual(['a.xlsx']);
  expect(await expand('*.ods')).toEqual(['*.ods']);
  expect(await expand('ingen mapp/*.xlsx')).toEqual(['ingen mapp/*.xlsx']);
});
