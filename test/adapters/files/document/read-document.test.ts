import { NODE_HOST } from '../../../../src/adapters/files/node-host';
import { readFileBytes } from '../../../../src/adapters/files/read-file-bytes';
import type { DocumentSnapshot, DocumentTable } from '../../../../src/core/document/snapshot';
import { allBlocks, readDocument, textsOf } from '../../../support/documents/read-document';
import { paragraph, run, table, wordFile } from '../../../support/documents/word-file';
import { compoundFile } from '../../../support/office-files/encrypted-file';
import { zipFile } from '../../../support/office-files/zip-file';

function structureOf({ blocks, asides }: DocumentSnapshot) {
  const all = allBlocks(blocks);
  const tables = all.filter((block) => block.kind === 'table');
  return {
    headings: all.filter((block) => block.kind === 'paragraph' && block.level !== null).length,
    tables: tables.length,
    rows: tables.reduce((sum, { rowCount }) => sum + rowCount, 0),
    notes: asides.filter(({ kind }) => kind === 'note').length,
    tracked: all.flatMap(({ changes }) => changes).length,
  };
}

function onlyTable({ blocks }: DocumentSnapshot): DocumentTable {
  const [found] = blocks.filter((block) => block.kind === 'table');
  if (found === undefined) throw new Error('No table');
  return found;
}

function cellTexts(read: DocumentTable): readonly string[] {
  return read.cells.map(
    ({ row, column, rowSpan, columnSpan, blocks }) =>
      `${row},${column} ${rowSpan}×${columnSpan} ${blocks.map((block) => (block.kind === 'paragraph' ? block.text : '▦')).join('|')}`,
  );
}

describe('the structure of documents, counted by hand', () => {
  it.each([
    ['RLF verksamhetsplan 2020.docx', { headings: 51, tables: 7, rows: 47, notes: 0, tracked: 0 }],
    ['RLF verksamhetsplan 2020.odt', { headings: 51, tables: 7, rows: 47, notes: 0, tracked: 0 }],
    ['HSF verksamhetsplan 2024 utan fel.docx', { headings: 22, tables: 8, rows: 47, notes: 1, tracked: 0 }],
    [
      'HSF verksamhetsplan 2024 utan fel, annan layout.docx',
      { headings: 18, tables: 9, rows: 56, notes: 1, tracked: 0 },
    ],
    [
      'HSF verksamhetsplan 2024 utan fel, annan layout.odt',
      { headings: 18, tables: 9, rows: 56, notes: 1, tracked: 0 },
    ],
    ['HSF verksamhetsplan 2024 spårade ändringar.docx', { headings: 22, tables: 9, rows: 49, notes: 1, tracked: 25 }],
    // OpenDocument keeps one change for a piece of text where Word marks each end of a paragraph and each row too.
    ['HSF verksamhetsplan 2024 spårade ändringar.odt', { headings: 22, tables: 9, rows: 49, notes: 1, tracked: 11 }],
  ])('%s', (name, structure) => {
    expect(structureOf(readDocument(name))).toEqual(structure);
  });

  it.each([
    'RLF verksamhetsplan 2020',
    'HSF verksamhetsplan 2024 utan fel, annan layout',
    'HSF verksamhetsplan 2024 spårade ändringar',
  ])('reads %s alike from Word and from OpenDocument', (name) => {
    const [word, open] = [readDocument(`${name}.docx`), readDocument(`${name}.odt`)];
    const shape = ({ blocks }: DocumentSnapshot) =>
      allBlocks(blocks).map((block) =>
        block.kind === 'table'
          ? [
              block.rowCount,
              block.columnCount,
              block.cells.map(({ row, column, rowSpan, columnSpan }) => [row, column, rowSpan, columnSpan]),
            ]
          : [block.level, block.number, block.isItem, block.isCaption, block.text.trimEnd(), block.hidden],
      );
    expect(shape(open)).toEqual(shape(word));
    const asides = (document: DocumentSnapshot) =>
      document.asides.map(({ kind, block, blocks }) => [kind, block, blocks.length]);
    expect(asides(open)).toEqual(asides(word));
  });
});

