import * as fc from 'fast-check';
import type { Acceptance } from '../../../src/core/findings/acceptance';
import { createReview, withAddition, withReadyMark } from '../../../src/core/review/change-record';
import { readReviews } from '../../../src/core/review/part/read-reviews';
import { readReviewPart, writeReviewPart } from '../../../src/core/review/part/review-part';
import { createReadyMark } from '../../../src/core/review/ready-mark';
import { EMPTY_RECORD, type ReviewRecord } from '../../../src/core/review/review-record';
import { acceptAll, checkReviewed, lenientPack, onlyOf } from '../../support/accepted';
import { anyRecord, anyText } from '../../support/random-record';
import { readSample, RLF } from '../../support/sample-files';

const RUNS = { seed: 2026, numRuns: 200 };
const NAMESPACE = 'urn:bilagekontroll:granskning';

const ACCEPTANCE: Acceptance = {
  finding: '10b-radsumma/10b/rlf/utrustning-fouu/summa-utgift-t-o-m-2022',
  forvaltning: 'RLF',
  year: 2020,
  rule: '10b-radsumma',
  bilaga: '10b',
  message: 'Summan saknas.',
  figures: [{ label: 'Utrustning FoUU, Budget 2020', value: 110, unit: 'tkr' }],
  reason: 'Fylls i när utfallet är klart i januari.',
  by: 'Eva Ek',
  at: '2026-11-22T14:05:00+01:00',
  withdrawn: false,
};
const RECORD: ReviewRecord = { ...EMPTY_RECORD, acceptances: [ACCEPTANCE] };
const PART = writeReviewPart(RECORD);
const JSON_TEXT = JSON.stringify(RECORD);

function part(content: string, { version = '1', attributes = '' } = {}): string {
  return `<granskning xmlns="${NAMESPACE}" version="${version}"${attributes}>${content}</granskning>`;
}

describe('a record that is written and read again', () => {
  it('is the same, whatever is in it', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const reading = readReviewPart(writeReviewPart(record));
        expect(reading).toEqual({ status: 'read', record });
        // Entries are compared as text when records are merged.
        expect(JSON.stringify(reading)).toBe(JSON.stringify({ status: 'read', record }));
      }),
      RUNS,
    );
  });

  it('is XML in which nothing is markup but its one element', () => {
    fc.assert(
      fc.property(anyText, (reason) => {
        const xml = writeReviewPart({ ...EMPTY_RECORD, unreadable: [reason] });
        const [, content = ''] =
          /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<granskning [^>]*>(.*)<\/granskning>$/su.exec(xml) ?? [];
        // XML 1.0, production 2, Char; lone surrogates are none.
        expect(content).toMatch(/^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]+$/u);
        expect(content).not.toMatch(/[<>&]/u);
      }),
      RUNS,
    );
  });

  it('holds what was made of a real check, byte for byte', async () => {
    const [pack, signed] = [lenientPack(), { by: 'Eva Ek', at: '2026-11-22T14:05:00+01:00' }];
    const workbooks = [await readSample(RLF)];
    const record = acceptAll(checkReviewed(workbooks, {}, pack), pack);
    const report = onlyOf(checkReviewed(workbooks, record, pack));
    const mark = createReadyMark(report, pack, { ...signed, role: 'Ekonomidirektör' });
    const reviewed = withAddition(record, { reviews: [createReview(report, signed)] });
    const ready = withReadyMark(reviewed, mark, report.findings);
    const text = writeReviewPart(ready);
    const reading = readReviewPart(text);
    expect(reading.status === 'read' && writeReviewPart(reading.record)).toBe(text);
  });

  it('may be very long', () => {
    const long = { ...ACCEPTANCE, message: 'å<'.repeat(500_000) };
    expect(readReviewPart(writeReviewPart({ ...EMPTY_RECORD, acceptances: [long] }))).toEqual({
      status: 'read',
      record: { ...EMPTY_RECORD, acceptances: [long] },
    });
  });

  it('may hold 10 000 acceptances', () => {
    const acceptances = Array.from({ length: 10_000 }, (_, at) => ({ ...ACCEPTANCE, finding: `f${at}` }));
    expect(readReviewPart(writeReviewPart({ ...EMPTY_RECORD, acceptances }))).toEqual({
      status: 'read',
      record: { ...EMPTY_RECORD, acceptances },
    });
  });
});

