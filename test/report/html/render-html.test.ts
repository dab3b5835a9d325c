import { createHash } from 'node:crypto';
import type { Finding } from '../../../src/core/findings/finding';
import { renderHtml } from '../../../src/report/html/render-html';
import { STYLESHEET, STYLESHEET_HASH } from '../../../src/report/html/stylesheet';
import { checkWorkbooks } from '../../support/check';
import { bilaga11, findingAt, placeIn, reportOf, RULE, submissionReport } from '../../support/report';
import { readSample, RLF } from '../../support/sample-files';

function render(findings: readonly Finding[], given: { readonly madeAt?: string } = {}): string {
  return renderHtml(reportOf([submissionReport({ findings })]), { madeAt: given.madeAt ?? null });
}

/** The page's text as it is read, without markup. */
function textOf(page: string): string {
  return page
    .replace(/<style>.*?<\/style>/su, '')
    .replace(/<[^>]*>/gu, ' ')
    .replace(/\s+/gu, ' ');
}

it('holds no script, no address to fetch and a policy that forbids both', () => {
  const page = render([findingAt(bilaga11(), 'E7')]);
  expect(page).not.toMatch(/<script|<link|<img|<iframe|\son\w+=|javascript:|(?:src|action)=|url\(/iu);
  expect([...page.matchAll(/href="(.)/gu)].every(([, first]) => first === '#')).toBe(true);
  expect(page).toContain(
    `content="default-src 'none'; style-src '${STYLESHEET_HASH}'; base-uri 'none'; form-action 'none'"`,
  );
});

it('allows its own style by the hash of just that text', () => {
  const style = /<style>(.*?)<\/style>/su.exec(render([]))?.[1] ?? '';
  expect(style).toBe(STYLESHEET);
  expect(STYLESHEET_HASH).toBe(`sha256-${createHash('sha256').update(style).digest('base64')}`);
  expect(render([findingAt(bilaga11(), 'E7')])).not.toContain('style="');
});

it('escapes what stands in cells, messages, names and file names', () => {
  const evil = '"><script>alert("&")</script>';
  const bilaga = bilaga11({ E7: { value: evil } });
  const finding = findingAt(bilaga, 'E7', {
    message: evil,
    expected: evil,
    actual: evil,
    source: evil,
    related: [{ place: placeIn(bilaga, 'E9'), label: evil, value: evil }],
    fix: [{ place: placeIn(bilaga, 'E7'), value: evil }],
    consequences: [{ label: evil, place: placeIn(bilaga, 'D6'), from: 0, to: 1, unit: 'tkr' }],
  });
  const report = submissionReport({ findings: [finding], forvaltning: evil, files: [evil] });
  const page = renderHtml(reportOf([report], { unreadable: [{ file: evil, reason: evil }] }), {
    madeAt: evil,
  });
  expect(page).not.toContain('<script');
  expect(page.split('&lt;script&gt;alert(&quot;&amp;&quot;)&lt;/script&gt;').length).toBeGreaterThan(12);
});

it('gives the same bytes for the same report, and the time only where it is given', () => {
  const finding = findingAt(bilaga11(), 'E7');
  expect(render([finding])).toBe(render([finding]));
  expect(textOf(render([finding]))).toContain('Regelpaket vasternorrland-2020, version 1.0.0 (Region Västernorrland).');
  expect(textOf(render([finding], { madeAt: '2020-03-01 kl. 09.30' }))).toContain(
    'Gjord 2020-03-01 kl. 09.30. Regelpaket',
  );
});

it('shows a finding with its cell, numbers, fix, consequences, follow-ons, source and reason', () => {
  const bilaga = bilaga11();
  const cause = findingAt(bilaga, 'E7', {
    expected: 715.32,
    actual: 714,
    difference: -1.32,
    unit: 'kr/inv',
    fix: [{ place: placeIn(bilaga, 'E7'), formula: '=ROUND(E10/E9,0)' }],
    consequences: [{ label: 'RESULTAT, Plan 2021', place: placeIn(bilaga, 'E6'), from: -1200, to: 0, unit: 'tkr' }],
    related: [{ place: placeIn(bilaga, 'E9'), label: 'Antal invånare, Plan 2021', value: 244600 }],
  });
  const followOn = findingAt(bilaga, 'F7', { message: 'Plan 2022 avviker också.', causedBy: cause.id });
  const tallies = [{ rule: RULE, bilaga, passed: 3, findings: 2, notEvaluated: 1 }];
  const report = reportOf([submissionReport({ findings: [cause, followOn], tallies })]);
  const text = textOf(renderHtml(report, { madeAt: null })).replaceAll('\u00A0', ' ');
  expect(text).toContain(
    'Fel Bil 11!E7 11-tandvardsersattning Tandvårdsersättning, Plan 2021: 714 kr/inv ska vara 715,3',
  );
  expect(text).toContain('Förväntat 715,3 kr/inv Fanns 714 kr/inv Skillnad −1,3 kr/inv');
  expect(text).toContain('Bil 11, markerat: E7');
  expect(text).toContain('Rätta: skriv =AVRUNDA(E10/E9;0) i Bil 11!E7 .');
  expect(text).toContain(
    'När det rättas ändras RESULTAT, Plan 2021 ( Bil 11!E6 ): från −1 200 tkr till 0 tkr (+1 200 tkr)',
  );
  expect(text).toContain('Följer av det och försvinner när det rättas Fel Bil 11!F7 11-tandvardsersattning Plan 2022');
  expect(text).toContain('Källa: Bilaga 11, not 3');
  expect(text).toContain('Räkna om nyckeltalet när beloppet eller antalet invånare ändras.');
  expect(text).toContain('Bil 11!E9 Antal invånare, Plan 2021: 244 600');
});

it('shows findings that are alike in one table, from three on', () => {
  const bilaga = bilaga11();
  const missing = (address: string): Finding =>
    findingAt(bilaga, address, { severity: 'varning', message: `Cellen ${address} är tom.` });
  const tallies = [{ rule: RULE, bilaga, passed: 0, findings: 3, notEvaluated: 0 }];
  const three = reportOf([submissionReport({ findings: ['B7', 'C7', 'D7'].map(missing), tallies })]);
  const page = renderHtml(three, { madeAt: null });
  expect(page.match(/<article/gu)).toHaveLength(1);
  expect(textOf(page)).toContain(
    'Varning Bil 11!B7:D7 11-tandvardsersattning 3 ställen där regeln inte hålls: Tandvårds',
  );
  expect(textOf(page)).toContain('B7 Cellen B7 är tom. C7 Cellen C7 är tom. D7 Cellen D7 är tom.');
  expect(render(['B7', 'C7'].map(missing)).match(/<article/gu)).toHaveLength(2);
});

it('lists the errors that stop the submission at the top, each linked to its place', () => {
  const bilaga = bilaga11();
  const page = render([findingAt(bilaga, 'B6', { severity: 'varning' }), findingAt(bilaga, 'E7')]);
  expect(textOf(page)).toContain('Måste rättas Bil 11!E7 Tandvårdsersättning, Plan 2021');
  const anchor = /<a class="cell" href="#([^"]+)">Bil 11!E7<\/a>/u.exec(page)?.[1] ?? '';
  expect(page).toContain(`<article class="finding finding-fel" id="${anchor}">`);
});

it('says what a least severity leaves out', () => {
  const report = reportOf([submissionReport({ findings: [findingAt(bilaga11(), 'B6', { severity: 'upplysning' })] })]);
  const text = textOf(renderHtml(report, { madeAt: null, minSeverity: 'varning' }));
  expect(text).toContain('Visas inte här: 1 upplysning.');
  expect(text).not.toContain('Bil 11!B6');
});

it('gives every part of the published workbook’s report a heading, one step at a time, and unique anchors', async () => {
  const page = renderHtml(checkWorkbooks([await readSample(RLF)]), { madeAt: null });
  const levels = [...page.matchAll(/<h([1-6])/gu)].map(([, level]) => Number(level));
  const steps = levels.slice(1).map((level, index) => level - (levels[index] ?? 0));
  expect(levels[0]).toBe(1);
  expect(Math.max(...steps)).toBe(1);
  const ids = [...page.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const targets = [...page.matchAll(/href="#([^"]*)"/gu)].map(([, id]) => id);
  expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
});

it('says so when nothing could be read', () => {
  const page = renderHtml(reportOf([], { unreadable: [{ file: 'brev.docx', reason: 'Ingen arbetsbok.' }] }), {
    madeAt: null,
  });
  expect(textOf(page)).toContain('Inget kunde kontrolleras Filer som inte kunde läsas brev.docx Ingen arbetsbok.');
});
