import { doJob, type ReviewJob, type ReviewResult } from './job';

/** Does the jobs of a review, one at a time. Several of them work side by side. */
export interface Reviewer {
  /** Rejects when the job could not be done, which says nothing of the next one. */
  readonly run: (job: ReviewJob) => Promise<ReviewResult>;
  readonly stop: () => Promise<void>;
}

/** Does the jobs in this very thread. */
export function createLocalReviewer(): Reviewer {
  return { run: doJob, stop: () => Promise.resolve() };
}

/**
 * Runs jobs on as many reviewers as there are processors to use. Only the jobs in work are held; results come in the
 * order of the jobs.
 * @param onDone is told of each job when it is done, with how many are
 * @returns what each job gave, or the error that it ended with
 */
export async function runJobs<Job extends ReviewJob>(
  jobs: readonly Job[],
  reviewers: readonly Reviewer[],
  onDone: (job: Job, done: number) => void,
): Promise<readonly (ReviewResult | Error)[]> {
  const results: (ReviewResult | Error)[] = [];
  let next = 0;
  let done = 0;
  const work = async (reviewer: Reviewer): Promise<void> => {
    for (let at = next++; at < jobs.length; at = next++) {
      const job = jobs[at];
      if (job === undefined) return;
      results[at] = await reviewer.run(job).catch((error: unknown) => {
        return error instanceof Error ? error : new Error(String(error));
      });
      done += 1;
      onDone(job, done);
    }
  };
  await Promise.all(reviewers.map(work));
  return results;
}
