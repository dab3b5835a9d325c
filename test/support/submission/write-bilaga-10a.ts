import type { AccountRow, SubmissionContent } from './content';
import { titleOf } from './layout';
import { periodHeader, periodName } from './periods';
import type { TableWriter } from './table-writer';

/** Bilaga 10 a. Investeringar reads bilaga 10 b, which must be written first. */
export function writeBilaga10a(writer: TableWriter, content: SubmissionContent): void {
  const { layout, year } = writer;
  writer.text(0, 0, titleOf(layout, '10', 'a'), ['titel', '']);
  writer.text(1, 0, `Ekonomisk redovisning, ${layout.unitText}`, ['titel', 'ämne']);
  writer.text(2, 0, `Förvaltning: ${content.forvaltning}`, ['förvaltning', '']);

  const head = 4;
  const kinds = head + (layout.yearRow === 'below' ? 2 : 1);
  const before = [-2, -1].map((offset) => `Netto ${periodName(offset, year, layout.lastYear)}`);
  const groups = [0, 1, 2].map((offset) => periodName(offset, year));
  const netto = [...before, ...groups.map((period) => `Netto ${period}`)];
  before.forEach((name, index) => {
    const offset = index - 2;
    writer.period(head, 1 + index, periodHeader(offset, year, layout, layout.lastYear), name.replace('Netto ', ''));
    writer.header(kinds, 1 + index, 'Netto', ['rubrik', name]);
  });
  groups.forEach((period, index) => {
    const column = 3 + 3 * index;
    writer.period(head, column, periodHeader(index, year, layout), period);
    writer.merge({ top: head, bottom: head, left: column, right: column + 2 });
    writer.header(kinds, column, layout.income, ['rubrik', `Intäkter ${period}`]);
    writer.header(kinds, column + 1, layout.cost, ['rubrik', `Kostnader ${period}`]);
    writer.header(kinds, column + 2, 'Netto', ['rubrik', `Netto ${period}`]);
  });
  writer.header(kinds, 0, 'Delområde');

  let row = kinds + 1;
  let footnote = 0;
  const label = (name: string): void => {
    footnote += 1;
    writer.text(row, 0, layout.footnotes ? `${name} ${footnote})` : name, [name, 'etikett']);
  };
  const account = ({ name, before: earlier, intakter, kostnader }: AccountRow): void => {
    label(name);
    before.forEach((column, index) => {
      writer.amount(row, 1 + index, earlier[index] ?? null, [name, column], 'expected');
    });
    groups.forEach((period, index) => {
      const column = 3 + 3 * index;
      writer.amount(row, column, intakter[index] ?? null, [name, `Intäkter ${period}`], 'expected');
      writer.amount(row, column + 1, kostnader[index] ?? null, [name, `Kostnader ${period}`], 'expected');
      const parts = writer.plus([writer.ref(name, `Intäkter ${period}`), writer.ref(name, `Kostnader ${period}`)]);
      writer.formula(row, column + 2, writer.rounded(parts), [name, `Netto ${period}`]);
    });
    row += 1;
  };

  content.delomraden.forEach(account);
  label('SUMMA VERKSAMHET');
  const all = [
    ...before,
    ...groups.flatMap((period) => [`Intäkter ${period}`, `Kostnader ${period}`, `Netto ${period}`]),
  ];
  all.forEach((column, index) => {
    const reads = writer.sum(content.delomraden.map(({ name }) => [name, column]));
    writer.formula(row, 1 + index, reads, ['SUMMA VERKSAMHET', column]);
  });
  row += 2;

  writer.text(row++, 0, 'Finansiella poster');
  content.finansiella.forEach(account);
  const [firstPost, lastPost] = [content.finansiella[0]?.name ?? '', content.finansiella.at(-1)?.name ?? ''];
  label('RESULTAT');
  netto.forEach((column) => {
    const posts =
      layout.resultFormula === 'plus'
        ? content.finansiella.map(({ name }) => writer.term(writer.ref(name, column))).join('+')
        : `SUM(${writer.ref(firstPost, column)}:${writer.ref(lastPost, column)})`;
    writer.formula(row, all.indexOf(column) + 1, `${writer.ref('SUMMA VERKSAMHET', column)}+${posts}`, [
      'RESULTAT',
      column,
    ]);
  });
  row += 2;

  writer.text(row++, 0, 'Likviditetspåverkan');
  writer.text(row, 0, 'Avskrivningar (ingår i verksamhetens kostnader)', ['Avskrivningar', 'etikett']);
  netto.forEach((column, index) => {
    writer.amount(row, all.indexOf(column) + 1, content.avskrivningar[index] ?? null, ['Avskrivningar', column]);
  });
  groups.forEach((period, index) => {
    writer.amount(row, 4 + 3 * index, content.avskrivningar[index + 2] ?? null, [
      'Avskrivningar',
      `Kostnader ${period}`,
    ]);
  });
  row += 1;
  writer.text(row, 0, 'Investeringar', ['Investeringar', 'etikett']);
  netto.forEach((column, index) => {
    const at = all.indexOf(column) + 1;
    if (index < 2) {
      writer.amount(row, at, content.investeringarBefore[index] ?? null, ['Investeringar', column]);
      return;
    }
    const period = column.replace('Netto ', '');
    const total = writer.ref('TOTALT', period, '10b');
    const outside = content.outside10a === null ? null : writer.ref(content.outside10a, period, '10b');
    writer.formula(row, at, outside === null ? `-${total}` : `-(${total}-${writer.term(outside)})`, [
      'Investeringar',
      column,
    ]);
  });
  row += 1;
  writer.text(row, 0, 'Diff (investering-avskrivning)', ['Diff', 'etikett']);
  netto.forEach((column) => {
    const parts = `${writer.ref('Investeringar', column)}-${writer.ref('Avskrivningar', column)}`;
    writer.formula(row, all.indexOf(column) + 1, parts, ['Diff', column]);
  });
  if (!layout.footnotes) return;
  row += 2;
  writer.text(row++, 0, '*) Inklusive kapitaltjänstkostnader');
  writer.text(row++, 0, 'Anm. Kostnader och intäkter anges avseende I/E-kod 0-3');
  for (let note = 1; note <= footnote; note++) writer.text(row++, 0, `${note}) Dvo ${90 + 10 * note}`);
}
