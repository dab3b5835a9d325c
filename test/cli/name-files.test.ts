import { nameFiles } from '../../src/cli/name-files';

it('uses the file names alone where they differ', () => {
  expect(nameFiles(['a/Bilaga 10a.xlsx', '/b/Bilaga 10b.xlsx'])).toEqual(['Bilaga 10a.xlsx', 'Bilaga 10b.xlsx']);
});

it('adds as many folders as it takes', () => {
  expect(nameFiles(['/x/RLF/2020/bilagor.xlsx', '/x/HSF/2020/bilagor.xlsx', '/x/HSF/2020/annat.xlsx'])).toEqual([
    'RLF/2020/bilagor.xlsx',
    'HSF/2020/bilagor.xlsx',
    'annat.xlsx',
  ]);
});

it('manages when one folder lies above another', () => {
  expect(nameFiles(['/bilagor.xlsx', '/RLF/bilagor.xlsx'])).toEqual(['bilagor.xlsx', 'RLF/bilagor.xlsx']);
});
