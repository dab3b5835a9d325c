import { checkSubmissions } from '../../src/core/engine/check-submissions';
import type { Report } from '../../src/core/engine/report';
import { BUILT_IN_PACKS, DEFAULT_PACK } from '../../src/core/packs/built-in';
import { formatAddress, parseAddress } from '../../src/core/workbook/address';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { nextFinding } from '../../src/session/next-finding';
import { ACCEPTED } from '../support/report';
import { HSF, readSample, RLF, RLF_ONE_A_BILAGA } from '../support/sample-files';

function check(...workbooks: readonly WorkbookSnapshot[]): Report {
  const pack = BUILT_IN_PACKS.get(DEFAULT_PACK);
  if (pack === undefined) throw new Error('No rule pack');
  return checkSubmissions(workbooks, { pack, ledger: null, unreadable: [] });
}

/** Where one comes to from a cell, as `Blad!A1`. */
function after(report: Report, workbook: WorkbookSnapshot, sheet: string, cell: string): string | null {
  const address = parseAddress(cell);
  if (address === undefined) throw new RangeError(cell);
  const place = nextFinding(report, workbook, { sheet, address });
  return place === null ? null : `${place.sheet.sheet}!${formatAddress(place.address)}`;
}

it('walks once through every fel and varning of a workbook, sheet by sheet and row by row, and begins again', async () => {
  const workbook = await readSample(RLF);
  const report = check(workbook);
  const wanted = new Set(
    report.submissions
      .flatMap(({ findings }) => findings)
      .filter(({ severity, causedBy }) => severity !== 'upplysning' && causedBy === null)
      .flatMap(({ place }) => (place === null ? [] : `${place.sheet.sheet}!${formatAddress(place.address)}`)),
  );
  const first = after(report, workbook, workbook.sheets[0]?.name ?? '', 'A1');
  const walked: string[] = [];
  for (let at = first; at !== null && !walked.includes(at);) {
    walked.push(at);
    const [sheet = '', cell = ''] = at.split('!');
    at = after(report, workbook, sheet, cell);
  }
  expect(new Set(walked)).toEqual(wanted);
  const order = walked.map((at) => workbook.sheets.findIndex(({ name }) => at.startsWith(`${name}!`)));
  expect(order).toEqual([...order].sort((one, other) => one - other));
});

it('begins with the first where the selected sheet comes before all', async () => {
  const workbook = await readSample(RLF);
  expect(after(check(workbook), workbook, 'Bil 10a', 'A1')).not.toBeNull();
});

it('goes to upplysningar when there is nothing graver, and nowhere when there is nothing', async () => {
  const workbook = await readSample(HSF);
  const report = check(workbook);
  const upplysningar = report.submissions.flatMap(({ findings }) => findings);
  expect(upplysningar.every(({ severity }) => severity === 'upplysning')).toBe(true);
  expect(after(report, workbook, 'x', 'A1') === null).toBe(upplysningar.every(({ place }) => place === null));
  const empty = { ...report, submissions: report.submissions.map((one) => ({ ...one, findings: [] })) };
  expect(after(empty, workbook, 'x', 'A1')).toBeNull();
});

it('passes by findings in other workbooks, and those on hidden sheets', async () => {
  const [open, other] = await Promise.all(RLF_ONE_A_BILAGA.slice(3, 5).map((path) => readSample(path)));
  if (open === undefined || other === undefined) throw new Error('No samples');
  const report = check(open, other);
  const names = new Set(open.sheets.map(({ name }) => name));
  const to = after(report, open, 'x', 'A1');
  expect(names).toContain(to?.split('!')[0]);
  const hidden = { ...open, sheets: open.sheets.map((sheet) => ({ ...sheet, visibility: 'hidden' as const })) };
  expect(after(report, hidden, 'x', 'A1')).toBeNull();
});

it('passes by findings that have been accepted', async () => {
  const workbook = await readSample(RLF);
  const report = check(workbook);
  const all = report.submissions.map((submission) => ({
    ...submission,
    findings: submission.findings.map((finding) =>
      finding.severity === 'fel' ? finding : { ...finding, acceptance: ACCEPTED },
    ),
  }));
  const fel = report.submissions.flatMap(({ findings }) =>
    findings.filter(({ severity, causedBy }) => severity === 'fel' && causedBy === null),
  );
  const places = fel.flatMap(({ place }) =>
    place === null ? [] : `${place.sheet.sheet}!${formatAddress(place.address)}`,
  );
  const first = after({ ...report, submissions: all }, workbook, workbook.sheets[0]?.name ?? '', 'A1');
  expect(places).toContain(first);
});
