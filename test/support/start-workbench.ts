import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A workbench that runs as `npm start` runs it. */
export interface RunningWorkbench {
  /** Such as `http://localhost:41234`. */
  readonly address: string;
  /** The line that it printed. */
  readonly greeting: string;
  readonly stop: () => Promise<void>;
}

/** Starts the workbench in a process of its own, on any free port or, if that is taken, on the next one after a given port. */
export async function startWorkbench(port = 0): Promise<RunningWorkbench> {
  const server = spawn(process.execPath, ['scripts/start.mjs', '--port', String(port)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(server, 'exit');
  let problems = '';
  server.stderr.on('data', (text: Buffer) => (problems += text.toString()));
  for await (const line of createInterface(server.stdout)) {
    const address = /http:\/\/localhost:\d+/.exec(line)?.[0];
    if (address === undefined) continue;
    // What else it prints is nobody's concern, but has to go somewhere.
    server.stdout.resume();
    return {
      address,
      greeting: line,
      stop: async () => {
        server.kill('SIGINT');
        await ended;
      },
    };
  }
  throw new Error(`The workbench did not start:\n${problems}`);
}
