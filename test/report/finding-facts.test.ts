import { findingFacts } from '../../src/report/finding-facts';
import { bilaga11, findingAt } from '../support/report';

const BILAGA = bilaga11();

it('words formulas as Swedish Excel shows them', () => {
  const finding = findingAt(BILAGA, 'D9', { expected: '=SUM(D6:D8)', actual: '=ROUND(SUM(D6:D7),1)' });
  expect(findingFacts(finding)).toEqual({
    expected: '=SUMMA(D6:D8)',
    found: '=AVRUNDA(SUMMA(D6:D7);1)',
    difference: null,
  });
});

it('lists the values that are allowed, and leaves other texts as they are', () => {
  const finding = findingAt(BILAGA, 'D9', { expected: 'Låg | Medel | Hög', actual: 'SUM, kanske' });
  expect(findingFacts(finding)).toEqual({ expected: 'Låg, Medel eller Hög', found: 'SUM, kanske', difference: null });
});

it('says nothing of a finding that is about no figures', () => {
  expect(findingFacts(findingAt(BILAGA, 'D9', { expected: null, actual: 714, difference: null }))).toBeNull();
});
