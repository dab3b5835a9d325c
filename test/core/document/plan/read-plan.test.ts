import type { PlanTable } from '../../../../src/core/document/plan/plan-blocks';
import type { PlanDocument } from '../../../../src/core/document/plan/plan-document';
import { readPlan } from '../../../../src/core/document/plan/read-plan';
import { readDocument } from '../../../support/documents/read-document';
import { paragraph, run, table, wordFile } from '../../../support/documents/word-file';

const heading = (text: string, level: number): string => paragraph(text, `<w:outlineLvl w:val="${level - 1}"/>`);
const bold = (text: string): string => paragraph(run(text, '<w:b/>'));

function plan(...body: readonly string[]): PlanDocument {
  return readPlan(readDocument(wordFile({ body: body.join('') })), 3);
}

function shapeOf({ blocks }: PlanDocument): readonly string[] {
  return blocks.map((block) => {
    if (block.kind === 'table') return `tabell ${block.caption ?? '–'} under ${block.heading?.text ?? '–'}`;
    return block.kind === 'heading' ? `${block.level} ${block.text}` : `${block.isItem ? '• ' : ''}${block.text}`;
  });
}

function textsOf({ grid }: PlanTable): readonly (readonly string[])[] {
  return Array.from({ length: grid.rowCount }, (_, row) =>
    Array.from({ length: grid.columnCount }, (__, column) => grid.cellAt(row, column)?.text ?? ''),
  );
}

const GRID = table([
  ['Post', '2024'],
  ['Intäkter', '10'],
]);

describe('readPlan', () => {
  it('gives each line its heading, and leaves out empty lines', () => {
    const read = plan(
      heading('1 Allmänt', 1),
      paragraph('Ett'),
      paragraph(' '),
      heading('1.1 Ramar', 2),
      paragraph('Två'),
    );
    expect(shapeOf(read)).toEqual(['1 1 Allmänt', 'Ett', '2 1.1 Ramar', 'Två']);
    expect(read.paragraphs.map(({ heading: over, index }) => [over?.text, index])).toEqual([
      ['1 Allmänt', 0],
      ['1.1 Ramar', 1],
    ]);
  });

  it('lets layout tables give way to what stands in them', () => {
    const layout = `<w:tbl><w:tr><w:tc>${paragraph('Före')}${GRID}</w:tc><w:tc>${paragraph('Bredvid')}</w:tc></w:tr></w:tbl>`;
    expect(shapeOf(plan(heading('5.3 Investeringar', 2), layout))).toEqual([
      '2 5.3 Investeringar',
      'Före',
      'tabell – under 5.3 Investeringar',
      'Bredvid',
    ]);
  });

  it('finds the caption above a table, or else below it, and gives no table the caption of the next', () => {
    const above = plan(paragraph('Tabell 1. Budget (mnkr)'), GRID, paragraph('Tabell 2. Plan (tkr)'), GRID);
    expect(above.tables.map(({ caption }) => caption)).toEqual(['Tabell 1. Budget (mnkr)', 'Tabell 2. Plan (tkr)']);
    const below = plan(paragraph('Så här:'), GRID, paragraph('Tabell 1: Budget (mnkr)'), paragraph('Mer'));
    expect(below.tables.map(({ caption, before, behind }) => [caption, before?.text, behind.length])).toEqual([
      ['Tabell 1: Budget (mnkr)', 'Så här:', 2],
    ]);
  });

  it('takes lines in bold for headings only where no heading has a style', () => {
    const lines = [
      bold('Verksamhetsplan 2024'),
      paragraph('Ett'),
      bold('5.2 Resultatbudget'),
      paragraph('Två'),
      bold('Obs.'),
    ];
    expect(shapeOf(plan(...lines))).toEqual(['0 Verksamhetsplan 2024', 'Ett', '2 5.2 Resultatbudget', 'Två', 'Obs.']);
    expect(shapeOf(plan(heading('1 Allmänt', 1), bold('5.2 Resultatbudget')))).toEqual([
      '1 1 Allmänt',
      '5.2 Resultatbudget',
    ]);
  });

  it('knows items whose bullets are typed', () => {
    expect(shapeOf(plan(paragraph('– Personal'), paragraph('–5 mnkr')))).toEqual(['• Personal', '–5 mnkr']);
  });

  it('lets a merged cell stand at all the places that it covers', () => {
    const wide = `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph('Budget')}</w:tc></w:tr><w:tr><w:tc>${paragraph('a')}</w:tc><w:tc>${paragraph('b')}</w:tc></w:tr></w:tbl>`;
    expect(plan(wide).tables.map(textsOf)).toEqual([
      [
        ['Budget', 'Budget'],
        ['a', 'b'],
      ],
    ]);
  });

  it('tells places in the document’s own words', () => {
    const read = plan(heading('5.2 Resultatbudget', 2), paragraph('Ett är ett. Två är två.'), GRID);
    const [first] = read.tables;
    expect(read.text.documentPlace?.({ row: 0, column: 1 })).toEqual({
      heading: '5.2 Resultatbudget',
      table: null,
      row: null,
      column: null,
      text: 'Två är två.',
    });
    expect(first && read.sheetOf(first).documentPlace?.({ row: 1, column: 1 })).toEqual({
      heading: '5.2 Resultatbudget',
      table: '5.2 Resultatbudget',
      row: 'Intäkter',
      column: '2024',
      text: '10',
    });
    expect([read.text.fileIndex, first && read.sheetOf(first).fileIndex]).toEqual([3, 3]);
  });

  it('places what is tracked and hidden in lines and cells', () => {
    const tracked = `<w:ins w:author="Eva">${run('10')}</w:ins>`;
    const read = plan(
      paragraph('Ett'),
      paragraph(`${run('Två')}${run('99', '<w:vanish/>')}`),
      `<w:tbl><w:tr><w:tc>${paragraph('Post')}</w:tc><w:tc>${paragraph(tracked)}</w:tc></w:tr></w:tbl>`,
    );
    expect(read.hidden.map(({ what, place }) => [what, place.sheet.sheet, place.address.row])).toEqual([
      ['99', 'Text', 1],
    ]);
    expect(read.changes.map(({ what, place }) => [what.author, place.sheet.sheetIndex, place.address])).toEqual([
      ['Eva', 1, { row: 0, column: 1 }],
    ]);
  });
});
