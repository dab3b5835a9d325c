import type { Version } from '../columns/version';
import { columnTitle } from './column-words';
import { IekodDeriver } from './derive-iekod';
import { amountMarks, readLedgerAmount, type AmountMarks } from './ledger-amount';
import type { CubeSlot, LedgerCube } from './ledger-cube';
import type { ColumnUse, DimensionRole, UnusedLine } from './ledger';
import type { LedgerRules } from './ledger-rules';
import { readPeriodCode } from './period-code';
import { cellText, type LedgerRow, type UnderstoodColumns } from './understand-columns';
import { readVersionCode } from './version-code';

/** What one row came to. */
export type RowOutcome =
  | 'read'
  | 'blank'
  /** A sum of rows above it, with what it comes to in kronor. */
  | { readonly total: number | null }
  /** An accumulated amount of another month than the year's last. */
  | { readonly accumulated: number }
  /** Swedish: what is wrong with the row, and the column that it stands in. */
  | { readonly problem: string; readonly column: number };

interface AmountColumn {
  readonly column: number;
  readonly use: Extract<ColumnUse, { readonly role: 'belopp' }>;
  readonly marks: AmountMarks;
  /** Ten-thousandths of what the rows since the start, and since the last sum, come to in the file's own unit. */
  sinceStart: number;
  sinceTotal: number;
}

interface Time {
  readonly version: Version | null;
  readonly year: number | null;
  readonly month: number | null;
  readonly problem: { readonly role: DimensionRole; readonly wanted: string } | null;
}

const TOTAL =
  /^(?:del)?(?:summa|summor|total(?:t|er|summa)?|s:a|slutsumma|netto|årets resultat|resultat)(?![a-zåäö])/iu;
const MOST = 1e11;
/** So many kinds of rows are remembered; where there are more, remembering them does not pay. */
const CACHED = 50_000;

/** Reads the rows below the headers one by one into a cube. */
export class RowReader {
  private readonly columns = new Map<DimensionRole, number>();
  private readonly amounts: readonly AmountColumn[];
  private readonly dimensions: readonly number[];
  private readonly prepared = new Map<string, Prepared>();
  private readonly texts: readonly number[];
  /** What iekod is derived with; it knows which codes were met. */
  readonly iekod: IekodDeriver;

  /** @param sample rows below the headers, which tell how amounts are written */
  constructor(
    private readonly understood: UnderstoodColumns,
    private readonly rules: LedgerRules,
    private readonly cube: LedgerCube,
    sample: readonly LedgerRow[],
  ) {
    const amounts: AmountColumn[] = [];
    for (const [column, use] of understood.columns.entries()) {
      if (use === null) continue;
      if (use.role !== 'belopp') {
        this.columns.set(use.role, column);
        continue;
      }
      const marks = amountMarks(sample.map(({ cells }) => cells[column]));
      amounts.push({ column, use, marks, sinceStart: 0, sinceTotal: 0 });
    }
    this.amounts = amounts;
    this.dimensions = [...this.columns.values()];
    this.texts = understood.headers.flatMap((_, column) =>
      amounts.some((amount) => amount.column === column) ? [] : [column],
    );
    this.iekod = new IekodDeriver(rules, understood.kept?.codes ?? new Map());
  }

  /**
   * Reads one row.
   * @param place the name of a place in the row, for a column: `rad 12`, or `Blad1!E12`
   */
  read(row: LedgerRow, place: (column: number) => string): RowOutcome {
    const { cells } = row;
    const name = this.nameOf(cells);
    let prepared = this.prepared.get(name);
    if (prepared === undefined) {
      const made = this.prepare(cells);
      if ('outcome' in made) return made.outcome;
      prepared = made;
      if (this.prepared.size >= CACHED) this.prepared.clear();
      this.prepared.set(name, prepared);
    }
    return this.readAmounts(prepared, cells, place);
  }

  /** What the cells that say what an amount is of hold, as one text: rows that are alike in them are read alike. */
  private nameOf(cells: LedgerRow['cells']): string {
    let name = '';
    for (const column of this.dimensions) {
      const cell = cells[column];
      name += typeof cell === 'string' ? `${cell}\u0000` : `${cellText(cell)}\u0000`;
    }
    return name;
  }

