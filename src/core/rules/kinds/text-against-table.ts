import Big from 'big.js';
import { decimalOf, type Figure } from '../../bilagor/figure';
import type { PackTable } from '../../bilagor/pack-tables/pack-table';
import { KRONOR_PER, readMoneyUnit } from '../../bilagor/unit';
import { readMonth } from '../../bilagor/pack-tables/month';
import type { CheckResult } from '../../findings/finding';
import { formatAmount } from '../../findings/wording';
import { readPeriodSpec, VERSION_WORDS, type SpecVersion } from '../../packs/tables/period-spec';
import type { RuleSpecOf } from '../../packs/tables/rule-schema';
import { planYear } from '../../submissions/document';
import { tablesOf, type Submission } from '../../submissions/submission';
import { plainText } from '../../workbook/label';
import { PASSED } from '../kit/results';
import { missingTable } from './check-expression';
import { defineKind } from './define-kind';
import { isMoney } from './expression-relation';
import { rowName, textSpots, type TextSpot } from './text-cells';
import { findingAt } from './texts';

const WRITTEN = /([+\-−]? ?\d+(?: \d+)*(?:[.,]\d+)?) ?(mnkr|mkr|tkr|kr|%)?(?: ?(20\d{2}))?/giu;
const MONTH_AND_YEAR =
  /^\W*(?:(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-zåäö]*\.?)?\s*(?:20\d{2}(?!\d))?/iu;
const YEAR = /(?<!\d)(20\d{2})(?!\d)/u;
const YEAR_LABEL = /(?:20\d{2})\s*:/gu;

type Amount = RuleSpecOf<'text mot tabell'>['belopp'][number];

/** `text mot tabell`: an amount that a text names is the one that a table has for the same version and year. */
export const textAgainstTableKind = defineKind({
  typ: 'text mot tabell',
  title: ({ belopp }) => `Beloppen i ${belopp[0]?.kolumn ?? 'texten'} är de som ${belopp[0]?.lika ?? 'tabellen'} har`,
  explanation: 'Texten och tabellen säger olika om samma sak. Rätta det som är fel.',
  *check({ belopp, när }, table, { submission }) {
    const lost = new Set<string>();
    for (const amount of belopp) {
      const [id = '', row = ''] = amount.lika.split('.');
      const others = tablesOf(submission, id);
      if (others.length === 0) {
        if (!lost.has(id)) yield missingTable({ table }, id);
        lost.add(id);
        continue;
      }
      for (const spot of textSpots(table, amount.kolumn, när)) {
        yield* checkSpot(table, spot, amount, (period) => findFigure(others, row, period, submission), submission);
      }
    }
  },
});

interface AskedPeriod {
  readonly version: SpecVersion | null;
  readonly year: number | null;
  readonly month: number | null;
}

function* checkSpot(
  table: PackTable,
  spot: TextSpot,
  amount: Amount,
  find: (period: AskedPeriod) => Figure | undefined,
  submission: Submission,
): Generator<CheckResult> {
  for (const written of writtenIn(spot, amount)) {
    const period = periodOf(amount, written, spot, table, submission);
    const figure = find(period);
    const value = figure === undefined ? null : decimalOf(figure);
    if (figure === undefined || value === null) continue;
    const factor = factorTo(written.unit, figure);
    if (factor === undefined) continue;
    const said = written.value.times(factor);
    const half = Big(written.step).times(factor).div(2);
    const own = new Big(10).pow(-figure.decimals).div(2);
    const margin = figure.exact || half.gt(own) ? half : own;
    if (said.minus(value).abs().lte(margin)) yield PASSED;
    else {
      yield {
        ...findingAt(
          table,
          spot,
          `${rowName(table, spot.row)}: ${formatAmount(said, figure.unit)} i ${spot.title}; ${figure.rowLabel}, ${figure.columnLabel} är ${formatAmount(value, figure.unit)}.`,
        ),
        expected: value.toNumber(),
        difference: said.minus(value).toNumber(),
        unit: figure.unit,
      };
    }
  }
}

interface Written {
  readonly value: Big;
  readonly step: string;
  readonly unit: string;
  /** What stands between the words that it follows and itself, with the words; all of the text when there are none. */
  readonly before: string;
  readonly year: number | null;
}

