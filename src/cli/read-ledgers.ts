import { dirname, join } from 'node:path';
import { readLedgerFile } from '../adapters/files/read-ledger-file';
import { readText } from '../adapters/files/read-text';
import { writeWholeFile } from '../adapters/files/write-whole-file';
import { joinLedgers } from '../core/ledger/join-ledgers';
import type { Ledger } from '../core/ledger/ledger';
import { ledgerRules } from '../core/packs/ledger-rules';
import type { WrittenInterpretation } from '../core/packs/ledger-schema';
import type { RulePack } from '../core/packs/schema';
import { interpretationSentence, isPlain } from '../report/ledger-wording';
import { printable } from '../report/text/layout';
import type { CommandIo } from './command-io';
import { Refusal } from './refusal';

/** At most so many of an extract's bad rows are told. */
const MOST_ROWS = 10;
/** Where a folder keeps how its extracts were understood. */
const KEPT_IN = 'huvudbok.tolkning.json';

/** How extracts are read in a call. */
export interface LedgerOptions {
  readonly pack: RulePack;
  /** The interpretations are confirmed: they are kept beside the files. */
  readonly isConfirmed: boolean;
}

/**
 * Reads the ledger extracts of a call, and says on standard error what does not count and how columns were understood.
 * @throws {Refusal} when one cannot be used
 */
export async function readLedgers(
  paths: readonly string[],
  { pack, isConfirmed }: LedgerOptions,
  io: CommandIo,
): Promise<Ledger | null> {
  const ledgers: Ledger[] = [];
  for (const path of paths) {
    const kept = await readKept(path);
    const reading = await readLedgerFile(path, ledgerRules(pack, kept));
    if (!reading.ok) throw new Refusal(`Huvudboksutdraget ${reading.file} kan inte användas. ${reading.reason}`);
    const { ledger, notes, moreNotes = 0 } = reading;
    const say = (text: string): void => {
      io.stderr.write(`bilagekontroll: ${printable(`${ledger.file}: ${text}`)}\n`);
    };
    for (const note of notes.slice(0, MOST_ROWS)) say(note);
    const left = notes.length - MOST_ROWS + moreNotes;
    if (left > 0) say(`Ytterligare ${left} rader kan inte läsas och räknas inte.`);
    for (const file of ledger.files ?? []) {
      for (const remark of file.remarks) say(remark);
      if (file.interpretation === null || isPlain(file.interpretation)) continue;
      say(interpretationSentence(file.interpretation));
      if (file.interpretation.state !== 'föreslagen') continue;
      if (isConfirmed) say(`Tolkningen sparas i ${await keep(path, kept, ledger)}.`);
      else say('Stämmer tolkningen? Kör om med --confirm-ledger, så sparas den bredvid filen.');
    }
    ledgers.push(ledger);
  }
  return joinLedgers(ledgers);
}

/**
 * What is kept in an extract's folder of how extracts were understood.
 * @throws {Refusal} when it is not written as it should be
 */
async function readKept(path: string): Promise<readonly WrittenInterpretation[]> {
  const file = join(dirname(path), KEPT_IN);
  const content = await readText(file);
  if (!content.ok) return [];
  const { readInterpretations } = await import('../core/packs/read-interpretations');
  const reading = readInterpretations(content.text.replace(/^\uFEFF/u, ''));
  if (reading.ok) return reading.interpretations;
  throw new Refusal(`${file} kan inte användas: ${reading.reason} Rätta filen eller ta bort den.`);
}

async function keep(path: string, kept: readonly WrittenInterpretation[], ledger: Ledger): Promise<string> {
  const { writtenFrom } = await import('../core/packs/read-interpretations');
  const own = (ledger.files ?? []).flatMap(({ interpretation }) =>
    interpretation === null ? [] : [writtenFrom(interpretation)],
  );
  const headers = new Set(own.map(({ rubriker }) => rubriker.join('|')));
  const all = [...own, ...kept.filter(({ rubriker }) => !headers.has(rubriker.join('|')))];
  const file = join(dirname(path), KEPT_IN);
  await writeWholeFile(file, `${JSON.stringify({ tolkningar: all }, null, 2)}\n`);
  return file;
}
