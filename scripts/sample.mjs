// `npm run sample`: checks the sample workbook, prints the report and writes it as a page too. The workbook has errors,
// as its original has, so that status 1 of the check is success here.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const COMMAND = 'dist/cli.js';
const WORKBOOK = 'samples/RLF bilagor 2020.xlsx';
const ERRORS_FOUND = 1;

const page = resolve(process.argv[2] ?? 'rapport.html');

/** Checks the sample workbook, and stops unless it was checked. */
function check(...flags) {
  const { status, error } = spawnSync(process.execPath, [COMMAND, 'check', WORKBOOK, ...flags], { stdio: 'inherit' });
  if (error === undefined && status === ERRORS_FOUND) return;
  process.stderr.write(
    `Exempelarbetsboken gav slutstatus ${status ?? error?.message}, väntat ${ERRORS_FOUND}. Kör npm ci, som bygger dist/.\n`,
  );
  process.exit(1);
}

check();
check('--format', 'html', '--out', page);
process.stdout.write(
  [
    '',
    'Det här är en exempelarbetsbok med kända fel: bilagorna är återgivna så som de publicerades.',
    `Samma rapport som webbsida: ${pathToFileURL(page).href}`,
    `(filen ${page})`,
    '',
  ].join('\n'),
);
