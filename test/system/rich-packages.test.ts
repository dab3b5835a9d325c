import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { emptySample } from '../support/emptied-sample';
import { differingParts, partText } from '../support/office-files/patched';
import { richPackage } from '../support/office-files/rich-package';
import { Random } from '../support/random';
import { runCli } from '../support/run-cli';
import { HSF, RLF } from '../support/sample-files';
import { temporaryFolder } from '../support/temporary-folder';

const folder = temporaryFolder();
const SHEETS = /^xl\/worksheets\/sheet\d+\.xml$/u;

/** A sheet's text without its cells: rows, and everything before and after them. */
function aroundCells(bytes: Uint8Array, part: string): string {
  const [before, rest = ''] = partText(bytes, part).split('<sheetData>');
  const [rows = '', after] = rest.split('</sheetData>');
  return [before, rows.replaceAll(/<c\b[^>]*?(?:\/>|>.*?<\/c>)/gsu, ''), after].join('|');
}

describe.each([1, 2, 3])('a workbook in a package with much else in it (%i)', (seed) => {
  const random = new Random(seed);

  it('is filled, and every other part is byte for byte as it was', async () => {
    const sample = await emptySample(HSF);
    const before = richPackage(sample.bytes, random);
    const file = folder.write(`fylls${seed}/Bilagor.xlsx`, before);
    const { status } = await runCli(['fill', file, '--out', folder.path(`ifyllda${seed}`)]);
    expect(status).toBe(0);
    const after = readFileSync(join(folder.path(`ifyllda${seed}`), 'Bilagor.xlsx'));
    const written = differingParts(before, after);
    expect(written.filter((name) => !SHEETS.test(name))).toEqual([]);
    expect(written.length).toBeGreaterThan(3);
    expect(written.map((name) => aroundCells(after, name))).toEqual(written.map((name) => aroundCells(before, name)));
    expect(Object.keys(unzipSync(after))).toEqual(Object.keys(unzipSync(before)));
  });

  it('keeps a review, and every other part is byte for byte as it was', async () => {
    const before = richPackage(readFileSync(RLF), random);
    const file = folder.write(`godtas${seed}/Bilagor.xlsx`, before);
    const out = folder.path(`godtagna${seed}`);
    const about = ['--finding', 'Bil 16!P5:P15', '--reason', 'Stämt av med förvaltningen.', '--by', 'Åsa Berg'];
    const { status, stderr } = await runCli(['accept', file, ...about, '--out', out]);
    expect([status, stderr]).toEqual([0, '']);
    const after = readFileSync(join(out, 'Bilagor.xlsx'));
    const own = /^customXml\/(?:_rels\/)?item(?:Props)?\d+\.xml(?:\.rels)?$/u;
    const differing = differingParts(before, after);
    expect(differing.filter((name) => !own.test(name))).toEqual(['[Content_Types].xml', 'xl/_rels/workbook.xml.rels']);
    const added = differing.filter((name) => own.test(name));
    expect(added).toHaveLength(3);
    expect(added.filter((name) => name in unzipSync(before))).toEqual([]);
    for (const [part, end] of [
      ['[Content_Types].xml', '</Types>'],
      ['xl/_rels/workbook.xml.rels', '</Relationships>'],
    ] as const) {
      expect(partText(after, part)).toContain(partText(before, part).trimEnd().slice(0, -end.length).trimEnd());
    }
  });
});
