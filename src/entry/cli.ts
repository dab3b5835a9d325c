import { run } from '../cli/run';
import { standardStream } from '../cli/standard-stream';

declare const __VERSION__: string;

void run(process.argv.slice(2), {
  stdout: standardStream(process.stdout),
  stderr: standardStream(process.stderr),
  env: process.env,
  now: () => new Date(),
  version: __VERSION__,
}).then((status) => {
  process.exitCode = status;
});
