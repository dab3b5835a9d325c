import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { errorCode } from '../../adapters/files/read-bytes';
import type { ReviewJob, ReviewResult } from './job';
import type { Reviewer } from './reviewer';

/** What a thread answers with. */
export type ThreadAnswer =
  { readonly ok: true; readonly result: ReviewResult } | { readonly ok: false; readonly message: string };

/** Enough for nearly every workbook. Without a limit, what is no longer needed is left until the machine is full. */
const USUAL_MEGABYTES = 192;

/**
 * Does the jobs in a thread of its own, so that the processors share the work. A thread that ends in the middle of a job
 * costs that job only: the next one gets a new thread. A job that needs more memory than usual is done again in a thread
 * that may take all there is.
 * @param program the file that the thread runs; it must call `serveReviews`
 */
export function createThreadReviewer(program: string, usualMegabytes = USUAL_MEGABYTES): Reviewer {
  let worker: Worker | undefined;
  const start = (megabytes?: number): Worker => {
    const resourceLimits = megabytes === undefined ? {} : { maxOldGenerationSizeMb: megabytes };
    const started = new Worker(program, { resourceLimits });
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
      worker ??= start(usualMegabytes);
      try {
        return await runIn(worker, job);
      } catch (error) {
        await end();
        if (errorCode(error) !== 'ERR_WORKER_OUT_OF_MEMORY') throw error;
      }
      const large = start();
      try {
        return await runIn(large, job);
      } finally {
        await large.terminate();
      }
    },
    stop: end,
  };
}

async function runIn(worker: Worker, job: ReviewJob): Promise<ReviewResult> {
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
  } finally {
    ended.abort();
  }
}
