import type { PackTable } from '../../bilagor/pack-tables/pack-table';
import type { CheckResult } from '../../findings/finding';
import { plainText } from '../../workbook/label';
import { contains } from '../../workbook/address';
import { textsOf } from '../../packs/tables/complete-pack';
import { distance } from 'fastest-levenshtein';
import type { RuleSpecOf } from '../../packs/tables/rule-schema';
import type { CellAddress } from '../../workbook/address';
import { isReportSheet } from '../../workbook/report-sheet';
import type { SheetSnapshot } from '../../workbook/snapshot';
import type { RuleContext } from '../kit/rule-context';
import { PASSED } from '../kit/results';
import { readMoneyUnit } from '../../bilagor/unit';
import { findPlaceholder } from '../kit/placeholder';
import { defineKind } from './define-kind';

const MARK = /(?:(\*+)|\((not \d{1,2})\))\s*$/iu;

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
  check: (rule, table, { pack }) => checkTable(rule, table, namesOf(rule, pack)),
});

type MarkRule = Pick<RuleSpecOf<'märke'>, 'av' | 'lista'>;

/** The same for a whole document: placeholders and names on every sheet, notes and units of every table. */
export function* checkMarks(rule: MarkRule, { submission, pack }: RuleContext): Generator<CheckResult> {
  const names = namesOf(rule, pack);
  if (rule.av === 'enhet' || rule.av === 'fotnot') {
    for (const table of submission.bilagor) if ('template' in table) yield* checkTable(rule, table, names);
    return;
  }
  for (const { sheet, snapshot } of submission.pages) {
    if (isReportSheet(snapshot)) continue;
    const table = submission.bilagor.find((bilaga) => bilaga.snapshot === snapshot) ?? null;
    yield* eachText(snapshot, wrongIn(rule, names), (address, text, message) => ({
      outcome: 'finding',
      place: { sheet, address },
      bilaga: table !== null && contains(table.range, address) ? table : null,
      labels: [sheet.sheet, text],
      message,
      actual: text,
    }));
  }
}

function namesOf({ lista }: MarkRule, { listor }: Pick<RuleContext['pack'], 'listor'>): readonly string[] {
  return textsOf(listor?.[lista ?? '']);
}

function* checkTable(rule: MarkRule, table: PackTable, names: readonly string[]): Generator<CheckResult> {
  if (rule.av === 'enhet') yield* unitIsSaid(table);
  else if (rule.av === 'fotnot') yield* notesAreThere(table);
  else {
    const wrong = wrongIn(rule, names);
    yield* eachText(table.snapshot, wrong, (address, text, message) =>
      contains(table.range, address)
        ? {
            outcome: 'finding',
            place: { sheet: table.sheet, address },
            bilaga: table,
            labels: [text],
            message,
            actual: text,
          }
        : undefined,
    );
  }
}

function wrongIn({ av }: MarkRule, names: readonly string[]): (text: string) => string | undefined {
  return (text) => (av === 'platshållare' ? leftOver(text) : misspelt(text, names));
}

function* eachText(
  snapshot: SheetSnapshot,
  wrong: (text: string) => string | undefined,
  tell: (address: CellAddress, text: string, message: string) => CheckResult | undefined,
): Generator<CheckResult> {
  const found: CheckResult[] = [];
  snapshot.visitCells((row, column, { value }) => {
    if (typeof value !== 'string') return;
    const text = plainText(value);
    const message = wrong(text);
    const result = message === undefined ? undefined : tell({ row, column }, text, message);
    if (result !== undefined) found.push(result);
  });
  yield* found.length === 0 ? [PASSED] : found;
}

function leftOver(text: string): string | undefined {
  const placeholder = findPlaceholder(text);
  return placeholder === undefined ? undefined : `”${placeholder}” är en platshållare ur mallen.`;
}

/** A name is longer than any word that may be one by chance. */
const SHORTEST_NAME = 10;

/** A name among the words of a text that is not spelt as the list has it; endings such as -en and -s are no slips. */
function misspelt(text: string, names: readonly string[]): string | undefined {
  const words = text.split(/[^A-Za-zÀ-ÖØ-öø-ɏ-]+/u).filter((word) => word !== '');
  for (const name of names) {
    const meant = stemOf(name);
    if (meant.length < SHORTEST_NAME) continue;
    const count = name.split(' ').length;
    for (let at = 0; at + count <= words.length; at++) {
      const written = words.slice(at, at + count).join(' ');
      const stem = stemOf(written);
      if (stem === meant || Math.abs(stem.length - meant.length) > 2 || !stem.startsWith(meant.charAt(0))) continue;
      if (names.some((other) => stemOf(other) === stem)) continue;
      const slips = distance(stem, meant);
      if (slips <= Math.min(2, Math.floor(meant.length / 8))) return `”${written}” stavas ”${name}”.`;
    }
  }
  return undefined;
}

function stemOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-zà-öø-ɏ]+/gu, '')
    .replace(/(?:en|et|n|e)?s?$/u, '');
}

function* unitIsSaid(table: PackTable): Generator<CheckResult> {
  if (table.template.money === null) return;
  const said: string[] = [];
  table.snapshot.visitCells((row, column, { value }) => {
    if (typeof value !== 'string' || row > table.range.bottom) return;
    const isTable = contains(table.range, { row, column });
    // A table below another takes the unit from above.
    const unit = isTable || column <= table.range.right ? readMoneyUnit(value) : undefined;
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
    const note = /^(\*+|not \d{1,2}(?=\s*[).:]))/iu.exec(text)?.[1];
    if (note !== undefined) notes.add(note.toLowerCase());
    const [, stars, noted] = MARK.exec(text) ?? [];
    const mark = (stars ?? noted)?.toLowerCase();
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
