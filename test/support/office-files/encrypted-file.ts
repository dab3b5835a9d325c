import { createCipheriv, createHash } from 'node:crypto';
import { CFB } from '@e965/xlsx';

const SALT = Buffer.from('0123456789abcdef');
const SECRET = Buffer.alloc(32, 0x5a);

interface CompoundWriter {
  readonly utils: {
    readonly cfb_new: () => unknown;
    readonly cfb_add: (file: unknown, path: string, content: Uint8Array) => void;
  };
  readonly write: (file: unknown, options: { readonly type: 'buffer' }) => Uint8Array;
}

/** A compound file of some streams, the container of old Office files and of encrypted new ones. */
export function compoundFile(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const writer = CFB as CompoundWriter;
  const file = writer.utils.cfb_new();
  for (const [path, content] of Object.entries(streams)) writer.utils.cfb_add(file, path, content);
  return writer.write(file, { type: 'buffer' });
}

/** A package as Office has encrypted it since 2010 ([MS-OFFCRYPTO] 2.3.4.10), with few rounds of hashing. */
export function agileEncrypted(bytes: Uint8Array, password: string, hash: 'SHA512' | 'SHA1' = 'SHA512'): Uint8Array {
  const rounds = 500;
  const of = (...parts: readonly Uint8Array[]): Buffer =>
    createHash(hash.toLowerCase()).update(Buffer.concat(parts)).digest();
  const final = hashedPassword(of, password, rounds);
  const keyBytes = hash === 'SHA1' ? 16 : 32;
  const encrypt = (key: Uint8Array, iv: Uint8Array, content: Uint8Array): Buffer => {
    const cipher = createCipheriv(`aes-${String(key.length * 8)}-cbc`, key, iv).setAutoPadding(false);
    return Buffer.concat([cipher.update(padded(content)), cipher.final()]);
  };
  const withKey = (blockKey: string, content: Uint8Array): string =>
    encrypt(of(final, Buffer.from(blockKey, 'hex')).subarray(0, keyBytes), SALT, content).toString('base64');
  const secret = SECRET.subarray(0, keyBytes);
  const pieces = Array.from({ length: Math.ceil(bytes.length / 4096) }, (_, at) =>
    encrypt(secret, of(SALT, littleEndian(at)).subarray(0, 16), bytes.subarray(at * 4096, (at + 1) * 4096)),
  );
  const common = `saltSize="16" blockSize="16" keyBits="${String(keyBytes * 8)}" hashSize="${String(of(SALT).length)}" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="${hash}" saltValue="${SALT.toString('base64')}"`;
  const verifier = Buffer.alloc(16, 7);
  const xml = `<?xml version="1.0"?><encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><keyData ${common}/><keyEncryptors><keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><p:encryptedKey spinCount="${String(rounds)}" ${common} encryptedVerifierHashInput="${withKey('fea7d2763b4b9e79', verifier)}" encryptedVerifierHashValue="${withKey('d7aa0f6d3061344e', of(verifier))}" encryptedKeyValue="${withKey('146e0be7abacd0d6', secret)}"/></keyEncryptor></keyEncryptors></encryption>`;
  return compoundFile({
    '/EncryptionInfo': Buffer.concat([Buffer.from([4, 0, 4, 0, 0x40, 0, 0, 0]), Buffer.from(xml)]),
    '/EncryptedPackage': Buffer.concat([sizeOf(bytes), ...pieces]),
  });
}

/** A package as Office 2007 encrypts it ([MS-OFFCRYPTO] 2.3.4.5). */
export function standardEncrypted(bytes: Uint8Array, password: string): Uint8Array {
  const of = (...parts: readonly Uint8Array[]): Buffer => createHash('sha1').update(Buffer.concat(parts)).digest();
  const last = of(hashedPassword(of, password, 50_000), littleEndian(0));
  const block = (filler: number): Buffer =>
    of(Buffer.from(Array.from({ length: 64 }, (_, at) => filler ^ (last[at] ?? 0))));
  const key = Buffer.concat([block(0x36), block(0x5c)]).subarray(0, 16);
  const encrypt = (content: Uint8Array): Buffer => {
    const cipher = createCipheriv('aes-128-ecb', key, null).setAutoPadding(false);
    return Buffer.concat([cipher.update(padded(content)), cipher.final()]);
  };
  const provider = Buffer.from('Microsoft Enhanced RSA and AES Cryptographic Provider\0', 'utf16le');
  const header = Buffer.concat([...[0x24, 0, 0x660e, 0x8004, 128, 0x18, 0, 0].map(littleEndian), provider]);
  const verifier = Buffer.alloc(16, 7);
  return compoundFile({
    '/EncryptionInfo': Buffer.concat([
      Buffer.from([4, 0, 2, 0, 0x24, 0, 0, 0]),
      littleEndian(header.length),
      header,
      littleEndian(16),
      SALT,
      encrypt(verifier),
      littleEndian(20),
      encrypt(of(verifier)),
    ]),
    '/EncryptedPackage': Buffer.concat([sizeOf(bytes), encrypt(bytes)]),
  });
}

function hashedPassword(of: (...parts: readonly Uint8Array[]) => Buffer, password: string, rounds: number): Buffer {
  let result = of(SALT, Buffer.from(password, 'utf16le'));
  for (let round = 0; round < rounds; round++) result = of(littleEndian(round), result);
  return result;
}

function padded(content: Uint8Array): Buffer {
  return Buffer.concat([content, Buffer.alloc((16 - (content.length % 16)) % 16)]);
}

function littleEndian(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function sizeOf({ length }: Uint8Array): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(length));
  return bytes;
}
