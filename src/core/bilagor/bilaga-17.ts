import { defineBilaga, type BilagaReading } from './define-bilaga';
import { IMPACT_LIST_COLUMNS, type ImpactColumn } from './impact-columns';
import { readListTable, type ListColumn, type ListEntry } from './list-table';
import type { Region } from './region';
import type { BilagaBase } from './bilaga-base';

/** The columns of the project list. */
export type ProjectColumn =
  | 'nr'
  | 'projektnamn'
  | 'beskrivning'
  | 'kategori'
  | 'digitalisering'
  | ImpactColumn
  | 'omfattning'
  | 'investering'
  | 'finansieringsform';

/** One project: a cell a column. */
export type Project = ListEntry<ProjectColumn>;

/**
 * Bilaga 17, projekt Y–Y+2: one row a project, numbered slots, most of them empty. Investering is in kronor.
 * Source: Region Västernorrland, verksamhetsplan 2020 för regionledningsförvaltningen, bilaga 17.
 */
export interface Bilaga17 extends BilagaBase {
  readonly kind: '17';
  readonly projects: readonly Project[];
}

/** The template's columns. */
export const PROJECT_COLUMNS: readonly ListColumn<ProjectColumn>[] = [
  { name: 'nr', title: 'Nr', keys: ['nr', 'nummer'] },
  { name: 'projektnamn', title: 'Projektnamn', keys: ['projektnamn', 'projektetsnamn', 'projekt'] },
  { name: 'beskrivning', title: 'Beskrivning', keys: ['beskrivning'] },
  { name: 'kategori', title: 'Kategori', keys: ['kategori'] },
  { name: 'digitalisering', title: 'Digitalisering', keys: ['digitalisering'] },
  ...IMPACT_LIST_COLUMNS,
  { name: 'omfattning', title: 'Omfattning', keys: ['omfattning'] },
  { name: 'investering', title: 'Investering', keys: ['investering', 'investeringar'] },
  { name: 'finansieringsform', title: 'Finansieringsform', keys: ['finansieringsform', 'finansiering'] },
];

function read(region: Region): BilagaReading<Bilaga17> | undefined {
  const list = readListTable(region, {
    columns: PROJECT_COLUMNS,
    least: 6,
    named: ['projektnamn', 'beskrivning'],
    numbered: 'nr',
  });
  const { columns } = list ?? {};
  if (list === undefined || columns === undefined) return undefined;
  const own = [columns.projektnamn, columns.digitalisering, columns.omfattning, columns.finansieringsform];
  const found = own.filter((column) => column !== undefined).length;
  if (found < 2) return undefined;
  return {
    model: {
      kind: '17',
      unit: 'kr',
      periods: [],
      year: null,
      columns: [],
      rows: [],
      projects: list.entries,
      sums: [],
      missing: list.missing,
    },
    header: { row: list.headerRow, column: Math.min(...Object.values(columns)) },
    firstRow: list.headerRow,
    lastRow: list.lastRow,
    marks: [
      ['kolumnen Projektnamn', columns.projektnamn !== undefined],
      ['kolumnen Digitalisering', columns.digitalisering !== undefined],
      ['kolumnen Finansieringsform', columns.finansieringsform !== undefined],
      ['alla kolumner i mallen', list.missing.length === 0],
    ],
  };
}

/** How bilaga 17 is found and read. */
export const bilaga17 = defineBilaga<Bilaga17>({
  kind: '17',
  subjects: ['projekt', 'listaprojekt'],
  yearTitle: /^projekt\b/u,
  read,
});