describe('a part is read', () => {
  it.each([
    ['with a prefix', `<bk:granskning xmlns:bk="${NAMESPACE}" version="1">${JSON_TEXT}</bk:granskning>`],
    ['with a byte order mark', `\uFEFF${PART}`],
    ['without its declaration', part(JSON_TEXT)],
    ['with blanks and comments around it', `\n<!-- a > b --> \n${part(JSON_TEXT)}\n<!-- -->\n`],
    [
      'with single quotes and blanks in its tags',
      `<granskning  version = '1'\nxmlns='${NAMESPACE}' >${JSON_TEXT}</granskning >`,
    ],
    ['with other attributes', part(JSON_TEXT, { attributes: ' xml:space="preserve" note="version=\'2\'"' })],
    ['as CDATA', part(`<![CDATA[${JSON_TEXT}]]>`)],
    ['as CDATA in two pieces', part(`<![CDATA[${JSON_TEXT.slice(0, 40)}]]><![CDATA[${JSON_TEXT.slice(40)}]]>`)],
    ['with a comment in it', part(`<!-- <x> -->${JSON_TEXT.slice(0, 1)}<!-- -->${JSON_TEXT.slice(1)}`)],
    ['with quotes as entities', part(JSON_TEXT.replaceAll('"', '&quot;'))],
    ['with letters as numbers', part(JSON_TEXT.replace('Eva', '&#69;&#x76;&#x61;'))],
  ])('%s', (_, xml) => {
    expect(readReviewPart(xml)).toEqual({ status: 'read', record: RECORD });
  });

  it('with what entities stand for', () => {
    const reason = 'Räntan < 3 % & "fast" > i fjol, enligt ’avtal’';
    const escaped = JSON.stringify({ ...RECORD, acceptances: [{ ...ACCEPTANCE, reason }] })
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('’', '&apos;');
    expect(readReviewPart(part(escaped))).toMatchObject({
      record: { acceptances: [{ reason: reason.replaceAll('’', "'") }] },
    });
  });
});

describe('a part is damaged', () => {
  it('wherever it is cut off', () => {
    for (let length = 0; length < PART.length; length++) {
      expect({ length, ...readReviewPart(PART.slice(0, length)) }).toEqual({ length, status: 'damaged' });
    }
  });

  it.each([
    ['nothing', ''],
    ['no XML', 'PK\u0003\u0004'],
    ['no JSON', part('granskad och klar')],
    ['no text', part('')],
    ['an empty element', `<granskning xmlns="${NAMESPACE}" version="1"/>`],
    ['JSON of another kind', part('[]')],
    ['JSON with a list left out', part(JSON.stringify({ ...RECORD, reviews: undefined }))],
    ['something more beside the lists', part(JSON.stringify({ ...RECORD, secret: [] }))],
    ['another root', PART.replaceAll('granskning ', 'granskningar ').replace('</granskning>', '</granskningar>')],
    ['another namespace', PART.replace(NAMESPACE, 'urn:annat')],
    ['no namespace', PART.replace(` xmlns="${NAMESPACE}"`, '')],
    ['the namespace of another prefix', PART.replace(' xmlns=', ' xmlns:bk=')],
    ['no version', PART.replace(' version="1">', '>')],
    ['version 0', PART.replace('version="1">', 'version="0">')],
    ['a version that is no number', PART.replace('version="1">', 'version="ett">')],
    ['another end tag', PART.replace('</granskning>', '</bk:granskning>')],
    ['an element in it', part(`<b>${JSON_TEXT}</b>`)],
    ['something behind it', `${PART}<granskning/>`],
    ['a comment without an end', `${PART}<!--`],
    ['a document type', `<!DOCTYPE granskning>${part(JSON_TEXT)}`],
    [
      'JSON nested without end',
      part(JSON_TEXT.replace('"unreadable":[', `"unreadable":[${'['.repeat(200_000)}${']'.repeat(200_000)}`)),
    ],
  ])('that holds %s', (_, xml) => {
    expect(readReviewPart(xml)).toEqual({ status: 'damaged' });
  });

  it('whatever it is: nothing makes reading fail', () => {
    fc.assert(
      fc.property(anyText, fc.nat(PART.length), fc.nat(40), (text, at, length) => {
        expect(() => readReviewPart(text)).not.toThrow();
        expect(() => readReviewPart(PART.slice(0, at) + text + PART.slice(at + length))).not.toThrow();
      }),
      RUNS,
    );
  });

  it.each([
    ['comments before it', '<!---->'.repeat(50_000)],
    ['comments without an end in it', part('<!--'.repeat(50_000))],
    ['end tags in it', part('</granskning><!-- -->'.repeat(50_000))],
    ['blanks and quotes in its tag', `<granskning ${' a="'.repeat(50_000)}`],
  ])('and that is soon told, also with very many %s', (_, xml) => {
    expect(readReviewPart(xml)).toEqual({ status: 'damaged' });
  });
});

describe('a part of a later version is told and not looked into', () => {
  it.each([
    ['with content as it is now', part(JSON_TEXT, { version: '2' })],
    ['with elements', part('<godtagande skäl="x"/>', { version: '2' })],
    ['that is empty', `<granskning version="2" xmlns="${NAMESPACE}" />`],
    ['that is cut off', part(JSON_TEXT, { version: '2' }).slice(0, -20)],
  ])('%s', (_, xml) => {
    expect(readReviewPart(xml)).toEqual({ status: 'newer', version: 2 });
  });
});

