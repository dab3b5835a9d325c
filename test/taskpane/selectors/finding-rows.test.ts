import fc from 'fast-check';
import type { SubmissionReport } from '../../../src/core/engine/report';
import type { Finding, Severity } from '../../../src/core/findings/finding';
import { ALL_FINDINGS, type FindingFilter, type Standing } from '../../../src/taskpane/selectors/finding-filter';
import { shownFindings, type FindingRow, type Grouping } from '../../../src/taskpane/selectors/finding-rows';
import { ACCEPTED, bilaga11, findingAt, submissionReport } from '../../support/report';

const bilaga = bilaga11();

function finding(id: string, given: Partial<Finding> = {}): Finding {
  return findingAt(bilaga, 'B6', { id, message: id, ...given });
}

/** A cause from which an error follows, from which a warning follows; and a note of the submission as a whole. */
const REPORT = submissionReport({
  bilagor: [bilaga],
  findings: [
    finding('orsak', { severity: 'varning', message: 'Netto är fel' }),
    finding('följd', { causedBy: 'orsak', message: 'Summan är fel' }),
    finding('följdens följd', { causedBy: 'följd', severity: 'varning', message: 'Resultatet är fel' }),
    finding('helhet', { severity: 'upplysning', bilaga: null, bilagaKind: null, place: null, message: 'Allt är med' }),
  ],
});

function rows(filter: Partial<FindingFilter> = {}, unfolded: readonly string[] = [], grouping: Grouping = 'bilaga') {
  return shownFindings(REPORT, { ...ALL_FINDINGS, ...filter }, grouping, new Set(unfolded));
}

const outline = (shown: readonly FindingRow[]): readonly string[] =>
  shown.map(({ finding: { id }, depth }) => `${'> '.repeat(depth)}${id}`);

describe('shownFindings', () => {
  it('folds what follows and says how much it is', () => {
    const { rows: shown } = rows();
    expect(outline(shown)).toEqual(['orsak', 'helhet']);
    expect(shown.map(({ followOns }) => followOns)).toEqual([2, 0]);
  });

  it('shows what follows beneath its cause when it is unfolded, step by step', () => {
    expect(outline(rows({}, ['orsak']).rows)).toEqual(['orsak', '> följd', 'helhet']);
    expect(outline(rows({}, ['orsak', 'följd']).rows)).toEqual(['orsak', '> följd', '> > följdens följd', 'helhet']);
  });

  it('keeps the cause of what is wanted, unfolded', () => {
    const { rows: shown, shown: count, all } = rows({ severities: new Set<Severity>(['fel']) });
    expect(outline(shown)).toEqual(['orsak', '> följd']);
    expect([count, all]).toEqual([1, 2]);
  });

  it('counts each severity as if none were chosen', () => {
    const { counts } = rows({ severities: new Set<Severity>(['fel']) });
    expect(counts).toEqual({ fel: 0, varning: 1, upplysning: 1 });
  });

  it('heads each group at its first finding, with its counts', () => {
    expect(rows().rows.map(({ group }) => group)).toEqual([
      {
        heading: { kind: 'bilaga', bilaga: '11', unit: null, sheet: 'Bil 11', file: null },
        counts: { fel: 0, varning: 1, upplysning: 0, accepted: 0 },
      },
      { heading: { kind: 'submission' }, counts: { fel: 0, varning: 0, upplysning: 1, accepted: 0 } },
    ]);
  });

  it('counts open and accepted ones as if neither were chosen, and each severity among those that are', () => {
    const report = submissionReport({
      bilagor: [bilaga],
      findings: [
        finding('öppen', { severity: 'varning' }),
        finding('godtagen', { severity: 'varning', acceptance: ACCEPTED }),
        finding('godtagen upplysning', { severity: 'upplysning', acceptance: ACCEPTED }),
      ],
    });
    const filter = { ...ALL_FINDINGS, standings: new Set<Standing>(['accepted']) };
    const shown = shownFindings(report, filter, 'bilaga', new Set());
    expect(outline(shown.rows)).toEqual(['godtagen', 'godtagen upplysning']);
    expect(shown.standings).toEqual({ open: 1, accepted: 2 });
    expect(shown.counts).toEqual({ fel: 0, varning: 1, upplysning: 1 });
    expect(shown.rows[0]?.group?.counts).toEqual({ fel: 0, varning: 0, upplysning: 0, accepted: 2 });
  });

  it('puts first what affects other figures when it groups by cause', () => {
    const headings = rows({}, [], 'cause').rows.map(({ finding: { id }, group }) => [id, group?.heading.kind]);
    expect(headings).toEqual([
      ['orsak', 'affectsOthers'],
      ['helhet', 'affectsNoOthers'],
    ]);
  });

  it('names the file of a bilaga only when there are several', () => {
    const [row] = shownFindings(
      submissionReport({ bilagor: [bilaga], files: ['RLF.xlsx', 'Annan.xlsx'], findings: [finding('en')] }),
      ALL_FINDINGS,
      'bilaga',
      new Set(),
    ).rows;
    expect(row?.group?.heading).toMatchObject({ file: 'RLF.xlsx' });
  });

  it('shows every finding exactly once when everything is unfolded, however they cause each other', () => {
    const reports = fc
      .array(fc.tuple(fc.constantFrom<Severity>('fel', 'varning', 'upplysning'), fc.integer({ min: -1, max: 11 })), {
        maxLength: 12,
      })
      .map((list): SubmissionReport =>
        submissionReport({
          bilagor: [bilaga],
          findings: list.map(([severity, cause], at) =>
            finding(String(at), { severity, causedBy: cause < 0 ? null : String(cause) }),
          ),
        }),
      );
    fc.assert(
      fc.property(reports, fc.constantFrom<Grouping>('bilaga', 'cause'), (report, grouping) => {
        const ids = report.findings.map(({ id }) => id);
        const shown = shownFindings(report, ALL_FINDINGS, grouping, new Set(ids)).rows.map((row) => row.finding.id);
        expect([...shown].sort()).toEqual([...ids].sort());
      }),
    );
  });
});