describe('the text of a Word document', () => {
  it('reads tracked changes as accepted, and tells of each', () => {
    const body = paragraph(
      `${run('Regionbidraget är ')}<w:del w:author="Eva"><w:r><w:delText>8 553,0</w:delText></w:r></w:del><w:ins w:author="Eva">${run('8 583,0')}</w:ins><w:moveFrom w:author="Bo">${run('548')}</w:moveFrom> <w:moveTo w:author="Bo">${run(' mnkr')}</w:moveTo>`,
    );
    const [line] = readDocument(wordFile({ body })).blocks;
    expect(line).toMatchObject({
      text: 'Regionbidraget är 8 583,0 mnkr',
      changes: [
        { kind: 'deleted', author: 'Eva', text: '8 553,0' },
        { kind: 'inserted', author: 'Eva' },
        { kind: 'moved', author: 'Bo', text: '548' },
        { kind: 'moved', author: 'Bo' },
      ],
    });
  });

  it('joins a paragraph whose end is deleted with the next one', () => {
    const body = `${paragraph('Ett ', '<w:rPr><w:del w:author="Eva"/></w:rPr>')}${paragraph('stycke')}${paragraph('Ett till')}`;
    expect(textsOf(readDocument(wordFile({ body })))).toEqual(['Ett stycke', 'Ett till']);
  });

  it('reads fields by their results, and simple fields and content controls by what stands in them', () => {
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DOCPROPERTY "9 999"</w:instrText></w:r>${run('dold')}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('10')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const body = paragraph(
      `${field}<w:fldSimple w:instr="DOCPROPERTY X">${run('20')}</w:fldSimple><w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${run('30')}</w:sdtContent></w:sdt>`,
    );
    expect(textsOf(readDocument(wordFile({ body })))).toEqual(['102030']);
  });

  it('parts hidden text from what is printed, by the run and by its style', () => {
    const styles =
      '<w:style w:type="character" w:styleId="D"><w:name w:val="Dold"/><w:rPr><w:vanish/></w:rPr></w:style>';
    const body = paragraph(
      `${run('syns')}${run(' 99', '<w:vanish/>')}${run(' 88', '<w:rStyle w:val="D"/>')}${run(' också', '<w:rStyle w:val="D"/><w:vanish w:val="0"/>')}`,
    );
    expect(readDocument(wordFile({ body, styles })).blocks).toMatchObject([{ text: 'syns också', hidden: '99 88' }]);
  });

  it('reads a text box once, beside the paragraph that holds it', () => {
    const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
    const body = paragraph(
      `${run('Före')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('82,0 procent')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>${box('82,0 procent')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>${run(' efter')}`,
    );
    const { blocks, asides } = readDocument(wordFile({ body: `${paragraph('Ett')}${body}` }));
    expect(blocks).toMatchObject([{ text: 'Ett' }, { text: 'Före efter' }]);
    expect(asides).toMatchObject([{ kind: 'box', block: 1, blocks: [{ text: '82,0 procent' }] }]);
  });

  it('reads signs, breaks and symbols, and no soft hyphens', () => {
    const body = paragraph(
      '<w:r><w:t>IT</w:t><w:noBreakHyphen/><w:t>planens kostnads</w:t><w:softHyphen/><w:t>ut\u00adveckling</w:t><w:br/><w:t>ny rad</w:t><w:br w:type="page"/><w:tab/><w:sym w:font="Symbol" w:char="F02D"/></w:r>',
    );
    expect(textsOf(readDocument(wordFile({ body })))).toEqual(['IT‑planens kostnadsutveckling\nny rad\t-']);
  });

  it('places notes where they are referred to, and leaves out those that nothing refers to', () => {
    const footnotes = `<w:footnote w:type="separator" w:id="-1">${paragraph('—')}</w:footnote><w:footnote w:id="2">${paragraph('Enligt bilaga 10a.')}</w:footnote><w:footnote w:id="3">${paragraph('Borttagen.')}</w:footnote>`;
    const body = `${paragraph('Ett')}${paragraph(`${run('Två')}<w:r><w:footnoteReference w:id="2"/></w:r>`)}`;
    const { blocks, asides } = readDocument(wordFile({ body, footnotes, header: paragraph('Datum 2019-09-26') }));
    expect(blocks).toMatchObject([{ text: 'Ett' }, { text: 'Två' }]);
    expect(asides).toMatchObject([
      { kind: 'note', block: 1, blocks: [{ text: 'Enligt bilaga 10a.' }] },
      { kind: 'header', blocks: [{ text: 'Datum 2019-09-26' }] },
    ]);
  });
});

