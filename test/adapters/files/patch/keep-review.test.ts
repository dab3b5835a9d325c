import { readFileSync } from 'node:fs';
import { read } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { keepReview, type KeepReviewResult } from '../../../../src/adapters/files/patch/keep-review';
import { NODE_PATCHING_HOST } from '../../../../src/adapters/files/patch/node-patching-host';
import { PAGE_PATCHING_HOST } from '../../../../src/adapters/files/patch/page-patching-host';
import { MOST_REVIEW_BYTES } from '../../../../src/adapters/files/reasons';
import { customXmlParts } from '../../../support/office-files/custom-xml';
import { differingParts, partBytes, partText, SHEET } from '../../../support/office-files/patched';
import { readWorkbook } from '../../../support/office-files/read';
import { xlsbFile } from '../../../support/office-files/xlsb-file';
import { xlsxFile, xlsxParts } from '../../../support/office-files/xlsx-file';
import { zipFile } from '../../../support/office-files/zip-file';

const REVIEW = '<granskning xmlns="urn:bilagekontroll:granskning" version="1">{"förr":1}</granskning>';
const LATER = '<granskning xmlns="urn:bilagekontroll:granskning" version="1">{"nu":2}</granskning>';
const ITEM_ID = '0f8fad5b-d9cb-469f-a165-70867728950e';

const TYPES = '[Content_Types].xml';
const RELATIONSHIPS = 'xl/_rels/workbook.xml.rels';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const SHEETS = [{ name: SHEET, rows: '<row r="1"><c r="A1"><v>7</v></c></row>' }];
const PLAIN = xlsxParts({ sheets: SHEETS });

type Kept = Extract<KeepReviewResult, { ok: true }>;

function kept(file: Uint8Array, text = REVIEW, host = NODE_PATCHING_HOST): Kept {
  const result = keepReview(file, { text, itemId: ITEM_ID }, host);
  if (!result.ok) throw new Error(`Refused: ${result.reason}`);
  return result;
}

function refusal(file: Uint8Array, text = REVIEW): string {
  const result = keepReview(file, { text, itemId: ITEM_ID }, NODE_PATCHING_HOST);
  return result.ok ? 'It was kept.' : result.reason;
}

function reviewsIn(file: Uint8Array): readonly string[] | undefined {
  return readWorkbook(Uint8Array.from(file)).reviewParts;
}

/** A package with something else in one of its parts. */
function changed(name: string, change: (text: string) => string): Record<string, string | Uint8Array> {
  return { ...PLAIN, [name]: change(PLAIN[name] as string) };
}

