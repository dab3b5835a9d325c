// `npm test`: everything a change has to pass. All steps run, also after a failure, so that one run tells all.
// The last line counts the tests, and each failed step as one failure: "N passed, N failed".
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const STATIC_STEPS = ['typecheck', 'lint', 'format:check', 'depcruise', 'knip', 'docs:check'];

/** Runs one npm script and prints its output when it ends, so that steps running side by side do not mix. */
function runStep(name, args = []) {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', name, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1' },
    });
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.on('close', (code) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      process.stdout.write(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)\n${Buffer.concat(output)}`);
      resolve(code === 0);
    });
  });
}

/** Runs the steps one after another, and counts the failed ones. */
async function countFailed(steps) {
  let failed = 0;
  for (const step of steps) {
    if (!(await runStep(step))) failed += 1;
  }
  return failed;
}

/** Runs Jest and reads its own count; a suite that could not start counts as one failure. */
async function runTests() {
  const folder = await mkdtemp(join(tmpdir(), 'bilagekontroll-'));
  try {
    const results = join(folder, 'jest.json');
    const ok = await runStep('test:unit', ['--', '--json', `--outputFile=${results}`]);
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(await readFile(results, 'utf8'));
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    return { passed: numPassedTests, failed: ok ? failed : Math.max(failed, 1) };
  } catch (error) {
    process.stdout.write(`Jest left no result: ${error.message}\n`);
    return { passed: 0, failed: 1 };
  } finally {
    await rm(folder, { recursive: true });
  }
}

const built = await runStep('build');
// Beside Jest, which has its own processes, nothing waits for the linter, which has one.
const [failedSteps, tests] = await Promise.all([countFailed(STATIC_STEPS), runTests()]);

const failed = (built ? 0 : 1) + failedSteps + tests.failed;
process.stdout.write(`\n${tests.passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
