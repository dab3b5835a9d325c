import type { ProjectListContent, SubmissionContent } from './content';
import { titleOf } from './layout';
import type { TableWriter } from './table-writer';

const COLUMNS = [
  'Nr',
  'Projektnamn',
  'Beskrivning~(Kortfattad beskrivning av~målet med att genomföra~projektet samt vad som ska~utvecklas)',
  'Kategori',
  'Digital¬isering',
  'Process¬effekt¬ivitet',
  'Säkerhet~patient,~invånare',
  'Förtroende,~rykte',
  'Med¬arbetare',
  'Hushållning~resurser',
  'Omfattning~(timmar för~genom¬förande)',
  'Investering~(Beräknade kostnader~gällande licenser,~tjänster, konsulter med~mera som projektet~medför)',
  'Finansierings¬form',
];

/** The allowed values that stand below the slots, by column. */
const LISTS: readonly (readonly [number, readonly string[]])[] = [
  [3, ['Målbild framtidens hälsa och sjukvård', 'Hållbarhet', 'Ordning och reda', 'Övrigt']],
  [4, ['Ja', 'Nej']],
  [10, ['Låg = 1000 h', 'Medel = 3000 h', 'Hög = 5000 h']],
  [12, ['It‐plan', 'Investeringsbudget (ESKIL)', 'Givna ramar', 'Anslag', 'EU', 'Övrigt']],
];

/** Bilaga 17: the projects of one verksamhet in numbered slots, with the allowed values below them. */
export function writeBilaga17(writer: TableWriter, content: SubmissionContent, list: ProjectListContent): void {
  const { layout, year } = writer;
  writer.text(0, 0, 'Del som ska skrivas ut (resterande delar hanteras digitalt)');
  writer.text(1, 0, `Projekt ${year} ‐ ${year + 2}`, ['titel', 'ämne']);
  writer.text(1, 3, `Förvaltning: ${content.forvaltning} / ${list.unit}`, ['förvaltning', '']);
  writer.text(1, 12, titleOf(layout, '17'), ['titel', '']);
  writer.text(
    2,
    0,
    'Lista projekt som ni vill genomföra med stöd av projektkontoret och som ska följas upp i projektportföljen.',
  );
  const groups = [
    ['Projekt', 0, 4],
    ['Huvudpåverkan på (markera med kryss)', 5, 9],
    ['Finansiering', 11, 12],
  ] as const;
  for (const [name, left, right] of groups) {
    writer.header(4, left, name);
    writer.merge({ top: 4, bottom: 4, left, right });
  }
  const names = COLUMNS.map((template) =>
    template
      .replace(/~?\(.*$/u, '')
      .replaceAll('~', ' ')
      .replaceAll('¬', ''),
  );
  COLUMNS.forEach((template, column) => {
    writer.header(5, column, template, ['rubrik', names[column] ?? '']);
  });
  for (let slot = 1; slot <= Math.max(layout.projectSlots, list.projects.length); slot++) {
    const row = 5 + slot;
    const project = list.projects[slot - 1];
    names.forEach((name, column) => {
      writer.mark({ row, column }, `Projekt ${slot}`, name);
    });
    writer.sheet.edit(row, 0, { value: layout.numbersAsText ? String(slot) : slot });
    if (project === undefined) continue;
    writer.text(row, 1, project.name);
    writer.text(row, 2, `Projektet ${project.name} ska ge effekt`);
    writer.text(row, 3, project.kategori);
    writer.text(row, 4, project.digitalisering);
    for (const mark of project.marks) writer.text(row, 4 + mark, layout.lowerCaseMarks ? 'x' : 'X');
    writer.text(row, 10, project.omfattning);
    writer.sheet.edit(row, 11, {
      value: project.investering,
      numberFormat: typeof project.investering === 'number' ? '#,##0' : 'General',
    });
    writer.text(row, 12, project.finansiering);
  }
  const below = 7 + Math.max(layout.projectSlots, list.projects.length);
  for (const [column, values] of LISTS)
    values.forEach((value, index) => {
      writer.text(below + index, column, value);
    });
}
