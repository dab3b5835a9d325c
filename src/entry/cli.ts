#!/usr/bin/env node
import { run } from '../cli/run';
import { standardStream } from '../cli/standard-stream';

declare const __VERSION__: string;

process.exitCode = await run(process.argv.slice(2), {
  stdout: standardStream(process.stdout),
  stderr: standardStream(process.stderr),
  env: process.env,
  now: () => new Date(),
  version: __VERSION__,
});
