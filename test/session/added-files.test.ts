import type { PlannedWrite } from '../../src/core/fill/fill-plan';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import type { GivenFile } from '../../src/session/added-file';
import { AddedFiles } from '../../src/session/added-files';
import type { CopyableFile, CopyMaker, FilledCopies } from '../../src/session/copy-maker';
import { planFor } from '../support/fill';
import { validSubmission } from '../support/submission/build-submission';
import { workbookOf } from './controlled-host';

const OPEN = workbookOf('Öppen.xlsx', {});

/** A file on a disk that the test can change. */
function onDisk(name: string, content: string): GivenFile & { content: string | null } {
  return {
    name,
    content,
    bytes() {
      return this.content === null
        ? Promise.reject(new Error('NotFoundError'))
        : Promise.resolve(new TextEncoder().encode(this.content));
    },
  };
}

interface Made {
  readonly files: AddedFiles;
  readonly saved: { readonly name: string; readonly text: string }[];
  /** The files that copies were asked of, `2 text`. */
  readonly asked: string[];
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** Files whose workbooks are their texts, and whose copies are those in capitals, unless they are made in another way. */
function make(fill?: CopyMaker['fill'], load?: () => Promise<CopyMaker>): Made {
  const saved: { name: string; text: string }[] = [];
  const asked: string[] = [];
  const maker: CopyMaker = {
    fill: (workbooks, wanted, writes) => {
      asked.push(...wanted.map(({ fileIndex, bytes }) => `${fileIndex} ${textOf(bytes)}`));
      return fill?.(workbooks, wanted, writes) ?? inCapitals(workbooks, wanted);
    },
    save: (name, bytes) => saved.push({ name, text: textOf(bytes) }),
  };
  const files = new AddedFiles(
    (name, bytes) =>
      Promise.resolve(
        name.endsWith('.xlsx')
          ? { ok: true, workbook: workbookOf(name, { A1: { value: textOf(bytes) } }) }
          : { ok: false, reason: 'Filen är ingen arbetsbok.' },
      ),
    load ?? (() => Promise.resolve(maker)),
  );
  return { files, saved, asked };
}

function inCapitals(workbooks: readonly WorkbookSnapshot[], wanted: readonly CopyableFile[]): FilledCopies {
  return {
    copies: wanted.map(({ fileIndex, bytes }) => {
      const text = textOf(bytes).toUpperCase();
      return {
        fileIndex,
        bytes: new TextEncoder().encode(text),
        workbook: workbookOf(workbooks[fileIndex]?.file ?? '', { A1: { value: text } }),
        cells: 1,
        warnings: [],
      };
    }),
    obstacles: { files: new Map(), cells: new Map() },
  };
}

const [ANY] = planFor(validSubmission({ ledgerKeyFigures: false }).snapshot()).writes;

/** A planned write to the first cell of a workbook by its place in the check. */
function writeTo(fileIndex: number): PlannedWrite {
  if (ANY === undefined) throw new Error('Nothing is planned');
  const sheet = { file: '', sheet: 'Blad', fileIndex, sheetIndex: 0 };
  return { ...ANY, place: { sheet, address: { row: 0, column: 0 } } };
}

const workbooksOf = (files: AddedFiles): readonly WorkbookSnapshot[] => [OPEN, ...files.workbooks()];
const textsOf = (files: AddedFiles): readonly unknown[] =>
  files.workbooks().map(({ sheets }) => sheets[0]?.cellAt(0, 0)?.value);

it('makes copies of those that are written to, in their places, and leaves the others', async () => {
  const { files, saved, asked } = make();
  await files.add([onDisk('a.xlsx', 'a'), onDisk('x.txt', 'x'), onDisk('b.xlsx', 'b'), onDisk('c.xlsx', 'c')]);
  const notice = await files.fill(workbooksOf(files), [writeTo(0), writeTo(2)]);
  expect(asked).toEqual(['2 b']);
  expect(saved).toEqual([{ name: 'b ifylld.xlsx', text: 'B' }]);
  expect(notice).toEqual({
    kind: 'copied',
    copies: [{ name: 'b ifylld.xlsx', cells: 1, warnings: [] }],
    refused: [],
    left: [],
  });
  expect(files.list().map(({ name, copyOf }) => [name, copyOf])).toEqual([
    ['a.xlsx', null],
    ['x.txt', null],
    ['b ifylld.xlsx', 'b.xlsx'],
    ['c.xlsx', null],
  ]);
  expect(files.workbooks().map(({ file }) => file)).toEqual(['a.xlsx', 'b ifylld.xlsx', 'c.xlsx']);
  expect(textsOf(files)).toEqual(['a', 'B', 'c']);
});

it('makes a copy of a copy under a name of its own, which is still a copy of the added file', async () => {
  const { files, saved } = make();
  await files.add([onDisk('a.xlsx', 'a')]);
  await files.fill(workbooksOf(files), [writeTo(1)]);
  await files.fill(workbooksOf(files), [writeTo(1)]);
  expect(saved.map(({ name }) => name)).toEqual(['a ifylld.xlsx', 'a ifylld 2.xlsx']);
  expect(files.list()).toEqual([{ name: 'a ifylld 2.xlsx', unreadable: null, copyOf: 'a.xlsx' }]);
});

it('lets the added file, and the saved copy, take the place of the copy again', async () => {
  const { files } = make();
  await files.add([onDisk('a.xlsx', 'a'), onDisk('b.xlsx', 'b')]);
  await files.fill(workbooksOf(files), [writeTo(1)]);
  await files.add([onDisk('a ifylld.xlsx', 'sparad')]);
  expect(files.list().map(({ name }) => name)).toEqual(['a ifylld.xlsx', 'b.xlsx']);
  expect(textsOf(files)).toEqual(['sparad', 'b']);
  await files.fill(workbooksOf(files), [writeTo(2)]);
  await files.add([onDisk('b.xlsx', 'åter')]);
  expect(files.list().map(({ name, copyOf }) => [name, copyOf])).toEqual([
    ['a ifylld.xlsx', null],
    ['b.xlsx', null],
  ]);
  expect(textsOf(files)).toEqual(['sparad', 'åter']);
});

describe('no copy at all is made', () => {
  it.each([
    ['holds something else', 'annat'],
    ['is as long but not the same', 'B'],
    ['cannot be read any more', null],
  ])('when one of the files %s', async (_, content) => {
    const { files, saved, asked } = make();
    const changed = onDisk('b.xlsx', 'b');
    await files.add([onDisk('a.xlsx', 'a'), changed]);
    changed.content = content;
    expect(await files.fill(workbooksOf(files), [writeTo(1), writeTo(2)])).toEqual({
      kind: 'filesChanged',
      files: ['b.xlsx'],
    });
    expect([saved, asked]).toEqual([[], []]);
    expect(files.list().map(({ name }) => name)).toEqual(['a.xlsx', 'b.xlsx']);
  });

  it('when what makes them cannot be loaded', async () => {
    const { files, saved } = make(undefined, () => Promise.reject(new Error('ChunkLoadError')));
    await files.add([onDisk('a.xlsx', 'a')]);
    expect(await files.fill(workbooksOf(files), [writeTo(1)])).toEqual({ kind: 'notCopied' });
    expect(await files.examine(workbooksOf(files), [writeTo(1)])).toEqual({ files: new Map(), cells: new Map() });
    expect(saved).toEqual([]);
  });
});

it('tells what was left, cell by cell where the file could be changed', async () => {
  const [inFirst, inSecond] = [writeTo(1), writeTo(2)];
  const { files, saved } = make(() => ({
    copies: [],
    obstacles: {
      files: new Map([[2, 'Filen är för gammal.']]),
      cells: new Map([
        [inFirst, 'Cellen är låst.'],
        [inSecond, 'Filen är för gammal.'],
      ]),
    },
  }));
  await files.add([onDisk('a.xlsx', 'a'), onDisk('b.xlsx', 'b')]);
  expect(await files.fill(workbooksOf(files), [inFirst, inSecond])).toEqual({
    kind: 'copied',
    copies: [],
    refused: [{ file: 'b.xlsx', reason: 'Filen är för gammal.' }],
    left: [{ place: inFirst.place, reason: 'Cellen är låst.' }],
  });
  expect(saved).toEqual([]);
});

it('saves a copy again, and nothing but copies', async () => {
  const { files, saved } = make();
  await files.add([onDisk('a.xlsx', 'a'), onDisk('b.xlsx', 'b')]);
  await files.fill(workbooksOf(files), [writeTo(1)]);
  await files.saveAgain('a ifylld.xlsx');
  await files.saveAgain('b.xlsx');
  expect(saved.map(({ name }) => name)).toEqual(['a ifylld.xlsx', 'a ifylld.xlsx']);
});