describe('headings and lists of a Word document', () => {
  const style = (id: string, name: string, rest = '') =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${rest}</w:style>`;
  const styles = [
    style('Rubrik', 'Title'),
    style('Rubrik1', 'heading 1', '<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr>'),
    style('Rubrik2', 'heading 2', '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="7"/></w:numPr></w:pPr>'),
    style('Kapitel', 'Vår kapitelrubrik', '<w:basedOn w:val="Rubrik1"/>'),
    style('Punkt', 'List Bullet', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
    style('Tabelltext', 'caption'),
    style('Innehll1', 'toc 1'),
  ].join('');
  const level = (at: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `<w:abstractNum w:abstractNumId="5">${level(0, 'decimal', '%1')}${level(1, 'decimal', '%1.%2')}</w:abstractNum><w:abstractNum w:abstractNumId="6">${level(0, 'bullet', '·')}</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="5"/></w:num><w:num w:numId="1"><w:abstractNumId w:val="6"/></w:num>`;
  const of = (id: string, text: string, rest = '') => paragraph(text, `<w:pStyle w:val="${id}"/>${rest}`);

  it('knows headings by the names of their styles and by outline levels, and counts their numbers', () => {
    const body = [
      of('Rubrik', 'Verksamhetsplan'),
      of('Rubrik1', 'Allmänt'),
      of('Rubrik1', 'Ekonomi'),
      of('Rubrik2', 'Ramar'),
      of('Rubrik2', 'Resultatbudget'),
      of('Kapitel', 'Risker'),
      paragraph('Egen', '<w:outlineLvl w:val="2"/>'),
      of('Rubrik1', 'Ingen rubrik', '<w:outlineLvl w:val="9"/>'),
    ].join('');
    const read = readDocument(wordFile({ body, styles, numbering })).blocks.map((block) =>
      block.kind === 'paragraph' ? [block.level, block.number, block.text] : [],
    );
    expect(read.slice(0, 7)).toEqual([
      [0, null, 'Verksamhetsplan'],
      [1, '1', 'Allmänt'],
      [1, '2', 'Ekonomi'],
      [2, '2.1', 'Ramar'],
      [2, '2.2', 'Resultatbudget'],
      [1, '3', 'Risker'],
      [3, null, 'Egen'],
    ]);
    expect(read[7]?.[0]).toBeNull();
  });

  it('knows items, captions and tables of contents', () => {
    const body = [
      of('Punkt', 'Personal'),
      of('Punkt', 'Inget i listan', '<w:numPr><w:numId w:val="0"/></w:numPr>'),
      of('Tabelltext', 'Tabell 1'),
      of('Innehll1', 'Allmänt 3'),
    ].join('');
    expect(readDocument(wordFile({ body, styles, numbering })).blocks).toMatchObject([
      { isItem: true, number: '•', level: null },
      { isItem: false },
      { isCaption: true },
      { isIndex: true },
    ]);
  });
});

describe('the tables of a Word document', () => {
  const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;

  it('tells of the places that merged cells cover', () => {
    const body = `<w:tbl><w:tr>${cell('Post', '<w:vMerge w:val="restart"/>')}${cell('Budget och plan', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('2024')}${cell('2025')}</w:tr><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('1')}${cell('2')}</w:tr></w:tbl>`;
    const read = onlyTable(readDocument(wordFile({ body })));
    expect([read.rowCount, read.columnCount]).toEqual([3, 3]);
    expect(cellTexts(read)).toEqual([
      '0,0 2×1 Post',
      '0,1 1×2 Budget och plan',
      '1,1 1×1 2024',
      '1,2 1×1 2025',
      '2,1 1×1 1',
      '2,2 1×1 2',
    ]);
  });

  it('leaves out rows whose deletion is tracked, and keeps what was tracked in them', () => {
    const row = (text: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cell(text)}</w:tr>`;
    const deleted = `<w:tr><w:trPr><w:del w:author="Eva"/></w:trPr><w:tc>${paragraph('<w:del w:author="Eva"><w:r><w:delText>8 553,0</w:delText></w:r></w:del>')}</w:tc></w:tr>`;
    const read = onlyTable(readDocument(wordFile({ body: `<w:tbl>${row('ett')}${deleted}${row('två')}</w:tbl>` })));
    expect(cellTexts(read)).toEqual(['0,0 1×1 ett', '1,0 1×1 två']);
    expect(read.changes).toMatchObject([{ kind: 'deleted' }, { kind: 'deleted', text: '8 553,0' }]);
  });

  it('keeps a table within a cell', () => {
    const body = `<w:tbl><w:tr><w:tc>${table([['1', '2']])}${paragraph('')}</w:tc></w:tr></w:tbl>`;
    expect(cellTexts(onlyTable(readDocument(wordFile({ body }))))).toEqual(['0,0 1×1 ▦|']);
  });
});

