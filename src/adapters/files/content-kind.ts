import { REASONS } from './reasons';

/** What a file is, judged by its first bytes and never by its name. */
export type ContentKind = { readonly container: 'zip' | 'compound' | 'biff' } | { readonly refusal: string };

const SIGNATURES: readonly (readonly [signature: readonly number[], kind: ContentKind])[] = [
  [[0x50, 0x4b, 0x03, 0x04], { container: 'zip' }],
  [[0x50, 0x4b, 0x05, 0x06], { container: 'zip' }],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], { container: 'compound' }],
  // The beginning-of-file records of BIFF 2, 3, 4 and 5: Excel's files before they were wrapped in compound files.
  [[0x09, 0x00, 0x04, 0x00], { container: 'biff' }],
  [[0x09, 0x02, 0x06, 0x00], { container: 'biff' }],
  [[0x09, 0x04, 0x06, 0x00], { container: 'biff' }],
  [[0x09, 0x08, 0x08, 0x00], { container: 'biff' }],
  [[0x09, 0x08, 0x10, 0x00], { container: 'biff' }],
  [[0x25, 0x50, 0x44, 0x46], { refusal: REASONS.pdf }],
  [[0x89, 0x50, 0x4e, 0x47], { refusal: REASONS.picture }],
  [[0xff, 0xd8, 0xff], { refusal: REASONS.picture }],
  [[0x47, 0x49, 0x46, 0x38], { refusal: REASONS.picture }],
  [[0x49, 0x49, 0x2a, 0x00], { refusal: REASONS.picture }],
  [[0x4d, 0x4d, 0x00, 0x2a], { refusal: REASONS.picture }],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], { refusal: REASONS.richText }],
  [[0x37, 0x7a, 0xbc, 0xaf], { refusal: REASONS.otherArchive }],
  [[0x52, 0x61, 0x72, 0x21], { refusal: REASONS.otherArchive }],
  [[0x1f, 0x8b], { refusal: REASONS.otherArchive }],
];

/** Says what a file is by its first bytes: a container that may hold a workbook, or why it is refused. */
export function contentKind(bytes: Uint8Array): ContentKind {
  for (const [signature, kind] of SIGNATURES) {
    if (signature.every((byte, index) => bytes[index] === byte)) return kind;
  }
  return { refusal: refusalOfText(bytes.subarray(0, 4096)) };
}

function refusalOfText(start: Uint8Array): string {
  const wide = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);
  if (!wide && start.includes(0)) return REASONS.unknown;
  const text = new TextDecoder(wide ? (start[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8')
    .decode(start)
    .trimStart();
  if (
    /^(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|table|meta|style|div|script)\b/i.test(
      text,
    )
  ) {
    return REASONS.webPage;
  }
  return text.startsWith('<') ? REASONS.xml : REASONS.text;
}
