import { formatAmount, listWords } from '../findings/wording';
import type { Ledger, LedgerFile, LedgerInterpretation, LeftOut } from './ledger';
import { LedgerCube } from './ledger-cube';
import { NO_LEDGER_RULES, type LedgerRules } from './ledger-rules';
import { RowReader } from './row-reader';
import { HEADER_WITHIN, understandColumns, type LedgerRow, type UnderstoodColumns } from './understand-columns';

/** A ledger extract that was read, or why it cannot be used. */
export type LedgerReading =
  | {
      readonly ok: true;
      readonly ledger: Ledger;
      /** Rows that do not count, each with its place and the reason, in Swedish: the first hundreds of them. */
      readonly notes: readonly string[];
      /** How many more there are. */
      readonly moreNotes?: number;
    }
  | {
      readonly ok: false;
      /** The file's name without its folders. */
      readonly file: string;
      /** Swedish: what is wrong and what to do. */
      readonly reason: string;
    };

/** So many rows are kept until the columns are understood. */
const KEPT = HEADER_WITHIN + 150;
const MOST_NOTES = 200;

/** Names a place of a file in messages: `rad 12`, or `Blad1!E12`. */
export type PlaceName = (row: number, column: number) => string;

/**
 * Reads an extract whose rows are handed over as they come: it keeps the first until it has understood the columns, and
 * sums the others as they pass, so that its memory does not grow with them.
 */
export class LedgerReader {
  private kept: LedgerRow[] | null = [];
  private understood: UnderstoodColumns | undefined;
  private rows: RowReader | null = null;
  private readonly cube: LedgerCube;
  private readonly notes: string[] = [];
  private moreNotes = 0;
  private readonly leftOut = new Map<string, { rows: number; belopp: number | null }>();

  constructor(
    private readonly file: string,
    private readonly place: PlaceName,
    private readonly rules: LedgerRules = NO_LEDGER_RULES,
  ) {
    this.cube = new LedgerCube(file);
  }

  /** Takes the next row. */
  push(row: LedgerRow): void {
    if (this.kept === null) {
      this.readRow(row);
      return;
    }
    this.kept.push(row);
    if (this.kept.length >= KEPT) this.start();
  }

  /** Tells what the rows come to. */
  finish(): LedgerReading {
    this.start();
    const { file, understood } = this;
    if (understood === undefined || understood.missing.length > 0) {
      return { ok: false, file, reason: missingColumns(understood) };
    }
    if (understood.repeated.length > 0) {
      const reason = `Kolumnen ${listWords(understood.repeated)} finns mer än en gång. Ta bort eller byt namn på den som inte ska läsas.`;
      return { ok: false, file, reason };
    }
    const [first] = this.notes;
    if (this.cube.rows === 0) {
      const reason = first === undefined ? 'Det finns inga rader under rubrikerna.' : `Ingen rad kan läsas; ${first}`;
      return { ok: false, file, reason };
    }
    const unused = this.cube.unusedLines();
    const ledger = {
      file,
      lines: this.cube.lines(),
      ...(unused.length === 0 ? {} : { unused }),
      files: [this.about(understood)],
    };
    const { notes, moreNotes } = this;
    return { ok: true, ledger, notes, ...(moreNotes === 0 ? {} : { moreNotes }) };
  }

  private about(understood: UnderstoodColumns): LedgerFile {
    const leftOut = [...this.leftOut].map(([what, { rows, belopp }]): LeftOut => ({ what, rows, belopp }));
    return {
      file: this.file,
      rows: this.cube.rows,
      leftOut,
      interpretation: this.interpretation(understood),
      periods: this.cube.periodTotals(),
      remarks: leftOut.map(leftOutSentence),
    };
  }

  private interpretation({ state, headers, columns }: UnderstoodColumns): LedgerInterpretation {
    const hasCodes = columns.some((use) => use?.role === 'motpart') && !columns.some((use) => use?.role === 'iekod');
    const codes = this.rows?.iekod.seen ?? new Map<string, number | null>();
    return { state, headers, columns, codes, codesOf: hasCodes ? (this.rows?.codeTitle() ?? null) : null };
  }

  private start(): void {
    const { kept } = this;
    if (kept === null) return;
    this.kept = null;
    this.understood = understandColumns(kept, this.file, this.rules);
    if (this.understood === undefined || this.understood.missing.length > 0) return;
    const below = kept.slice(this.understood.headerRow + 1);
    this.rows = new RowReader(this.understood, this.rules, this.cube, below);
    for (const row of below) this.readRow(row);
  }

  private readRow(row: LedgerRow): void {
    if (this.rows === null) return;
    if (row.cells.every((cell) => cell === undefined || cell === null || cell === '')) return;
    const outcome = this.rows.read(row, (column) => this.place(row.number, column));
    if (outcome === 'read') return;
    if (outcome === 'blank') this.leave('rader utan belopp', null);
    else if ('total' in outcome) this.leave('summarader', outcome.total);
    else if ('accumulated' in outcome) this.leave('rader med ackumulerade belopp före december', outcome.accumulated);
    else {
      for (const line of this.rows.unused(row)) this.cube.addUnused(line, 0);
      const note = `${this.place(row.number, outcome.column)}: ${outcome.problem} Raden räknas inte.`;
      if (this.notes.length < MOST_NOTES) this.notes.push(note);
      else this.moreNotes += 1;
    }
  }

  private leave(what: string, belopp: number | null): void {
    const known = this.leftOut.get(what);
    if (known === undefined) {
      this.leftOut.set(what, { rows: 1, belopp });
      return;
    }
    known.rows += 1;
    if (belopp !== null) known.belopp = (known.belopp ?? 0) + belopp;
  }
}

/**
 * Reads a ledger extract from all its rows. A row that cannot be read costs that row only and is told; a column that is
 * missing costs the file.
 */
export function readLedger(
  file: string,
  rows: Iterable<LedgerRow>,
  place: PlaceName,
  rules: LedgerRules = NO_LEDGER_RULES,
): LedgerReading {
  const reader = new LedgerReader(file, place, rules);
  for (const row of rows) reader.push(row);
  return reader.finish();
}

function leftOutSentence({ what, rows, belopp }: LeftOut): string {
  const amount = belopp === null ? '' : ` (${formatAmount(belopp, 'kr')})`;
  return `${rows} ${what}${amount} läses inte.`;
}

function missingColumns(understood: UnderstoodColumns | undefined): string {
  const all = 'Rubrikerna ska vara Konto, IE-kod, Version, År och Belopp, på samma rad och i valfri ordning.';
  if (understood === undefined) return `Filen är inget huvudboksutdrag: ingen av rubrikerna hittas. ${all}`;
  const [word, is] = understood.missing.length === 1 ? ['Kolumnen', 'saknas'] : ['Kolumnerna', 'saknas'];
  return `${word} ${listWords(understood.missing)} ${is}. ${all}`;
}