describe('documents that cannot be read', () => {
  const refusalOf = (content: Uint8Array, name = 'Plan.docx') => {
    const result = readFileBytes(name, Uint8Array.from(content), NODE_HOST);
    return result.ok ? 'read' : result.reason;
  };
  const valid = wordFile({ body: paragraph('Text') });

  it('reads the valid one', () => {
    expect(refusalOf(valid)).toBe('read');
  });

  it.each([
    ['an empty one', new Uint8Array(), /^Dokumentet är tomt \(0 byte\)/],
    ['one that is cut off', valid.slice(0, valid.length - 200), /^Dokumentet är skadat eller ofullständigt/],
    ['a PDF', Buffer.from('%PDF-1.7\n'), /^Filen är en PDF och inte ett Word-dokument/],
    [
      'the old format',
      compoundFile({ '/WordDocument': Buffer.from('text') }),
      /^Dokumentet är i det äldre Word-formatet \(\.doc\)/,
    ],
    [
      'an encrypted one',
      compoundFile({ '/EncryptedPackage': Buffer.from('12345678'), '/EncryptionInfo': Buffer.from('1') }),
      /lösenordsskyddat/,
    ],
    [
      '5,000 levels',
      wordFile({ body: `${'<w:sdt><w:sdtContent>'.repeat(2500)}${'</w:sdtContent></w:sdt>'.repeat(2500)}` }),
      /^Dokumentet är skadat: texten/,
    ],
    [
      'an OpenDocument text with a password',
      zipFile({
        mimetype: 'application/vnd.oasis.opendocument.text',
        'content.xml': 'x',
        'META-INF/manifest.xml': '<manifest:encryption-data/>',
      }),
      /lösenordsskyddat/,
    ],
  ])('refuses %s', (_, content, words) => {
    expect(refusalOf(content)).toMatch(words);
  });

  it('tells of the old format by its content, and of workbooks in a workbook’s words', () => {
    expect(refusalOf(compoundFile({ '/WordDocument': Buffer.from('text') }), 'Bilagor.xls')).toMatch(
      /^Dokumentet är i det äldre/,
    );
    expect(refusalOf(new Uint8Array(), 'Bilagor.xlsx')).toMatch(/^Filen är tom/);
  });
});
