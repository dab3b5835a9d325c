import type { HostCell, Json } from '../workbook/cell';
import { HostError } from './host-error';

/**
 * The formats of a cell that can be read and set, by their path in Excel's interface, with what Excel begins with. Fill
 * and locking are kept by name in the cell, the others in its `format`.
 */
const FORMAT_DEFAULTS: Readonly<Record<string, Json>> = {
  'fill/color': '#FFFFFF',
  'protection/locked': true,
  'protection/formulaHidden': false,
  'font/bold': false,
  'font/color': '#000000',
  'font/italic': false,
  'font/name': 'Calibri',
  'font/size': 11,
  'font/strikethrough': false,
  'font/underline': 'None',
  horizontalAlignment: 'General',
  verticalAlignment: 'Bottom',
  wrapText: false,
  indentLevel: 0,
  shrinkToFit: false,
  textOrientation: 0,
};

const BORDER = /^borders\/(?<side>[A-Za-z]+)\/(?<part>style|color|weight)$/u;
const BORDER_DEFAULTS: Readonly<Record<string, Json>> = { style: 'None', color: '#000000', weight: 'Thin' };

/** One format of a cell. */
export function formatOf(cell: HostCell, path: string): Json {
  if (path === 'fill/color') return cell.fill === null ? '#FFFFFF' : `#${cell.fill}`;
  if (path === 'protection/locked') return cell.locked;
  const part = BORDER.exec(path)?.groups?.['part'];
  return cell.format[path] ?? (part === undefined ? FORMAT_DEFAULTS[path] : BORDER_DEFAULTS[part]) ?? null;
}

/** A cell with one format set; null takes it back to what Excel begins with. */
export function withFormat(cell: HostCell, path: string, value: Json): HostCell {
  if (path === 'fill/color') return { ...cell, fill: value === null || value === '' ? null : colourOf(value) };
  if (path === 'protection/locked') {
    if (typeof value !== 'boolean') throw new HostError('InvalidArgument');
    return { ...cell, locked: value };
  }
  const part = BORDER.exec(path)?.groups?.['part'];
  const start = part === undefined ? FORMAT_DEFAULTS[path] : BORDER_DEFAULTS[part];
  if (start === undefined || (value !== null && typeof value !== typeof start)) throw new HostError('InvalidArgument');
  const { [path]: _, ...others } = cell.format;
  const stored = path.endsWith('color') && value !== null ? `#${colourOf(value)}` : value;
  return { ...cell, format: stored === null || stored === start ? others : { ...others, [path]: stored } };
}

const NAMED_COLOURS: Readonly<Record<string, string>> = {
  black: '000000',
  white: 'FFFFFF',
  red: 'FF0000',
  green: '008000',
  blue: '0000FF',
  yellow: 'FFFF00',
  orange: 'FFA500',
  gray: '808080',
};

/** A colour (`#RRGGBB` or one of the common names) as six digits. */
function colourOf(value: Json): string {
  const text = typeof value === 'string' ? value.trim() : '';
  const digits = /^#(?<digits>[0-9a-f]{6})$/iu.exec(text)?.groups?.['digits'] ?? NAMED_COLOURS[text.toLowerCase()];
  if (digits === undefined) throw new HostError('InvalidArgument');
  return digits.toUpperCase();
}
