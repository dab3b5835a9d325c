import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { MOST_REVIEW_BYTES } from '../../../src/adapters/files/reasons';
import { NODE_HOST } from '../../../src/adapters/files/node-host';
import { readWorkbookBytes } from '../../../src/adapters/files/read-workbook-bytes';
import { EMPTY_RECORD } from '../../../src/core/review/review-record';
import { readReviews } from '../../../src/core/review/part/read-reviews';
import { writeReviewPart } from '../../../src/core/review/part/review-part';
import { customXmlParts, type CustomXmlInput } from '../../support/office-files/custom-xml';
import { readWorkbook } from '../../support/office-files/read';
import { xlsbFile } from '../../support/office-files/xlsb-file';
import { xlsxFile, xlsxParts } from '../../support/office-files/xlsx-file';
import { zipFile } from '../../support/office-files/zip-file';

const SHEETS = [{ name: 'Blad', rows: '<row r="1"><c r="A1"><v>7</v></c></row>' }];
const REVIEW = writeReviewPart(EMPTY_RECORD);
const BODY = '{"acceptances":[],"superseded":[],"reviews":[],"readyMarks":[],"unreadable":[]}';

function workbookWith(...items: readonly CustomXmlInput[]): Buffer {
  return zipFile(customXmlParts(xlsxParts({ sheets: SHEETS }), items));
}

function partsIn(file: Uint8Array): readonly string[] | undefined {
  return readWorkbook(Uint8Array.from(file)).reviewParts;
}

describe('what a workbook keeps of its reviews', () => {
  it('is nothing where there is no custom XML', () => {
    expect(partsIn(xlsxFile({ sheets: SHEETS }))).toEqual([]);
  });

  it.each([
    ['as we write it', REVIEW],
    [
      'as Office.js keeps it',
      `<?xml version="1.0" encoding="utf-8"?>\r\n<granskning xmlns="urn:bilagekontroll:granskning" version="1">${BODY}</granskning>`,
    ],
    [
      'with a prefix and a comment before it',
      `<!-- x --><g:granskning version='1' xmlns:g='urn:bilagekontroll:granskning'>${BODY}</g:granskning>`,
    ],
    ['with another element, of a later version', '<ny xmlns="urn:bilagekontroll:granskning"/>'],
    ['cut off', REVIEW.slice(0, -30)],
    ['cut off within its first tag', REVIEW.slice(0, REVIEW.indexOf(' version="1">') + 4)],
    ['with a document type', `<!DOCTYPE x>${REVIEW.slice(REVIEW.indexOf('<granskning'))}`],
  ])('is found %s', (_how, xml) => {
    expect(partsIn(workbookWith({ xml }))).toEqual([xml]);
  });

  it.each([
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${REVIEW}`)],
    ['UTF-16', Buffer.from(`\uFEFF${REVIEW}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(REVIEW, 'utf16le')],
    ['UTF-16 with the high byte first', Buffer.from(`\uFEFF${REVIEW}`, 'utf16le').swap16()],
  ])('is found in %s', (_encoding, xml) => {
    expect(partsIn(workbookWith({ xml }))).toEqual([REVIEW]);
  });

  it('is damaged when it is in another encoding', () => {
    const xml = Buffer.from(REVIEW.replace('"acceptances":[]', '"acceptances":["\u00e5"]'), 'latin1');
    expect(partsIn(workbookWith({ xml }))).toEqual(['']);
    const { problems } = readReviews([readWorkbook(workbookWith({ xml }))]);
    expect(problems.map(({ kind }) => kind)).toEqual(['damaged']);
  });

  it('is found by what refers to it, whatever it is called', () => {
    for (const name of ['customXml/item7.xml', 'CustomXML/ITEM1.xml', 'data/granskning.bin']) {
      expect(partsIn(workbookWith({ xml: REVIEW, name }))).toEqual([REVIEW]);
      expect(partsIn(workbookWith({ xml: REVIEW, name, target: `/${name.toLowerCase()}` }))).toEqual([REVIEW]);
    }
    expect(partsIn(workbookWith({ xml: REVIEW, from: 'nothing' }))).toEqual([]);
    expect(partsIn(workbookWith({ xml: REVIEW, target: '../customXml/item9.xml' }))).toEqual([]);
  });

  it('is found where LibreOffice refers to it', () => {
    expect(partsIn(workbookWith({ xml: REVIEW, from: 'package', target: '../customXml/item1.xml' }))).toEqual([REVIEW]);
  });

  it('is every part of ours, and none of another’s', () => {
    const other = '<p:properties xmlns:p="http://schemas.microsoft.com/office/2006/metadata/properties"/>';
    const within = '<x xmlns="urn:x"><granskning xmlns="urn:bilagekontroll:granskning"/></x>';
    const second = REVIEW.replace('?>', ' ?>');
    const file = workbookWith({ xml: other }, { xml: REVIEW }, { xml: within }, { xml: '' }, { xml: second });
    expect(partsIn(file)).toEqual([REVIEW, second]);
  });

  it('is read from an .xlsb, and has no place in an .xls or .ods', () => {
    const parts = unzipSync(xlsbFile({ sheet: 'Blad', cells: [] }));
    expect(partsIn(zipFile(customXmlParts(parts, [{ xml: REVIEW }])))).toEqual([REVIEW]);
    for (const name of ['varied.xls', 'varied.ods']) {
      expect(readWorkbook(readFileSync(`test/fixtures/${name}`))).not.toHaveProperty('reviewParts');
    }
  });
});

describe('a part that cannot be read', () => {
  it('costs nothing else, and is told of', () => {
    const file = workbookWith({ xml: REVIEW }, { xml: REVIEW });
    const packed = file.indexOf('customXml/item1.xml') + 'customXml/item1.xml'.length;
    file.fill(0xff, packed, packed + 20);
    const result = readWorkbookBytes('bok.xlsx', Uint8Array.from(file), NODE_HOST);
    expect(result).toMatchObject({
      ok: true,
      notes: [
        'En del av arbetsboken som kan hålla dess granskning (customXml/item1.xml) är skadad och har inte lästs. Saknas godtaganden, hämta en tidigare version av filen.',
      ],
      workbook: { reviewParts: [REVIEW] },
    });
    expect(result.ok && result.workbook.sheets[0]?.cellAt(0, 0)?.value).toBe(7);
  });

  it.each([
    ['empty', ''],
    ['cut off after its declaration', REVIEW.slice(0, REVIEW.indexOf('<granskning'))],
    ['cut off within its declaration', REVIEW.slice(0, 20)],
    ['cut off before it names us', REVIEW.slice(0, REVIEW.indexOf('xmlns') + 12)],
  ])('is told of when it is %s', (_how, xml) => {
    const result = readWorkbookBytes('bok.xlsx', Uint8Array.from(workbookWith({ xml })), NODE_HOST);
    expect(result).toMatchObject({
      ok: true,
      notes: [expect.stringContaining('(customXml/item1.xml) är skadad och har inte lästs.')],
      workbook: { reviewParts: [] },
    });
  });

  it('is passed over when it is larger than any review', () => {
    const padded = (bytes: number) => REVIEW + ' '.repeat(bytes - REVIEW.length);
    expect(partsIn(workbookWith({ xml: padded(MOST_REVIEW_BYTES) }))).toHaveLength(1);
    expect(partsIn(workbookWith({ xml: padded(MOST_REVIEW_BYTES + 1) }))).toEqual([]);
  });
});
