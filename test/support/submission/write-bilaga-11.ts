import { columnName } from '../../../src/core/workbook/address';
import type { FiveYears, SubmissionContent } from './content';
import { titleOf } from './layout';
import { OFFSETS, periodHeader, periodName } from './periods';
import type { TableWriter } from './table-writer';

/** Bilaga 11. The key figures read bilaga 10 a, which must be written first; Prognos Y−1 is typed. */
export function writeBilaga11(writer: TableWriter, content: SubmissionContent): void {
  const { layout, year } = writer;
  writer.text(0, 0, titleOf(layout, '11'), ['titel', '']);
  writer.text(1, 0, 'Ekonomiska nyckeltal', ['titel', 'ämne']);
  writer.text(2, 0, content.forvaltning, ['förvaltning', '']);
  const head = 4;
  const columns = OFFSETS.map((offset) => periodName(offset, year));
  OFFSETS.forEach((offset, index) => {
    writer.period(head, 1 + index, periodHeader(offset, year, layout), columns[index] ?? '');
  });
  const isPercent = layout.percent === 'percent';
  const share = isPercent ? '0.0' : '0.0%';
  const printedShare = (value: number | null): number | null =>
    value === null || !isPercent ? value : Number((value * 100).toPrecision(12));
  const kronor = layout.unit === 'tkr' ? 1000 : 1_000_000;
  let row = head + (layout.yearRow === 'below' ? 2 : 1);
  const start = row;
  const population = start + (layout.ledgerKeyFigures ? 5 : 3) + (layout.footnotes ? 5 : 0) + 1;
  const invanare = (index: number): string => `${columnName(1 + index)}${population + 1}`;
  const bidrag = (index: number): string => `${columnName(1 + index)}${population + 2}`;
  const on10a = (name: string, index: number): string => writer.ref(name, `Netto ${columns[index] ?? ''}`, '10a');
  let note = 0;
  const label = (text: string, name: string): void => {
    note += 1;
    writer.text(row, 0, layout.footnotes ? `${text} ${note})` : text, [name, 'etikett']);
  };
  const typed = (name: string, values: FiveYears, format: string): void => {
    columns.forEach((column, index) => {
      writer.figure(row, 1 + index, values[index] ?? null, [name, column], format);
    });
    row += 1;
  };
  const hasForecast = layout.lastYear === 'Prognos';
  /** A formula in every column; Prognos has a typed figure when bilaga 10 a has Budget in its place. */
  const computed = (name: string, formula: (index: number) => string, prognos: number | null, format: string): void => {
    columns.forEach((column, index) => {
      if (index === 1 && !hasForecast) writer.figure(row, 2, prognos, [name, column], format);
      else writer.formula(row, 1 + index, formula(index), [name, column], format);
    });
    row += 1;
  };

  if (layout.ledgerKeyFigures) {
    label('Intäktsfinansieringsgrad, %', 'Intäktsfinansieringsgrad');
    typed(
      'Intäktsfinansieringsgrad',
      content.intaktsfinansieringsgrad.map(printedShare) as unknown as FiveYears,
      share,
    );
  }
  label('Återinvesteringsgrad, %', 'Återinvesteringsgrad');
  const ratio = (index: number): string =>
    writer.rounded(
      `${on10a('Investeringar', index)}/${on10a('Avskrivningar', index)}${isPercent ? '*100' : ''}`,
      isPercent ? 1 : 3,
    );
  computed('Återinvesteringsgrad', ratio, printedShare(content.prognos.aterinvesteringsgrad), share);
  label('Tandvårdsersättning, kr per inv', 'Tandvårdsersättning');
  computed(
    'Tandvårdsersättning',
    (index) => writer.rounded(`-${on10a('Tandvårdsersättning', index)}*${kronor}/${invanare(index)}`, 0),
    content.prognos.tandvardPerInv,
    '#,##0',
  );
  if (layout.ledgerKeyFigures) {
    label('Primärvårdsers, kr per inv', 'Primärvårdsersättning');
    typed('Primärvårdsersättning', content.primarvardsersattningPerInv, '#,##0');
  }
  label('Regionbidrag, kronor per invånare', 'Regionbidrag per inv');
  columns.forEach((column, index) => {
    writer.formula(
      row,
      1 + index,
      writer.rounded(`${bidrag(index)}*${kronor}/${invanare(index)}`, 0),
      ['Regionbidrag per inv', column],
      '#,##0',
    );
  });
  if (layout.footnotes) {
    writer.text(
      row + 2,
      0,
      '2) Beräkning: Nettoinvesteringarna dividerat med avskrivningarna (kgr 793, exkl avskrivning fastigheter).',
    );
    writer.text(
      row + 3,
      0,
      '3) Beräkning: Tandvårdsersättning respektive år dividerat med antalet invånare. (iekod 0-2)',
    );
    writer.text(row + 4, 0, '5) Beräkning: Regionbidraget respektive år dividerat med antalet invånare. (iekod 0-3)');
  }
  row = population;
  writer.text(row, 0, 'Antal invånare resp. år', ['Antal invånare', 'etikett']);
  typed('Antal invånare', content.invanare, '#,##0');
  writer.text(row, 0, layout.unit === 'tkr' ? 'Regionbidrag' : 'Regionbidrag, mnkr', ['Regionbidrag', 'etikett']);
  const forecast = layout.unit === 'tkr' ? content.prognos.regionbidrag : content.prognos.regionbidrag / 1000;
  computed('Regionbidrag', (index) => on10a('Regionbidrag', index), forecast, layout.numberFormat);
}
