import { counted } from '../counted';
import type { PackTrial, TriedPart, TriedRule, TriedTable } from '../../core/pack-view/pack-trial';
import { packName } from '../../core/summary/pack-wording';
import { columns, printable, wrap, type TextColours } from '../text/layout';

/** How the text is to look. */
export interface TrialLayout {
  readonly colours: TextColours;
  readonly width: number;
}

/** What a rule pack found in some workbooks, table by table, column by column and row by row, and what was left over. */
export function renderTrialText({ rulePack, tables, notFound, leftOver }: PackTrial, layout: TrialLayout): string {
  const { colours, width } = layout;
  const lines = [
    colours.bold(packName(rulePack)),
    `${counted(tables.length, 'tabell', 'tabeller')} känns igen, ${counted(notFound.length, 'mall', 'mallar')} hittades inte`,
    ...tables.flatMap((table) => ['', ...tableLines(table, layout)]),
    ...section(
      'Mallar som inte hittades',
      notFound.flatMap(({ id, name, sought }) =>
        wrap(`${nameOf({ id, name })}: söktes efter ${sought === '' ? 'sin titel' : sought}.`, width, '    ', '  '),
      ),
      layout,
    ),
    ...section(
      'Blad och delar av blad som inte togs för någon tabell',
      leftOver.flatMap(({ file, sheet, cell, reason }) =>
        wrap(`${sheet}!${cell} (${file}): ${reason}`, width, '    ', '  '),
      ),
      layout,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function section(title: string, lines: readonly string[], { colours }: TrialLayout): readonly string[] {
  return lines.length === 0 ? [] : ['', colours.bold(title), ...lines];
}

function nameOf({ id, name }: { readonly id: string; readonly name: string }): string {
  return name === id || name === `Bilaga ${id}` ? name : `${name} (${id})`;
}

function tableLines(table: TriedTable, layout: TrialLayout): readonly string[] {
  const { colours, width } = layout;
  const { file, sheet, range, unit, year, evidence, missing } = table;
  const facts = [
    ...(unit === null ? [] : [`enhet ${unit}`]),
    ...(year === null ? [] : [`budgetår ${year}`]),
    ...(missing.length === 0 ? [] : [`saknas: ${missing.join(', ')}`]),
  ];
  return [
    colours.bold(printable(`${nameOf(table)} – ${sheet}!${range} (${file})`)),
    ...(evidence.length === 0 ? [] : wrap(`Känns igen på ${evidence.join(', ')}.`, width, '  ')),
    ...(facts.length === 0
      ? []
      : wrap(
          `${facts.join('; ')}.`.replace(/^./u, (first) => first.toUpperCase()),
          width,
          '  ',
        )),
    ...partLines('Kolumner', table.columns, layout),
    ...partLines('Rader', table.rows, layout),
    ...ruleLines(table.rules, layout),
  ];
}

const LONGEST_TEXT = 48;

function partLines(title: string, parts: readonly TriedPart[], { colours }: TrialLayout): readonly string[] {
  if (parts.length === 0) return [];
  const lines = columns(
    parts.map(({ at, text, as }) => [
      at,
      shortened(printable(text)),
      as === null ? 'togs inte för något' : printable(as),
    ]),
    ['right', 'left', 'left'],
  );
  return [`  ${title}`, ...lines.map((line, at) => `    ${parts[at]?.as === null ? colours.yellow(line) : line}`)];
}

function shortened(text: string): string {
  return text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT - 1)}…`;
}

function ruleLines(rules: readonly TriedRule[], layout: TrialLayout): readonly string[] {
  if (rules.length === 0) return [];
  const lines = columns(
    rules.map(({ rule, passed, findings, notEvaluated }) => [
      rule,
      [
        counted(passed, 'kontroll stämmer', 'kontroller stämmer'),
        ...(findings === 0 ? [] : [counted(findings, 'anmärkning', 'anmärkningar')]),
        ...(notEvaluated === 0 ? [] : [`${notEvaluated} kunde inte göras`]),
      ].join(', '),
    ]),
    ['left', 'left'],
  );
  return [
    '  Regler',
    ...lines.map((line, at) => `    ${(rules[at]?.findings ?? 0) > 0 ? layout.colours.yellow(line) : line}`),
  ];
}