  /** What a row's amounts are of, or what keeps the row from being read. */
  private prepare(cells: LedgerRow['cells']): Prepared | { readonly outcome: RowOutcome } {
    const text = (role: DimensionRole): string => {
      const column = this.columns.get(role);
      // A copy: a piece of a text keeps the whole of it in memory.
      return column === undefined ? '' : ` ${cellText(cells[column])}`.slice(1);
    };
    const konto = /^\d{4,}(?!\d)/u.exec(text('konto'))?.[0] ?? null;
    if (konto === null) {
      return {
        outcome: this.withoutKonto(cells) ?? this.refuse(cells, 'konto', 'ett kontonummer med minst fyra siffror'),
      };
    }
    const enhet = text('enhet') || text('förvaltning') || null;
    const dvoText = text('dvo');
    const dvo = (/^\d+/u.exec(dvoText)?.[0] ?? dvoText) || null;
    let iekod: number | null = null;
    let unknownCode = 'IE-kod saknas';
    if (this.columns.has('iekod')) {
      iekod = iekodOf(text('iekod'));
      if (iekod === null) return { outcome: this.refuse(cells, 'iekod', '0, 1, 2 eller 3') };
    } else if (this.columns.has('motpart')) {
      const code = text('motpart');
      const units = { own: [text('enhet'), text('förvaltning')], counterpart: text('motpartsenhet') };
      iekod = this.iekod.derive(code, units);
      unknownCode = `${this.codeTitle()} ${code === '' ? 'saknas' : code}`;
    }
    const time = this.readTime(text('version'), text('period'), text('år'));
    if (time.problem !== null) return { outcome: this.refuse(cells, time.problem.role, time.problem.wanted) };
    const slots: Slot[] = [];
    for (const { use } of this.amounts) {
      const version = use.version ?? time.version;
      const year = use.year ?? time.year;
      if (version === null)
        return { outcome: this.refuse(cells, 'version', 'Utfall, Bokslut, Prognos, Budget eller Plan') };
      if (year === null) {
        return { outcome: this.refuse(cells, this.columns.has('år') ? 'år' : 'period', 'ett årtal med fyra siffror') };
      }
      const month = use.month ?? time.month ?? 0;
      const isPart = use.accumulated && month > 0 && month < 12 && this.columns.has('period');
      const unused = iekod === null ? { konto, iekod, dvo, enhet, version, year, unknownCode } : null;
      const cube = iekod === null ? null : this.cube.slot({ konto, iekod, dvo, enhet, version, year }, month);
      slots.push({ cube, unused, month, isPart });
    }
    return { slots };
  }

  private readAmounts({ slots }: Prepared, cells: LedgerRow['cells'], place: (column: number) => string): RowOutcome {
    const isOnly = this.amounts.length === 1;
    let outcome: RowOutcome = 'blank';
    for (let at = 0; at < slots.length; at++) {
      const [amount, slot] = [this.amounts[at], slots[at]];
      if (amount === undefined || slot === undefined) continue;
      const { column, use, marks } = amount;
      const value = readLedgerAmount(cells[column], marks);
      if (value === null && (!isOnly || cellText(cells[column]) !== '')) continue;
      if (value === null || value === undefined || Math.abs(value * use.kronorPerAmount) > MOST)
        return this.refuseAmount(cells, column);
      const belopp = inKronor(value * use.factor, use.kronorPerAmount);
      if (slot.isPart) {
        outcome = { accumulated: belopp };
        continue;
      }
      const parts = Math.round(value * 10_000);
      amount.sinceStart += parts;
      amount.sinceTotal += parts;
      outcome = 'read';
      if (slot.cube !== null) slot.cube.add(belopp, () => place(column));
      else if (slot.unused !== null) this.cube.addUnused({ ...slot.unused, belopp }, slot.month);
    }
    if (outcome === 'read') this.cube.rows += 1;
    return outcome;
  }

  /** What the column that iekod is derived from is called. */
  codeTitle(): string {
    return this.understood.headers[this.columns.get('motpart') ?? -1] ?? columnTitle('motpart');
  }

  /** What can be read of a row that cannot be used. */
  unused({ cells }: LedgerRow): readonly UnusedLine[] {
    const text = (role: DimensionRole): string => cellText(cells[this.columns.get(role) ?? -1]);
    const time = this.readTime(text('version'), text('period'), text('år'));
    const konto = /^\d{4,}(?!\d)/u.exec(text('konto'))?.[0] ?? null;
    const iekod = iekodOf(text('iekod'));
    const dvo = /^\d+/u.exec(text('dvo'))?.[0] ?? null;
    const enhet = text('enhet') || text('förvaltning') || null;
    return this.amounts.flatMap(({ column, use, marks }): UnusedLine[] => {
      const value = readLedgerAmount(cells[column], marks);
      if (value === null && this.amounts.length > 1) return [];
      const belopp = typeof value === 'number' ? inKronor(value * use.factor, use.kronorPerAmount) : null;
      const [version, year] = [use.version ?? time.version, use.year ?? time.year];
      return [{ konto, iekod, dvo, enhet, version, year, belopp }];
    });
  }

