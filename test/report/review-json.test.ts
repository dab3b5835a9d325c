import { renderJson } from '../../src/report/json';
import type { Acceptance } from '../../src/core/findings/acceptance';
import { contract } from '../support/contract';
import { bilaga11, findingAt, NO_REVIEW, reportOf, submissionReport } from '../support/report';

const SIGNED = { by: 'Åsa Berg', at: '2026-11-22T14:05:00+01:00' };
const REASON = 'Beloppet är avstämt mot huvudboken.';
const ACCEPTANCE: Acceptance = {
  finding: 'f-E7',
  forvaltning: 'Regionledningsförvaltningen',
  year: 2020,
  rule: '11-tandvardsersattning',
  bilaga: '11',
  message: 'Förväntade 715 kr/inv, fann 714 kr/inv.',
  figures: [{ label: 'Tandvårdsersättning, Plan 2021', value: 714, unit: 'kr/inv' }],
  reason: REASON,
  ...SIGNED,
  withdrawn: false,
};

function submissionOf(json: string): Readonly<Record<string, unknown>> {
  const { submissions } = JSON.parse(json) as { submissions: readonly Readonly<Record<string, unknown>>[] };
  return submissions[0] ?? {};
}

it('says nothing of reviews where there is none', () => {
  const json = renderJson(reportOf([submissionReport({ findings: [findingAt(bilaga11(), 'E7')] })]));
  expect(Object.keys(JSON.parse(json) as object)).not.toContain('reviewProblems');
  expect(Object.keys(submissionOf(json))).not.toContain('review');
  expect(submissionOf(json)['checks']).not.toHaveProperty('accepted');
});

it('tells who accepted a finding, when and why, and counts it apart', () => {
  const finding = findingAt(bilaga11(), 'E7', { acceptance: { status: 'accepted', acceptance: ACCEPTANCE } });
  const json = renderJson(reportOf([submissionReport({ findings: [finding] })]));
  expect(submissionOf(json)).toMatchObject({
    checks: { total: 11, passed: 10, fel: 0, accepted: 1 },
    findings: [{ accepted: { reason: REASON, ...SIGNED } }],
  });
  expect(submissionOf(json)).not.toHaveProperty('review');
  expect(() => contract.parse(JSON.parse(json))).not.toThrow();
});

it('tells of acceptances that do not hold, and why', () => {
  const bilaga = bilaga11();
  const lapsed = findingAt(bilaga, 'E7', {
    id: 'lapsed',
    acceptance: {
      status: 'lapsed',
      acceptance: ACCEPTANCE,
      changes: [{ label: 'Tandvårdsersättning, Plan 2021', before: 714, now: 713, unit: 'kr/inv' }],
    },
  });
  const refused = findingAt(bilaga, 'F7', {
    id: 'refused',
    acceptance: { status: 'refused', acceptance: ACCEPTANCE, reason: 'Ett fel ska rättas.' },
  });
  const withdrawn = { ...ACCEPTANCE, withdrawn: true };
  const report = submissionReport({
    findings: [lapsed, refused],
    review: { ...NO_REVIEW, resting: [ACCEPTANCE], superseded: [withdrawn] },
  });
  const json = renderJson(reportOf([report]));
  const { forvaltning: _, year: __, figures: ___, ...listed } = ACCEPTANCE;
  expect(submissionOf(json)).toMatchObject({
    checks: { fel: 2 },
    findings: [
      {
        accepted: null,
        lapsed: {
          reason: REASON,
          ...SIGNED,
          changes: [{ label: 'Tandvårdsersättning, Plan 2021', before: 714, now: 713, unit: 'kr/inv' }],
        },
      },
      { accepted: null, lapsed: { reason: REASON, ...SIGNED, changes: [], refusal: 'Ett fel ska rättas.' } },
    ],
    review: {
      acceptances: { lapsed: ['lapsed', 'refused'], resting: [listed], superseded: [{ ...listed, withdrawn: true }] },
    },
  });
  expect(() => contract.parse(JSON.parse(json))).not.toThrow();
});

it('tells what is new, what remains and what is solved, and whether a Klarmarkering holds', () => {
  const bilaga = bilaga11();
  const [one, two] = [findingAt(bilaga, 'E7', { id: 'one' }), findingAt(bilaga, 'F7', { id: 'two' })];
  const known = {
    id: 'three',
    rule: '11-invanare',
    bilaga: '11' as const,
    severity: 'varning' as const,
    message: 'Antal invånare saknas.',
  };
  const counts = { fel: 1, varning: 0, upplysning: 0, accepted: 0, passed: 10, notEvaluated: 0 };
  const mark = {
    forvaltning: 'Regionledningsförvaltningen',
    year: 2020,
    ...SIGNED,
    role: 'Ekonomidirektör',
    files: ['RLF.xlsx'],
    rulePack: { id: 'provregion-2020', version: '1.2.3', hash: 'a'.repeat(64) },
    hash: 'b'.repeat(64),
    checkedAgainst: { prior: false, ledger: false },
    counts,
    acceptances: [],
    tables: [],
  };
  const changes = [
    { kind: 'figure' as const, bilaga: '11' as const, enhet: null, row: 'Rad', column: 'Kol', before: 1, now: 2 },
    { kind: 'bilaga' as const, bilaga: '16' as const, enhet: null, change: 'gone' as const },
    { kind: 'acceptance' as const, finding: 'one', change: 'added' as const },
    { kind: 'rulePack' as const, before: 'provregion-2020 1.2.2', now: 'provregion-2020 1.2.3' },
    { kind: 'findings' as const, before: counts, now: { ...counts, fel: 2 } },
  ];
  const jsonWith = (ready: typeof changes): string =>
    renderJson(
      reportOf([
        submissionReport({
          findings: [one, two],
          review: {
            ...NO_REVIEW,
            sinceReview: { since: { kind: 'review', ...SIGNED }, added: [one], remaining: [two], solved: [known] },
            sinceBaseline: {
              since: { kind: 'files', files: ['a.xlsx'] },
              added: [],
              remaining: [one, two],
              solved: [],
            },
            ready: { mark, changes: ready },
          },
        }),
      ]),
    );
  expect(submissionOf(jsonWith(changes))['review']).toEqual({
    sinceReview: { ...SIGNED, new: ['one'], remaining: ['two'], solved: [known] },
    sinceBaseline: { files: ['a.xlsx'], new: [], remaining: ['one', 'two'], solved: [] },
    ready: {
      ...SIGNED,
      role: 'Ekonomidirektör',
      files: ['RLF.xlsx'],
      rulePack: { id: 'provregion-2020', version: '1.2.3' },
      hash: 'b'.repeat(64),
      counts,
      valid: false,
      changes,
    },
  });
  expect(submissionOf(jsonWith([]))).toMatchObject({ review: { ready: { valid: true, changes: [] } } });
  for (const ready of [changes, []]) expect(() => contract.parse(JSON.parse(jsonWith(ready)))).not.toThrow();
});

it('tells of reviews that could not be used', () => {
  const reviewProblems = [{ file: 'RLF.xlsx', kind: 'newer' as const, reason: 'Uppdatera programmet.' }];
  const json = renderJson(reportOf([], { reviewProblems }));
  expect(JSON.parse(json)).toMatchObject({ reviewProblems });
  expect(() => contract.parse(JSON.parse(json))).not.toThrow();
});
