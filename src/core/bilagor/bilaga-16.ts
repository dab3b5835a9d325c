import { defineBilaga, type BilagaReading } from './define-bilaga';
import { IMPACT_LIST_COLUMNS, type ImpactColumn } from './impact-columns';
import { readListTable, type ListColumn, type ListEntry } from './list-table';
import type { Region } from './region';
import type { BilagaBase } from './bilaga-base';

/** The columns of the risk analysis. */
export type RiskColumn =
  | 'nr'
  | 'benamning'
  | 'beskrivning'
  | 'kategori'
  | ImpactColumn
  | 'befintligaAtgarder'
  | 'styrandeDokument'
  | 'effektivitet'
  | 'paverkan'
  | 'sannolikhet'
  | 'atgard'
  | 'ansvarig'
  | 'status';

/** One risk: a cell a column. */
export type Risk = ListEntry<RiskColumn>;

/** Riskvärdering, in the template's order. */
export const RISK_VALUE_COLUMNS = ['effektivitet', 'paverkan', 'sannolikhet'] as const;

/**
 * Bilaga 16, riskanalys: one row a risk.
 * Source: Region Västernorrland, verksamhetsplan 2020 för regionledningsförvaltningen, bilaga 16.
 */
export interface Bilaga16 extends BilagaBase {
  readonly kind: '16';
  readonly risks: readonly Risk[];
}

/** The template's columns. */
export const RISK_COLUMNS: readonly ListColumn<RiskColumn>[] = [
  { name: 'nr', title: 'Nr', keys: ['nr', 'nummer'] },
  { name: 'benamning', title: 'Benämning', keys: ['benämning', 'risk', 'riskbenämning'] },
  { name: 'beskrivning', title: 'Beskrivning', keys: ['beskrivning', 'riskbeskrivning'] },
  { name: 'kategori', title: 'Kategori', keys: ['kategori', 'riskkategori'] },
  ...IMPACT_LIST_COLUMNS,
  { name: 'befintligaAtgarder', title: 'Befintliga åtgärder', keys: ['befintligaåtgärder'] },
  { name: 'styrandeDokument', title: 'Styrande dokument', keys: ['styrandedokument'] },
  { name: 'effektivitet', title: 'Effektivitet', keys: ['effektivitet'] },
  { name: 'paverkan', title: 'Påverkan', keys: ['påverkan', 'konsekvens'] },
  { name: 'sannolikhet', title: 'Sannolikhet', keys: ['sannolikhet'] },
  { name: 'atgard', title: 'Åtgärd', keys: ['åtgärd', 'åtgärder'] },
  { name: 'ansvarig', title: 'Ansvarig', keys: ['ansvarig'] },
  { name: 'status', title: 'Status', keys: ['status'] },
];

function read(region: Region): BilagaReading<Bilaga16> | undefined {
  const list = readListTable(region, {
    columns: RISK_COLUMNS,
    least: 7,
    named: ['benamning', 'beskrivning'],
    numbered: 'nr',
  });
  const { columns } = list ?? {};
  const values = RISK_VALUE_COLUMNS.filter((name) => columns?.[name] !== undefined).length;
  if (list === undefined || columns === undefined || values < 1 || (values < 2 && region.title?.kind !== '16'))
    return undefined;
  return {
    model: {
      kind: '16',
      unit: null,
      periods: [],
      year: null,
      columns: [],
      rows: [],
      risks: list.entries,
      sums: [],
      missing: list.missing,
    },
    header: { row: list.headerRow, column: Math.min(...Object.values(columns)) },
    firstRow: list.headerRow,
    lastRow: list.lastRow,
    marks: [
      ['kolumnerna för riskvärdering', values === 3],
      ['kolumnerna för handlingsplan', columns.atgard !== undefined && columns.status !== undefined],
      ['alla kolumner i mallen', list.missing.length === 0],
    ],
  };
}

/** How bilaga 16 is found and read. */
export const bilaga16 = defineBilaga<Bilaga16>({
  kind: '16',
  subjects: ['mallriskanalys', 'riskanalys'],
  yearTitle: /riskanalys/u,
  read,
});
