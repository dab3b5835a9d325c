import { momentAfter, momentOf } from '../../../src/core/review/moment';

it('compares times whatever their offsets', () => {
  expect(momentOf('2026-11-22T14:05:00+01:00')).toBe(momentOf('2026-11-22T13:05:00Z'));
  expect(momentOf('2026-11-22T09:35:00-03:30')).toBe(momentOf('2026-11-22T14:05:00+01:00'));
});

it.each([
  ['later', '2026-11-22T14:05:01+01:00', '2026-11-22T14:05:00+01:00', '2026-11-22T14:05:01+01:00'],
  ['later by its offset', '2026-11-22T14:05:00+01:00', '2026-11-22T14:04:00+02:00', '2026-11-22T14:05:00+01:00'],
  ['the same', '2026-11-22T14:05:00+01:00', '2026-11-22T14:05:00+01:00', '2026-11-22T14:05:00.001+01:00'],
  ['the same elsewhere', '2026-11-22T13:05:00Z', '2026-11-22T14:05:00+01:00', '2026-11-22T13:05:00.001Z'],
  ['earlier', '2026-11-22T14:05:00+01:00', '2026-11-22T14:30:00+01:00', '2026-11-22T14:30:00.001+01:00'],
  ['earlier, west of Greenwich', '2026-11-22T09:35:00-03:30', '2026-11-22T14:05:00Z', '2026-11-22T10:35:00.001-03:30'],
  ['earlier by a fraction', '2026-11-22T14:05:00.998Z', '2026-11-22T14:05:00.999Z', '2026-11-22T14:05:01.000Z'],
])('gives a time after another one: %s', (_, at, earlier, expected) => {
  expect(momentAfter(at, earlier)).toBe(expected);
  expect(momentOf(expected)).toBeGreaterThan(momentOf(earlier));
});
