import { cbc, ecb } from '@noble/ciphers/aes';
import { sha1 } from '@noble/hashes/legacy';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2';
import { concatBytes } from '@noble/hashes/utils';
import { attributesOf } from './xml-elements';

/**
 * What Excel encrypts a workbook with when it is only to be protected against changes: such a file opens without asking,
 * so its content is no secret. Source: [MS-OFFCRYPTO] 2.3, [MS-XLS] 2.4.191.
 */
const DEFAULT_PASSWORD = 'VelvetSweatshop';

/** The most rounds of hashing that are made, a few seconds' worth. Excel writes 100 000. */
const MOST_ROUNDS = 500_000;

type Hash = (data: Uint8Array) => Uint8Array;

const HASHES: Readonly<Record<string, Hash | undefined>> = {
  SHA1: sha1,
  'SHA-1': sha1,
  SHA256: sha256,
  'SHA-256': sha256,
  SHA384: sha384,
  'SHA-384': sha384,
  SHA512: sha512,
  'SHA-512': sha512,
};

/**
 * Decrypts a package that is encrypted with Excel's own default password, in either of the ways that Office writes.
 * @param info the stream `EncryptionInfo`
 * @param encrypted the stream `EncryptedPackage`
 * @returns undefined when it has a password of its own, or is encrypted in a way that Office does not write
 */
export function decryptWithDefaultPassword(info: Uint8Array, encrypted: Uint8Array): Uint8Array | undefined {
  if (info.length < 8 || encrypted.length < 8) return undefined;
  const view = viewOf(info);
  const [major, minor] = [view.getUint16(0, true), view.getUint16(2, true)];
  const size = Number(viewOf(encrypted).getBigUint64(0, true));
  const content = encrypted.subarray(8);
  if (size > content.length) return undefined;
  try {
    const decrypted =
      major === 4 && minor === 4
        ? decryptAgile(new TextDecoder().decode(info.subarray(8)), content)
        : minor === 2 && major >= 2 && major <= 4
          ? decryptStandard(info, content)
          : undefined;
    return decrypted?.subarray(0, size);
  } catch {
    // What is cut off or has sizes that fit nothing is no package that the default password opens.
    return undefined;
  }
}

/** Source: [MS-OFFCRYPTO] 2.3.4.10 to 2.3.4.15. */
function decryptAgile(xml: string, content: Uint8Array): Uint8Array | undefined {
  const data = readAgileParameters(/<keyData\b[^>]*>/u.exec(xml)?.[0]);
  const element = /<(?:\w+:)?encryptedKey\b[^>]*>/u.exec(xml)?.[0];
  const key = readAgileParameters(element);
  if (data === undefined || key === undefined || element === undefined) return undefined;
  const attribute = attributeReader(element);
  const rounds = Number(attribute('spinCount'));
  if (!(rounds >= 0 && rounds <= MOST_ROUNDS)) return undefined;
  const password = hashedPassword(key.hash, key.salt, rounds);
  const decrypt = (name: string, blockKey: readonly number[]): Uint8Array => {
    const blockHash = key.hash(concatBytes(password, Uint8Array.from(blockKey)));
    const iv = fitted(key.salt, key.blockSize);
    return cbc(fitted(blockHash, key.keySize), iv, { disablePadding: true }).decrypt(bytesOf(attribute(name)));
  };
  const input = decrypt('encryptedVerifierHashInput', [0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79]);
  const expected = decrypt('encryptedVerifierHashValue', [0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e]);
  const found = key.hash(input.subarray(0, key.salt.length));
  if (!startsWith(expected, found)) return undefined;
  const secret = decrypt('encryptedKeyValue', [0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6]).subarray(
    0,
    key.keySize,
  );
  const decrypted = new Uint8Array(content.length);
  for (let at = 0, segment = 0; at < content.length; at += SEGMENT, segment++) {
    const iv = fitted(data.hash(concatBytes(data.salt, littleEndian(segment))), data.blockSize);
    const end = Math.min(content.length, at + SEGMENT);
    const whole = content.subarray(at, end - ((end - at) % data.blockSize));
    decrypted.set(cbc(secret, iv, { disablePadding: true }).decrypt(whole), at);
  }
  return decrypted;
}

function attributeReader(element: string): (name: string) => string {
  const attributes = attributesOf(element);
  return (name) => attributes.get(name) ?? '';
}

/** The content is encrypted in pieces of so many bytes. */
const SEGMENT = 4096;

interface AgileParameters {
  readonly salt: Uint8Array;
  readonly hash: Hash;
  /** Both in bytes. */
  readonly keySize: number;
  readonly blockSize: number;
}

function readAgileParameters(element: string | undefined): AgileParameters | undefined {
  if (element === undefined) return undefined;
  const attribute = attributeReader(element);
  const hash = HASHES[attribute('hashAlgorithm')];
  const isKnown = attribute('cipherAlgorithm') === 'AES' && attribute('cipherChaining') === 'ChainingModeCBC';
  if (hash === undefined || !isKnown) return undefined;
  return {
    salt: bytesOf(attribute('saltValue')),
    hash,
    keySize: Number(attribute('keyBits')) / 8,
    blockSize: Number(attribute('blockSize')),
  };
}

const STANDARD_ROUNDS = 50_000;

/** Source: [MS-OFFCRYPTO] 2.3.4.5 to 2.3.4.9. */
function decryptStandard(info: Uint8Array, content: Uint8Array): Uint8Array | undefined {
  const view = viewOf(info);
  const headerSize = view.getUint32(8, true);
  const keySize = view.getUint32(28, true) / 8;
  const at = 12 + headerSize;
  const salt = info.subarray(at + 4, at + 20);
  const verifier = info.subarray(at + 20, at + 36);
  const verifierHash = info.subarray(at + 40, at + 72);
  const last = sha1(concatBytes(hashedPassword(sha1, salt, STANDARD_ROUNDS), littleEndian(0)));
  const derived = (filler: number): Uint8Array => {
    const block = new Uint8Array(64).fill(filler);
    last.forEach((byte, index) => (block[index] = byte ^ filler));
    return sha1(block);
  };
  const cipher = ecb(concatBytes(derived(0x36), derived(0x5c)).subarray(0, keySize), { disablePadding: true });
  const isDefault = startsWith(cipher.decrypt(verifierHash), sha1(cipher.decrypt(verifier)));
  return isDefault ? cipher.decrypt(content.subarray(0, content.length - (content.length % 16))) : undefined;
}

function hashedPassword(hash: Hash, salt: Uint8Array, rounds: number): Uint8Array {
  const password = Uint8Array.from(Array.from(DEFAULT_PASSWORD).flatMap((letter) => [letter.charCodeAt(0), 0]));
  let result = hash(concatBytes(salt, password));
  for (let round = 0; round < rounds; round++) result = hash(concatBytes(littleEndian(round), result));
  return result;
}

/** Bytes cut off at a length, or filled up to it. */
function fitted(bytes: Uint8Array, length: number): Uint8Array {
  const result = new Uint8Array(length).fill(0x36);
  result.set(bytes.subarray(0, length));
  return result;
}

function littleEndian(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  viewOf(bytes).setUint32(0, value, true);
  return bytes;
}

function startsWith(bytes: Uint8Array, start: Uint8Array): boolean {
  return bytes.length >= start.length && start.every((byte, index) => bytes[index] === byte);
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
