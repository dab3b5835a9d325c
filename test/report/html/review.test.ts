import type { Acceptance, AppliedAcceptance } from '../../../src/core/findings/acceptance';
import type { Finding } from '../../../src/core/findings/finding';
import { acceptFinding } from '../../../src/core/review/change-record';
import { createReadyMark } from '../../../src/core/review/ready-mark';
import { renderHtml } from '../../../src/report/html/render-html';
import type { HtmlOptions } from '../../../src/report/html/render-html';
import type { Report, SubmissionReport } from '../../../src/core/engine/report';
import { builtInPack } from '../../support/check';
import { bilaga11, findingAt, NO_REVIEW, reportOf, RULE, submissionReport } from '../../support/report';
import { changedFigures, lastYear, reviewWorkbooks } from '../../support/review';
import { validSubmission } from '../../support/submission/build-submission';

const PACK = builtInPack();
const BILAGA = bilaga11();
const EVA = { by: 'Eva Ek', at: '2026-11-22T14:05:00+01:00' };
const REASON = 'Beloppet är avstämt med ekonomichefen.';

function accepted(finding: Finding, reason = REASON): Finding {
  return { ...finding, acceptance: { status: 'accepted', acceptance: acceptanceOf(finding, reason) } };
}

function acceptanceOf(finding: Finding, reason = REASON): Acceptance {
  return acceptFinding(finding, submissionReport().submission, { reason, ...EVA });
}

function withAcceptance(finding: Finding, applied: Omit<AppliedAcceptance, 'acceptance'>): Finding {
  return { ...finding, acceptance: { ...applied, acceptance: acceptanceOf(finding) } as AppliedAcceptance };
}

function page(report: SubmissionReport, given: Partial<HtmlOptions> & Partial<Report> = {}): string {
  const { reviewProblems = [], ...options } = given;
  return renderHtml(reportOf([report], { reviewProblems }), { madeAt: null, ...options });
}

/** The text of the part between two headings, as it is read. */
function textOf(html: string): string {
  return html
    .replace(/<style>.*?<\/style>/su, '')
    .replace(/<[^>]*>/gu, ' ')
    .replaceAll('\u00A0', ' ')
    .replace(/\s+/gu, ' ');
}

/** The part of the page that is the review, as it is read. */
function reviewOf(html: string): string {
  return textOf(/<section\s+id="inlamning-1-granskning"[^>]*>(.*?)<\/section>/su.exec(html)?.[1] ?? '');
}

/** What the page says of the findings, below the review. */
function findingsOf(html: string): string {
  return textOf(html.slice(html.indexOf('id="inlamning-1-iakttagelser"')));
}

describe('the verdict', () => {
  const warning = findingAt(BILAGA, 'B6', { severity: 'varning', message: 'Värdet ser fel ut.' });

  it('comes first, with its reasons and what has to be dealt with', () => {
    const html = page(submissionReport({ findings: [warning, findingAt(BILAGA, 'E7')] }));
    const text = reviewOf(html);
    expect(text).toMatch(
      /^ Granskning Kan inte lämnas in 1 fel ska rättas\. 1 varning ska rättas eller godtas med skäl\./u,
    );
    expect(text).toContain('Måste rättas Bil 11!E7 Tandvårdsersättning');
    expect(text).toContain('Ska rättas eller godtas Bil 11!B6 Värdet ser fel ut.');
    expect(html.indexOf('class="review"')).toBeLessThan(html.indexOf('id="inlamning-1-iakttagelser"'));
  });

  it('is yes with accepted deviations when all that is grave has been accepted', () => {
    const text = reviewOf(page(submissionReport({ findings: [accepted(warning)] })));
    expect(text).toMatch(/^ Granskning Kan lämnas in med godtagna avvikelser/u);
    expect(text).toContain('1 anmärkning har godtagits med skäl.');
    expect(text).not.toContain('Ska rättas eller godtas');
  });

  it('puts findings of one rule on one line', () => {
    const findings = ['B6', 'C6', 'D6'].map((cell) => findingAt(BILAGA, cell, { severity: 'varning' }));
    const tallies = [{ rule: RULE, bilaga: BILAGA, passed: 0, findings: 3, notEvaluated: 0 }];
    expect(reviewOf(page(submissionReport({ findings, tallies })))).toContain(
      `Ska rättas eller godtas Bil 11!B6:D6 3 ställen där regeln inte hålls: ${RULE.title}.`,
    );
  });
});

