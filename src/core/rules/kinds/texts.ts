import type { PackTable } from '../../bilagor/pack-tables/pack-table';
import type { CheckResult, FindingDraft } from '../../findings/finding';
import { listWords } from '../../findings/wording';
import { valueKey } from '../../workbook/label';
import { allowedValue, closestValue } from '../kit/closest-value';
import { missingColumn, unreadableCell } from '../kit/list-columns';
import { PASSED } from '../kit/results';
import { textsOf } from '../../packs/tables/complete-pack';
import { tablesOf, type Submission } from '../../submissions/submission';
import { defineKind } from './define-kind';
import { ofRows, rowName, textSpots, type TextSpot } from './text-cells';

/** `tillåtet värde`: a text is one of those allowed. */
export const allowedKind = defineKind({
  typ: 'tillåtet värde',
  title: ({ kolumn, värden, lista }) =>
    `${kolumn} är ${lista === undefined ? listWords(textsOf(värden), 'eller') : `ett värde i listan ${lista}`}`,
  explanation: 'Andra värden kan inte sammanställas. Välj ett av de tillåtna.',
  *check({ kolumn, värden, lista, skilj, när, rader }, table, { pack }) {
    const allowed = textsOf(lista === undefined ? värden : pack.listor?.[lista]);
    yield* withColumn(table, kolumn);
    for (const spot of ofRows(textSpots(table, kolumn, när), rader)) {
      if (spot.cell.isEmpty) continue;
      const parts = skilj === undefined ? [spot.cell.text] : spot.cell.text.split(skilj).map((part) => part.trim());
      const wrong = parts.find((part) => allowedValue(part, allowed) === undefined);
      if (wrong === undefined) {
        yield PASSED;
        continue;
      }
      const meant = skilj === undefined ? closestValue(wrong, allowed) : undefined;
      const message = `${rowName(table, spot.row)}: ”${wrong}” i ${spot.title} är inte ${listWords(
        allowed.map((one) => `”${one}”`),
        'eller',
      )}.`;
      yield {
        ...findingAt(table, spot, message),
        expected: meant ?? null,
        actual: spot.cell.text,
        ...(meant === undefined
          ? {}
          : { fix: [{ place: { sheet: table.sheet, address: spot.cell.address }, value: meant }] }),
      };
    }
  },
});

/** `obligatoriskt`: columns are filled in, or left empty. */
export const requiredKind = defineKind({
  typ: 'obligatoriskt',
  title: ({ kolumner, tomt }) => `${listWords(textsOf(kolumner))} är ${tomt === true ? 'tomt' : 'ifyllt'}`,
  explanation: 'Utan uppgiften kan raden inte bedömas. Fyll i den.',
  *check({ kolumner, tomt, när, rader }, table) {
    for (const column of textsOf(kolumner)) {
      yield* withColumn(table, column);
      for (const spot of ofRows(textSpots(table, column, när), rader)) {
        const unreadable = tomt === true ? undefined : unreadableCell(table, spot.cell, spot.title);
        if (unreadable !== undefined) yield unreadable;
        else if (spot.cell.isEmpty === (tomt === true)) yield PASSED;
        else {
          const wrong =
            tomt === true ? `${spot.title} ska vara tom men är ”${spot.cell.text}”.` : `${spot.title} saknas.`;
          yield findingAt(table, spot, `${rowName(table, spot.row)}: ${wrong}`);
        }
      }
    }
  },
});

/** `dubblett`: no entry stands twice. */
export const duplicateKind = defineKind({
  typ: 'dubblett',
  title: ({ kolumner }) => `${listWords(textsOf(kolumner))} står bara en gång`,
  explanation: 'Samma post två gånger räknas dubbelt. Ta bort den ena, eller skilj dem åt.',
  *check({ kolumner, när, dokument }, table, { submission }) {
    const columns = textsOf(kolumner).map((column) => textSpots(table, column, när));
    const seen = new Map<string, TextSpot>();
    for (const other of dokument === true ? tablesBefore(table, submission) : []) {
      const [own = [], ...others] = textsOf(kolumner).map((column) => textSpots(other, column, när));
      for (const [at, spot] of own.entries()) {
        const texts = [spot, ...others.flatMap((column) => column[at] ?? [])].map(({ cell }) => cell.text);
        if (texts.some((text) => text.trim() !== '')) seen.set(texts.map(valueKey).join('|'), spot);
      }
    }
    for (const [at, spot] of (columns[0] ?? []).entries()) {
      const texts = columns.map((column) => column[at]?.cell.text ?? '');
      if (texts.every((text) => text.trim() === '')) continue;
      const key = texts.map(valueKey).join('|');
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, spot);
        yield PASSED;
        continue;
      }
      yield findingAt(
        table,
        spot,
        `${spot.title}: ”${spot.cell.text}” står redan på rad ${first.cell.address.row + 1}.`,
      );
    }
  },
});

/** The tables with the same id that stand before one. */
function tablesBefore(table: PackTable, submission: Submission): readonly PackTable[] {
  const all = tablesOf(submission, table.template.id);
  return all.slice(0, all.indexOf(table));
}

/** `numrering`: numbers follow each other, or at least none stands twice. */
export const numberingKind = defineKind({
  typ: 'numrering',
  title: ({ kolumn, luckor }) =>
    luckor === true ? `${kolumn} är 1, 2, 3 … utan luckor` : `${kolumn} har inget nummer två gånger`,
  explanation: 'Med samma nummer två gånger, eller ett som saknas, kan poster förväxlas. Numrera om.',
  *check({ kolumn, luckor, serier }, table) {
    yield* withColumn(table, kolumn);
    const seen = new Set<string>();
    const last = new Map<string, number>();
    for (const spot of textSpots(table, kolumn)) {
      const text = spot.cell.text.trim();
      if (text === '') continue;
      const [, series = '', number = ''] = /^(.*(?<!\d)|)(\d+)$/u.exec(text) ?? [];
      const key = valueKey(text);
      const before = last.get(series);
      if (seen.has(key)) yield findingAt(table, spot, `${spot.title}: ”${text}” står två gånger.`);
      else if (isGap(luckor === true, serier, series, number, before)) {
        yield findingAt(
          table,
          spot,
          `${spot.title}: ”${text}” följer på ${before === undefined ? 'inget nummer' : `${series}${before}`}.`,
        );
      } else yield PASSED;
      seen.add(key);
      if (number !== '') last.set(series, Number(number));
    }
  },
});

/** Whether a number leaves a gap to the one before it, in a series that is to have none. */
function isGap(
  isAsked: boolean,
  among: readonly string[] | undefined,
  series: string,
  number: string,
  before: number | undefined,
): boolean {
  if (!isAsked || number === '' || (among !== undefined && !among.includes(series))) return false;
  return Number(number) !== (before ?? 0) + 1;
}

/** A column that a rule needs and the table lacks is said once. */
function* withColumn(table: PackTable, column: string): Generator<CheckResult> {
  const spec = table.template.columns.find(({ id }) => id === column);
  const title = spec?.label?.text ?? column;
  const hindrance = spec?.isOptional === true ? undefined : missingColumn(table, [title]);
  if (hindrance !== undefined) yield hindrance;
}

/** A finding in a cell of a table. */
export function findingAt(table: PackTable, { row, cell, title }: TextSpot, message: string): FindingDraft {
  return {
    outcome: 'finding',
    place: { sheet: table.sheet, address: cell.address },
    bilaga: table,
    labels: [row.label, title],
    message,
    actual: cell.text === '' ? null : cell.text,
  };
}