  /** A row without an account may be blank, or a sum of the rows above it. */
  private withoutKonto(cells: LedgerRow['cells']): RowOutcome | undefined {
    const written = this.texts.map((column) => cellText(cells[column])).filter((text) => text !== '');
    const values = this.amounts.map(({ column, marks }) => readLedgerAmount(cells[column], marks));
    if (values.every((value) => value === null || value === 0) && (written.length === 0 || values.includes(0)))
      return 'blank';
    const isNamed = written.some((text) => TOTAL.test(text));
    const isSum =
      written.length === 0 &&
      this.amounts.every(({ sinceStart, sinceTotal }, at) => {
        const parts = Math.round((values[at] ?? 0) * 10_000);
        return parts === sinceStart || parts === sinceTotal;
      });
    if (isNamed && values.includes(undefined)) return { total: null };
    if (!isNamed && !isSum)
      return values.every((value) => value === null) && this.amounts.length > 1 ? 'blank' : undefined;
    let total = 0;
    for (const [at, amount] of this.amounts.entries()) {
      total += inKronor((values[at] ?? 0) * amount.use.factor, amount.use.kronorPerAmount);
      amount.sinceTotal = 0;
    }
    return { total };
  }

  private readTime(versionText: string, periodText: string, yearText: string): Time {
    const { ofFile } = this.understood;
    const nothing = { version: null, year: null, month: null };
    const code = readVersionCode(versionText, this.rules.versions);
    if (this.columns.has('version') && code === undefined) {
      return { ...nothing, problem: { role: 'version', wanted: 'Utfall, Bokslut, Prognos, Budget eller Plan' } };
    }
    const period = this.columns.has('period') ? readPeriodCode(periodText.toLowerCase()) : undefined;
    if (this.columns.has('period') && period === undefined && !this.columns.has('år')) {
      const wanted = 'en period som 202001';
      return { version: code?.version ?? null, year: null, month: null, problem: { role: 'period', wanted } };
    }
    const inYear = this.columns.has('år') ? readYear(yearText) : undefined;
    if (this.columns.has('år') && inYear === undefined) {
      const problem = { role: 'år', wanted: 'ett årtal med fyra siffror' } as const;
      return { version: code?.version ?? null, year: null, month: null, problem };
    }
    const written = inYear?.year ?? period?.year ?? null;
    const year = written ?? code?.year ?? ofFile.year ?? null;
    const month = inYear?.month ?? period?.month ?? null;
    if (typeof code?.year === 'number' && written !== null && code.year !== written) {
      const wanted = `för samma år som kolumnen ${this.columns.has('år') ? 'År' : 'Period'} (${written})`;
      return { ...nothing, month, problem: { role: 'version', wanted } };
    }
    if (typeof period?.year === 'number' && inYear !== undefined && period.year !== inYear.year) {
      const problem = { role: 'period', wanted: `i samma år som kolumnen År (${inYear.year})` } as const;
      return { version: code?.version ?? null, year: null, month, problem };
    }
    return { version: code?.version ?? ofFile.version ?? null, year, month, problem: null };
  }

  private refuse(cells: LedgerRow['cells'], role: DimensionRole, wanted: string): RowOutcome {
    const column = this.columns.get(role) ?? 0;
    const text = cellText(cells[column]);
    const title = columnTitle(role);
    const problem = text === '' ? `${title} saknas.` : `${title} är ”${text}” men ska vara ${wanted}.`;
    return { problem, column };
  }

  private refuseAmount(cells: LedgerRow['cells'], column: number): RowOutcome {
    const text = cellText(cells[column]);
    const header = this.understood.headers[column] ?? '';
    const title = this.amounts.length === 1 || header === '' ? 'Belopp' : header;
    return { problem: text === '' ? `${title} saknas.` : `${title} är ”${text}” men ska vara ett tal.`, column };
  }
}

/** Where one of a row's amounts is added. */
interface Slot {
  readonly cube: CubeSlot | null;
  /** What the amount is of when no iekod is known. */
  readonly unused: Omit<UnusedLine, 'belopp'> | null;
  readonly month: number;
  /** It is accumulated until another month than the year's last. */
  readonly isPart: boolean;
}

/** Where the amounts of rows that are alike are added. */
interface Prepared {
  readonly slots: readonly Slot[];
}

function iekodOf(text: string): number | null {
  const digit = /^[0-3](?![\d.,])/u.exec(text)?.[0];
  return digit === undefined ? null : Number(digit);
}

/** A year, or a year with the month that its amounts are booked in. */
function readYear(text: string): { readonly year: number; readonly month: number | null } | undefined {
  const [, year, month] = /^((?:19|20)\d{2})(0\d|1[0-3])?$/u.exec(text) ?? [];
  return year === undefined ? undefined : { year: Number(year), month: month === undefined ? null : Number(month) };
}

/** 15 digits, as Excel keeps: 0.1 tkr is 100 kr, without binary noise. */
function inKronor(value: number, kronorPerAmount: number): number {
  return kronorPerAmount === 1 ? value : Number((value * kronorPerAmount).toPrecision(15));
}
