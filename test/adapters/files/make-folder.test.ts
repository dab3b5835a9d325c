import { existsSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../../../src/adapters/files/make-folder';
import { temporaryFolder } from '../../support/temporary-folder';

const folder = temporaryFolder();

it('makes a folder with those that it lies in, and leaves one that is there', async () => {
  const path = folder.path('a/b/c');
  expect([await makeFolder(path), await makeFolder(path), await makeFolder(`${path}/`)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(statSync(path).isDirectory()).toBe(true);
});

it('says that a file is no folder, at its end and on its way', async () => {
  const file = folder.write('fil.txt', 'x');
  expect(await makeFolder(file)).toBe('Det är en fil och inte en mapp.');
  expect(await makeFolder(join(file, 'under'))).toBe('Det är en fil och inte en mapp.');
});

it('ends where nothing can be made', async () => {
  const reason = 'Mappen som den ska ligga i finns inte och går inte att skapa. Välj en annan mapp.';
  if (existsSync('/proc/self')) expect(await makeFolder('/proc/bilagekontroll/under')).toBe(reason);
});

it('ends at a link that leads nowhere', async () => {
  const link = folder.path('lank');
  symlinkSync(folder.path('finns-inte/alls'), link);
  for (const path of [link, join(link, 'under')]) expect(await makeFolder(path)).toBeDefined();
});
