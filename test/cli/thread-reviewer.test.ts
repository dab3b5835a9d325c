import { createLocalReviewer, runJobs, type Reviewer } from '../../src/cli/review/reviewer';
import { createThreadReviewer } from '../../src/cli/review/thread-reviewer';
import type { IdentifyJob } from '../../src/cli/review/job';
import { HSF } from '../support/sample-files';
import { temporaryFolder } from '../support/temporary-folder';

const folder = temporaryFolder();

/** A thread that answers with the path it was given, ends for `ends`, fails for `fails` and needs 100 MB for `large`. */
const PROGRAM = folder.write(
  'program.cjs',
  `const { parentPort, resourceLimits } = require('node:worker_threads');
  parentPort.on('message', ({ path }) => {
    if (path === 'ends') process.exit(1);
    if (path === 'throws') throw new Error('thrown');
    const all = [];
    if (path === 'large') for (let at = 0; at < 4e6; at++) all.push({ at });
    if (path === 'fails') parentPort.postMessage({ ok: false, message: 'failed' });
    else parentPort.postMessage({ ok: true, result: { kind: 'identified', identity: null, reason: path === 'large' && resourceLimits.maxOldGenerationSizeMb <= 32 ? 'usual' : path } });
  });`,
);

function job(path: string): IdentifyJob {
  return { kind: 'identify', rules: undefined, path };
}

describe('a reviewer in a thread', () => {
  let reviewer: Reviewer;

  beforeEach(() => {
    reviewer = createThreadReviewer(PROGRAM, 32);
  });

  afterEach(() => reviewer.stop());

  it('answers', async () => {
    expect(await reviewer.run(job('a'))).toEqual({ kind: 'identified', identity: null, reason: 'a' });
    expect(await reviewer.run(job('b'))).toEqual({ kind: 'identified', identity: null, reason: 'b' });
  });

  it.each([
    ['ends', 'The thread ended before its answer.'],
    ['throws', 'thrown'],
    ['fails', 'failed'],
  ])('loses only the job when the thread %s', async (path, message) => {
    await expect(reviewer.run(job(path))).rejects.toThrow(message);
    expect(await reviewer.run(job('next'))).toEqual({ kind: 'identified', identity: null, reason: 'next' });
  });
});

describe('a job that needs more memory than usual', () => {
  it('is done again with all there is', async () => {
    const reviewer = createThreadReviewer(PROGRAM, 32);
    expect(await reviewer.run(job('large'))).toEqual({ kind: 'identified', identity: null, reason: 'large' });
    expect(await reviewer.run(job('next'))).toEqual({ kind: 'identified', identity: null, reason: 'next' });
    await reviewer.stop();
  });
});

describe('jobs', () => {
  it('are shared out, and give their results in order whoever ends first', async () => {
    const running = { now: 0, most: 0 };
    const slow = (milliseconds: number): Reviewer => ({
      run: async ({ kind, ...rest }) => {
        running.now += 1;
        running.most = Math.max(running.most, running.now);
        await new Promise((resolve) => setTimeout(resolve, milliseconds));
        running.now -= 1;
        return { kind: 'identified', identity: null, reason: 'path' in rest ? rest.path : kind };
      },
      stop: () => Promise.resolve(),
    });
    const done: number[] = [];
    const results = await runJobs(['a', 'b', 'c', 'd', 'e'].map(job), [slow(9), slow(2)], (_, count) => {
      done.push(count);
    });
    expect(
      results.map((result) => (result instanceof Error || result.kind !== 'identified' ? '' : result.reason)),
    ).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(done).toEqual([1, 2, 3, 4, 5]);
    expect(running.most).toBe(2);
  });

  it('that fail do not hinder the others', async () => {
    const results = await runJobs(
      [job(folder.path('saknas.xlsx')), job(HSF)],
      [createLocalReviewer()],
      () => undefined,
    );
    expect(results).toEqual([
      { kind: 'identified', identity: null, reason: 'Filen finns inte. Kontrollera sökvägen och filnamnet.' },
      {
        kind: 'identified',
        identity: {
          forvaltningar: ['Hälso- och sjukvårdsförvaltningen'],
          hasBilagor: true,
          pack: 'vasternorrland-2020',
          bilagor: expect.arrayContaining([expect.stringMatching(/^10a\|.*\|2024$/u)]) as readonly string[],
        },
        reason: '',
      },
    ]);
  });
});
