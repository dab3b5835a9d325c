import { CELL_LOOKS } from '../../core/workbook/cell-looks';
import type { CellStyle } from '../../core/workbook/new-sheet';
import { escapeText } from '../html/markup';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The styles, each with a font and a fill of its own. They are numbered by their place. */
const LOOKS = Object.entries(CELL_LOOKS);
/** Formats of one's own are numbered from here. */
const FIRST_FORMAT = 164;
/** Two fills come first in every workbook. */
const FIRST_FILL = 2;

/** The part of a workbook with every style that cells are made in, without its declaration. */
export const STYLES = `<styleSheet xmlns="${MAIN}">${list('numFmts', LOOKS.map(formatPart))}${list('fonts', LOOKS.map(fontPart))}${list('fills', ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>', ...LOOKS.map(fillPart)])}<borders count="2"><border/><border><left/><right/><top style="thin"/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${list('cellXfs', LOOKS.map(stylePart))}</styleSheet>`;

function list(name: string, parts: readonly string[]): string {
  return `<${name} count="${parts.length}">${parts.join('')}</${name}>`;
}

type Look = (typeof LOOKS)[number];

function formatPart([, { numberFormat }]: Look, at: number): string {
  return `<numFmt numFmtId="${FIRST_FORMAT + at}" formatCode="${escapeText(numberFormat)}"/>`;
}

function fontPart([, { isBold, isUnderlined, size, colour }]: Look): string {
  const painted = colour === null ? '' : `<color rgb="FF${colour}"/>`;
  return `<font>${isBold ? '<b/>' : ''}${isUnderlined ? '<u/>' : ''}<sz val="${size}"/>${painted}<name val="Calibri"/></font>`;
}

function fillPart([, { fill }]: Look): string {
  return fill === null
    ? '<fill><patternFill patternType="none"/></fill>'
    : `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/></patternFill></fill>`;
}

function stylePart([, { numberFormat, isWrapped, fill, hasLineAbove }]: Look, at: number): string {
  const format = numberFormat === 'General' ? 0 : FIRST_FORMAT + at;
  const numbers = `numFmtId="${format}" fontId="${at}" fillId="${fill === null ? 0 : FIRST_FILL + at}" borderId="${hasLineAbove ? 1 : 0}"`;
  return `<xf ${numbers} xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"${isWrapped ? ' wrapText="1"' : ''}/></xf>`;
}

/** The number by which a cell names its style. */
export function styleNumber(style: CellStyle): number {
  return LOOKS.findIndex(([name]) => name === style);
}
