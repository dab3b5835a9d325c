import type { Version } from '../columns/version';
import type { LedgerLine, LedgerRowPlace, PeriodTotal, UnusedLine } from './ledger';

/** What an amount of the ledger is of. */
export type LedgerKey = Omit<LedgerLine, 'belopp' | 'from'>;

/** Ten-thousandths of a krona: whole numbers add up without binary noise, up to 900 billions of kronor. */
const PARTS = 10_000;
/** So many of the rows that a line is summed from are remembered. */
const ROWS_KEPT = 5;

interface CubeCell {
  readonly key: LedgerKey;
  parts: number;
  rows: number;
  readonly first: LedgerRowPlace[];
}

interface UnusedCell {
  readonly line: UnusedLine;
  parts: number;
  rows: number;
}

interface PeriodCell extends Pick<PeriodTotal, 'version' | 'year' | 'month'> {
  rows: number;
  netto: number;
  size: number;
}

/** Whether an account is of the income and cost that the key figures are computed from: kontoklass 3–7 and kontogrupp 85. */
export function isResultAccount(konto: string): boolean {
  return /^(?:[3-7]|85)/u.test(konto);
}

/** Where the amounts of one account, iekod, unit, version, year and month are added. */
export class CubeSlot {
  constructor(
    private readonly cell: CubeCell,
    private readonly period: PeriodCell,
    private readonly isResult: boolean,
  ) {}

  /**
   * Adds an amount in kronor.
   * @param place tells where it stands, and is asked for the first few only
   */
  add(belopp: number, place: () => string): void {
    const { cell } = this;
    const parts = Math.round(belopp * PARTS);
    cell.parts += parts;
    cell.rows += 1;
    if (cell.first.length < ROWS_KEPT) cell.first.push({ place: place(), belopp });
    addToPeriod(this.period, parts, this.isResult);
  }
}

function addToPeriod(period: PeriodCell, parts: number, isResult: boolean): void {
  period.rows += 1;
  if (!isResult) return;
  period.netto += parts;
  period.size += Math.abs(parts);
}

/** Sums the rows of one file as they pass, by account, iekod, unit, version and year: it grows with those and not with the rows. */
export class LedgerCube {
  private readonly cells = new Map<string, CubeCell>();
  private readonly unused = new Map<string, UnusedCell>();
  private readonly periods = new Map<string, PeriodCell>();
  /** Rows that count. */
  rows = 0;

  constructor(private readonly file: string) {}

  /**
   * Adds an amount.
   * @param month from 1; 0 for an amount of the whole year
   * @param place tells where it stands, and is asked for the first few only
   */
  add(key: LedgerKey, month: number, belopp: number, place: () => string): void {
    this.slot(key, month).add(belopp, place);
  }

  /**
   * Where amounts of one kind and month are added, found once for all of them.
   * @param month from 1; 0 for amounts of the whole year
   */
  slot(key: LedgerKey, month: number): CubeSlot {
    const { konto, iekod, dvo, enhet, version, year } = key;
    const name = `${konto}|${iekod}|${version}|${year}|${dvo ?? ''}|${enhet ?? ''}`;
    let cell = this.cells.get(name);
    if (cell === undefined) this.cells.set(name, (cell = { key, parts: 0, rows: 0, first: [] }));
    return new CubeSlot(cell, this.periodOf(version, year, month), isResultAccount(konto));
  }

  /** Adds a row that cannot be used, with what could be read of it. */
  addUnused(line: UnusedLine, month: number): void {
    const { konto, iekod, dvo, enhet, version, year, belopp, unknownCode } = line;
    const sign = belopp === null ? 'none' : belopp < 0;
    const name = [konto, iekod, dvo, enhet, version, year, sign, unknownCode].join('|');
    let cell = this.unused.get(name);
    if (cell === undefined) this.unused.set(name, (cell = { line, parts: 0, rows: 0 }));
    const parts = Math.round((belopp ?? 0) * PARTS);
    cell.parts += parts;
    cell.rows += 1;
    if (konto === null || version === null || year === null) return;
    addToPeriod(this.periodOf(version, year, month), parts, isResultAccount(konto));
  }

  private periodOf(version: Version, year: number, month: number): PeriodCell {
    const name = `${version}|${year}|${month}`;
    let period = this.periods.get(name);
    if (period === undefined) this.periods.set(name, (period = { version, year, month, rows: 0, netto: 0, size: 0 }));
    return period;
  }

  /** What was summed, in the order in which it was first met. */
  lines(): readonly LedgerLine[] {
    const met = [...this.cells.values()].filter(({ rows }) => rows > 0);
    return met.map(({ key, parts, rows, first }) => ({
      ...key,
      belopp: parts / PARTS,
      from: { file: this.file, rows, first },
    }));
  }

  /** The rows that cannot be used, those that are alike together. */
  unusedLines(): readonly UnusedLine[] {
    return [...this.unused.values()].map(({ line, parts, rows }) => ({
      ...line,
      belopp: line.belopp === null ? null : parts / PARTS,
      ...(rows === 1 ? {} : { rows }),
    }));
  }

  /** What each period comes to. */
  periodTotals(): readonly PeriodTotal[] {
    const met = [...this.periods.values()].filter(({ rows }) => rows > 0);
    return met.map((period) => ({
      ...period,
      netto: period.netto / PARTS,
      size: period.size / PARTS,
    }));
  }
}
