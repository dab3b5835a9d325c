import type { ReadyState } from '../../../src/core/review/ready-mark';
import { check } from '../../support/check';
import { NO_REVIEW, submissionReport } from '../../support/report';
import { validSubmission } from '../../support/submission/build-submission';
import { overviewSheets } from '../../../src/report/review/overview-cells';
import { workbookPackage } from '../../../src/report/sheet/workbook-package';
import { overviewRow, overviewSums, type Overview, type OverviewRow } from '../../../src/report/review/overview';
import { renderOverviewHtml } from '../../../src/report/review/render-overview-html';
import type { Submission } from '../../support/submission/submission';

function rowOf(submission: Submission, report: string | null = 'rapporter/001-hsf-2021.html'): OverviewRow {
  const [first] = check(submission).submissions;
  if (first === undefined) throw new Error('There is no submission');
  return overviewRow(first, report);
}

const VALID = rowOf(validSubmission({ ledgerKeyFigures: false }));

function overview(rows: readonly OverviewRow[], given: Partial<Overview> = {}): Overview {
  return { rows, failed: [], comparesYears: false, ...given };
}

describe('a row', () => {
  it('has the verdict, the counts, three years of amounts in tkr and Budget’s key figures', () => {
    expect(VALID).toMatchObject({
      forvaltning: 'Hälso- och sjukvårdsförvaltningen',
      year: 2021,
      status: 'clear',
      fel: 0,
      varning: 0,
      resultat: [0, 0, 0],
      regionbidrag: [54_270, 55_465, 56_650],
      report: 'rapporter/001-hsf-2021.html',
    });
    // 250 + 420 + 310 + 110, and the same for the plan years: bilaga 10 b without regionfastigheter.
    expect(VALID.investeringar).toEqual([1090, 1130, 1100]);
    // 1 090 / 1 600
    const ratio = VALID.keyFigures.find(({ id }) => id === 'aterinvesteringsgrad');
    expect(ratio).toMatchObject({ unit: '%' });
    expect(ratio?.value).toBeCloseTo(0.68125, 9);
  });

  it('has the same amounts when the workbook is in mnkr', () => {
    const inMillions = rowOf(
      validSubmission({ ledgerKeyFigures: false, unit: 'mnkr', unitText: '(mnkr)', numberFormat: '0.0' }),
    );
    expect([inMillions.regionbidrag, inMillions.investeringar]).toEqual([VALID.regionbidrag, VALID.investeringar]);
  });

  it('has no amounts where there is no bilaga 10 a', () => {
    const without = rowOf(validSubmission({ ledgerKeyFigures: false }).deleteBilaga('10a'));
    expect([without.resultat, without.investeringar, without.regionbidrag]).toEqual([
      [null, null, null],
      [null, null, null],
      [null, null, null],
    ]);
  });
});

describe('sums', () => {
  const other: OverviewRow = {
    ...VALID,
    forvaltning: 'Tandvården',
    fel: 2,
    varning: 3,
    accepted: 4,
    ready: { text: 'Åsa Berg, Ekonomidirektör, 2026-11-22 kl. 14.05', holds: true },
    resultat: [-100, 0, 0.5],
    investeringar: [10, null, 30],
    regionbidrag: [0.1, 0.2, 0.3],
  };

  it('are of each year, the latest first', () => {
    expect(overviewSums([VALID, { ...other, year: 2022 }]).map(({ year, count }) => [year, count])).toEqual([
      [2022, 1],
      [2021, 1],
    ]);
  });

  it('add up amounts and findings, and leave out what is missing', () => {
    expect(overviewSums([VALID, other])).toEqual([
      {
        year: 2021,
        count: 2,
        fel: 2,
        varning: 3,
        accepted: 4,
        ready: 1,
        resultat: [-100, 0, 0.5],
        investeringar: [1100, 1130, 1130],
        regionbidrag: [54_270.1, 55_465.2, 56_650.3],
        incomplete: [],
      },
    ]);
  });

  it('say whose budget is missing', () => {
    const [sum] = overviewSums([VALID, { ...other, regionbidrag: [null, 1, 1] }]);
    expect(sum?.incomplete).toEqual(['Tandvården']);
    expect(renderOverviewHtml(overview([VALID, { ...other, regionbidrag: [null, 1, 1] }]), 'i dag')).toContain(
      'är inte hela regionens: belopp saknas för Tandvården.',
    );
  });
});

