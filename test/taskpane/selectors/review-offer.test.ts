import type { Finding } from '../../../src/core/findings/finding';
import { EMPTY_RECORD } from '../../../src/core/review/review-record';
import type { SessionReview } from '../../../src/session/reviews';
import { acceptances } from '../../../src/taskpane/selectors/acceptances';
import { reviewOffer, type ReviewOffer } from '../../../src/taskpane/selectors/review-offer';
import { builtInPack } from '../../support/check';
import { ACCEPTED, bilaga11, findingAt, LAPSED, submissionReport } from '../../support/report';

const bilaga = bilaga11();
const PACK = builtInPack();
const REVIEW: SessionReview = {
  record: EMPTY_RECORD,
  problems: [],
  writable: 'yes',
  reviewer: { name: 'Bo Ek', role: 'Controller' },
};

const warning = (given: Partial<Finding> = {}): Finding => findingAt(bilaga, 'E7', { severity: 'varning', ...given });

function offerFor(finding: Finding, review: Partial<SessionReview> = {}, others: readonly Finding[] = []) {
  const report = submissionReport({ bilagor: [bilaga], findings: [finding, ...others] });
  return reviewOffer(finding, acceptances(report, PACK), { ...REVIEW, ...review });
}

const kindOf = (offer: ReviewOffer | null): string | null => offer?.kind ?? null;

describe('reviewOffer', () => {
  it('offers to accept a warning in the name of whoever reviewed last on the machine', () => {
    expect(offerFor(warning())).toEqual({
      kind: 'accept',
      draft: { kind: 'acceptance', reason: '', by: 'Bo Ek', withAlike: false },
    });
  });

  it('offers to accept anew with the old reason when the figures have changed', () => {
    expect(offerFor(warning({ acceptance: LAPSED }))).toEqual({
      kind: 'acceptAgain',
      draft: {
        kind: 'acceptance',
        reason: 'Avrundas nedåt enligt avtal med tandvården.',
        by: 'Bo Ek',
        withAlike: false,
      },
    });
  });

  it('offers to take an acceptance back', () => {
    expect(offerFor(warning({ acceptance: ACCEPTED }))).toEqual({
      kind: 'withdraw',
      draft: { kind: 'withdrawal', by: 'Bo Ek' },
    });
  });

  it('says why an error may not be accepted, also where the review cannot be added to', () => {
    const reason = 'Ett fel ska rättas. Regelpaketet låter inte felet godtas.';
    expect(offerFor(warning({ severity: 'fel' }))).toEqual({ kind: 'never', reason });
    expect(offerFor(warning({ severity: 'fel' }), { writable: 'damaged' })).toEqual({ kind: 'never', reason });
  });

  it('says why a warning that an error follows from may not be accepted', () => {
    const error = findingAt(bilaga, 'E6', { id: 'följd', causedBy: 'f-E7' });
    expect(kindOf(offerFor(warning(), {}, [error]))).toBe('never');
  });

  it('says that the review cannot be added to', () => {
    expect(offerFor(warning(), { writable: 'newer' })).toEqual({ kind: 'notWritable', why: 'newer' });
    expect(offerFor(warning({ acceptance: ACCEPTED }), { writable: 'damaged' })).toEqual({
      kind: 'notWritable',
      why: 'damaged',
    });
  });

  it('offers nothing for what only follows from another finding', () => {
    expect(offerFor(warning({ causedBy: 'annan' }))).toBeNull();
  });
});

describe('acceptances', () => {
  it('finds open findings of the same rule on the same bilaga, that may be accepted', () => {
    const other = bilaga11({ A1: { value: 'Bilaga 11' } });
    const finding = warning({ id: 'den' });
    const report = submissionReport({
      bilagor: [bilaga, other],
      findings: [
        finding,
        warning({ id: 'samma slag' }),
        warning({ id: 'annan regel', rule: '11-invanare' }),
        warning({ id: 'godtagen', acceptance: ACCEPTED }),
        warning({ id: 'upphört', acceptance: LAPSED }),
        warning({ id: 'fel', severity: 'fel' }),
        warning({ id: 'följer', causedBy: 'den' }),
        findingAt(other, 'E7', { id: 'annan bilaga', severity: 'varning' }),
      ],
    });
    const alike = acceptances(report, PACK).alike(finding);
    expect(alike.map(({ id }) => id)).toEqual(['samma slag', 'upphört']);
  });
});
