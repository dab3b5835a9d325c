import { linkSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { writePatchedFile } from '../../../../src/adapters/files/patch/write-patched-file';
import { temporaryFolder } from '../../../support/temporary-folder';

const folder = temporaryFolder();
const NEW = Buffer.from([1, 2, 3, 255]);
const REFUSAL = 'Filen läses av samma kommando och skrivs aldrig över. Välj ett annat namn.';

it('writes the bytes to a file of its own, and nothing beside it', async () => {
  const input = folder.write('ut/in.xlsx', 'in');
  expect(await writePatchedFile(folder.path('ut/ny.xlsx'), NEW, [input])).toBeUndefined();
  expect(readFileSync(folder.path('ut/ny.xlsx'))).toEqual(NEW);
  expect(readdirSync(folder.path('ut'))).toEqual(['in.xlsx', 'ny.xlsx']);
});

it('never writes over an input, by whatever name', async () => {
  const input = folder.write('bok.xlsx', 'in');
  symlinkSync(input, folder.path('länk.xlsx'));
  linkSync(input, folder.path('samma.xlsx'));
  expect(await writePatchedFile(input, NEW, [input])).toBe(REFUSAL);
  expect(await writePatchedFile(folder.path('länk.xlsx'), NEW, ['annan.xlsx', input])).toBe(REFUSAL);
  expect(await writePatchedFile(folder.path('samma.xlsx'), NEW, [input])).toBe(REFUSAL);
  expect(readFileSync(input, 'utf8')).toBe('in');
});

it('leaves what was there when it cannot write', async () => {
  folder.write('mapp.xlsx/kvar.txt', 'kvar');
  expect(await writePatchedFile(folder.path('mapp.xlsx'), NEW, [])).toBe('Det är en mapp. Ange en fil i den.');
  expect(await writePatchedFile(folder.path('borta/ny.xlsx'), NEW, [])).toBe(
    `Mappen ${folder.path('borta')} finns inte. Skapa den först.`,
  );
  expect(readdirSync(folder.path('mapp.xlsx'))).toEqual(['kvar.txt']);
});
