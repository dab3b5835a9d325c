import { checkSubmissions } from '../../src/core/engine/check-submissions';
import type { Report } from '../../src/core/engine/report';
import type { UnreadableFile } from '../../src/core/submissions/unread-file';
import { reasonSentence, verdictSentence } from '../../src/core/summary/verdict-wording';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { renderHtml } from '../../src/report/html/render-html';
import { renderJson } from '../../src/report/json';
import { overviewRow } from '../../src/report/review/overview';
import { overviewSheets } from '../../src/report/review/overview-cells';
import { renderOverviewHtml } from '../../src/report/review/render-overview-html';
import { reportSheet } from '../../src/report/sheet/report-sheet';
import { renderText } from '../../src/report/text';
import { NO_COLOURS } from '../../src/report/text/layout';
import { builtInPack } from '../support/check';
import { FAULTS } from '../support/faults/index';
import { Scene } from '../support/faults/scene';
import { Random } from '../support/random';
import { HSF, readSample, RLF } from '../support/sample-files';
import { validSubmission } from '../support/submission/build-submission';

const PACK = builtInPack();
const BROKEN: UnreadableFile = { file: 'trasig.xlsx', reason: 'Filen är skadad.' };

function checkWith(workbooks: readonly WorkbookSnapshot[], unreadable: readonly UnreadableFile[] = []): Report {
  return checkSubmissions(workbooks, { pack: PACK, ledger: null, unreadable });
}

/** What every report says of the only submission's verdict, by the report's name. */
function told(report: Report): Readonly<Record<string, string>> {
  const [submission] = report.submissions;
  if (submission === undefined || report.submissions.length > 1) throw new Error('One submission is wanted');
  const json = JSON.parse(renderJson(report)) as { submissions: { verdict: { sentence: string } }[] };
  const text = renderText(report, {
    colours: NO_COLOURS,
    width: 1000,
    minSeverity: 'upplysning',
    verbose: false,
  });
  const overview = {
    rows: [overviewRow(submission, null)],
    failed: [],
    comparesYears: false,
  };
  return {
    json: json.submissions[0]?.verdict.sentence ?? '',
    text: (text.split('\n')[0] ?? '').replace(/(?:: .*)?\.$/u, ''),
    html: headlineIn(renderHtml(report, { madeAt: null })),
    sheet: cellText(reportSheet(report, '2026-11-22T14:05:00+01:00').rows[1]?.[0]).replace(/^.*?: /u, ''),
    overview: cellText(overviewSheets(overview)[0]?.rows[1]?.[2]).replace(/; .*$/u, ''),
    page: verdictInTable(renderOverviewHtml(overview, '2026-11-22')),
  };
}

function headlineIn(html: string): string {
  return textOf(/<p class="headline">([\s\S]*?)<\/p>/u.exec(html)?.[1] ?? '');
}

function verdictInTable(html: string): string {
  return textOf(
    (/<tbody>[\s\S]*?<\/tbody>/u.exec(html)?.[0].split('<td')[2] ?? '').replace(/^[^>]*>|<small[\s\S]*/gu, ''),
  );
}

function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

function cellText(cell: { readonly value: unknown } | undefined): string {
  return typeof cell?.value === 'string' ? cell.value : '';
}

/** That all reports say the same, which is what the verdict itself says. */
function expectOneVerdict(report: Report): void {
  const [sentence] = report.submissions.map(({ verdict }) => verdictSentence(verdict));
  const all = told(report);
  expect(all).toEqual(Object.fromEntries(Object.keys(all).map((door) => [door, sentence])));
}

describe('the verdict is the same in every report', () => {
  it.each([RLF, HSF])('of %s, alone and beside a file that could not be read', async (sample) => {
    const workbooks = [await readSample(sample)];
    expectOneVerdict(checkWith(workbooks));
    const beside = checkWith(workbooks, [BROKEN]);
    expectOneVerdict(beside);
    expect(told(beside)['json']).toBe('Kan inte lämnas in');
  });

  it('of a submission that lacks five bilagor', () => {
    const submission = validSubmission();
    for (const sheet of ['10b', '10c', '11', '16', '17-1', '17-2'] as const) submission.deleteBilaga(sheet);
    const report = checkWith(submission.snapshot());
    expectOneVerdict(report);
    expect(told(report)['html']).toBe('Kan inte lämnas in');
    expect(report.submissions[0]?.verdict.reasons.map((reason) => reasonSentence(reason))).toContain(
      'Bilagorna 10b, 10c, 11, 16 och 17 saknas.',
    );
  });

  it('of submissions with a fault of each kind, with and without a file that could not be read', () => {
    const statuses = new Set<string>();
    for (const [at, [, fault]] of Object.entries(FAULTS).entries()) {
      const submission = validSubmission();
      if (fault(new Scene(submission, new Random(at))) === undefined) continue;
      const report = checkWith(submission.snapshot(), at % 4 === 3 ? [BROKEN] : []);
      if (report.submissions.length > 1) continue;
      expectOneVerdict(report);
      statuses.add(report.submissions[0]?.verdict.status ?? '');
    }
    expect([...statuses].sort()).toEqual(['clear', 'stopped', 'warned']);
  });
});
