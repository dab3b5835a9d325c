import { createColors } from 'picocolors';
import { contentKind } from '../adapters/files/content-kind';
import { readBytes } from '../adapters/files/read-bytes';
import { findWriteProblem, writeWholeFile } from '../adapters/files/write-whole-file';
import { NO_COLOURS, type TextColours } from '../report/text/layout';
import type { CommandIo } from './command-io';
import { Refusal } from './refusal';

/** Where a command's result goes: the screen, or the file that `--out` names. */
export interface Output {
  /** Null for standard output. */
  readonly file: string | null;
  /** How many characters go on a line of text. */
  readonly width: number;
  readonly colours: TextColours;
  /** @throws {Refusal} when the file cannot be written */
  readonly write: (text: string) => Promise<void>;
}

/** As wide as a page of text is read with ease, where there is no terminal to go by. */
const USUAL_WIDTH = 100;
/** Longer lines are hard to follow, however wide the terminal is. */
const WIDEST = 120;

/**
 * Prepares for the result before any work is done, so that a wrong `--out` is told at once.
 * @param inputs files that the command reads and that are never written over
 * @param replaces a workbook, and what a link leads to, may be written over
 * @throws {Refusal} when the file cannot be written
 */
export async function createOutput(
  file: string | undefined,
  inputs: readonly string[],
  io: CommandIo,
  replaces = false,
): Promise<Output> {
  const { stdout } = io;
  if (file === undefined) {
    return {
      file: null,
      width: Math.min(stdout.columns ?? USUAL_WIDTH, WIDEST),
      colours: chooseColours(io),
      write: (text) => {
        stdout.write(text);
        return Promise.resolve();
      },
    };
  }
  const refuse = (problem: string | undefined): void => {
    if (problem !== undefined) throw new Refusal(`Resultatet kan inte skrivas till ${file}: ${problem}`);
  };
  refuse(await findWriteProblem(file, inputs, replaces));
  if (!replaces && (await isWorkbook(file))) refuse(WORKBOOK);
  return {
    file,
    width: USUAL_WIDTH,
    colours: NO_COLOURS,
    write: async (text) => {
      refuse(await writeWholeFile(file, text));
    },
  };
}

/** Colours are for people at a terminal who have not asked to be spared them (https://no-color.org). */
function chooseColours({ stdout, env }: CommandIo): TextColours {
  const spared = (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb';
  if (!stdout.isTerminal || spared) return NO_COLOURS;
  return createColors(true);
}

const WORKBOOK = 'Det är en arbetsbok. Välj ett annat namn, eller skriv över den med --replace.';

/** Whether a file is there that holds a workbook: a report takes the place of an earlier report, not of somebody's work. */
async function isWorkbook(file: string): Promise<boolean> {
  const existing = await readBytes(file);
  return existing.ok && !('refusal' in contentKind(existing.bytes));
}
