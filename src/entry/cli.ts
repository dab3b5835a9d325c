import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { isMainThread } from 'node:worker_threads';
import { createThreadReviewer } from '../cli/review/thread-reviewer';
import { run } from '../cli/run';
import { standardStream } from '../cli/standard-stream';

declare const __VERSION__: string;

/** A review starts this very file once more in every thread that it works in. */
if (isMainThread) runMain();
else
  void import('../cli/review/serve-reviews').then(({ serveReviews }) => {
    serveReviews();
  });

function runMain(): void {
  void run(process.argv.slice(2), {
    stdout: standardStream(process.stdout),
    stderr: standardStream(process.stderr),
    env: process.env,
    now: () => new Date(),
    newId: randomUUID,
    version: __VERSION__,
    processors: availableParallelism(),
    startReviewer: () => createThreadReviewer(__filename),
  }).then((status) => {
    process.exitCode = status;
  });
}
