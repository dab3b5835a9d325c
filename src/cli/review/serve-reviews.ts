import { parentPort } from 'node:worker_threads';
import { doJob, type ReviewJob } from './job';
import type { ThreadAnswer } from './thread-reviewer';

/** Answers the jobs that a review gives this thread, until it is ended. */
export function serveReviews(): void {
  parentPort?.on('message', (job: ReviewJob) => {
    doJob(job)
      .then(
        (result): ThreadAnswer => ({ ok: true, result }),
        (error: unknown): ThreadAnswer => ({
          ok: false,
          message: error instanceof Error ? error.message : String(error),
        }),
      )
      .then((answer) => parentPort?.postMessage(answer))
      .catch(() => undefined);
  });
}
