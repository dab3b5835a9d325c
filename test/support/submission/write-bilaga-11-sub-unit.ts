import type { SubmissionContent } from './content';
import { titleOf } from './layout';
import { OFFSETS, periodHeader, periodName } from './periods';
import type { TableWriter } from './table-writer';

/** A sub-unit's bilaga 11: two shares that only the ledger gives, without inhabitants or Regionbidrag. */
export function writeBilaga11SubUnit(writer: TableWriter, unit: NonNullable<SubmissionContent['subUnit']>): void {
  const { layout, year } = writer;
  writer.text(0, 0, titleOf(layout, '11'), ['titel', '']);
  writer.text(1, 0, 'Ekonomiska nyckeltal', ['titel', 'ämne']);
  writer.text(2, 0, `Förvaltning: ${unit.name}`, ['förvaltning', '']);
  const columns = OFFSETS.map((offset) => periodName(offset, year));
  OFFSETS.forEach((offset, index) => {
    writer.period(4, 1 + index, periodHeader(offset, year, layout), columns[index] ?? '');
  });
  const first = layout.yearRow === 'below' ? 6 : 5;
  const rows = [
    ['Extern intäktsfinansieringsgrad, %', unit.externIntaktsfinansieringsgrad],
    ['Återinvesteringsgrad, %', unit.aterinvesteringsgrad],
  ] as const;
  rows.forEach(([label, values], line) => {
    const name = label.replace(', %', '');
    writer.text(first + line, 0, label, [name, 'etikett']);
    columns.forEach((column, index) => {
      writer.figure(first + line, 1 + index, values[index] ?? null, [name, column], '0.0%');
    });
  });
}
