import * as fc from 'fast-check';
import type { Acceptance } from '../../../src/core/findings/acceptance';
import { withAddition, withdrawAcceptance } from '../../../src/core/review/change-record';
import { mergeRecords } from '../../../src/core/review/merge-records';
import { EMPTY_RECORD, isEmptyRecord, type ReviewRecord } from '../../../src/core/review/review-record';
import { anyRecord } from '../../support/random-record';

const RUNS = { seed: 2026, numRuns: 200 };

function acceptance(given: Partial<Acceptance> = {}): Acceptance {
  return {
    finding: 'hardkodad-summa/10a/rlf/resultat/netto-budget-2020',
    forvaltning: 'RLF',
    year: 2020,
    rule: 'hardkodad-summa',
    bilaga: '10a',
    message: 'RESULTAT, Netto Budget 2020: 0 tkr är inskrivet fast grannsummorna är formler.',
    figures: [],
    reason: 'Avstämt med ekonomichefen, beloppet är riktigt.',
    by: 'Eva Ek',
    at: '2026-11-22T14:05:00+01:00',
    withdrawn: false,
    ...given,
  };
}

function keep(...acceptances: readonly Acceptance[]): ReviewRecord {
  return { ...EMPTY_RECORD, acceptances };
}

describe('merging', () => {
  it('comes to the same in any order', () => {
    fc.assert(
      fc.property(anyRecord, anyRecord, (one, other) => {
        expect(mergeRecords([one, other])).toEqual(mergeRecords([other, one]));
      }),
      RUNS,
    );
  });

  it('comes to the same however the records are put together', () => {
    fc.assert(
      fc.property(anyRecord, anyRecord, anyRecord, (one, two, three) => {
        const all = mergeRecords([one, two, three]);
        expect(mergeRecords([mergeRecords([one, two]), three])).toEqual(all);
        expect(mergeRecords([one, mergeRecords([two, three])])).toEqual(all);
      }),
      RUNS,
    );
  });

  it('a record with itself, or with nothing, changes nothing', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const merged = mergeRecords([record]);
        expect(mergeRecords([merged, merged])).toEqual(merged);
        expect(mergeRecords([merged, record, EMPTY_RECORD])).toEqual(merged);
      }),
      RUNS,
    );
  });

  it('loses no acceptance', () => {
    fc.assert(
      fc.property(anyRecord, anyRecord, (one, other) => {
        const given = [one, other].flatMap(({ acceptances, superseded }) => [...acceptances, ...superseded]);
        const merged = mergeRecords([one, other]);
        const kept = [...merged.acceptances, ...merged.superseded].map((entry) => JSON.stringify(entry));
        expect(kept.sort()).toEqual([...new Set(given.map((entry) => JSON.stringify(entry)))].sort());
      }),
      RUNS,
    );
  });

  it('nothing gives nothing', () => {
    expect(mergeRecords([])).toEqual(EMPTY_RECORD);
    expect(isEmptyRecord(mergeRecords([EMPTY_RECORD, EMPTY_RECORD]))).toBe(true);
    expect(isEmptyRecord(keep(acceptance()))).toBe(false);
  });
});

