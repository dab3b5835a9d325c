import { CAPITAL_COST } from '../core/fill/capital-terms';
import type { CellContent } from '../core/fill/cell-content';
import { FILL_GROUPS, shownValue, type FillGroup, type PlannedWrite } from '../core/fill/fill-plan';
import { figureKey } from '../core/findings/figure-key';
import type { Finding } from '../core/findings/finding';
import { RULES } from '../core/rules/index';
import { swedishFormula } from '../core/findings/swedish-formula';
import { formatAddress } from '../core/workbook/address';
import { unreadSentence } from '../core/summary/verdict-wording';
import { isCellError } from '../core/workbook/snapshot';
import { counted } from './counted';
import { formatValue } from './figures';
import type { FillReport, SubmissionFill } from './fill-report';
import { groupBy } from '../core/workbook/group-by';
import { bilagaTitle, cellName, submissionTitle } from './places';
import { printable, unbroken, wrap, type TextColours } from './text/layout';
import { listCounts } from './verdict';

/** How the text is to look. */
export interface FillLayout {
  readonly colours: TextColours;
  /** Lines are broken before this many characters. */
  readonly width: number;
}

const TITLES: Readonly<Record<FillGroup, string>> = {
  tom: 'Tomma celler',
  avvikande: 'Avvikande värden',
  hårdkodad: 'Hårdkodade summor',
};

/** What a group is called on the command line. */
export const GROUP_WORDS: Readonly<Record<FillGroup, string>> = {
  tom: 'tomma',
  avvikande: 'avvikande',
  hårdkodad: 'hårdkodade',
};

/** Longer formulas are cut in the middle: the file holds them whole. */
const LONGEST_FORMULA = 120;

/** A fill for a person at a terminal: every cell with what it held and what it gets, and what that leads to. */
export function renderFillText(report: FillReport, layout: FillLayout): string {
  const unread = report.unreadable.flatMap((file) => wrap(unreadSentence(file), layout.width).map(layout.colours.red));
  const lines = [
    ...(unread.length === 0 ? [] : [...unread, '']),
    ...report.submissions.flatMap((fill, index) => [
      ...(index === 0 ? [] : ['', '']),
      ...submissionLines(fill, report.isDryRun, layout),
    ]),
  ];
  if (report.files.length > 0) lines.push('', layout.colours.bold('Filer'), ...fileLines(report, layout));
  return `${lines.join('\n')}\n`;
}

function submissionLines(fill: SubmissionFill, isDryRun: boolean, layout: FillLayout): readonly string[] {
  const { plan, chosen } = fill;
  const made = [...chosen.values()].filter(({ obstacle }) => obstacle === null).length;
  const verb = isDryRun ? 'skulle fyllas i' : made === 1 ? 'är ifylld' : 'är ifyllda';
  const headline = `${submissionTitle(plan.submission)}: ${made === 0 ? 'inget att fylla i' : `${counted(made, 'cell', 'celler')} ${verb}`}.`;
  return [
    ...wrap(headline, layout.width).map(layout.colours.bold),
    ...wrap(plan.submission.files.join(', '), layout.width).map(layout.colours.dim),
    ...FILL_GROUPS.flatMap((group) => groupLines(group, fill, isDryRun, layout)),
    ...unfilledLines(fill, layout),
    ...effectLines(fill, layout),
  ];
}

function groupLines(group: FillGroup, fill: SubmissionFill, isDryRun: boolean, layout: FillLayout): readonly string[] {
  const writes = fill.plan.writes.filter((write) => write.group === group);
  if (writes.length === 0) return [];
  const isHindered = (write: PlannedWrite): boolean => (fill.chosen.get(write)?.obstacle ?? null) !== null;
  const possible = writes.filter((write) => fill.chosen.has(write) && !isHindered(write));
  const hindered = writes.filter(isHindered);
  const left = writes.filter((write) => !fill.chosen.has(write));
  return [
    ...part(`${TITLES[group]}, ${isDryRun ? 'skulle skrivas' : 'skrivna'}`, possible, fill, layout),
    ...part(`${TITLES[group]}, kan inte skrivas`, hindered, fill, layout),
    ...part(`${TITLES[group]}, skrivs inte ${whyLeft(group)}`, left, fill, layout),
  ];
}