describe('an entry that cannot be understood', () => {
  /** An acceptance with one change that makes it invalid. */
  const broken = (change: Readonly<Record<string, unknown>>): unknown => ({ ...ACCEPTANCE, ...change });

  it.each([
    ['without a finding', broken({ finding: '' })],
    ['with a year that is text', broken({ year: '2020' })],
    ['of what is no bilaga', broken({ bilaga: 'bilaga 12' })],
    ['with an unknown unit', broken({ figures: [{ label: 'a', value: 1, unit: 'öre' }] })],
    ['with a figure that is true', broken({ figures: [{ label: 'a', value: true, unit: null }] })],
    ['without a reason', broken({ reason: ' ' })],
    ['with a reason of 2 001 letters', broken({ reason: 'a'.repeat(2001) })],
    ['without a name', broken({ by: ' ' })],
    ['with a time without its offset', broken({ at: '2026-11-22T14:05:00' })],
    ['at a time that is none', broken({ at: '2026-02-30T14:05:00Z' })],
    ['with something more', broken({ secret: 1 })],
    ['with something less', broken({ withdrawn: undefined })],
    ['that is no object', 'godtaget'],
    ['that is null', null],
  ])('costs no other, and is kept when the part is written again: %s', (_, entry) => {
    const xml = part(JSON.stringify({ ...RECORD, acceptances: [entry, ACCEPTANCE] }));
    const kept = JSON.parse(JSON.stringify([entry])) as unknown[];
    const reading = readReviewPart(xml);
    expect(reading).toEqual({ status: 'read', record: { ...RECORD, unreadable: kept } });
    if (reading.status !== 'read') return;
    const added = withAddition(reading.record, { acceptances: [{ ...ACCEPTANCE, finding: 'en till' }] });
    expect(readReviewPart(writeReviewPart(added))).toMatchObject({ record: { unreadable: kept } });
  });

  it('may be a reason of 2 000 letters and a name of 120, but no longer', () => {
    const longest = { ...ACCEPTANCE, reason: 'å'.repeat(2000), by: 'å'.repeat(120) };
    const tooLong = { ...longest, by: 'å'.repeat(121) };
    expect(readReviewPart(part(JSON.stringify({ ...RECORD, acceptances: [longest, tooLong] })))).toEqual({
      status: 'read',
      record: { ...EMPTY_RECORD, acceptances: [longest], unreadable: [tooLong] },
    });
  });

  it('is a Klarmarkering whose figures are not those that its hash was made of', async () => {
    const [pack, workbooks] = [lenientPack(), [await readSample(RLF)]];
    const report = onlyOf(checkReviewed(workbooks, {}, pack));
    const mark = createReadyMark(report, pack, { by: 'Eva Ek', at: ACCEPTANCE.at, role: 'Ekonomidirektör' });
    const readMarks = (tables: unknown): readonly number[] => {
      const reading = readReviewPart(part(JSON.stringify({ ...EMPTY_RECORD, readyMarks: [{ ...mark, tables }] })));
      return reading.status === 'read' ? [reading.record.readyMarks.length, reading.record.unreadable.length] : [];
    };
    expect(readMarks(mark.tables)).toEqual([1, 0]);
    expect(readMarks([...mark.tables].reverse())).toEqual([1, 0]);
    expect(readMarks(mark.tables.slice(1))).toEqual([0, 1]);
  });
});

describe('the reviews of several workbooks', () => {
  const workbook = (file: string, ...reviewParts: string[]): Parameters<typeof readReviews>[0][number] => {
    return { file, sheets: [], reviewParts };
  };

  it('are one record', () => {
    const later = { ...ACCEPTANCE, by: 'Bo Berg', at: '2026-11-22T15:00:00+01:00' };
    const other = { ...EMPTY_RECORD, acceptances: [later] };
    expect(readReviews([workbook('a.xlsx', PART), workbook('b.xlsx', writeReviewPart(other))])).toEqual({
      record: { ...EMPTY_RECORD, acceptances: [later], superseded: [ACCEPTANCE] },
      problems: [],
    });
  });

  it('are none where the format has no place for them', () => {
    expect(readReviews([{ file: 'a.xls', sheets: [] }])).toEqual({ record: EMPTY_RECORD, problems: [] });
  });

  it('that cannot be read are told of, and cost no other file’s', () => {
    const entries = part(JSON.stringify({ ...EMPTY_RECORD, acceptances: [null, { ...ACCEPTANCE, year: '' }] }));
    const { record, problems } = readReviews([
      workbook('ny.xlsx', part('', { version: '3' })),
      workbook('hel.xlsx', PART),
      workbook('trasig.xlsx', PART.slice(0, 100)),
      workbook('delvis.xlsx', entries),
    ]);
    expect(record.acceptances).toEqual([ACCEPTANCE]);
    expect(record.unreadable).toHaveLength(2);
    expect(problems.map(({ file, kind }) => [file, kind])).toEqual([
      ['ny.xlsx', 'newer'],
      ['trasig.xlsx', 'damaged'],
      ['delvis.xlsx', 'entries'],
    ]);
    expect(problems[2]?.reason).toBe(
      '2 uppgifter i arbetsbokens granskning går inte att läsa och används inte. De finns kvar i filen.',
    );
  });
});