describe('of two acceptances of one finding', () => {
  const earlier = acceptance();
  const later = acceptance({ by: 'Bo Berg', at: '2026-11-22T14:06:00+01:00' });

  it('the later holds and the other is listed', () => {
    expect(mergeRecords([keep(later), keep(earlier)])).toEqual({ ...keep(later), superseded: [earlier] });
  });

  it('both are kept when the finding is of another year or förvaltning', () => {
    const others = [acceptance({ year: 2021 }), acceptance({ year: null }), acceptance({ forvaltning: 'HSF' })];
    const merged = mergeRecords([keep(earlier), ...others.map((other) => keep(other))]);
    expect(merged.acceptances).toHaveLength(4);
    expect(merged.superseded).toEqual([]);
  });

  it.each([
    // 14.30 in Sweden is 13.30 UTC.
    ['+01:00 against Z', '2026-11-22T14:30:00+01:00', '2026-11-22T13:31:00Z'],
    ['Z against +01:00', '2026-11-22T13:30:00Z', '2026-11-22T14:31:00+01:00'],
    ['summer against winter time', '2026-10-25T02:30:00+02:00', '2026-10-25T02:10:00+01:00'],
    ['an hour that is over midnight', '2026-11-22T23:50:00Z', '2026-11-23T00:51:00+01:00'],
  ])('the later moment decides, not the clock’s face: %s', (_, before, after) => {
    const [one, other] = [acceptance({ at: before }), acceptance({ at: after })];
    expect(mergeRecords([keep(other), keep(one)])).toEqual({ ...keep(other), superseded: [one] });
  });

  it('at the same moment it is the same one whatever the order', () => {
    const [one, other] = [acceptance({ by: 'Bo Berg' }), acceptance({ by: 'Eva Ek' })];
    const merged = mergeRecords([keep(one), keep(other)]);
    expect(merged.acceptances).toHaveLength(1);
    expect(merged.superseded).toHaveLength(1);
    expect(mergeRecords([keep(other), keep(one)])).toEqual(merged);
  });

  it('one that was taken back is not brought to life by an older copy', () => {
    const withdrawn = withdrawAcceptance(earlier, { by: 'Bo Berg', at: '2026-11-22T15:00:00+01:00' });
    expect(mergeRecords([keep(withdrawn), keep(earlier)])).toEqual({ ...keep(withdrawn), superseded: [earlier] });
  });

  it('one that was given again after that holds', () => {
    const withdrawn = withdrawAcceptance(earlier, { by: 'Bo Berg', at: '2026-11-22T15:00:00+01:00' });
    const again = acceptance({ at: '2026-11-22T16:00:00+01:00' });
    expect(mergeRecords([keep(again), keep(withdrawn), keep(earlier)])).toEqual({
      ...keep(again),
      superseded: [earlier, withdrawn],
    });
  });
});

describe('what is added to a record', () => {
  const now = { by: 'Bo Berg', at: '2026-11-22T14:05:00+01:00' };

  it('holds, also within the same second', () => {
    const given = keep(acceptance());
    const withdrawn = withAddition(given, { acceptances: [withdrawAcceptance(acceptance(), now)] });
    expect(withdrawn.acceptances).toMatchObject([{ withdrawn: true, at: '2026-11-22T14:05:00.001+01:00' }]);
    const again = withAddition(withdrawn, { acceptances: [acceptance()] });
    expect(again.acceptances).toMatchObject([{ withdrawn: false, at: '2026-11-22T14:05:00.002+01:00' }]);
    expect(again.superseded).toHaveLength(2);
  });

  it('holds, also when the clock of whoever came before is ahead', () => {
    const ahead = keep(acceptance({ at: '2026-11-22T13:59:59.999Z' }));
    const { acceptances } = withAddition(ahead, { acceptances: [withdrawAcceptance(acceptance(), now)] });
    expect(acceptances).toMatchObject([{ withdrawn: true, by: 'Bo Berg', at: '2026-11-22T15:00:00.000+01:00' }]);
  });

  it('keeps its own time when it is later, or of another finding', () => {
    const later = acceptance({ at: '2026-11-22T14:05:01+01:00' });
    expect(withAddition(keep(acceptance()), { acceptances: [later] }).acceptances).toEqual([later]);
    const other = acceptance({ finding: 'annan' });
    expect(withAddition(keep(later), { acceptances: [other] }).acceptances).toEqual([other, later]);
  });

  it('is the last review and the last Klarmarkering of its own submission only', () => {
    const review = { forvaltning: 'RLF', year: 2020, findings: [], followOns: [], ...now };
    const others = [
      { ...review, year: 2021 },
      { ...review, forvaltning: 'HSF' },
    ];
    const record = withAddition(
      { ...EMPTY_RECORD, reviews: [review, ...others] },
      { reviews: [{ ...review, by: 'Eva Ek' }] },
    );
    expect(record.reviews).toHaveLength(3);
    expect(record.reviews).toEqual(
      expect.arrayContaining([{ ...review, by: 'Eva Ek', at: '2026-11-22T14:05:00.001+01:00' }, ...others]),
    );
  });
});
