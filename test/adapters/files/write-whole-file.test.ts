import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { writeWholeFile } from '../../../src/adapters/files/write-whole-file';
import { temporaryFolder } from '../../support/temporary-folder';

const folder = temporaryFolder();

it('writes a new file', async () => {
  const path = folder.path('ny.txt');
  expect(await writeWholeFile(path, 'åäö')).toBeUndefined();
  expect(readFileSync(path, 'utf8')).toBe('åäö');
});

it('leaves what was there, and nothing else, when it fails', async () => {
  mkdirSync(folder.path('mapp/rapport.txt'), { recursive: true });
  folder.write('mapp/rapport.txt/inuti.txt', 'kvar');
  expect(await writeWholeFile(folder.path('mapp/rapport.txt'), 'ny')).toMatch(/^Det gick inte att skriva|^Behörighet/u);
  expect(readdirSync(folder.path('mapp'))).toEqual(['rapport.txt']);
});

it('says that a folder has gone', async () => {
  expect(await writeWholeFile(folder.path('borta/rapport.txt'), 'ny')).toBe('Mappen finns inte längre.');
});