describe('a workbook without a review', () => {
  const file = zipFile(PLAIN);

  it('gets one as Excel keeps it, and nothing else is touched', () => {
    const { bytes, parts, warnings } = kept(file);
    const added = ['customXml/_rels/item1.xml.rels', 'customXml/item1.xml', 'customXml/itemProps1.xml'];
    expect({ parts, warnings }).toEqual({
      parts: { changed: [TYPES, RELATIONSHIPS], removed: [], added },
      warnings: [],
    });
    expect(differingParts(file, bytes)).toEqual([TYPES, ...added, RELATIONSHIPS]);
    expect(partText(bytes, 'customXml/item1.xml')).toBe(REVIEW);
    expect(partText(bytes, 'customXml/itemProps1.xml')).toBe(
      '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="{0F8FAD5B-D9CB-469F-A165-70867728950E}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="urn:bilagekontroll:granskning"/></ds:schemaRefs></ds:datastoreItem>',
    );
    expect(partText(bytes, 'customXml/_rels/item1.xml.rels')).toBe(
      `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
    );
    expect(partText(bytes, RELATIONSHIPS)).toBe(
      (PLAIN[RELATIONSHIPS] as string).replace(
        '</Relationships>',
        `<Relationship Id="rId2" Type="${OFFICE}/customXml" Target="../customXml/item1.xml"/></Relationships>`,
      ),
    );
    expect(partText(bytes, TYPES)).toBe(
      (PLAIN[TYPES] as string).replace(
        '</Types>',
        '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>',
      ),
    );
  });

  it('is the same each time, and the same in a page but for how it is packed', () => {
    expect(kept(file).bytes).toEqual(kept(file).bytes);
    const page = kept(file, REVIEW, PAGE_PATCHING_HOST);
    expect(differingParts(kept(file).bytes, page.bytes)).toEqual([]);
  });

  it('is read by us and by the library', () => {
    const { bytes } = kept(file);
    expect(reviewsIn(bytes)).toEqual([REVIEW]);
    const cell = read(bytes, { type: 'array' }).Sheets[SHEET]?.['A1'] as { readonly v?: unknown } | undefined;
    expect(cell?.v).toBe(7);
  });

  it.each(['openpyxl', 'xlsxwriter', 'libreoffice'])('may be made by %s', (program) => {
    const made = readFileSync(`test/fixtures/patching/${program}.xlsx`);
    const { bytes, parts } = kept(made);
    expect(differingParts(made, bytes)).toEqual([...parts.changed, ...parts.added].sort());
    expect(reviewsIn(bytes)).toEqual([REVIEW]);
  });

  it('may have 64-bit sizes', () => {
    const wide = zipFile(PLAIN, { zip64: true });
    const { bytes, parts } = kept(wide);
    expect(differingParts(wide, bytes)).toEqual([...parts.changed, ...parts.added].sort());
    expect(reviewsIn(bytes)).toEqual([REVIEW]);
  });
});

describe('what others keep beside it', () => {
  it('is left, and gives the next number', () => {
    const other = '<diarium xmlns="urn:x">22LS123</diarium>';
    const file = zipFile({ ...customXmlParts(PLAIN, [{ xml: other }]), 'customXml/ITEMPROPS2.XML': '<x/>' });
    const { bytes, parts } = kept(file);
    expect(parts.added).toContain('customXml/item3.xml');
    expect(partText(bytes, 'customXml/item1.xml')).toBe(other);
    expect(partText(bytes, RELATIONSHIPS)).toContain('Target="../customXml/item3.xml"');
    expect(reviewsIn(bytes)).toEqual([REVIEW]);
  });

  it('takes no number of a relationship twice', () => {
    const file = zipFile(changed(RELATIONSHIPS, (text) => text.replace('Id="rId1"', 'Id="rId2"')));
    const ids = [...partText(kept(file).bytes, RELATIONSHIPS).matchAll(/ Id="([^"]*)"/gu)].map(([, id]) => id);
    expect(ids).toEqual(['rId2', 'rId3']);
  });

  it.each([
    ['says nothing of .xml', '<Default Extension="xml" ContentType="application/xml"/>', ''],
    [
      'says that .xml is the workbook',
      '<Default Extension="xml" ContentType="application/xml"/>',
      '<Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>',
    ],
  ])('is told apart in a package that %s', (_what, before, after) => {
    const { bytes } = kept(zipFile(changed(TYPES, (text) => text.replace(before, after))));
    expect(partText(bytes, TYPES)).toContain(
      '<Override PartName="/customXml/item1.xml" ContentType="application/xml"/>',
    );
  });

  it('is not said of a part twice where one of that name has gone', () => {
    const stale = '<Override PartName="/CustomXML/itemProps1.xml" ContentType="text/plain"/></Types>';
    const { bytes } = kept(zipFile(changed(TYPES, (text) => text.replace('</Types>', stale))));
    expect(partText(bytes, TYPES).match(/itemProps1\.xml/gu)).toHaveLength(1);
    expect(partText(bytes, TYPES)).not.toContain('text/plain');
  });
});

describe('the forms that a package may have', () => {
  it('prefixes', () => {
    const file = zipFile(
      changed(RELATIONSHIPS, (text) =>
        text
          .replace('<Relationships xmlns=', '<p:Relationships xmlns:p=')
          .replaceAll('<Relationship ', '<p:Relationship ')
          .replace('</Relationships>', '</p:Relationships>'),
      ),
    );
    const { bytes } = kept(file);
    expect(partText(bytes, RELATIONSHIPS)).toMatch(/<p:Relationship Id="rId2"[^>]*\/><\/p:Relationships>$/u);
    expect(reviewsIn(bytes)).toEqual([REVIEW]);
  });

  it('UTF-16', () => {
    const wide = Buffer.from(`\uFEFF${PLAIN[RELATIONSHIPS] as string}`.replace('UTF-8', 'UTF-16'), 'utf16le');
    const { bytes } = kept(zipFile({ ...PLAIN, [RELATIONSHIPS]: wide }));
    expect(partBytes(bytes, RELATIONSHIPS).toString('utf16le')).toMatch(
      /^\uFEFF<\?xml.*item1\.xml"\/><\/Relationships>$/su,
    );
    expect(reviewsIn(bytes)).toEqual([REVIEW]);
  });

  it('the strict names of relationships', () => {
    const file = zipFile(
      changed(RELATIONSHIPS, (text) =>
        text.replaceAll(OFFICE, 'http://purl.oclc.org/ooxml/officeDocument/relationships'),
      ),
    );
    const { bytes } = kept(file);
    for (const [part, name] of [
      [RELATIONSHIPS, 'relationships/customXml"'],
      ['customXml/_rels/item1.xml.rels', 'relationships/customXmlProps"'],
      ['customXml/itemProps1.xml', 'customXml"'],
    ] as const) {
      expect(partText(bytes, part)).toContain(`"http://purl.oclc.org/ooxml/officeDocument/${name}`);
      expect(partText(bytes, part)).not.toContain('officeDocument/2006');
    }
    expect(reviewsIn(bytes)).toEqual([REVIEW]);
  });

  it('a workbook in another folder, or in none', () => {
    for (const [folder, target] of [
      ['a/b/', '../../customXml/item1.xml'],
      ['', 'customXml/item1.xml'],
    ] as const) {
      const moved = Object.fromEntries(
        Object.entries(PLAIN).map(([name, part]) => [
          name.replace('xl/', folder),
          (part as string).replaceAll('"/xl/', `"/${folder}`).replace('Target="xl/', `Target="${folder}`),
        ]),
      );
      const { bytes } = kept(zipFile(moved));
      expect(partText(bytes, `${folder}_rels/workbook.xml.rels`)).toContain(`Target="${target}"`);
      expect(reviewsIn(bytes)).toEqual([REVIEW]);
    }
  });
});