describe('reviews', () => {
  const marked = (changes: ReadyState['changes']): OverviewRow => {
    const submission = submissionReport({
      review: {
        ...NO_REVIEW,
        ready: {
          mark: {
            forvaltning: 'Tandvården',
            year: 2021,
            by: 'Åsa Berg',
            role: 'Ekonomidirektör',
            at: '2026-11-22T14:05:00+01:00',
            files: [],
            rulePack: { id: 'p', version: '1', hash: '' },
            hash: '',
            checkedAgainst: { prior: false, ledger: false },
            counts: { fel: 0, varning: 0, upplysning: 0, accepted: 0, passed: 0, notEvaluated: 0 },
            acceptances: [],
            tables: [],
          },
          changes,
        },
      },
    });
    return overviewRow(submission, null);
  };

  it('tell who found a submission ready, and that it has been changed since', () => {
    const [held, changed] = [marked([]), marked([{ kind: 'rulePack', before: 'p 1', now: 'p 2' }])];
    expect(held.ready).toEqual({ text: 'Åsa Berg, Ekonomidirektör, 2026-11-22 kl.\u00A014.05', holds: true });
    expect(changed.ready).toEqual({
      text: 'Ändrad efter klarmarkering (Åsa Berg, Ekonomidirektör, 2026-11-22 kl.\u00A014.05)',
      holds: false,
    });
    expect(VALID.ready).toBe(null);
    const rows = [held, changed, { ...VALID, year: 2020, accepted: 3 }];
    const [sheet] = overviewSheets(overview(rows));
    expect(sheet?.rows.map((row) => [row[3]?.value, row[6]?.value])).toEqual([
      ['Klarmarkerad', 'Godtagna'],
      [held.ready?.text, 0],
      [changed.ready?.text, 0],
      [null, 3],
      ['1 av 3', 3],
    ]);
    const page = renderOverviewHtml(overview(rows), 'i dag');
    expect(page).toContain(`<td>${held.ready?.text ?? ''}</td>`);
    expect(page).toContain(`<td>${changed.ready?.text ?? ''}</td>`);
    expect(page).toContain('<td>1 av 3</td>');
  });

  it('tell which submissions were to be compared with last year and could not be', () => {
    const rows = [VALID, { ...VALID, forvaltning: 'Tandvården', prior: ['2020/Tand.xlsx'] }];
    const note = 'Förra årets inlämning hittades inte för Hälso- och sjukvårdsförvaltningen.';
    expect(renderOverviewHtml(overview(rows, { comparesYears: true }), 'i dag')).toContain(note);
    expect(renderOverviewHtml(overview(rows), 'i dag')).not.toContain('Förra årets');
  });
});

describe('what comes from the workbooks is shown as text', () => {
  const hostile: OverviewRow = { ...VALID, forvaltning: '=HYPERLINK("x")<b>&', report: 'rapporter/a"b<c.html' };

  it('on the page', () => {
    const page = renderOverviewHtml(overview([hostile], { failed: [{ file: '<i>.xlsx', reason: 'a & b' }] }), 'i dag');
    expect(page).toContain('=HYPERLINK(&quot;x&quot;)&lt;b&gt;&amp;');
    expect(page).toContain('href="rapporter/a%22b%3Cc.html"');
    expect(page).toContain('&lt;i&gt;.xlsx');
  });

  it('in the workbook', () => {
    const parts = workbookPackage(overviewSheets(overview([hostile])));
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain(
      't="inlineStr"><is><t xml:space="preserve">=HYPERLINK(&quot;x&quot;)&lt;b&gt;&amp;</t>',
    );
    expect(parts.get('xl/worksheets/_rels/sheet1.xml.rels')).toContain('Target="rapporter/a%22b%3Cc.html"');
  });
});

it('sums with formulas over the rows of the year', () => {
  const [sheet] = overviewSheets(overview([VALID, VALID]));
  expect(
    sheet?.rows
      .at(-1)
      ?.map(({ formula }) => formula)
      .slice(3, 10),
  ).toEqual([
    undefined,
    'SUMIFS(E$2:E$3,B$2:B$3,2021)',
    'SUMIFS(F$2:F$3,B$2:B$3,2021)',
    'SUMIFS(G$2:G$3,B$2:B$3,2021)',
    undefined,
    undefined,
    'SUMIFS(J$2:J$3,B$2:B$3,2021)',
  ]);
});
