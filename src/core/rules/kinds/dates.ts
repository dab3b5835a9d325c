import { listWords } from '../../findings/wording';
import { textsOf } from '../../packs/tables/complete-pack';
import { documentOf, planYear } from '../../submissions/document';
import { plainText, valueKey } from '../../workbook/label';
import { PASSED } from '../kit/results';
import { defineKind } from './define-kind';
import { rowName, textSpots } from './text-cells';
import { findingAt } from './texts';

const YEARS = /(?<!\d)((?:19|20)\d{2})(?:\s*[-–]\s*((?:19|20)\d{2}))?(?!\d)/u;

/** `rubrikens år`: the years that a table's title names are those of its columns. */
export const headingYearsKind = defineKind({
  typ: 'rubrikens år',
  title: () => 'Åren i tabellens titel är kolumnernas',
  explanation: 'Titeln och kolumnerna säger olika år. Rätta det som är kvar från ett tidigare år.',
  *check(_rule, table) {
    const value = table.snapshot.cellAt(table.title.row, table.title.column)?.value;
    const text = typeof value === 'string' ? plainText(value) : '';
    const [, first, last] = YEARS.exec(text) ?? [];
    const years = table.columns.flatMap(({ period }) => period?.year ?? []);
    if (first === undefined || years.length === 0) return;
    const [from, to] = [Math.min(...years), Math.max(...years)];
    const isSame = last === undefined ? years.includes(Number(first)) : Number(first) === from && Number(last) === to;
    if (isSame) yield PASSED;
    else {
      yield {
        outcome: 'finding',
        place: { sheet: table.sheet, address: table.title },
        bilaga: table,
        labels: [table.template.name],
        message: `”${text}” anger ${first}${last === undefined ? '' : `–${last}`}; kolumnerna är ${listWords([...new Set(years)].sort().map(String))}.`,
        expected: from === to ? String(from) : `${from}–${to}`,
        actual: text,
      };
    }
  },
});

const QUARTER = /(?<![A-Za-zÅÄÖåäö])(?:Q|kv(?:artal)?\.? ?)([1-4])(?!\d)/giu;
const QUARTER_ENDS = ['03-31', '06-30', '09-30', '12-31'] as const;
const DAY = /(?<!\d)((?:19|20)\d{2}-(?:0[1-9]|1[0-2])-[0-3]\d)(?!\d)/gu;
const YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d)/gu;

/** `förfallen`: what should have been done on the day that the document tells of has a status that says so. */
export const overdueKind = defineKind({
  typ: 'förfallen',
  title: ({ status, kolumn, klart }) => `${status} är ${listWords(textsOf(klart), 'eller')} när ${kolumn} har gått ut`,
  explanation: 'Tiden har gått ut före rapportens datum. Sätt status efter hur det gick, eller en ny tid.',
  *check({ kolumn, status, klart }, table, { submission }) {
    const { date } = documentOf(submission);
    if (date === null) return;
    const done = textsOf(klart).map(valueKey);
    const statuses = new Map(textSpots(table, status).map((spot) => [spot.row, spot]));
    for (const spot of textSpots(table, kolumn)) {
      const end = lastDay(spot.cell.text, planYear(submission));
      const own = statuses.get(spot.row);
      if (end === undefined || own === undefined) continue;
      if (end > date || done.includes(valueKey(own.cell.text))) yield PASSED;
      else {
        yield findingAt(
          table,
          own,
          `${rowName(table, own.row)}: ”${own.cell.text}” fast ${spot.title} ”${spot.cell.text}” gick ut före ${date}.`,
        );
      }
    }
  },
});

/** The last day of the last quarter, day or year that a text names; undefined when it names none. */
function lastDay(text: string, year: number | null): string | undefined {
  const plain = plainText(text);
  const days = [...plain.matchAll(DAY)].map(([, day = '']) => day);
  if (days.length > 0) return days.sort().at(-1);
  const named = [...plain.matchAll(YEAR)].map(([, one]) => Number(one));
  const own = named.length === 0 ? year : Math.max(...named);
  if (own === null) return undefined;
  const quarters = [...plain.matchAll(QUARTER)].map(([, quarter]) => Number(quarter));
  if (quarters.length > 0) return `${own}-${QUARTER_ENDS[Math.max(...quarters) - 1] ?? '12-31'}`;
  return named.length === 0 ? undefined : `${own}-12-31`;
}
