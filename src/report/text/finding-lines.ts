import type { Consequence, Finding, Severity } from '../../core/findings/finding';
import type { Place } from '../../core/bilagor/figure';
import { formatAddress } from '../../core/workbook/address';
import { counted } from '../counted';
import { equationText } from '../equation-text';
import { formatDifference, formatPair } from '../figures';
import type { FindingGroup, FindingNode } from '../finding-tree';
import { cellName, cellNameFrom, cellNames, fixText } from '../places';
import { printable, unbroken, wrap, type TextColours } from './layout';
import { acceptanceLines } from './review-lines';

/** How findings are set out. */
export interface FindingLayout {
  readonly colours: TextColours;
  readonly width: number;
  /** Swedish: what holds when a rule is kept, by the rule's id. */
  readonly titleOf: (rule: string) => string | undefined;
}

/** The lines of a group of findings: the cell first, then what is wrong, what follows from it and how it is mended. */
export function groupLines(group: FindingGroup, layout: FindingLayout): readonly string[] {
  return group.kind === 'one' ? nodeLines(group.node, layout, '') : manyLines(group.findings, layout);
}

function nodeLines({ finding, followOns }: FindingNode, layout: FindingLayout, indent: string): readonly string[] {
  const { width, colours } = layout;
  const deeper = `${indent}    `;
  const where = finding.place === null ? 'Inlämningen' : cellName(finding.place);
  const lines = [
    `${indent}${headLine(where, finding.severity, finding.rule, colours)}`,
    ...wrap(finding.message, width, deeper),
    ...equationLines(finding, width, deeper),
    ...acceptanceLines(finding, width, deeper),
  ];
  for (const edit of finding.fix)
    lines.push(...wrap(`Rätta: ${fixText(edit, (place) => unbroken(cellName(place)))}.`, width, `${deeper}  `, deeper));
  if (finding.consequences.length > 0) {
    lines.push(`${deeper}När det rättas ändras:`);
    for (const consequence of finding.consequences) {
      lines.push(...wrap(consequenceText(consequence, finding.place), width, `${deeper}    `, `${deeper}  `));
    }
  }
  if (followOns.length > 0) {
    lines.push(`${deeper}Följer av det:`);
    for (const followOn of followOns) lines.push(...nodeLines(followOn, layout, `${deeper}  `));
  }
  return lines;
}

function equationLines(finding: Finding, width: number, indent: string): readonly string[] {
  const text = equationText(finding);
  return text === null ? [] : wrap(`${text}.`, width, indent);
}

function manyLines(findings: readonly Finding[], layout: FindingLayout): readonly string[] {
  const [first] = findings;
  if (first === undefined) return [];
  const { width, colours, titleOf } = layout;
  const places = findings.flatMap(({ place }) => place ?? []);
  const where = places[0] === undefined ? 'Inlämningen' : `${cellName(places[0])} med flera`;
  const cells = cellNames(places);
  const title = titleOf(first.rule);
  const lines = [headLine(where, first.severity, first.rule, colours)];
  lines.push(...wrap(`${counted(findings.length, 'ställe', 'ställen')}: ${cells.join(', ')}`, width, '    '));
  if (title !== undefined) lines.push(...wrap(`Regeln: ${title}.`, width, '    '));
  lines.push(...wrap(`Det första: ${first.message}`, width, '    '));
  lines.push(...acceptanceLines(first, width, '    '));
  return lines;
}

function headLine(where: string, severity: Severity, rule: string, colours: TextColours): string {
  return `${colours.bold(printable(where))}  ${inColour(severity, colours)}  ${colours.dim(rule)}`;
}

function inColour(severity: Severity, colours: TextColours): string {
  if (severity === 'fel') return colours.red(severity);
  return severity === 'varning' ? colours.yellow(severity) : colours.cyan(severity);
}

/** What becomes of a figure: `RESULTAT, Budget 2020 (Bil 10a!G26): från 0 tkr till −1 200 tkr (−1 200 tkr)`. */
function consequenceText({ label, place, from, to, unit }: Consequence, cause: Place | null): string {
  const [before, after] = formatPair(from, to, unit);
  const sameSheet =
    cause !== null &&
    cause.sheet.sheetIndex === place.sheet.sheetIndex &&
    cause.sheet.fileIndex === place.sheet.fileIndex;
  const isCell = place.sheet.documentPlace === undefined;
  const where = sameSheet && isCell ? formatAddress(place.address) : cellNameFrom(place, cause);
  return `${label} (${unbroken(where)}): från ${before} till ${after} (${formatDifference(to - from, unit)})`;
}
