import type { ColumnMeaning } from '../../columns/column-meanings';
import type { ColumnKind } from '../table';
import type { TableColumn } from './matched-columns';
import type { OtherColumns, Template } from './template';

/** Columns of no one year that a template takes in: deviations, sums of years, decided totals, and versions without a year. */
export function matchOthers(
  { columns }: Template,
  meanings: readonly ColumnMeaning[],
  taken: ReadonlySet<number>,
): readonly TableColumn[] {
  const found: TableColumn[] = [];
  for (const spec of columns) {
    if (spec.others.length === 0) continue;
    for (const meaning of meanings) {
      const { column, headers } = meaning;
      const what = whatOf(meaning);
      if (what === undefined || !spec.others.includes(what) || taken.has(column)) continue;
      const part = spec.parts.find(({ id }) => id === meaning.kind?.value) ?? null;
      const header = headers.at(-1);
      found.push({
        index: column,
        kind: kindOf(what),
        period: null,
        label: headers.map(({ text }) => text.replace(/-\s+/gu, '').replace(/\s+/gu, ' ').trim()).at(-1) ?? '',
        header: { row: header?.row ?? 0, column },
        spec,
        part,
        slot: null,
        other: what,
      });
    }
  }
  return found;
}

function whatOf({ role, kind, version, year, cumulative }: ColumnMeaning): OtherColumns | undefined {
  if (role === 'avvikelse' || role === 'beslutad' || role === 'summa') return role;
  if (role === 'flera-år') return 'flera år';
  if (role !== 'belopp' || year !== null) return undefined;
  if (cumulative) return 'ackumulerad';
  return version !== null || kind !== null ? 'utan år' : undefined;
}

/** No row of a deviation or a decided total is a row of years. */
function kindOf(what: OtherColumns): ColumnKind {
  return what === 'beslutad' ? 'beslutad' : what === 'utan år' ? 'belopp' : 'summa';
}
