import type { FiveYears, SubmissionContent } from './content';
import { titleOf } from './layout';
import { OFFSETS, periodHeader, periodName } from './periods';
import type { TableWriter } from './table-writer';

/** Bilaga 9: Egna lokaler + Inhyrda lokaler = Summa. */
export function writeBilaga9(writer: TableWriter, content: SubmissionContent): void {
  const { layout, year } = writer;
  writer.text(0, 0, titleOf(layout, '9'), ['titel', '']);
  writer.text(1, 0, 'Sammanställning av lokalarea (kvadratmeter)', ['titel', 'ämne']);
  writer.text(3, 0, `Förvaltning: ${content.forvaltning}`, ['förvaltning', '']);
  const head = 5;
  writer.header(head, 0, 'Verksamhetsområde');
  const columns = OFFSETS.map((offset) => periodName(offset, year));
  OFFSETS.forEach((offset, index) => {
    writer.period(head, 1 + index, periodHeader(offset, year, layout), columns[index] ?? '');
  });
  let row = head + (layout.yearRow === 'below' ? 2 : 1);
  const typed = (name: string, values: FiveYears): void => {
    writer.text(row, 0, name, [name, 'etikett']);
    columns.forEach((column, index) => {
      writer.figure(row, 1 + index, values[index] ?? null, [name, column]);
    });
    row += 1;
  };
  typed('Egna lokaler', content.egnaLokaler);
  typed('Inhyrda lokaler', content.inhyrdaLokaler);
  writer.text(row, 0, 'Summa', ['Summa', 'etikett']);
  columns.forEach((column, index) => {
    const names = ['Egna lokaler', 'Inhyrda lokaler'];
    writer.formula(row, 1 + index, writer.sum(names.map((name) => [name, column])), ['Summa', column]);
  });
}