describe('a workbook with a review', () => {
  it('gets the new one in its place, and nothing else is touched', () => {
    const first = kept(zipFile(PLAIN)).bytes;
    const { bytes, parts } = kept(first, LATER);
    expect(parts).toEqual({ changed: ['customXml/item1.xml'], removed: [], added: [] });
    expect(differingParts(first, bytes)).toEqual(['customXml/item1.xml']);
    expect(reviewsIn(bytes)).toEqual([LATER]);
  });

  it('is found by what refers to it, also from the root', () => {
    const file = zipFile(customXmlParts(PLAIN, [{ xml: REVIEW, name: 'data/X.xml', target: '/data/x.xml' }]));
    expect(kept(file, LATER).parts).toEqual({ changed: ['data/X.xml'], removed: [], added: [] });
  });

  it('is as it was when it is kept again', () => {
    const { bytes } = kept(zipFile(PLAIN));
    expect(kept(bytes)).toMatchObject({ bytes, parts: { changed: [], removed: [], added: [] } });
  });

  it('loses what has been copied of it, with all that belongs to the copy', () => {
    const one = unzipSync(kept(zipFile(PLAIN)).bytes);
    const two = unzipSync(kept(zipFile(customXmlParts(PLAIN, [{ xml: '<x/>' }]))).bytes);
    const types = new TextDecoder()
      .decode(one[TYPES])
      .replace(
        '</Types>',
        '<Override PartName="/customXml/itemProps2.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>',
      );
    const copied = customXmlParts({ ...one, [TYPES]: types }, [
      { xml: two['customXml/item2.xml'] ?? '', name: 'customXml/item2.xml' },
    ]);
    const file = zipFile({
      ...copied,
      'customXml/itemProps2.xml': two['customXml/itemProps2.xml'] ?? '',
      'customXml/_rels/item2.xml.rels': two['customXml/_rels/item2.xml.rels'] ?? '',
    });
    expect(reviewsIn(file)).toEqual([REVIEW, REVIEW]);
    const { bytes, parts } = kept(file, LATER);
    expect(parts).toEqual({
      changed: [TYPES, 'customXml/item1.xml', RELATIONSHIPS],
      removed: ['customXml/_rels/item2.xml.rels', 'customXml/item2.xml', 'customXml/itemProps2.xml'],
      added: [],
    });
    expect(differingParts(kept(zipFile(one), LATER).bytes, bytes)).toEqual([]);
  });

  it('is referred to from the workbook again where LibreOffice has moved it to the package', () => {
    const file = zipFile(customXmlParts(PLAIN, [{ xml: REVIEW, from: 'package', target: '../customXml/item1.xml' }]));
    const { bytes, parts } = kept(file, LATER);
    expect(parts.changed).toEqual(['_rels/.rels', 'customXml/item1.xml', RELATIONSHIPS]);
    expect(partText(bytes, '_rels/.rels')).toBe(PLAIN['_rels/.rels']);
    expect(partText(bytes, RELATIONSHIPS)).toContain('Target="../customXml/item1.xml"');
    expect(reviewsIn(bytes)).toEqual([LATER]);
  });
});

