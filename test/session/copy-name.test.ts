import { copyName, nameWithoutCopyMark } from '../../src/session/copy-name';

const none = new Set<string>();

describe('a filled copy', () => {
  it.each([
    ['Bilaga 10b RLF.xlsx', 'Bilaga 10b RLF ifylld.xlsx'],
    ['Bilaga 10b RLF ifylld.xlsx', 'Bilaga 10b RLF ifylld 2.xlsx'],
    ['Bilaga 10b RLF ifylld 9.xlsm', 'Bilaga 10b RLF ifylld 10.xlsm'],
    ['v1.2 budget.xlsx', 'v1.2 budget ifylld.xlsx'],
    ['.xlsx', '.xlsx ifylld'],
    ['utan ändelse', 'utan ändelse ifylld'],
    ['ifylld.xlsx', 'ifylld ifylld.xlsx'],
  ])('of %s is %s', (file, copy) => {
    expect(copyName(file, none)).toBe(copy);
  });

  it('is numbered past names that are taken', () => {
    expect(copyName('a.xlsx', new Set(['a.xlsx', 'a ifylld.xlsx', 'a ifylld 2.xlsx']))).toBe('a ifylld 3.xlsx');
  });

  it.each([
    ['Bilaga 10b RLF ifylld.xlsx', 'Bilaga 10b RLF.xlsx'],
    ['Bilaga 10b RLF ifylld 12.xlsx', 'Bilaga 10b RLF.xlsx'],
    ['Bilaga 10b RLF.xlsx', 'Bilaga 10b RLF.xlsx'],
    ['a ifylld', 'a'],
  ])('has %s from %s', (copy, file) => {
    expect(nameWithoutCopyMark(copy)).toBe(file);
  });
});