describe('an acceptance', () => {
  const finding = findingAt(BILAGA, 'E7', { severity: 'varning' });

  it('stands with its reason, who and when in the review and at the finding, which keeps its severity', () => {
    const html = page(submissionReport({ findings: [accepted(finding)] }));
    expect(reviewOf(html)).toContain(
      `Godtagna avvikelser Varning Bil 11!E7 ${finding.message} Skäl: ${REASON} Eva Ek, 2026-11-22 kl. 14.05`,
    );
    expect(findingsOf(html)).toContain(
      `Varning Bil 11!E7 11-tandvardsersattning ${finding.message} Godtagen Eva Ek, 2026-11-22 kl. 14.05 Skäl: ${REASON}`,
    );
    expect(html).toContain('<article class="finding finding-varning finding-accepted"');
  });

  it('is shown with both values when it has lapsed', () => {
    const changes = [{ label: 'Antal invånare, Plan 2021', before: 244600, now: 244500, unit: 'invånare' as const }];
    const html = page(
      submissionReport({ findings: [withAcceptance(finding, { status: 'lapsed', changes } as never)] }),
    );
    const told = 'Antal invånare, Plan 2021: var 244 600 invånare, är nu 244 500 invånare';
    expect(reviewOf(html)).toContain(`Godtaganden som inte längre gäller Varning Bil 11!E7 ${told}. Skäl: ${REASON}`);
    expect(findingsOf(html)).toContain(`Godtagandet gäller inte längre Eva Ek, 2026-11-22 kl. 14.05 ${told} Skäl:`);
    expect(reviewOf(html)).toContain('1 godtagande gäller inte längre, eftersom uppgifterna har ändrats.');
  });

  it('is shown with the first three of many figures in the review, and with all at the finding', () => {
    const changes = ['A', 'B', 'C', 'D', 'E'].map((label) => ({ label, before: 1, now: 2, unit: null }));
    const html = page(
      submissionReport({ findings: [withAcceptance(finding, { status: 'lapsed', changes } as never)] }),
    );
    expect(reviewOf(html)).toContain('C: var 1, är nu 2; och 2 till. Skäl:');
    expect(findingsOf(html)).toContain('D: var 1, är nu 2 E: var 1, är nu 2 Skäl:');
  });

  it('is shown with why when it may not be used', () => {
    const reason = 'Ett fel ska rättas. Regelpaketet låter inte felet godtas.';
    const html = page(
      submissionReport({ findings: [withAcceptance(finding, { status: 'refused', reason } as never)] }),
    );
    expect(reviewOf(html)).toContain(`Godtaganden som inte används Varning Bil 11!E7 ${reason} Skäl: ${REASON}`);
    expect(findingsOf(html)).toContain(`Godtagandet används inte Eva Ek, 2026-11-22 kl. 14.05 ${reason} Skäl:`);
  });

  it('is listed when its finding is gone or a later one has taken its place', () => {
    const resting = [{ ...acceptanceOf(finding), message: 'En summa saknades.' }];
    const superseded = [{ ...acceptanceOf(finding, 'Ett tidigare skäl.'), withdrawn: true }];
    const text = reviewOf(
      page(submissionReport({ findings: [finding], review: { ...NO_REVIEW, resting, superseded } })),
    );
    expect(text).toContain(`Godtaganden vars anmärkning inte finns nu En summa saknades. Skäl: ${REASON} Eva Ek`);
    expect(text).toContain('Godtaganden som har ersatts av ett senare');
    expect(text).toContain('Tillbakataget. Skäl: Ett tidigare skäl. Eva Ek');
  });

  it('is shown as text, whatever markup its reason, name and labels hold', () => {
    const evil = '"><script>alert(1)</script><img src=x onerror=alert(2)>';
    const bad = { ...acceptanceOf(finding), reason: evil, by: evil, message: evil };
    const changes = [{ label: evil, before: evil, now: 1, unit: null }];
    const held: Finding = { ...finding, acceptance: { status: 'accepted', acceptance: bad } };
    const lapsed: Finding = { ...findingAt(BILAGA, 'D7'), acceptance: { status: 'lapsed', acceptance: bad, changes } };
    const mark = createReadyMark(submissionReport(), PACK, { by: evil, role: evil, at: evil });
    const html = page(
      submissionReport({
        findings: [held, lapsed],
        review: {
          resting: [bad],
          superseded: [bad],
          sinceReview: {
            since: { kind: 'review', by: evil, at: evil },
            added: [{ ...finding, message: evil }],
            remaining: [],
            solved: [{ id: 'x', rule: 'x', bilaga: null, severity: 'fel', message: evil }],
          },
          sinceBaseline: null,
          ready: { mark, changes: [{ kind: 'rulePack', before: evil, now: 'x' }] },
        },
      }),
      { reviewProblems: [{ file: 'RLF.xlsx', kind: 'damaged', reason: evil }] },
    );
    expect(html).not.toMatch(/<script|<img/u);
    expect(html.split('&quot;&gt;&lt;script&gt;').length).toBeGreaterThan(15);
  });

  it('comes with the gravest first in the review', () => {
    const findings = [accepted(findingAt(BILAGA, 'B6', { severity: 'varning' })), accepted(findingAt(BILAGA, 'E7'))];
    expect(reviewOf(page(submissionReport({ findings })))).toMatch(
      /Godtagna avvikelser Fel Bil 11!E7 .* Varning Bil 11!B6/u,
    );
  });

  it('parts findings that were accepted with different reasons', () => {
    const findings = ['B6', 'C6', 'D6', 'E6', 'F6', 'B7'].map((cell, at) => {
      return accepted(findingAt(BILAGA, cell, { severity: 'varning' }), at < 3 ? REASON : 'Rättas i delårsrapporten.');
    });
    const tallies = [{ rule: RULE, bilaga: BILAGA, passed: 0, findings: 6, notEvaluated: 0 }];
    const html = page(submissionReport({ findings, tallies }));
    const text = findingsOf(html);
    expect(text).toMatch(
      new RegExp(`Bil 11!B6:D6 .*?3 ställen.*?Skäl: ${REASON}.*?Bil 11!.*?3 ställen.*?Skäl: Rättas i`, 'u'),
    );
    expect(html.match(/<article/gu)).toHaveLength(2);
  });

  it('comes after the open findings of its bilaga, and is counted apart', () => {
    const findings = [accepted(findingAt(BILAGA, 'B6')), findingAt(BILAGA, 'C6', { severity: 'upplysning' })];
    const html = page(submissionReport({ findings }));
    expect(findingsOf(html)).toContain('Bilaga 11 – Bil 11 1 upplysning, 1 godtagen Upplysning Bil 11!C6');
  });

  it('counts for the heading over the findings', () => {
    const findings = [accepted(findingAt(BILAGA, 'B6')), findingAt(BILAGA, 'C6', { severity: 'upplysning' })];
    expect(textOf(page(submissionReport({ findings })))).toContain(
      'Granskning Fel, varningar och upplysningar Bilaga 11',
    );
  });

  it('links to nothing that a least severity leaves out', () => {
    const html = page(submissionReport({ findings: [accepted(finding), findingAt(BILAGA, 'B6')] }), {
      minSeverity: 'fel',
    });
    expect(reviewOf(html)).toContain('Godtagna avvikelser Varning Bil 11!E7');
    const ids = new Set([...html.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id));
    const targets = [...html.matchAll(/href="#([^"]*)"/gu)].map(([, id]) => id);
    expect(targets.filter((target) => !ids.has(target))).toEqual([]);
    expect(reviewOf(html)).toContain('Visas inte här: 1 varning.');
  });
});

