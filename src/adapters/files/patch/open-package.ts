import { contentKind } from '../content-kind';
import { packageKind } from '../package-kind';
import { Unreadable } from '../read-result';
import { MOST_FILE_BYTES, REASONS } from '../reasons';
import { openZipPackage, type ZipPackage } from '../zip-package';
import { PATCH_REASONS } from './patch-reasons';
import { type PatchingHost } from './patching-host';

/** The name of the stream that holds an encrypted workbook, as compound files write names. */
const ENCRYPTED_STREAM = Array.from('EncryptedPackage').flatMap((letter) => [letter.charCodeAt(0), 0]);

/**
 * Opens a workbook's package to change it.
 * @throws {Unreadable} when it is of a kind that cannot be changed, with the way out, or cannot be unpacked.
 */
export function openPackage(bytes: Uint8Array, host: PatchingHost): ZipPackage {
  if (bytes.length === 0) throw new Unreadable(REASONS.empty);
  if (bytes.length > MOST_FILE_BYTES) throw new Unreadable(REASONS.fileTooLarge);
  const kind = contentKind(bytes);
  if ('refusal' in kind) throw new Unreadable(kind.refusal);
  if (kind.container !== 'zip') {
    throw new Unreadable(includesBytes(bytes, ENCRYPTED_STREAM) ? PATCH_REASONS.encrypted : PATCH_REASONS.xls);
  }
  const zip = openZipPackage(bytes, host);
  const written = packageKind(zip);
  if (written === 'openDocument') throw new Unreadable(PATCH_REASONS.ods);
  if (written !== 'openXml') throw new Unreadable(REASONS.word);
  return zip;
}

function includesBytes(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