function whyLeft(group: FillGroup): string {
  return group === 'tom'
    ? 'förrän avvikande värden också skrivs (--groups tomma,avvikande)'
    : `utan --groups ${group === 'avvikande' ? 'tomma,avvikande' : 'tomma,hårdkodade'}`;
}

function part(
  title: string,
  writes: readonly PlannedWrite[],
  fill: SubmissionFill,
  { colours, width }: FillLayout,
): readonly string[] {
  if (writes.length === 0) return [];
  const lines = ['', ...wrap(`${title}: ${counted(writes.length, 'cell', 'celler')}`, width).map(colours.bold)];
  const { submission } = fill.plan;
  const sheets = groupBy(writes, ({ bilaga, place }) => {
    const where = submission.files.length > 1 ? `${place.sheet.sheet} (${place.sheet.file})` : place.sheet.sheet;
    return `${bilagaTitle(bilaga, submission)} – ${where}`;
  });
  for (const [sheet, own] of sheets) {
    lines.push(...wrap(sheet, width, '    ', '  '));
    for (const [rule, members] of groupBy(own, (write) => write.rule)) {
      lines.push(...wrap(`${members[0]?.title ?? rule}:`, width, '      ', '    ').map(colours.dim));
      for (const write of members) lines.push(...writeLines(write, fill, { colours, width }));
    }
  }
  return lines;
}

function writeLines(
  write: PlannedWrite,
  { chosen }: SubmissionFill,
  { colours, width }: FillLayout,
): readonly string[] {
  const made = chosen.get(write);
  const cell = formatAddress(write.place.address);
  const change = `${contentText(write.old, write)} → ${contentText(made?.content ?? write.new, write)}`;
  const head = `${cell}  ${write.label}: ${change}`;
  const lines = wrap(head, width, '        ', '      ').map((line) => line.replace(cell, colours.bold(cell)));
  const reason = ownReason(write);
  if (reason !== '') lines.push(...wrap(reason, width, '        '));
  if (write.origin !== null) lines.push(...wrap(`${write.origin}.`, width, '        '));
  const obstacle = made?.obstacle ?? null;
  if (obstacle !== null) {
    lines.push(...wrap(`Skrivs inte: ${obstacle}`, width, '        ').map(colours.red));
  }
  return lines;
}

/** What is said of this cell besides what is said of all of its group and rule. */
function ownReason({ why, title, group }: PlannedWrite): string {
  const rest = why.replace(`${title}.`, '').trim();
  const usual: Readonly<Record<FillGroup, RegExp>> = {
    tom: /^Cellen är tom\.\s*/u,
    avvikande: /^Cellen (?:visar|innehåller) .*? men ska visa [^.]*\.\s*/u,
    hårdkodad: /^Beloppet är inskrivet och följer inte med när en post ändras\.\s*/u,
  };
  return rest.replace(usual[group], '').trim();
}

function contentText({ value: stored, formula }: CellContent, write: PlannedWrite): string {
  const { unit } = write;
  const value = shownValue(write, stored);
  const shown = isCellError(value)
    ? value.error
    : typeof value === 'string'
      ? `”${printable(value)}”`
      : formatValue(typeof value === 'boolean' ? String(value) : value, unit === '%' ? '' : unit);
  if (formula === null) return shown;
  return `${shortened(swedishFormula(`=${formula}`))}${value === null ? '' : ` (${shown})`}`;
}

function shortened(formula: string): string {
  if (formula.length <= LONGEST_FORMULA) return formula;
  const half = Math.floor(LONGEST_FORMULA / 2);
  return `${formula.slice(0, half)}…${formula.slice(-half)}`;
}

