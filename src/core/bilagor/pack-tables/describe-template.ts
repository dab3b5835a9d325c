import type { Template } from './template';

/** What a template's table is looked for by, for who must mend it: its columns and rows. */
export function describeTemplate({ columns, rows }: Template): string {
  const named = columns.flatMap(({ label, isOptional }) => (label === null || isOptional ? [] : [label.text]));
  const fixed = rows.flatMap(({ label, isOptional, kind }) =>
    label === null || isOptional || kind === 'rubrik' ? [] : [label.text],
  );
  const years = columns.some(({ periods }) => periods !== null) ? ['årskolumner'] : [];
  const parts = [
    ...years,
    ...(named.length === 0 ? [] : [`kolumnerna ${named.slice(0, 4).join(', ')}`]),
    ...(fixed.length === 0 ? [] : [`raden ${fixed.slice(0, 3).join(', ')}`]),
  ];
  return parts.join(' och ');
}
