import type { OutputStream } from './command-io';
import { EXIT_STATUS } from './exit-status';

/** A standard stream of the process as commands write to it. */
export function standardStream(stream: NodeJS.WriteStream): OutputStream {
  stream.on('error', ({ code }: NodeJS.ErrnoException) => {
    // Whoever reads may have had enough (`| head`): that is no error.
    if (code === 'EPIPE') return;
    if (stream !== process.stderr) {
      process.stderr.write(`bilagekontroll: Resultatet kan inte skrivas${code === undefined ? '' : ` (${code})`}.\n`);
    }
    process.exit(EXIT_STATUS.nothingChecked);
  });
  return {
    write: (text) => {
      stream.write(text);
    },
    isTerminal: stream.isTTY,
    columns: stream.isTTY ? stream.columns : undefined,
  };
}
