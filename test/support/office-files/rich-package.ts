import { unzipSync } from 'fflate';
import type { Random } from '../random';
import { zipFile } from './zip-file';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What a workbook of an administration may hold beside its cells: parts of its own, and what the sheets and the workbook say of them. */
interface Feature {
  readonly parts: (random: Random, number: number) => Readonly<Record<string, string | Uint8Array>>;
  /** The kind of relationship that leads from the sheet, or from the workbook, to the first of the parts. */
  readonly relationship: string;
  readonly from: 'sheet' | 'workbook';
  readonly contentType: string;
  /** Written before this element of the sheet, or of the workbook. */
  readonly before: string;
  readonly element: (relationship: string) => string;
}

const FEATURES: readonly Feature[] = [
  {
    parts: (random, number) => ({
      [`xl/drawings/drawing${number}.xml`]: `<xdr:wsDr xmlns:xdr="urn:xdr"><!-- ${random.whole(0, 99)} --></xdr:wsDr>`,
      [`xl/drawings/_rels/drawing${number}.xml.rels`]: `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/image" Target="../media/image${number}.png"/></Relationships>`,
      [`xl/media/image${number}.png`]: anyBytes(random, 5_000),
      [`xl/charts/chart${number}.xml`]: '<c:chartSpace xmlns:c="urn:c">\r\n\t</c:chartSpace>',
    }),
    relationship: 'drawing',
    from: 'sheet',
    contentType: 'application/vnd.openxmlformats-officedocument.drawing+xml',
    before: '</worksheet>',
    element: (id) => `<drawing r:id="${id}"/>`,
  },
  {
    parts: (_random, number) => ({
      [`xl/comments${number}.xml`]:
        '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>Åsa</author></authors><commentList><comment ref="A1" authorId="0"><text><t>Stäm av!</t></text></comment></commentList></comments>',
      [`xl/threadedComments/threadedComment${number}.xml`]: '<ThreadedComments/>',
      [`xl/drawings/vmlDrawing${number}.vml`]: '<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape></xml',
    }),
    relationship: 'comments',
    from: 'sheet',
    contentType: `${EXCEL}.comments+xml`,
    before: '</worksheet>',
    element: () => '',
  },
  {
    parts: (random, number) => ({ [`xl/printerSettings/printerSettings${number}.bin`]: anyBytes(random, 2_000) }),
    relationship: 'printerSettings',
    from: 'sheet',
    contentType: `${EXCEL}.printerSettings`,
    before: '</worksheet>',
    element: () =>
      '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="urn:x14"><x14:conditionalFormattings><x14:conditionalFormatting><!-- <c r="A1"><v>1</v></c> --></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>',
  },
  {
    parts: (random, number) => ({
      [`xl/externalLinks/externalLink${number}.xml`]: '<externalLink/>',
      [`xl/externalLinks/_rels/externalLink${number}.xml.rels`]: `<Relationships xmlns="${RELATIONSHIPS}"/>`,
      [`xl/vbaProject${number}.bin`]: anyBytes(random, 9_000),
    }),
    relationship: 'externalLink',
    from: 'workbook',
    contentType: `${EXCEL}.externalLink+xml`,
    before: '<calcPr',
    element: (id) => `<externalReferences><externalReference r:id="${id}"/></externalReferences>`,
  },
  {
    parts: (random, number) => ({
      [`xl/pivotCache/pivotCacheDefinition${number}.xml`]: '<pivotCacheDefinition/>',
      [`xl/pivotCache/pivotCacheRecords${number}.xml`]: '<pivotCacheRecords/>',
      [`xl/slicers/slicer${number}.xml`]: 'not even XML <',
      [`customXml/item${number + 40}.xml`]: `<diarium xmlns="urn:x">22LS${random.whole(100, 999)}</diarium>`,
      [`customXml/_rels/item${number + 40}.xml.rels`]: `<Relationships xmlns="${RELATIONSHIPS}"/>`,
    }),
    relationship: 'pivotCacheDefinition',
    from: 'workbook',
    contentType: `${EXCEL}.pivotCacheDefinition+xml`,
    before: '<extLst',
    element: (id) => `<pivotCaches><pivotCache cacheId="7" r:id="${id}"/></pivotCaches>`,
  },
];

/** What a sheet says of itself and no part holds, each in its place after the cells. */
const SAID_OF_SHEETS = [
  '<sheetProtection algorithmName="SHA-512" hashValue="AA==" saltValue="BB==" spinCount="1" sheet="0"/>',
  '<autoFilter ref="A6:C9"/>',
  '<conditionalFormatting sqref="B2:F9"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>0</formula></cfRule></conditionalFormatting>',
  '<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="A2"><formula1>"Ja,Nej"</formula1></dataValidation></dataValidations>',
] as const;

/** Puts a workbook into a package as administrations have them, each sheet with some of the features; the cells stay as they are. */
export function richPackage(workbook: Uint8Array, random: Random): Buffer {
  const parts: Record<string, string | Uint8Array> = unzipSync(workbook);
  const texts = (name: string): string => Buffer.from(parts[name] as Uint8Array).toString('utf8');
  const types: string[] = [];
  const relate = (owner: string, feature: Feature, target: string, number: number): void => {
    const name = owner.replace(/([^/]+)$/u, '_rels/$1.rels');
    const had = parts[name] === undefined ? `<Relationships xmlns="${RELATIONSHIPS}"></Relationships>` : texts(name);
    const one = `<Relationship Id="rIdX${number}" Type="${OFFICE}/${feature.relationship}" Target="/${target}"/>`;
    parts[name] = Buffer.from(had.replace('</Relationships>', `${one}</Relationships>`));
  };
  const add = (owner: string, feature: Feature, number: number): void => {
    const added = feature.parts(random, number);
    const [target = ''] = Object.keys(added);
    Object.assign(parts, added);
    relate(owner, feature, target, number);
    types.push(`<Override PartName="/${target}" ContentType="${feature.contentType}"/>`);
    parts[owner] = Buffer.from(
      texts(owner).replace(feature.before, `${feature.element(`rIdX${number}`)}${feature.before}`),
    );
  };
  let number = 0;
  for (const sheet of Object.keys(parts).filter((name) => /^xl\/worksheets\/[^/]+\.xml$/u.test(name))) {
    const said = SAID_OF_SHEETS.filter(() => random.chance(0.5));
    parts[sheet] = Buffer.from(
      texts(sheet).replace('</sheetData>', `</sheetData><!-- ${number} -->\r\n${said.join('\n')}`),
    );
    for (const feature of FEATURES.filter(({ from }) => from === 'sheet' && random.chance(0.4))) {
      add(sheet, feature, (number += 1));
    }
  }
  for (const feature of FEATURES.filter(({ from }) => from === 'workbook' && random.chance(0.7))) {
    add('xl/workbook.xml', feature, (number += 1));
  }
  const listed = texts('[Content_Types].xml');
  parts['[Content_Types].xml'] = Buffer.from(listed.replace('</Types>', `${types.join('')}</Types>`));
  const names = random.sample(Object.keys(parts), Infinity);
  return zipFile(Object.fromEntries(names.map((name) => [name, parts[name] ?? ''])), {
    stored: names.filter(() => random.chance(0.2)),
  });
}

function anyBytes(random: Random, length: number): Uint8Array {
  return Uint8Array.from({ length }, () => random.whole(0, 255));
}
