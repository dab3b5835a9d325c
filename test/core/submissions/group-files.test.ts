import { groupFiles, repeatedFiles, type IdentifiedFile } from '../../../src/core/submissions/group-files';

/** A workbook of some förvaltningar, in a folder. */
function file(folder: string, ...forvaltningar: readonly string[]): IdentifiedFile {
  return { folder, pack: 'prov', forvaltningar, hasBilagor: true, bilagor: [] };
}

it('puts the workbooks of one förvaltning together, in whatever folder and spelling', () => {
  expect(
    groupFiles([
      file('a', 'Regionledningsförvaltningen'),
      file('a', 'Tandvårdsförvaltningen'),
      file('b', 'Regionledningsförvalning'),
    ]),
  ).toEqual([[0, 2], [1]]);
});

it('puts what names no förvaltning with the only one of its folder', () => {
  expect(groupFiles([file('a', 'Tandvårdsförvaltningen'), file('b', 'Kollektivtrafiken'), file('b')])).toEqual([
    [0],
    [1, 2],
  ]);
});

it('puts it with the only one there is', () => {
  expect(groupFiles([file('b'), file('a', 'Tandvårdsförvaltningen')])).toEqual([[0, 1]]);
});

it('leaves it with the others of its folder where there are several to choose from', () => {
  expect(
    groupFiles([file('a', 'Tandvårdsförvaltningen'), file('a', 'Kollektivtrafiken'), file('a'), file('c'), file('a')]),
  ).toEqual([[0], [1], [2, 4], [3]]);
});

it('ties two together that one workbook holds', () => {
  expect(
    groupFiles([
      file('a', 'Tandvårdsförvaltningen'),
      file('b', 'Kollektivtrafiken'),
      file('c', 'Kollektivtrafiken', 'Tandvårdsförvaltningen'),
    ]),
  ).toEqual([[0, 1, 2]]);
});

it('tells a workbook whose bilagor are all in another, larger one', () => {
  const files = [
    { bilagor: ['10a|||2020', '10b|||2020', '11|||2020'] },
    { bilagor: ['10b|||2020'] },
    { bilagor: ['17|||2020'] },
  ];
  expect(repeatedFiles(files, [0, 1, 2])).toEqual([{ file: 1, other: 0 }]);
  expect(repeatedFiles([{ bilagor: ['11|||2020'] }, { bilagor: ['11|||2020'] }, { bilagor: [] }], [0, 1, 2])).toEqual(
    [],
  );
});
