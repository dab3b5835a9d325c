import { toFileFormula } from '../file-formula';
import { isCellError, type CellValue } from '../../../core/workbook/snapshot';
import { type CellContent } from './cell-write';
import { escapeCellText, escapeXml, withAttributes } from './xml-text';

/** What a value is in a cell's XML: the cell's type, null for numbers and nothing, and its value, undefined for nothing. */
interface StoredValue {
  readonly type: string | null;
  readonly text: string | undefined;
}

/** A cell that is there already, as far as it is kept. */
export interface OldCell {
  readonly tag: string;
  /** The element for extensions, as it is written; empty when there is none. */
  readonly extension: string;
}

/**
 * The XML of a cell with new content. What belonged to the old content goes: its type, its metadata (`cm`, `vm`) and its
 * reading aid (`ph`). Its place, style and foreign attributes stay. Values of text are written in the cell itself, so that
 * the shared strings need not be touched. The style stays when none is given.
 */
export function cellXml(old: OldCell, content: CellContent, style?: number): string {
  const { type, inner } = contentXml(content, prefixOf(old.tag));
  const changes = { t: type, cm: null, vm: null, ph: null };
  const tag = withAttributes(old.tag, style === undefined ? changes : { s: String(style), ...changes });
  const open = tag.replace(/(?<!\s)\s*\/?>$/, '');
  if (inner === '' && old.extension === '') return `${open}/>`;
  return `${open}>${inner}${old.extension}</${nameOf(old.tag)}>`;
}

/** A cell's first tag and value for another result of its formula. The tag is left open. */
export function resultXml(tag: string, value: CellValue): { readonly tag: string; readonly value: string } {
  const { type, text } = storedResult(value);
  const open = withAttributes(tag, { t: type, vm: null }).replace(/(?<!\s)\s*\/?>$/, '>');
  return { tag: open, value: valueXml(text, prefixOf(tag)) };
}

/** The prefix of a tag's name with its colon; empty when it has none. */
export function prefixOf(tag: string): string {
  return /^<([^\s/>:]+:)/.exec(tag)?.[1] ?? '';
}

/** A tag's name with its prefix. */
export function nameOf(tag: string): string {
  return /^<([^\s/>]+)/.exec(tag)?.[1] ?? '';
}

function contentXml(content: CellContent, prefix: string): { readonly type: string | null; readonly inner: string } {
  if (content === 'empty') return { type: null, inner: '' };
  if ('formula' in content) {
    const { type, text } = storedResult(content.result);
    const formula = `<${prefix}f>${escapeCellText(toFileFormula(content.formula))}</${prefix}f>`;
    return { type, inner: formula + valueXml(text, prefix) };
  }
  if (typeof content.value === 'string') {
    const space = /^\s|\s$|\n/.test(content.value) ? ' xml:space="preserve"' : '';
    const text = `<${prefix}t${space}>${escapeCellText(content.value)}</${prefix}t>`;
    return { type: 'inlineStr', inner: `<${prefix}is>${text}</${prefix}is>` };
  }
  const { type, text } = storedResult(content.value);
  return { type, inner: valueXml(text, prefix) };
}

function storedResult(value: CellValue): StoredValue {
  if (value === null) return { type: null, text: undefined };
  if (isCellError(value)) return { type: 'e', text: escapeXml(value.error) };
  if (typeof value === 'string') return { type: 'str', text: escapeCellText(value) };
  if (typeof value === 'boolean') return { type: 'b', text: value ? '1' : '0' };
  return { type: null, text: String(value) };
}

/** A value that is not known is an empty element, as generators write it: without one, readers take it for 0. */
function valueXml(text: string | undefined, prefix: string): string {
  return text === undefined ? `<${prefix}v></${prefix}v>` : `<${prefix}v>${text}</${prefix}v>`;
}