/** The amounts of a cell that a rule is about: all with a year behind them, the one behind some words, or the first. */
function writtenIn({ cell }: TextSpot, amount: Amount): readonly Written[] {
  const plain = plainText(cell.text);
  if (cell.number !== null && !cell.isText) {
    const value = new Big(cell.number);
    return [{ value, step: '1', unit: '', before: '', year: null }];
  }
  const start = amount.efter === undefined ? 0 : plain.toLowerCase().indexOf(amount.efter.toLowerCase());
  if (start < 0) return [];
  const rest = plain.slice(start + (amount.efter?.length ?? 0));
  const skipped = amount.efter === undefined ? '' : (MONTH_AND_YEAR.exec(rest)?.[0] ?? '');
  const text = rest.slice(skipped.length).replace(YEAR_LABEL, (label) => ' '.repeat(label.length));
  const found = [...text.matchAll(WRITTEN)].map((match): Written => {
    const [, number = '', unit = '', year] = match;
    const digits = number
      .replace(/[\s\u00a0]/gu, '')
      .replace('−', '-')
      .replace('+', '')
      .replace(',', '.');
    const decimals = /\.(\d+)$/u.exec(digits)?.[1]?.length ?? 0;
    return {
      value: new Big(digits),
      step: `1e-${decimals}`,
      unit: unit.toLowerCase(),
      before: amount.efter === undefined ? plain.slice(0, match.index) : `${amount.efter} ${skipped}`,
      year: year === undefined ? null : Number(year),
    };
  });
  if (amount['per år'] === true) return found.filter(({ year, unit }) => year !== null && unit !== '');
  return found.slice(0, 1);
}

const WORDS = /(?<![A-Za-zÅÄÖåäö])(bokslut|utfall|prognos|budget|plan)(?![A-Za-zÅÄÖåäö])/iu;

/** The version and year of an amount: the rule's, else the text's own, else its column's. */
function periodOf(
  amount: Amount,
  written: Written,
  spot: TextSpot,
  table: PackTable,
  submission: Submission,
): AskedPeriod {
  const spec = amount.period === undefined ? undefined : readPeriodSpec(amount.period);
  const base = planYear(submission);
  if (spec !== undefined) {
    return { version: spec.versions[0] ?? null, year: base === null ? null : base + spec.offset, month: spec.month };
  }
  if (written.year !== null) return { version: null, year: written.year, month: null };
  const header = headerOf(table, spot);
  const year = YEAR.exec(written.before)?.[1] ?? YEAR.exec(header)?.[1];
  const word = (WORDS.exec(written.before)?.[1] ?? WORDS.exec(header)?.[1])?.toLowerCase();
  const version = word === undefined ? 'utfall' : VERSION_WORDS[word as keyof typeof VERSION_WORDS];
  return { version, year: year === undefined ? base : Number(year), month: readMonth([written.before]) };
}

function headerOf({ textColumns }: PackTable, { cell }: TextSpot): string {
  return textColumns.find(({ index }) => index === cell.address.column)?.header ?? '';
}

/** A row's figure of a version and year; of a part of a year where the whole of it has no outcome yet. */
function findFigure(
  tables: readonly PackTable[],
  row: string,
  { version, year, month }: AskedPeriod,
  submission: Submission,
): Figure | undefined {
  const asked = year ?? planYear(submission);
  for (const table of tables) {
    const rows = table.rows.filter(({ spec }) => spec.id === row);
    const ofYear = table.columns.filter(({ period }) => period?.year === asked);
    const whole = ofYear.find(
      ({ slot, period }) =>
        (slot?.month ?? null) === month &&
        (month !== null || version === null || period?.version === version || slot?.versions.length === 0),
    );
    const part =
      version === 'utfall' && month === null
        ? ofYear.find(({ slot }) => slot?.month !== null && slot !== null)
        : undefined;
    const column = whole ?? part;
    const figure = column === undefined ? undefined : rows[0]?.figures[table.columns.indexOf(column)];
    if (figure !== undefined) return figure;
  }
  return undefined;
}

/** What an amount as it is written is multiplied by to be in a figure's unit; undefined when it is of another kind. */
function factorTo(unit: string, { unit: wanted }: Figure): number | undefined {
  if (unit === '%') return wanted === '%' ? 0.01 : undefined;
  if (unit === '') return 1;
  const money = readMoneyUnit(`(${unit})`);
  return money !== undefined && isMoney(wanted) ? KRONOR_PER[money] / KRONOR_PER[wanted] : undefined;
}
