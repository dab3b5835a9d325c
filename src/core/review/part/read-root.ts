import { REVIEW_NAMESPACE } from '../review-namespace';

/** The root element of a review part, as far as it could be read. */
export interface ReviewRoot {
  /** The version that it names; null when it names none. */
  readonly version: number | null;
  /** The text in it; null when it is cut off or holds other elements. */
  readonly text: string | null;
}

/**
 * Reads the one element that a review part is, whatever its prefix and whatever comments and CDATA a program has put in;
 * undefined when it is no such part. Every character is passed once.
 */
export function readReviewRoot(xml: string): ReviewRoot | undefined {
  const start = skipMisc(xml, xml.startsWith('\uFEFF') ? 1 : 0);
  const [tag, prefix = ''] = matchAt(/<(?:([\w.-]+):)?granskning(?=[\s/>])/y, xml, start) ?? [];
  if (tag === undefined) return undefined;
  const attributes = new Map<string, string>();
  let at = start + tag.length;
  for (
    let found = matchAt(ATTRIBUTE, xml, at);
    found !== undefined;
    at += found[0].length, found = matchAt(ATTRIBUTE, xml, at)
  ) {
    attributes.set(found[1] ?? '', found[2] ?? found[3] ?? '');
  }
  const [end, slash] = matchAt(/\s*(\/?)>/y, xml, at) ?? [];
  if (end === undefined || attributes.get(prefix === '' ? 'xmlns' : `xmlns:${prefix}`) !== REVIEW_NAMESPACE) {
    return undefined;
  }
  const version = /^\d{1,9}$/u.exec(attributes.get('version') ?? '')?.[0];
  return {
    version: version === undefined ? null : Number(version),
    text: slash === '/' ? '' : readText(xml, at + end.length, prefix),
  };
}

const ATTRIBUTE = /\s+([\w.:-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;

/** The text from a place to the root's end tag, with nothing behind that but comments. */
function readText(xml: string, from: number, prefix: string): string | null {
  const parts: string[] = [];
  let at = from;
  for (;;) {
    const next = xml.indexOf('<', at);
    if (next < 0) return null;
    parts.push(withoutEntities(xml.slice(at, next)));
    const comment = between(xml, next, '<!--', '-->');
    const literal = between(xml, next, '<![CDATA[', ']]>');
    const [endTag, ending = ''] = matchAt(/<\/(?:([\w.-]+):)?granskning\s*>/y, xml, next) ?? [];
    if (endTag !== undefined && ending === prefix) {
      return skipMisc(xml, next + endTag.length) === xml.length ? parts.join('') : null;
    }
    if (literal !== undefined) parts.push(literal.text);
    const passed = comment ?? literal;
    if (passed === undefined) return null;
    at = passed.end;
  }
}

/** Passes blanks, comments and instructions. */
function skipMisc(xml: string, from: number): number {
  let at = from;
  for (;;) {
    at += matchAt(/\s*/y, xml, at)?.[0].length ?? 0;
    const passed = between(xml, at, '<!--', '-->') ?? between(xml, at, '<?', '?>');
    if (passed === undefined) return at;
    at = passed.end;
  }
}

function between(
  xml: string,
  at: number,
  opening: string,
  closing: string,
): { readonly text: string; readonly end: number } | undefined {
  if (!xml.startsWith(opening, at)) return undefined;
  const end = xml.indexOf(closing, at + opening.length);
  return end < 0 ? undefined : { text: xml.slice(at + opening.length, end), end: end + closing.length };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function withoutEntities(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});/gu, (_, entity: string) =>
    characterOf(entity),
  );
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function characterOf(entity: string): string {
  const named = ENTITIES[entity];
  if (named !== undefined) return named;
  const code = entity.startsWith('#x') ? parseInt(entity.slice(2), 16) : Number(entity.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
