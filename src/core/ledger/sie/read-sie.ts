import type { Version } from '../../columns/version';
import { formatAmount } from '../../findings/wording';
import type { LedgerFile } from '../ledger';
import { LedgerCube } from '../ledger-cube';
import { NO_LEDGER_RULES, type LedgerRules } from '../ledger-rules';
import type { LedgerReading } from '../read-ledger';
import { addAmounts, PeriodAmounts, type ObjectAmount } from './period-amounts';
import { SieDimensions } from './sie-dimensions';
import { readSieAmount, readSieLine, type SieLine } from './sie-line';

/** A transaction row that is told of twice: as added, and as it stands. */
interface AddedRow {
  readonly line: SieLine;
  readonly number: number;
  readonly date: string;
}

/** What stands in a year of one account and kind: month by month. */
type Months = Map<number, PeriodAmounts>;

const SIE_START = /^\uFEFF?\s*(?:#(?:FLAGGA|PROGRAM|FORMAT|GEN|SIETYP|FNAMN|ORGNR|KONTO|RAR)(?![A-Za-z]))/iu;
const MOST_NOTES = 200;

/** Whether a text is a SIE file, by how it begins. */
export function isSie(start: string): boolean {
  return SIE_START.test(start);
}

/**
 * Reads a SIE file of type 1 to 4, line by line, in kronor with credit negative. The result of a year is taken from its
 * transactions, else from the changes of its periods, else from `#RES`; what those leave of `#RES` is added without objects.
 * Balances are taken from `#UB`.
 * Source: SIE filformat, edition 4B.
 */
export class SieReader {
  private readonly years = new Map<number, { readonly start: string; readonly end: string }>();
  private readonly dimensions: SieDimensions;
  private readonly results = new Map<number, Map<string, ObjectAmount>>();
  private readonly balances = new Map<number, Map<string, ObjectAmount>>();
  private readonly saldon = new Map<string, Months>();
  private readonly budgets = new Map<string, Months>();
  private readonly transactions = new Map<string, Months>();
  private date = '';
  private added: AddedRow | null = null;
  private rows = 0;
  private removed = 0;
  private number = 0;
  private readonly notes: string[] = [];
  private moreNotes = 0;
  private readonly remarks: string[] = [];

  constructor(
    private readonly file: string,
    private readonly rules: LedgerRules = NO_LEDGER_RULES,
  ) {
    this.dimensions = new SieDimensions(rules);
  }

  /** Takes the next line. */
  push(text: string): void {
    this.number += 1;
    const line = readSieLine(text);
    if (line === undefined) return;
    const before = this.added;
    this.added = null;
    if (before !== null && !(line.label === 'TRANS' && isSameRow(line, before.line))) {
      this.takeTransaction(before.line, before.number);
    }
    this.take(line);
  }

  private take(line: SieLine): void {
    const { label, fields } = line;
    switch (label) {
      case 'RAR':
        this.years.set(Number(fields[0]), { start: fields[1] ?? '', end: fields[2] ?? '' });
        return;
      case 'DIM':
      case 'UNDERDIM':
      case 'OBJEKT':
        this.dimensions.take(line);
        return;
      case 'RES':
        this.takeYear(line, this.results);
        return;
      case 'UB':
        this.takeYear(line, this.balances);
        return;
      case 'PSALDO':
        this.takePeriod(line, this.saldon);
        return;
      case 'PBUDGET':
        this.takePeriod(line, this.budgets);
        return;
      case 'VER':
        this.date = fields[2] ?? '';
        return;
      case 'TRANS':
        this.takeTransaction(line, this.number);
        return;
      case 'RTRANS':
        this.added = { line, number: this.number, date: this.date };
        return;
      case 'BTRANS':
        this.removed += 1;
        return;
      default:
        return;
    }
  }

  private takeYear(
    { label, fields: [year, konto, amount] }: SieLine,
    into: Map<number, Map<string, ObjectAmount>>,
  ): void {
    const value = readSieAmount(amount);
    if (value === undefined || konto === undefined || !/^-?\d+$/u.test(year ?? '')) {
      this.note(label, amount);
      return;
    }
    this.rows += 1;
    const index = Number(year);
    const accounts = into.get(index) ?? new Map<string, ObjectAmount>();
    into.set(index, accounts);
    const known = accounts.get(konto);
    accounts.set(konto, { amount: addAmounts(known?.amount ?? 0, value), line: known?.line ?? this.number, rows: 1 });
  }

  private takePeriod(
    { label, fields: [year, period, konto, amount], objects }: SieLine,
    into: Map<string, Months>,
  ): void {
    const value = readSieAmount(amount);
    const month = /^(?:19|20)\d{2}(0\d|1[0-3])$/u.exec(period ?? '')?.[1];
    if (value === undefined || konto === undefined || month === undefined || !/^-?\d+$/u.test(year ?? '')) {
      this.note(label, amount);
      return;
    }
    this.rows += 1;
    this.addTo(into, `${year ?? ''}|${konto}`, Number(period), objects ?? [], value, this.number);
  }

  private takeTransaction({ fields: [konto, amount, date], objects }: SieLine, number: number): void {
    const value = readSieAmount(amount);
    const day = date === undefined || date === '' ? this.date : date;
    const year = [...this.years].find(([, { start, end }]) => start <= this.date && this.date <= end)?.[0] ?? 0;
    if (value === undefined || konto === undefined) {
      this.note('TRANS', amount);
      return;
    }
    this.rows += 1;
    const inYear = /^\d{8}$/u.test(day) && day.slice(0, 4) === this.date.slice(0, 4) ? day : this.date;
    this.addTo(
      this.transactions,
      `${year}|${konto}`,
      Number(inYear.slice(0, 6)) || 0,
      objects ?? [],
      value,
      number,
      true,
    );
  }

  private addTo(
    into: Map<string, Months>,
    name: string,
    period: number,
    objects: readonly string[],
    amount: number,
    line: number,
    isTransaction = false,
  ): void {
    const months = into.get(name) ?? new Map<number, PeriodAmounts>();
    into.set(name, months);
    const month = months.get(period) ?? new PeriodAmounts();
    months.set(period, month);
    const telling = this.dimensions.telling(objects);
    // A transaction is told of once, with all of its objects.
    const dimensions = isTransaction ? 'transaction' : objects.filter((_, at) => at % 2 === 0).join(' ');
    month.add(dimensions, telling, amount, line);
  }

  /** Tells what the file comes to. */
  finish(): LedgerReading {
    if (this.added !== null) this.takeTransaction(this.added.line, this.added.number);
    const cube = new LedgerCube(this.file);
    for (const index of this.indexes()) this.emitYear(cube, index);
    const lines = cube.lines();
    const unused = cube.unusedLines();
    const { file, notes, moreNotes } = this;
    if (lines.length === 0 && unused.length === 0) {
      const [first] = notes;
      return {
        ok: false,
        file,
        reason: `SIE-filen har inga belopp i #RES, #PSALDO, #PBUDGET eller #TRANS.${first === undefined ? '' : ` ${first}`}`,
      };
    }
    const ledger = { file, lines, ...(unused.length === 0 ? {} : { unused }), files: [this.about(cube)] };
    return { ok: true, ledger, notes, ...(moreNotes === 0 ? {} : { moreNotes }) };
  }

  private about(cube: LedgerCube): LedgerFile {
    const codesOf = this.dimensions.codesOf();
    const codes = this.dimensions.iekod.seen;
    const leftOut =
      this.removed === 0 ? [] : [{ what: 'borttagna transaktioner (#BTRANS)', rows: this.removed, belopp: null }];
    return {
      file: this.file,
      rows: this.rows,
      leftOut,
      interpretation:
        codesOf === null || codes.size === 0 ? null : { state: 'given', headers: [], columns: [], codes, codesOf },
      periods: cube.periodTotals(),
      remarks: [...leftOut.map(({ what, rows }) => `${rows} ${what} läses inte.`), ...this.remarks],
    };
  }

  private indexes(): readonly number[] {
    const named = [this.saldon, this.budgets, this.transactions].flatMap((all) =>
      [...all.keys()].map((name) => Number(name.split('|')[0])),
    );
    return [...new Set([...this.results.keys(), ...this.balances.keys(), ...named])].sort((a, b) => b - a);
  }

  private emitYear(cube: LedgerCube, index: number): void {
    const year = this.yearOf(index);
    if (year === undefined) {
      this.remarks.push(`Räkenskapsår ${index} har ingen #RAR; dess belopp räknas inte.`);
      return;
    }
    const results = this.results.get(index) ?? new Map<string, ObjectAmount>();
    const of = (all: Map<string, Months>): Map<string, Months> => ofYear(all, index);
    const [transactions, saldon] = [of(this.transactions), of(this.saldon)];
    const source = transactions.size > 0 ? transactions : saldon;
    const what = transactions.size > 0 ? 'transaktionerna' : 'periodsaldona';
    for (const konto of new Set([...source.keys(), ...results.keys()])) {
      if (isBalance(konto)) continue;
      const total = this.emit(cube, { konto, version: 'utfall', year }, source.get(konto));
      const stated = results.get(konto);
      const rest = stated === undefined ? 0 : addAmounts(stated.amount, -total);
      if (stated !== undefined && rest !== 0) {
        this.add(cube, { konto, version: 'utfall', year }, 0, '', { ...stated, amount: rest });
      }
      if (source.size > 0 && results.size > 0 && (rest !== 0 || (stated === undefined && total !== 0))) {
        const res = stated === undefined ? '#RES saknas' : `#RES är ${formatAmount(stated.amount, 'kr')}`;
        this.remarks.push(`Konto ${konto}, ${year}: ${what} är ${formatAmount(total, 'kr')} men ${res}.`);
      }
    }
    for (const [konto, amount] of this.balances.get(index) ?? []) {
      // A balance has no iekod; no key figure of income and cost asks for one.
      if (isBalance(konto) && /^\d{4,}$/u.test(konto)) {
        cube.add(
          { konto, iekod: 0, dvo: null, enhet: null, version: 'utfall', year },
          0,
          amount.amount,
          () => `rad ${amount.line}`,
        );
      }
    }
    for (const [konto, months] of of(this.budgets)) {
      if (!isBalance(konto)) this.emit(cube, { konto, version: 'budget', year }, months);
    }
  }

  private emit(cube: LedgerCube, of: AccountYear, months: Months | undefined): number {
    let total = 0;
    for (const [period, amounts] of months ?? []) {
      for (const [telling, amount] of amounts.once()) {
        total = addAmounts(total, amount.amount);
        this.add(cube, of, period % 100, telling, amount);
      }
    }
    return total;
  }

  private add(
    cube: LedgerCube,
    { konto, version, year }: AccountYear,
    month: number,
    telling: string,
    amount: ObjectAmount,
  ): void {
    if (amount.amount === 0) return;
    const { iekod, dvo, enhet, unknownCode } = this.dimensions.unitsOf(telling);
    if (!/^\d{4,}$/u.test(konto) || iekod === null) {
      const known = /^\d{4,}$/u.test(konto) ? konto : null;
      const line = { konto: known, iekod, dvo, enhet, version, year, belopp: amount.amount };
      cube.addUnused(
        { ...line, unknownCode: known === null ? `konto ${konto}` : (unknownCode ?? 'IE-kod saknas') },
        month,
      );
    } else {
      cube.add({ konto, iekod, dvo, enhet, version, year }, month, amount.amount, () => `rad ${amount.line}`);
    }
  }

  /** A year is named after the one in which it ends. */
  private yearOf(index: number): number | undefined {
    const known = this.years.get(index) ?? this.years.get(0);
    const year = Number(known?.end.slice(0, 4));
    if (!Number.isInteger(year) || year < 1900) return undefined;
    return this.years.has(index) ? year : year + index;
  }

  private note(label: string, amount: string | undefined): void {
    const found = amount === undefined ? 'fält saknas' : `beloppet är ”${amount}”`;
    if (this.notes.length < MOST_NOTES)
      this.notes.push(`rad ${this.number}: #${label} kan inte läsas: ${found}. Raden räknas inte.`);
    else this.moreNotes += 1;
  }
}

interface AccountYear {
  readonly konto: string;
  readonly version: Version;
  readonly year: number;
}

/** Kontoklass 1 and 2 hold balances, which no change of a period says. */
function isBalance(konto: string): boolean {
  return /^[12]/u.test(konto);
}

function ofYear(all: ReadonlyMap<string, Months>, index: number): Map<string, Months> {
  const found = new Map<string, Months>();
  for (const [name, months] of all) {
    const [year, konto = ''] = name.split('|');
    if (Number(year) === index) found.set(konto, months);
  }
  return found;
}

function isSameRow(one: SieLine, other: SieLine): boolean {
  return (
    one.fields[0] === other.fields[0] &&
    one.fields[1] === other.fields[1] &&
    (one.objects ?? []).join('|') === (other.objects ?? []).join('|')
  );
}
