import type { Acceptance, AppliedAcceptance } from '../../src/core/findings/acceptance';
import type { Finding, Severity } from '../../src/core/findings/finding';
import { acceptFinding } from '../../src/core/review/change-record';
import { verdictOf } from '../../src/report/verdict';
import { bilaga11, findingAt, submissionReport } from '../support/report';

function reportWith(...severities: readonly Severity[]): ReturnType<typeof submissionReport> {
  const bilaga = bilaga11();
  return submissionReport({
    bilagor: [bilaga],
    findings: severities.map((severity, index) => findingAt(bilaga, `B${index + 1}`, { severity })),
  });
}

describe('the verdict', () => {
  it('stops a submission with one fel', () => {
    const { status, headline, counts } = verdictOf(reportWith('fel', 'varning', 'varning', 'upplysning'));
    expect({ status, headline, counts }).toEqual({
      status: 'stopped',
      headline: 'Kan inte lämnas in',
      counts: '1 fel, 2 varningar och 1 upplysning',
    });
  });

  it('stops a submission whose only fel follows from a varning', () => {
    const bilaga = bilaga11();
    const cause = findingAt(bilaga, 'B6', { severity: 'varning' });
    const report = submissionReport({ findings: [cause, findingAt(bilaga, 'B7', { causedBy: cause.id })] });
    const { headline, counts, followOns } = verdictOf(report);
    expect({ headline, counts, followOns }).toEqual({
      headline: 'Kan inte lämnas in',
      counts: '1 varning',
      followOns: 'Dessutom 1 fel som bara följer av andra och försvinner när de rättas.',
    });
  });

  it('lets a submission with only varningar wait for them', () => {
    expect(verdictOf(reportWith('varning')).headline).toBe('Kan lämnas in när varningen har rättats eller godtagits');
    expect(verdictOf(reportWith('varning', 'varning', 'upplysning')).headline).toBe(
      'Kan lämnas in när varningarna har rättats eller godtagits',
    );
  });

  it('is clear with upplysningar alone', () => {
    const { status, headline, counts } = verdictOf(reportWith('upplysning', 'upplysning'));
    expect({ status, headline, counts }).toEqual({
      status: 'clear',
      headline: 'Kan lämnas in',
      counts: '2 upplysningar',
    });
  });

  it('is clear with nothing at all', () => {
    const { status, counts, followOns } = verdictOf(reportWith());
    expect({ status, counts, followOns }).toEqual({ status: 'clear', counts: '', followOns: '' });
  });

  it('says so when nothing could be checked', () => {
    const counts = { total: 0, passed: 0, fel: 0, varning: 0, upplysning: 0, accepted: 0, notEvaluated: 0 };
    const bilagor = [bilaga11()];
    const { status, headline, checks } = verdictOf(submissionReport({ bilagor, counts }));
    expect({ status, headline, checks }).toEqual({
      status: 'unchecked',
      headline: 'Inget kunde kontrolleras',
      checks: 'Inga kontroller har gjorts.',
    });
    expect(verdictOf(submissionReport({ bilagor, counts: { ...counts, total: 3, notEvaluated: 3 } })).status).toBe(
      'unchecked',
    );
    expect(
      verdictOf(submissionReport({ bilagor, counts: { ...counts, total: 4, passed: 1, notEvaluated: 3 } })).status,
    ).toBe('clear');
  });
});

it('has nothing to judge where there is no bilaga, though every bilaga is told to be missing', () => {
  const missing: Finding = { ...findingAt(bilaga11(), 'B6', { severity: 'varning' }), bilaga: null, place: null };
  const { status, headline, counts } = verdictOf(submissionReport({ bilagor: [], findings: [missing] }));
  expect({ status, headline, counts }).toEqual({
    status: 'unchecked',
    headline: 'Inget kunde kontrolleras',
    counts: '1 varning',
  });
});

it('counts the checks in words', () => {
  const counts = { total: 2601, passed: 2521, fel: 3, varning: 44, upplysning: 10, accepted: 0, notEvaluated: 23 };
  expect(verdictOf(submissionReport({ counts })).checks).toBe(
    '2\u00A0601 kontroller, varav 2\u00A0521 godkända och 23 som inte kunde göras.',
  );
  const one = { total: 1, passed: 1, fel: 0, varning: 0, upplysning: 0, accepted: 0, notEvaluated: 0 };
  expect(verdictOf(submissionReport({ counts: one })).checks).toBe('1 kontroll, varav 1 godkänd.');
});

describe('the verdict on findings that have been accepted', () => {
  const bilaga = bilaga11();
  const { submission } = submissionReport({ bilagor: [bilaga] });

  function acceptanceOf(finding: Finding): Acceptance {
    const reason = 'Avstämt med ekonomichefen, beloppet är riktigt.';
    return acceptFinding(finding, submission, { reason, by: 'Eva Ek', at: '2026-11-22T14:05:00+01:00' });
  }

  function withStatus(finding: Finding, status: AppliedAcceptance['status']): Finding {
    const acceptance = acceptanceOf(finding);
    const applied = {
      accepted: { status: 'accepted', acceptance },
      lapsed: { status: 'lapsed', acceptance, changes: [] },
      refused: { status: 'refused', acceptance, reason: 'Ett fel ska rättas.' },
    } as const;
    return { ...finding, acceptance: applied[status] };
  }

  function verdictOn(...findings: readonly Finding[]): readonly string[] {
    const { headline, counts, accepted, followOns } = verdictOf(submissionReport({ findings }));
    return [headline, counts, accepted, followOns];
  }

  const varning = findingAt(bilaga, 'B6', { severity: 'varning' });
  const fel = findingAt(bilaga, 'B7');

  it('is that it can be handed in with them', () => {
    expect(verdictOn(withStatus(varning, 'accepted'))).toEqual([
      'Kan lämnas in med godtagna avvikelser',
      '',
      '1 anmärkning har godtagits med skäl.',
      '',
    ]);
    expect(verdictOn(withStatus(varning, 'accepted'), withStatus(fel, 'accepted'))[2]).toBe(
      '2 anmärkningar har godtagits med skäl.',
    );
  });

  it('takes what follows from an accepted one with it', () => {
    const followOn = withStatus({ ...fel, causedBy: varning.id }, 'accepted');
    expect(verdictOn(withStatus(varning, 'accepted'), followOn)).toEqual([
      'Kan lämnas in med godtagna avvikelser',
      '',
      '1 anmärkning har godtagits med skäl.',
      '',
    ]);
  });

  it('does not take an accepted upplysning for a deviation', () => {
    const upplysning = findingAt(bilaga, 'B8', { severity: 'upplysning' });
    expect(verdictOn(withStatus(upplysning, 'accepted'))[0]).toBe('Kan lämnas in');
  });

  it('counts one that has lapsed, or was refused, as what it is', () => {
    expect(verdictOn(withStatus(varning, 'lapsed'))).toEqual([
      'Kan lämnas in när varningen har rättats eller godtagits',
      '1 varning',
      '',
      '',
    ]);
    expect(verdictOn(withStatus(fel, 'refused'), withStatus(varning, 'accepted'))).toEqual([
      'Kan inte lämnas in',
      '1 fel',
      '1 anmärkning har godtagits med skäl.',
      '',
    ]);
  });

  it('waits for the one varning that is left', () => {
    const other = findingAt(bilaga, 'B9', { severity: 'varning' });
    expect(verdictOn(withStatus(varning, 'accepted'), other)[0]).toBe(
      'Kan lämnas in när varningen har rättats eller godtagits',
    );
  });
});
