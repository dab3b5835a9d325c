import type { PackTable } from '../../bilagor/pack-tables/pack-table';

/** A row or column in a message: by its label, or what its own rows are called. */
export function partName({ template }: PackTable, term: string): string {
  const id = term.replace(/^-/u, '');
  const sign = term.startsWith('-') ? 'minus ' : '';
  const row = template.rows.find((one) => one.id === id);
  if (row !== undefined) return `${sign}${row.label?.text ?? (row.kind === 'egna' ? 'raderna' : row.id)}`;
  for (const { id: own, label, parts } of template.columns) {
    if (own === id) return `${sign}${label?.text ?? 'årens belopp'}`;
    const part = parts.find((one) => one.id === id);
    if (part !== undefined) return `${sign}${part.label.text}`;
  }
  return term;
}
