import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ReviewJob, ReviewResult } from './job';
import type { Reviewer } from './reviewer';

/** What a thread answers with. */
export type ThreadAnswer =
  { readonly ok: true; readonly result: ReviewResult } | { readonly ok: false; readonly message: string };

/**
 * Does the jobs in a thread of its own, so that the processors share the work. A thread that ends in the middle of a job,
 * as when a workbook takes more memory than there is, costs that job only: the next one gets a new thread.
 * @param program the file that the thread runs; it must call `serveReviews`
 */
export function createThreadReviewer(program: string): Reviewer {
  let worker: Worker | undefined;
  const start = (): Worker => {
    const started = new Worker(program);
    // What happens in the middle of a job is told by its promise; at other times only the thread is lost.
    started.on('error', () => undefined);
    started.on('exit', () => {
      if (worker === started) worker = undefined;
    });
    return started;
  };
  const end = async (): Promise<void> => {
    const ended = worker;
    worker = undefined;
    await ended?.terminate();
  };
  return {
    run: async (job: ReviewJob) => {
      worker ??= start();
      const ended = new AbortController();
      const { signal } = ended;
      try {
        worker.postMessage(job);
        // `error` rejects what waits for the answer.
        const [answer] = (await Promise.race([
          once(worker, 'message', { signal }),
          once(worker, 'exit', { signal }).then(() => {
            throw new Error('The thread ended before its answer.');
          }),
        ])) as [ThreadAnswer];
        if (!answer.ok) throw new Error(answer.message);
        return answer.result;
      } catch (error) {
        await end();
        throw error;
      } finally {
        ended.abort();
      }
    },
    stop: end,
  };
}
