import type { SubmissionContent } from './content';
import { titleOf } from './layout';
import type { TableWriter } from './table-writer';

const COLUMNS = [
  'Nr',
  'Benämning',
  'Beskrivning',
  'Kategori',
  'Process¬effektivitet',
  'Säkerhet~patient,~invånare',
  'Förtroende,~rykte',
  'Med¬arbetare',
  'Hus¬hållning~resurser',
  'Befintliga åtgärder',
  'Styrande dokument',
  'Effektivitet',
  'Påverkan',
  'Sannolikhet',
  'Åtgärd',
  'Ansvarig',
  'Status',
];

/** The fill of each risk value. */
const RISK_FILLS: Readonly<Record<string, string>> = { Röd: 'FF0000', Gul: 'FFFF00', Grön: '92D050' };

/** Bilaga 16, one row a risk. */
export function writeBilaga16(writer: TableWriter, content: SubmissionContent): void {
  const { layout, year } = writer;
  writer.text(0, 0, `Mall ‐ Riskanalys inför ${year}`, ['titel', 'ämne']);
  writer.text(0, 5, `Förvaltning: ${content.forvaltning}`, ['förvaltning', '']);
  writer.text(0, 16, titleOf(layout, '16'), ['titel', '']);
  const groups = [
    ['Riskidentitet', 0, 3],
    ['Huvudpåverkan på', 4, 8],
    ['Hanteringen idag', 9, 10],
    ['Riskvärdering', 11, 13],
    ['Handlingsplan', 14, 16],
  ] as const;
  for (const [name, left, right] of groups) {
    writer.header(2, left, name);
    writer.merge({ top: 2, bottom: 2, left, right });
  }
  const names = COLUMNS.map((template) => template.replaceAll('~', ' ').replaceAll('¬', ''));
  COLUMNS.forEach((template, column) => {
    writer.header(3, column, template, ['rubrik', names[column] ?? '']);
  });
  content.risks.forEach((risk, index) => {
    const row = 4 + index;
    const cross = layout.lowerCaseMarks ? 'x' : 'X';
    names.forEach((name, column) => {
      writer.mark({ row, column }, `Risk ${index + 1}`, name);
    });
    writer.sheet.edit(row, 0, { value: layout.numbersAsText ? String(index + 1) : index + 1 });
    writer.text(row, 1, risk.name);
    writer.text(row, 2, `Risken ${risk.name.toLowerCase()} beskrivs här.`);
    writer.text(row, 3, risk.kategori);
    for (const mark of risk.marks) writer.text(row, 3 + mark, cross);
    writer.text(row, 9, 'Rutin finns');
    writer.text(row, 10, 'Riktlinje');
    risk.values.forEach((value, at) => {
      writer.sheet.edit(row, 11 + at, { value, fill: RISK_FILLS[value] ?? null });
    });
    writer.text(row, 14, risk.atgard);
    writer.text(row, 15, risk.ansvarig);
    writer.text(row, 16, risk.status);
  });
}