describe('a workbook that is not to be written', () => {
  const withBook = (xml: string) =>
    zipFile(changed('xl/workbook.xml', (text) => text.replace('<sheets>', `${xml}<sheets>`)));
  const withProperty = (name: string, value: string) =>
    zipFile({
      ...changed('_rels/.rels', (text) =>
        text.replace(
          '</R',
          `<Relationship Id="p" Type="${OFFICE}/custom-properties" Target="docProps/custom.xml"/></R`,
        ),
      ),
      'docProps/custom.xml': `<Properties xmlns:vt="urn:vt"><property name="Diarium"><vt:bool>true</vt:bool></property><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${name}"><vt:bool>${value}</vt:bool></property></Properties>`,
    });

  it.each([
    [
      'has a protected structure',
      withBook('<workbookProtection lockStructure="1"/>'),
      /struktur är skyddad\. Ta bort skyddet/u,
    ],
    ['is reserved', withBook('<fileSharing userName="A" reservationPassword="CC3D"/>'), /skrivskyddad med lösenord/u],
    [
      'is reserved by a newer Excel',
      withBook('<fileSharing algorithmName="SHA-512" hashValue="x"/>'),
      /skrivskyddad med lösenord/u,
    ],
    [
      'is best opened for reading',
      withBook('<fileSharing readOnlyRecommended="true"/>'),
      /märkt att öppnas skrivskyddad/u,
    ],
    ['is marked as final', withProperty('_MarkAsFinal', 'true'), /markerad som slutgiltig\. Ta bort markeringen/u],
  ])('%s', (_what, file, reason) => {
    expect(refusal(file)).toMatch(/^Granskningen kan inte sparas i arbetsboken, för /u);
    expect(refusal(file)).toMatch(reason);
  });

  it.each([
    ['only its windows are protected', withBook('<workbookProtection lockWindows="1" lockStructure="0"/>')],
    ['it only tells whose it is', withBook('<fileSharing userName="A" readOnlyRecommended="0"/>')],
    ['it was marked as final', withProperty('_MarkAsFinal', 'false')],
    ['another property is true', withProperty('Slutgiltig', 'true')],
    [
      'its properties are damaged',
      zipFile({ ...unzipSync(withProperty('_MarkAsFinal', 'true')), 'docProps/custom.xml': '<Properties' }),
    ],
    ['its sheets are protected', xlsxFile({ sheets: [{ name: SHEET, after: '<sheetProtection sheet="1"/>' }] })],
  ])('but is when %s', (_what, file) => {
    expect(reviewsIn(kept(file).bytes)).toEqual([REVIEW]);
  });

  it('is of another kind', () => {
    expect(refusal(readFileSync('test/fixtures/varied.xls'))).toMatch(
      /\.xls\) och kan läsas men inte ändras\. Spara den som Excel-arbetsbok \(\.xlsx\)/u,
    );
    expect(refusal(readFileSync('test/fixtures/varied.ods'))).toMatch(
      /\.ods\) och kan läsas men inte ändras\. Spara den som Excel-arbetsbok \(\.xlsx\)/u,
    );
    expect(refusal(xlsbFile({ sheet: SHEET, cells: [] }))).toMatch(
      /\.xlsb\) och kan läsas men inte ändras\. Spara den som Excel-arbetsbok \(\.xlsx\)/u,
    );
  });

  it('is damaged', () => {
    const { [RELATIONSHIPS]: _, ...without } = PLAIN;
    expect(refusal(zipFile(without))).toMatch(/^Filen är skadad/u);
    expect(refusal(zipFile({ ...PLAIN, [RELATIONSHIPS]: '<Relationships>' }))).toMatch(/^Filen är skadad/u);
    expect(refusal(zipFile(PLAIN).subarray(0, 900))).toMatch(/^Filen är skadad/u);
  });

  it('has no room for it', () => {
    const file = zipFile(PLAIN);
    const padded = (bytes: number) => REVIEW + ' '.repeat(bytes - Buffer.byteLength(REVIEW));
    expect(refusal(file, padded(MOST_REVIEW_BYTES + 1))).toBe(
      'Granskningen kan inte sparas i arbetsboken, för den är större än de 32 MB som ryms.',
    );
    expect(reviewsIn(kept(file, padded(MOST_REVIEW_BYTES)).bytes)).toHaveLength(1);
  });
});

it('says that a signature no longer holds, and only when something was written', () => {
  const parts = {
    ...changed('_rels/.rels', (text) =>
      text.replace(
        '</R',
        '<Relationship Id="s" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></R',
      ),
    ),
    '_xmlsignatures/origin.sigs': '',
  };
  const { bytes, warnings } = kept(zipFile(parts));
  expect(warnings).toEqual([
    'Arbetsboken är digitalt signerad. Signaturen gäller inte längre när innehållet har ändrats; signera om filen efter granskning.',
  ]);
  expect(kept(bytes).warnings).toEqual([]);
});
