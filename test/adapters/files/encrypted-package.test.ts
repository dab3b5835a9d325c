import { NODE_HOST } from '../../../src/adapters/files/node-host';
import { readWorkbookBytes } from '../../../src/adapters/files/read-workbook-bytes';
import { agileEncrypted, compoundFile, standardEncrypted } from '../../support/office-files/encrypted-file';
import { xlsxFile } from '../../support/office-files/xlsx-file';

const DEFAULT = 'VelvetSweatshop';
/** More than one piece of 4 096 bytes, and no whole number of them. */
const WORKBOOK = xlsxFile({
  sheets: [{ name: 'Blad1', rows: '<row r="1"><c r="A1"><v>42</v></c></row>' }],
  parts: { 'xl/media/image1.png': Buffer.alloc(10_001, 'abcdefg') },
});

const WAYS: Readonly<Record<string, (password: string) => Uint8Array>> = {
  'agile, SHA-512 and a key of 256 bits': (password) => agileEncrypted(WORKBOOK, password),
  'agile, SHA-1 and a key of 128 bits': (password) => agileEncrypted(WORKBOOK, password, 'SHA1'),
  standard: (password) => standardEncrypted(WORKBOOK, password),
};

describe.each(Object.entries(WAYS))('a workbook encrypted in the way that is called %s', (_, encrypt) => {
  it('is read when the password is Excel’s own', () => {
    const result = readWorkbookBytes('bok.xlsx', encrypt(DEFAULT), NODE_HOST);
    expect(result).toMatchObject({ ok: true });
    expect(result.ok ? result.workbook.sheets[0]?.cellAt(0, 0)?.value : undefined).toBe(42);
  });

  it.each(['hemligt', 'velvetsweatshop'])('is refused in words when the password is %s', (password) => {
    expect(readWorkbookBytes('bok.xlsx', encrypt(password), NODE_HOST)).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/^Filen är lösenordsskyddad\. Öppna den i Excel, ta bort lösenordet/u) as string,
    });
  });
});

it.each<[string, Uint8Array, Uint8Array]>([
  ['nothing', new Uint8Array(), new Uint8Array()],
  ['less than it says', Buffer.from([4, 0, 2, 0, 0x24, 0, 0, 0, 255, 255]), Buffer.alloc(64)],
  ['XML that is none', Buffer.from('\x04\0\x04\0@\0\0\0<keyData <p:encryptedKey'), Buffer.alloc(64)],
])('%s about the encryption is a password', (_, info, encrypted) => {
  const file = compoundFile({ '/EncryptionInfo': info, '/EncryptedPackage': encrypted });
  expect(readWorkbookBytes('bok.xlsx', file, NODE_HOST)).toMatchObject({
    ok: false,
    reason: expect.stringMatching(/^Filen är lösenordsskyddad\./u) as string,
  });
});
