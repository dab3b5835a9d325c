#!/usr/bin/env node
declare const __VERSION__: string;

if (process.argv.includes('--version')) {
  process.stdout.write(`${__VERSION__}\n`);
} else {
  process.stderr.write('Usage: bilagekontroll --version\n');
  process.exitCode = 2;
}
