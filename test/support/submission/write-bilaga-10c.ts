import type { SubmissionContent } from './content';
import { titleOf } from './layout';
import { OFFSETS, periodHeader, periodName } from './periods';
import type { TableWriter } from './table-writer';

const KINDS = ['Kostn.', 'Inv.utg.', 'S:a'] as const;

/** The name of a year column of bilaga 10 b and 10 c; the first is accumulated. */
export function planColumn(offset: number, year: number): string {
  return offset === -2 ? `t o m ${year - 2}` : periodName(offset, year);
}

/** Bilaga 10 c: three rows a project, empty slots behind them, and three sum rows. Columns: Proj.nr in the first one. */
export function writeBilaga10c(writer: TableWriter, content: SubmissionContent): void {
  const { layout, year } = writer;
  writer.text(0, 0, titleOf(layout, '10', 'c'), ['titel', '']);
  writer.text(1, 0, `Sammanställning av planerade IT projekt ${layout.unitText} IT-plan`, ['titel', 'ämne']);
  writer.text(2, 0, `Förvaltning: ${content.forvaltning.toUpperCase()}`, ['förvaltning', '']);
  const head = 4;
  writer.header(head, 0, 'Proj.nr', ['rubrik', 'Proj.nr']);
  writer.header(head, 1, 'Benämning', ['rubrik', 'Benämning']);
  OFFSETS.forEach((offset, index) => {
    const text = offset === -2 ? `Kostnad~tom ${year - 2}` : periodHeader(offset, year, layout);
    writer.period(head, 3 + index, text, planColumn(offset, year));
  });
  writer.header(head, 8, `S:a kostn.~tom ${year + 2}`, ['rubrik', 'Summa']);
  writer.header(head, 9, 'Kund/~systemförvaltning', ['rubrik', 'Kund']);
  writer.header(head, 10, 'Ökade drift-~kostnader');
  writer.header(head, 11, `${layout.unit === 'tkr' ? '1.000-tal kr' : 'mnkr'}~per år`);

  const columns = [...OFFSETS.map((offset) => planColumn(offset, year)), 'Summa'];
  const first = head + (layout.yearRow === 'below' ? 2 : 1);
  const slots = Math.max(1, content.itProjects.length + layout.itSlots);
  const names = Array.from({ length: slots }, (_, slot) => content.itProjects[slot]?.name ?? `Plats ${slot + 1}`);
  names.forEach((name, slot) => {
    const row = first + slot * 3;
    const project = content.itProjects[slot];
    KINDS.forEach((kind, line) => {
      writer.text(row + line, 2, kind, [`${name}, ${kind}`, 'Slag']);
    });
    writer.mark({ row: row + layout.itNumberRow, column: 0 }, name, 'Proj.nr');
    writer.mark({ row, column: 1 }, name, 'Benämning');
    writer.mark({ row, column: 9 }, name, 'FO');
    writer.mark({ row: row + 1, column: 9 }, name, 'Kund');
    if (project !== undefined) {
      writer.sheet.edit(row + layout.itNumberRow, 0, { value: layout.numbersAsText ? project.nr : Number(project.nr) });
      // A long name is spread over the project's rows.
      const words = project.name.split(' ');
      const half = words.length > 2 ? Math.ceil(words.length / 2) : words.length;
      writer.text(row, 1, words.slice(0, half).join(' '));
      writer.text(row + 1, 1, words.slice(half).join(' '));
      if (layout.customerInOneCell) writer.text(row, 9, `FO: ${project.fo}\nKund: ${project.kund}`);
      else {
        writer.text(row, 9, `FO: ${project.fo}`);
        writer.text(row + 1, 9, `Kund: ${project.kund}`);
      }
    }
    columns.forEach((column, index) => {
      const at = 3 + index;
      const rowNames = KINDS.map((kind) => `${name}, ${kind}`);
      const [kostnad = '', investering = '', summa = ''] = rowNames;
      if (column === 'Summa') {
        rowNames.forEach((rowName, line) => {
          const reads = `SUM(${writer.ref(rowName, columns[0] ?? '')}:${writer.ref(rowName, columns[4] ?? '')})`;
          writer.formula(row + line, at, reads, [rowName, column]);
        });
        return;
      }
      writer.amount(row, at, project?.kostnad[index] ?? null, [kostnad, column]);
      writer.amount(row + 1, at, project?.investering[index] ?? null, [investering, column]);
      writer.formula(row + 2, at, writer.plus([writer.ref(kostnad, column), writer.ref(investering, column)]), [
        summa,
        column,
      ]);
    });
    (['Årskostnad', 'Kapitalkostnad', 'Summa'] as const).forEach((label, line) => {
      writer.text(row + line, 10, label);
    });
    writer.amount(row, 11, project?.arskostnad ?? null, [name, 'Årskostnad']);
    writer.amount(row + 1, 11, project?.kapitalkostnad ?? null, [name, 'Kapitalkostnad']);
    writer.formula(row + 2, 11, writer.plus([writer.ref(name, 'Årskostnad'), writer.ref(name, 'Kapitalkostnad')]), [
      name,
      'Driftsumma',
    ]);
  });

  const bottom = first + slots * 3;
  const added = (kind: string, column: string): string =>
    writer.plus(names.map((name) => writer.ref(`${name}, ${kind}`, column)));
  writer.text(bottom, 1, 'Summa kostnader', ['Summa kostnader', 'Benämning']);
  writer.text(bottom + 1, 1, layout.footnotes ? 'Summa investeringar \n*)' : 'Summa investeringar', [
    'Summa investeringar',
    'Benämning',
  ]);
  writer.text(bottom + 2, 1, 'TOTALT IT-plan', ['TOTALT IT-plan', 'Benämning']);
  columns.forEach((column, index) => {
    writer.formula(bottom, 3 + index, added('Kostn.', column), ['Summa kostnader', column]);
    writer.formula(bottom + 1, 3 + index, added('Inv.utg.', column), ['Summa investeringar', column]);
    const parts = `${writer.ref('Summa kostnader', column)}+${writer.ref('Summa investeringar', column)}`;
    writer.formula(bottom + 2, 3 + index, parts, ['TOTALT IT-plan', column]);
  });
  writer.text(bottom + 2, 10, 'Driftkostnader', ['Driftkostnader', 'etikett']);
  writer.formula(bottom + 2, 11, names.map((name) => writer.ref(name, 'Driftsumma')).join('+'), ['Driftkostnader', '']);
  if (!layout.footnotes) return;
  writer.text(bottom + 4, 0, '*) Summa investeringar överflyttas till bilaga 10b, raden för IT');
  writer.text(bottom + 5, 0, 'Årskostnad: Här anges alla kostnader för drift och förvaltning av systemet.');
  writer.text(
    bottom + 6,
    0,
    'Anm. Skriftlig beskrivning av projekten ska bifogas. Till detta summeras kapitalkostnader för investeringen.',
  );
  writer.text(bottom + 7, 0, 'Kapitalkostnad: Avskrivning och internränta (annuitet).');
}
