import { joinLedgers } from '../core/ledger/join-ledgers';
import type { ColumnUse, Ledger, LedgerFile } from '../core/ledger/ledger';
import type { KeptInterpretation } from '../core/ledger/ledger-rules';
import type { LedgerReading } from '../core/ledger/read-ledger';
import type { GivenFile } from './added-file';

/** A ledger extract that the user has added. */
export interface AddedLedger {
  readonly name: string;
  /** Swedish: why it cannot be used; null when it can. */
  readonly unreadable: string | null;
  /** What was read; null when it could not be. */
  readonly about: LedgerFile | null;
  /** Swedish: rows that do not count, the first of them. */
  readonly notes: readonly string[];
}

/** Reads extracts, and remembers how they were understood. */
export interface LedgerParts {
  /** Reads an extract, as the user says or as was confirmed before. Never rejects. */
  readonly read: (name: string, bytes: Uint8Array, said: KeptInterpretation | undefined) => Promise<LedgerReading>;
  readonly keep: (kept: KeptInterpretation) => void;
}

interface HeldLedger {
  readonly given: GivenFile;
  readonly reading: LedgerReading;
}

/** The ledger extracts beside the open workbook, and how their columns are understood. They stay where they are. */
export class SessionLedger {
  private held: readonly HeldLedger[] = [];
  /** What the user has said of an extract and not confirmed yet, by its name. */
  private readonly said = new Map<string, KeptInterpretation>();

  constructor(private readonly parts: LedgerParts | undefined) {}

  /** The extract that the check is held to; null where none can be used. */
  ledger(): Ledger | null {
    return joinLedgers(this.held.flatMap(({ reading }) => (reading.ok ? [reading.ledger] : [])));
  }

  /** What the pane tells of each extract. */
  list(): readonly AddedLedger[] {
    return this.held.map(({ given: { name }, reading }) =>
      reading.ok
        ? { name, unreadable: null, about: reading.ledger.files?.[0] ?? null, notes: reading.notes.slice(0, 5) }
        : { name, unreadable: reading.reason, about: null, notes: [] },
    );
  }

  /** Adds extracts; one takes the place of an earlier one of its name. */
  async add(files: readonly GivenFile[]): Promise<void> {
    for (const given of files) {
      const reading = await this.read(given);
      this.held = [...this.held.filter(({ given: { name } }) => name !== given.name), { given, reading }];
    }
  }

  /** Takes an extract out. */
  remove(name: string): void {
    this.said.delete(name);
    this.held = this.held.filter(({ given }) => given.name !== name);
  }

  /** Reads an extract anew with one of its columns read as something else. */
  async interpret(name: string, column: number, use: ColumnUse | null): Promise<void> {
    const interpretation = this.list().find((one) => one.name === name)?.about?.interpretation;
    if (interpretation === null || interpretation === undefined) return;
    const columns = interpretation.columns.map((known, at) => (at === column ? use : known));
    this.said.set(name, { headers: interpretation.headers, columns, codes: this.said.get(name)?.codes ?? new Map() });
    await this.readAgain(name);
  }

  /** Remembers how an extract is understood, so that the next with its headers is known. */
  async confirm(name: string): Promise<void> {
    const interpretation = this.list().find((one) => one.name === name)?.about?.interpretation;
    if (interpretation === null || interpretation === undefined) return;
    const { headers, columns } = interpretation;
    this.parts?.keep({ headers, columns, codes: this.said.get(name)?.codes ?? new Map() });
    this.said.delete(name);
    await this.readAgain(name);
  }

  private async readAgain(name: string): Promise<void> {
    const known = this.held.find(({ given }) => given.name === name);
    if (known === undefined) return;
    const reading = await this.read(known.given);
    // What is said so that nothing can be read is put right by saying something else: the columns stay in sight.
    this.held = this.held.map((one) =>
      one === known && (reading.ok || !known.reading.ok) ? { ...one, reading } : one,
    );
  }

  private async read(given: GivenFile): Promise<LedgerReading> {
    const { name } = given;
    const said = this.said.get(name);
    try {
      const bytes = await given.bytes();
      if (this.parts !== undefined) return await this.parts.read(name, bytes, said);
    } catch {
      // Told below.
    }
    return { ok: false, file: name, reason: `Filen ${name} gick inte att läsa. Välj den igen.` };
  }
}
