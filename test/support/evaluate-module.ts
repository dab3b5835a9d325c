import { execFileSync } from 'node:child_process';

/**
 * Runs an ES module's text in a Node of its own, which Jest's CommonJS cannot load, and gives what it exports by calling
 * `give(value)`: any value that JSON can hold.
 *
 * @throws When the module throws; the message holds what it wrote.
 */
export function evaluateModule(code: string, environment: Readonly<Record<string, string>> = {}): unknown {
  const run = `const give = (value) => process.stdout.write(JSON.stringify(value));\n${code}`;
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', run], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return JSON.parse(output);
}