describe('a Klarmarkering', () => {
  const finding = findingAt(BILAGA, 'E7', { severity: 'upplysning' });
  const report = submissionReport({ findings: [finding], bilagor: [BILAGA] });
  const mark = createReadyMark(report, PACK, { by: 'Nils Öberg', role: 'ekonomidirektör', at: EVA.at });

  it('tells who, when and that it is evidence and no signature', () => {
    const text = reviewOf(page({ ...report, review: { ...NO_REVIEW, ready: { mark, changes: [] } } }));
    expect(text).toContain(
      'Klarmarkerad Klarmarkerad av Nils Öberg, ekonomidirektör, 2026-11-22 kl. 14.05, med regelpaket vasternorrland-2020',
    );
    expect(text).toContain('Den är ingen kryptografisk signatur.');
    expect(text).toContain(mark.hash.slice(0, 16));
  });

  it('lists what has changed, as many as fit', () => {
    const changes = changedFigures(15);
    const text = reviewOf(page({ ...report, review: { ...NO_REVIEW, ready: { mark, changes } } }));
    expect(text).toContain('Ändrad efter klarmarkering');
    expect(text).toContain('Bilaga 11, Rad 0, Plan 2021: var 1, är nu 2');
    expect(text).toContain('Rad 11, Plan 2021: var 1, är nu 2 och 3 ändringar till');
  });

  it('is not spoken of where there is none', () => {
    expect(reviewOf(page(report))).not.toMatch(/klarmark/iu);
  });
});

