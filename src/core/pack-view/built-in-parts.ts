import type { Bilaga } from '../bilagor/index';
import type { FoundColumn, FoundRow, FoundTableParts } from './table-parts';

/** What each column and row of a bilaga that code reads was taken for. */
export function builtInParts({ columns, rows, traits }: Bilaga): FoundTableParts {
  const list = traits.list();
  if (list === null) {
    const seen = new Set<number>();
    return {
      columns: columns.flatMap(({ index, header, label }): readonly FoundColumn[] => {
        if (seen.has(index)) return [];
        seen.add(index);
        return [{ index, header, as: label }];
      }),
      rows: rows.map(({ label, address }): FoundRow => ({ index: address.row, text: label, as: 'rad med tal' })),
    };
  }
  const [first] = list.entries;
  return {
    columns: list.columns.flatMap(({ title }, at): readonly FoundColumn[] => {
      const index = first?.cells[at]?.address.column ?? -1;
      return index < 0 ? [] : [{ index, header: null, as: title }];
    }),
    rows: list.entries.map(({ row, name }): FoundRow => ({ index: row, text: name.text, as: list.word.toLowerCase() })),
  };
}
