import { printable } from '../report/text/layout';
import type { CommandIo } from './command-io';

/** A line that says how far the reading has come. */
export interface Progress {
  readonly show: (number: number, file: string) => void;
  /** Takes the line away. */
  readonly clear: () => void;
}

/** So few files are read before anyone wonders. */
const SILENT_UP_TO = 3;

const CLEAR_LINE = '\r\u001B[2K';

/** Starts a progress line, which is shown on a terminal only and when there are many files. */
export function startProgress(total: number, { stderr, env }: CommandIo, verb = 'Läser'): Progress {
  if (!stderr.isTerminal || total <= SILENT_UP_TO || env['TERM'] === 'dumb') {
    return { show: () => undefined, clear: () => undefined };
  }
  const widest = (stderr.columns ?? 80) - 1;
  return {
    show: (number, file) => {
      stderr.write(`${CLEAR_LINE}${`${verb} ${number} av ${total}: ${printable(file)}`.slice(0, widest)}`);
    },
    clear: () => {
      stderr.write(CLEAR_LINE);
    },
  };
}
