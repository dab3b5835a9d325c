import type { PackTable } from '../../bilagor/pack-tables/pack-table';
import type { CheckResult } from '../../findings/finding';
import { plainText } from '../../workbook/label';
import { contains } from '../../workbook/address';
import { textsOf } from '../../packs/tables/complete-pack';
import { closestValue } from '../kit/closest-value';
import { PASSED } from '../kit/results';
import { readMoneyUnit } from '../../bilagor/unit';
import { defineKind } from './define-kind';

const PLACEHOLDER = /20xx|xx 20|§ ?x+|\bRV ?(?:\d\d)?x{3,}|\[Skriv [^\]]*\]/iu;
const MARK = /(\*+)\s*$/u;

/** `märke`: placeholders are gone, marks have their notes, the unit is said, names are spelt alike. */
export const markKind = defineKind({
  typ: 'märke',
  title: ({ av }) =>
    ({
      platshållare: 'Ingen platshållare ur mallen står kvar',
      fotnot: 'Varje fotnotsmärke har sin fotnot',
      enhet: 'Tabellen anger vilken enhet beloppen har',
      namn: 'Namn stavas som i regelpaketets lista',
    })[av],
  explanation:
    'Det som är kvar av mallen, eller som läsaren måste gissa, gör tabellen osäker. Skriv det som ska stå där.',
  *check({ av, lista }, table, { pack }) {
    if (av === 'enhet') yield* unitIsSaid(table);
    else if (av === 'fotnot') yield* notesAreThere(table);
    else
      yield* eachText(table, (text) =>
        av === 'platshållare' ? leftOver(text) : misspelt(text, textsOf(pack.listor?.[lista ?? ''])),
      );
  },
});

function* eachText(table: PackTable, wrong: (text: string) => string | undefined): Generator<CheckResult> {
  const found: CheckResult[] = [];
  table.snapshot.visitCells((row, column, { value }) => {
    if (typeof value !== 'string' || !contains(table.range, { row, column })) return;
    const message = wrong(plainText(value));
    if (message === undefined) return;
    found.push({
      outcome: 'finding',
      place: { sheet: table.sheet, address: { row, column } },
      bilaga: table,
      labels: [plainText(value)],
      message,
      actual: plainText(value),
    });
  });
  yield* found.length === 0 ? [PASSED] : found;
}

function leftOver(text: string): string | undefined {
  const placeholder = PLACEHOLDER.exec(text)?.[0];
  return placeholder === undefined ? undefined : `”${placeholder}” är en platshållare ur mallen.`;
}

function misspelt(text: string, names: readonly string[]): string | undefined {
  if (names.some((name) => name.toLowerCase() === text.toLowerCase())) return undefined;
  const meant = closestValue(text, names);
  return meant === undefined ? undefined : `”${text}” stavas ”${meant}”.`;
}

function* unitIsSaid(table: PackTable): Generator<CheckResult> {
  if (table.template.money === null) return;
  const said: string[] = [];
  table.snapshot.visitCells((row, column, { value }) => {
    if (typeof value !== 'string' || !contains(table.range, { row, column })) return;
    const unit = readMoneyUnit(value);
    if (unit !== undefined) said.push(unit);
  });
  if (said.length > 0) yield PASSED;
  else {
    yield {
      outcome: 'finding',
      place: { sheet: table.sheet, address: table.title },
      bilaga: table,
      labels: [table.template.name],
      message: `${table.template.name} anger inte vilken enhet beloppen har.`,
    };
  }
}

function* notesAreThere(table: PackTable): Generator<CheckResult> {
  const notes = new Set<string>();
  const marked: { readonly row: number; readonly column: number; readonly mark: string; readonly text: string }[] = [];
  table.snapshot.visitCells((row, column, { value }) => {
    if (typeof value !== 'string') return;
    const text = plainText(value);
    const note = /^(\*+)/u.exec(text)?.[1];
    if (note !== undefined) notes.add(note);
    const mark = MARK.exec(text)?.[1];
    if (mark !== undefined && contains(table.range, { row, column })) marked.push({ row, column, mark, text });
  });
  for (const { row, column, mark, text } of marked) {
    if (notes.has(mark)) yield PASSED;
    else
      yield {
        outcome: 'finding',
        place: { sheet: table.sheet, address: { row, column } },
        bilaga: table,
        labels: [text],
        message: `”${text}” har märket ${mark}, men ingen fotnot på bladet har det.`,
        actual: text,
      };
  }
}
