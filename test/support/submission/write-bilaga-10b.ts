import { columnName } from '../../../src/core/workbook/address';
import type { SubmissionContent } from './content';
import { titleOf } from './layout';
import { OFFSETS, periodHeader } from './periods';
import type { TableWriter } from './table-writer';
import { planColumn } from './write-bilaga-10c';

/** Bilaga 10 b. The IT row reads bilaga 10 c, which must be written first. */
export function writeBilaga10b(writer: TableWriter, content: SubmissionContent): void {
  const { layout, year } = writer;
  writer.text(0, 0, titleOf(layout, '10', 'b'), ['titel', '']);
  writer.text(1, 0, `Sammanställning av planerade investeringar ${layout.unitText}`, ['titel', 'ämne']);
  writer.text(2, 0, `Förvaltning: ${content.forvaltning}`, ['förvaltning', '']);
  const head = 4;
  const columns = OFFSETS.map((offset) => planColumn(offset, year));
  writer.header(head, 0, 'Proj.nr', ['rubrik', 'Proj.nr']);
  writer.header(head, 1, 'Benämning', ['rubrik', 'Benämning']);
  OFFSETS.forEach((offset, index) => {
    const text = offset === -2 ? `Utgift~t o m ${year - 2}` : periodHeader(offset, year, layout);
    writer.period(head, 2 + index, text, columns[index] ?? '');
  });
  writer.header(head, 7, `Summa~utgift~t o m ${year + 2}`, ['rubrik', 'Summa']);

  let row = head + (layout.yearRow === 'below' ? 2 : 1);
  const sumUp = (name: string): void => {
    writer.formula(row, 7, writer.sum(columns.map((column) => [name, column])), [name, 'Summa']);
  };
  writer.text(row++, 1, 'Regionstyrelse');
  const firstRow = row;
  writer.text(row, 1, 'IT (spec på bil 10c)', ['IT', 'Benämning']);
  columns.forEach((column, index) => {
    writer.formula(row, 2 + index, writer.ref('Summa investeringar', column, '10c'), ['IT', column]);
  });
  sumUp('IT');
  row += 1;
  writer.text(row++, 1, 'Övrigt (spec nedan)');
  content.investments.forEach((investment, index) => {
    const { name } = investment;
    const isSubRow = layout.investmentHeading && index >= content.investments.length - 2;
    if (isSubRow && (index === 0 || index === content.investments.length - 2)) {
      writer.text(row, 1, 'Möbler och inventarier;');
      row += 1;
    }
    writer.sheet.edit(row, 0, { value: layout.numbersAsText ? investment.nr : Number(investment.nr) });
    writer.mark({ row, column: 0 }, name, 'Proj.nr');
    writer.text(row, 1, isSubRow ? ` - ${name}` : name, [name, 'Benämning']);
    columns.forEach((column, at) => {
      writer.amount(row, 2 + at, investment.amounts[at] ?? null, [name, column]);
    });
    sumUp(name);
    row += 1;
    if (layout.blankInvestmentRows === 0 || (index + 1) % layout.blankInvestmentRows !== 0) return;
    const blank = `Tom rad ${index + 1}`;
    columns.forEach((column, at) => {
      writer.mark({ row, column: 2 + at }, blank, column);
    });
    sumUp(blank);
    row += 1;
  });
  const lastRow = row - 1;
  writer.text(row, 1, 'TOTALT FÖRVALTNING', ['TOTALT', 'Benämning']);
  [...columns, 'Summa'].forEach((column, index) => {
    if (!layout.totalsEverywhere && (index === 0 || column === 'Summa')) return;
    const letter = columnName(2 + index);
    writer.formula(row, 2 + index, `SUM(${letter}${firstRow + 1}:${letter}${lastRow + 1})`, ['TOTALT', column]);
  });
}