it('tells what is new, remains and is solved', () => {
  const [old, fresh] = [findingAt(BILAGA, 'B6'), findingAt(BILAGA, 'E7')];
  const sinceReview = {
    since: { kind: 'review', ...EVA },
    added: [fresh],
    remaining: [old],
    solved: [{ id: 'x', rule: '10a-netto', bilaga: '10a', severity: 'fel', message: 'Netto avvek.' }],
  } as const;
  const sinceBaseline = {
    ...sinceReview,
    since: { kind: 'files', files: ['förra.xlsx'] },
    added: [],
    solved: [],
  } as const;
  const report = submissionReport({ findings: [old, fresh], review: { ...NO_REVIEW, sinceReview, sinceBaseline } });
  const text = reviewOf(page(report));
  expect(text).toContain('Sedan granskningen 2026-11-22 kl. 14.05 av Eva Ek: 1 ny, 1 kvarstår, 1 löst.');
  expect(text).toContain(`Nya Fel Bil 11!E7 ${fresh.message}`);
  expect(text).toContain('Lösta Fel Netto avvek.');
  expect(text).toContain('Jämfört med förra.xlsx: 0 nya, 1 kvarstår, 0 lösta.');
});

it('tells why what a file keeps of reviews could not be used, with the submission that the file belongs to', () => {
  const reviewProblems = [{ file: 'RLF.xlsx', kind: 'damaged' as const, reason: 'Granskningen är skadad.' }];
  const report = submissionReport({ findings: [findingAt(BILAGA, 'E7')] });
  expect(reviewOf(page(report, { reviewProblems }))).toContain(
    'En fils granskning kunde inte användas helt RLF.xlsx Granskningen är skadad.',
  );
  expect(
    reviewOf(page({ ...report, submission: { ...report.submission, files: ['HSF.xlsx'] } }, { reviewProblems })),
  ).not.toContain('Granskningen är skadad.');
});

describe('the tables of a valid submission', () => {
  const submission = validSubmission();
  const text = reviewOf(page(reviewWorkbooks(submission.snapshot())));

  it('tell how complete each bilaga is', () => {
    expect(text).toContain('Bilaga 11 11 alla 35 belopp – – –');
    expect(text).toContain('Bilaga 10b 10b alla 4 belopp, 5 investeringar – – –');
    expect(text).toContain('Bilaga 16 16 3 risker – – –');
    expect(text).toContain('Bilaga 9 krävs inte 9 alla');
  });

  it('tell of a bilaga that is missing and of figures that are', () => {
    const gaps = validSubmission().deleteBilaga('16');
    gaps.cell('11', 'Antal invånare', 'Plan 2023').clear();
    const found = reviewOf(page(reviewWorkbooks(gaps.snapshot())));
    expect(found).toContain('Bilaga 16 saknas – – 1 –');
    expect(found).toContain('Bilaga 11 11 34 av 35 belopp');
  });

  it('tell how the policies are kept, year by year', () => {
    expect(text).toContain('Krav Budget 2020 Budget 2021 Plan 2022 Plan 2023');
    expect(text).toContain('Kostnadsutveckling högst 3 % – kan inte mätas 1,9 % hålls, 785 tkr kvar 10a!H11');
    expect(text).toContain('68,1 % hålls, 510 tkr kvar 10a!F22');
    expect(text).toContain('är 233 tkr.');
  });

  it('tell the key figures with what they were before', () => {
    expect(text).toContain('Nyckeltal Prognos 2020 Budget 2021 Plan 2022 Plan 2023 Förändring');
    expect(text).toContain('32,1 % 32,2 % 32,1 % 31,9 % +0,1 procentenheter');
  });

  it('tell the biggest changes, largest first', () => {
    expect(text).toContain('Största förändringarna de 10 största av 16 Rad Tidigare Budget 2021 Förändring');
    expect(text).toContain(
      'Regionbidrag 10a!F17 53 420 tkr Budget 2020 54 270 tkr nettointäkten ökar 850 tkr (1,6 %) Primärvård',
    );
  });

  it('tell last year’s values where last year’s submission was given', () => {
    const prior = lastYear(submission, ({ delomraden }) => ({
      intaktsfinansieringsgrad: [0.3, 0.305, 0.315, 0.32, 0.325],
      delomraden: delomraden.map((row) =>
        row.name === 'Övrig verksamhet'
          ? { ...row, kostnader: [row.kostnader[0], -1450, row.kostnader[2]] as const }
          : row,
      ),
    }));
    const found = reviewOf(page(reviewWorkbooks(submission.snapshot(), { prior })));
    expect(found).toContain('Nyckeltal Budget 2020, förra årets inlämning Budget 2021');
    expect(found).toContain('31,5 % 32,2 % 32,1 % 31,9 % +0,7 procentenheter');
    expect(found).toContain('alla Rad Plan 2021, förra året Budget 2021 Förändring');
    expect(found).toContain('Övrig verksamhet 10a!F10 −1 250 tkr −1 550 tkr nettokostnaden ökar 300 tkr (24,0 %)');
    // 23 250 − 0,99 × 22 950
    expect(found).toContain('hålls inte, 530 tkr kvar att spara');
  });
});