function unfilledLines({ plan }: SubmissionFill, { colours, width }: FillLayout): readonly string[] {
  if (plan.unfilled.length === 0) return [];
  const byReason = groupBy(plan.unfilled, ({ reason }) => reason);
  return [
    '',
    colours.bold('Kan inte fyllas i'),
    ...[...byReason].flatMap(([reason, cells]) => {
      const named = cells.map(({ place, label }) => `${cellName(place)} (${label})`);
      return wrap(`${named.join(', ')}: ${reason}`, width, '    ', '  ');
    }),
    ...yearsAdvice(plan, width),
  ];
}

/** How the depreciation times that are missing are given. */
function yearsAdvice({ submission, unfilled }: SubmissionFill['plan'], width: number): readonly string[] {
  const cells = new Set(unfilled.flatMap(({ rule, place }) => (rule === CAPITAL_COST ? [figureKey(place)] : [])));
  const numbers = submission.bilagor.flatMap((bilaga) =>
    bilaga.traits
      .itProjects()
      .flatMap(({ projektnummer, kapitalkostnad }) =>
        kapitalkostnad === null || !cells.has(figureKey(kapitalkostnad)) || projektnummer.isEmpty
          ? []
          : [`${projektnummer.text}=ÅR`],
      ),
  );
  if (numbers.length === 0) return [];
  return wrap(`Ange avskrivningstider så här: --avskrivningstid ${numbers.join(' ')}`, width, '    ', '  ');
}

/** More findings of one rule than this are told as one. */
const MOST_FINDINGS = 4;

function effectLines(fill: SubmissionFill, { colours, width }: FillLayout): readonly string[] {
  const { before, after, solved, added } = fill;
  if (after === undefined || fill.chosen.size === 0) return [];
  const countsOf = (counts: typeof before.counts): string =>
    listCounts((severity) => counts[severity]) || 'inga anmärkningar';
  return [
    '',
    ...wrap(`Kontrollen: ${countsOf(before.counts)} före, ${countsOf(after.counts)} efter.`, width).map(colours.bold),
    ...findingLines('Lösta anmärkningar', solved, width),
    ...findingLines('Nya anmärkningar', added, width),
  ];
}

function findingLines(title: string, findings: readonly Finding[], width: number): readonly string[] {
  if (findings.length === 0) return [];
  const byRule = groupBy(findings, ({ rule, severity }) => `${severity} ${rule}`);
  return [
    `${title}:`,
    ...[...byRule.values()].flatMap((members) =>
      members.length > MOST_FINDINGS
        ? wrap(manyFindings(members), width, '    ', '  ')
        : members.flatMap(({ place, severity, message }) =>
            wrap(`${whereOf(place)}  ${severity}  ${message}`, width, '    ', '  '),
          ),
    ),
  ];
}

const titles = new Map(RULES.map(({ id, title }) => [id, title]));

function manyFindings(findings: readonly Finding[]): string {
  const [first] = findings;
  if (first === undefined) return '';
  const where = findings.slice(0, MOST_FINDINGS).map(({ place }) => whereOf(place));
  return `${counted(findings.length, 'ställe', 'ställen')}  ${first.severity}  ${titles.get(first.rule) ?? first.rule}: ${where.join(', ')} med flera.`;
}

function whereOf(place: Finding['place']): string {
  return place === null ? 'Inlämningen' : unbroken(cellName(place));
}

function fileLines({ files }: FillReport, { width }: FillLayout): readonly string[] {
  return files.flatMap(({ file, copy, cells, reason }) => {
    const what =
      copy === null
        ? `${file}: ingen kopia. ${reason ?? ''}`
        : `${file}: ${cells === 0 ? 'oförändrad kopia' : counted(cells, 'cell', 'celler')} i ${copy}`;
    return wrap(what, width, '    ', '  ');
  });
}
