import type { DescribedTable, PackDescription } from '../../core/pack-view/pack-description';
import { counted } from '../counted';
import { columns, printable, wrap } from '../text/layout';
import type { TrialLayout } from './trial-text';

/** What a rule pack looks for and limits, before its rules: a line a table and a line a limit. */
export function packLines({ limits, tables }: PackDescription, { colours, width }: TrialLayout): readonly string[] {
  return [
    ...(tables.length === 0 ? [] : ['', colours.bold('Tabeller')]),
    ...tables.flatMap(({ id, name, sought, rules }) =>
      wrap(`${titleOf({ id, name })}: ${sought}. ${counted(rules.length, 'regel', 'regler')}.`, width, '    ', '  '),
    ),
    ...(limits.length === 0 ? [] : ['', colours.bold('Gränser och listor')]),
    ...limits.flatMap(({ key, text }) => wrap(`${key}: ${text}.`, width, '    ', '  ')),
  ];
}

/** One table of a rule pack: what it is looked for by, its columns, rows and rules. */
export function renderTableText(table: DescribedTable, { colours, width }: TrialLayout): string {
  const { sought, facts, rules } = table;
  const parts = (title: string, rows: readonly (readonly [string, string])[]): readonly string[] =>
    rows.length === 0
      ? []
      : ['', colours.bold(title), ...columns(rows, ['left', 'left']).map((line) => `  ${printable(line)}`)];
  const lines = [
    colours.bold(titleOf(table)),
    ...wrap(`Söks efter ${sought}.`, width),
    ...(facts.length === 0 ? [] : [`${facts.join('; ').replace(/^./u, (first) => first.toUpperCase())}.`]),
    ...parts(
      'Kolumner',
      table.columns.map(({ id, text }) => [id, text] as const),
    ),
    ...parts(
      'Rader',
      table.rows.map(({ id, text }) => [id, text] as const),
    ),
    ...(rules.length === 0 ? [] : ['', colours.bold('Regler')]),
    ...rules.flatMap(({ id, severity, title, source }) => [
      `  ${id}  ${severity}`,
      ...wrap(`${title}.`, width, '      '),
      ...wrap(`Källa: ${source}`, width, '      ').map(colours.dim),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

function titleOf({ id, name }: { readonly id: string; readonly name: string }): string {
  return name === `Bilaga ${id}` || name === id ? name : `${name} (${id})`;
}
