import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSubmissions } from '../../src/core/engine/check-submissions';
import type { Report } from '../../src/core/engine/report';
import { BUILT_IN_PACKS, defaultPack } from '../../src/core/packs/built-in';
import { findingsOf, placeOf, summary } from '../support/check';
import { readSample } from '../support/sample-files';

const FOLDER = join(__dirname, '../fixtures/vastmanland');

interface Facit {
  /** What must be found, worked out by hand from the saved cells. */
  readonly findings: readonly string[];
  /** What only follows from it, and may be told or not. */
  readonly may: readonly string[];
  readonly tables: readonly string[];
}

const FACIT = JSON.parse(readFileSync(join(FOLDER, 'facit.json'), 'utf8')) as Readonly<Record<string, Facit>>;
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.xlsx'));

async function check(file: string): Promise<Report> {
  const packs = [...BUILT_IN_PACKS.values()];
  return checkSubmissions([await readSample(join(FOLDER, file))], {
    pack: defaultPack(),
    among: packs,
    ledger: null,
    unreadable: [],
  });
}

it.each(files)('finds in %s what stands wrong there and nothing else', async (file) => {
  const { findings = [], may = [] } = FACIT[file] ?? {};
  const found = findingsOf(await check(file)).filter(
    (finding) => !may.includes(`${finding.rule} ${placeOf(finding)}`) || findings.includes(summary(finding)),
  );

  expect(found.map(summary).sort()).toEqual([...findings].sort());
});

it.each(files)('recognises every table of %s', async (file) => {
  const { submissions } = await check(file);
  const tables = submissions.flatMap(({ submission }) => submission.bilagor);

  expect(tables.map(({ sheet, kind }) => `${sheet.sheet}: ${kind}`).sort()).toEqual(
    [...(FACIT[file]?.tables ?? [])].sort(),
  );
});

it.each(files)('chooses the region’s pack for %s by itself', async (file) => {
  const { submissions } = await check(file);

  expect(submissions.map(({ pack }) => pack.id)).toEqual(['vastmanland']);
});
