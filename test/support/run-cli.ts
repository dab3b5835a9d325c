import type { OutputStream } from '../../src/cli/command-io';
import { createLocalReviewer } from '../../src/cli/review/reviewer';
import { run } from '../../src/cli/run';

/** What a command line gave. */
export interface CliResult {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where the command believes that it runs. */
export interface CliSurroundings {
  readonly stdoutIsTerminal?: boolean;
  readonly stderrIsTerminal?: boolean;
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the command line within the test, at 14:05 on the 22nd of November 2026. */
export async function runCli(args: readonly string[], surroundings: CliSurroundings = {}): Promise<CliResult> {
  const { stdoutIsTerminal = false, stderrIsTerminal = false, columns, env = {} } = surroundings;
  const written = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof written, isTerminal: boolean): OutputStream => ({
    write: (text) => {
      written[name] += text;
    },
    isTerminal,
    columns: isTerminal ? (columns ?? 80) : undefined,
  });
  const status = await run(args, {
    stdout: stream('stdout', stdoutIsTerminal),
    stderr: stream('stderr', stderrIsTerminal),
    env,
    now: () => new Date(2026, 10, 22, 14, 5),
    newId: () => '0f8fad5b-d9cb-469f-a165-70867728950e',
    version: '1.2.3',
    processors: 2,
    startReviewer: createLocalReviewer,
  });
  return { status, ...written };
}
