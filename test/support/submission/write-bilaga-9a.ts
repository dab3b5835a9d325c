import type { SubmissionContent, VisitRow } from './content';
import { titleOf } from './layout';
import { OFFSETS, periodHeader, periodName } from './periods';
import type { TableWriter } from './table-writer';

const KINDS = [
  ['Mottagning', 'Mottag¬ning~besök'],
  ['Hem', 'Hem¬sjukv/~hem¬besök'],
  ['Telefon', 'Telefon-/~brev¬kontakt'],
] as const;

/** Bilaga 9 a: visits in three columns a year, and the counts that entitle to payment. */
export function writeBilaga9a(writer: TableWriter, content: SubmissionContent): void {
  const { layout, year } = writer;
  writer.text(0, 0, titleOf(layout, '9', 'a'), ['titel', '']);
  writer.text(1, 0, `Verksamhetsredovisning Planerad verksamhet ${year}-${year + 2}`, ['titel', 'ämne']);
  writer.text(3, 0, `Förvaltning: ${content.forvaltning}`, ['förvaltning', '']);
  const head = 5;
  const columns = OFFSETS.map((offset) => periodName(offset, year));
  const kindRow = head + (layout.yearRow === 'below' ? 2 : 1);
  OFFSETS.forEach((offset, index) => {
    const left = 1 + 3 * index;
    writer.period(head, left, periodHeader(offset, year, layout), columns[index] ?? '');
    writer.merge({ top: head, bottom: head, left, right: left + 2 });
    KINDS.forEach(([name, template], at) => {
      writer.header(kindRow, left + at, template, ['rubrik', `${name} ${columns[index] ?? ''}`]);
    });
  });
  let row = kindRow + 1;
  let group = '';
  for (const visit of content.visits) {
    if (visit.group !== group) writer.text(row++, 0, visit.group);
    group = visit.group;
    const name = visitName(visit);
    writer.text(row, 0, visit.staff, [name, 'etikett']);
    columns.forEach((column, index) => {
      const left = 1 + 3 * index;
      writer.figure(row, left, visit.mottagning[index] ?? null, [name, `Mottagning ${column}`]);
      writer.figure(row, left + 1, visit.hem[index] ?? null, [name, `Hem ${column}`]);
      writer.figure(row, left + 2, visit.telefon[index] ?? null, [name, `Telefon ${column}`]);
    });
    row += 1;
  }
  row += 1;
  writer.text(row++, 0, 'Ersättningsberättigade besök');
  const totals = [
    ['Läkarbesök', content.visits.filter(({ staff }) => staff === 'Läkare')],
    ['Övriga vårdgivare besök', content.visits.filter(({ staff }) => staff !== 'Läkare')],
  ] as const;
  for (const [name, visits] of totals) {
    writer.text(row, 0, name, [name, 'etikett']);
    columns.forEach((column, index) => {
      const parts = visits.map(
        (visit) =>
          `SUM(${writer.ref(visitName(visit), `Mottagning ${column}`)}:${writer.ref(visitName(visit), `Hem ${column}`)})`,
      );
      writer.formula(row, 1 + 3 * index, parts.join('+'), [name, column]);
    });
    row += 1;
  }
}

/** The name of a row of visits, `Läkare Allmänläkarvård`. */
export function visitName({ group, staff }: VisitRow): string {
  return `${staff} ${group.replace(/ \(.*$/u, '')}`;
}
