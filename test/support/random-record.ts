import * as fc from 'fast-check';
import { BILAGA_KINDS } from '../../src/core/bilagor/table';
import { UNITS } from '../../src/core/bilagor/unit';
import type { Acceptance } from '../../src/core/findings/acceptance';
import { hashTables } from '../../src/core/review/checked-tables';
import type { CheckedTable, LastReview, ReadyMark, ReviewRecord } from '../../src/core/review/review-record';

/** Text as it may be typed or pasted: any UTF-16, also what XML cannot hold. */
export const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 }).map((codes) => String.fromCharCode(...codes)),
  fc.constantFrom(
    ']]>',
    '<b>&amp;</b>',
    '<!-- -->',
    '\uFFFE\uFFFF',
    '\uD800',
    '\u0000\u001F\u007F\u0085\u2028',
    '\\u003c',
  ),
);

const named = anyText.map((text) => `Ö${text.trim().slice(0, 100)}ö`);
const short = fc.constantFrom('a', 'b', 'c');
const nullable = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(value, { nil: null });
const year = nullable(fc.integer({ min: 2018, max: 2020 }));
const bilaga = fc.constantFrom(...BILAGA_KINDS);
const value = nullable(
  fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    anyText,
  ),
);

/** A moment of one day, written in one of several offsets from UTC. */
const anyTime = fc
  .record({
    minute: fc.integer({ min: 0, max: 1439 }),
    offset: fc.constantFrom(
      ['Z', 0] as const,
      ['+01:00', 60] as const,
      ['+02:00', 120] as const,
      ['-03:30', -210] as const,
    ),
  })
  .map(({ minute, offset: [text, minutes] }) => {
    const local = new Date(Date.UTC(2026, 10, 22) + (minute + minutes) * 60_000);
    return local.toISOString().replace(/\.000Z$/u, text);
  });

const anyAcceptance: fc.Arbitrary<Acceptance> = fc.record({
  finding: short,
  forvaltning: nullable(fc.constantFrom('RLF', 'HSF')),
  year,
  rule: short,
  bilaga: nullable(bilaga),
  message: anyText,
  figures: fc.array(fc.record({ label: anyText, value, unit: nullable(fc.constantFrom(...UNITS)) }), { maxLength: 3 }),
  reason: named,
  by: named,
  at: anyTime,
  withdrawn: fc.boolean(),
});

const anyReview: fc.Arbitrary<LastReview> = fc.record({
  forvaltning: nullable(fc.constantFrom('RLF', 'HSF')),
  year,
  by: named,
  at: anyTime,
  findings: fc.array(
    fc.record({
      id: short,
      rule: short,
      bilaga: nullable(bilaga),
      severity: fc.constantFrom('fel', 'varning', 'upplysning'),
      message: anyText,
    }),
    { maxLength: 3 },
  ),
  followOns: fc.array(short, { maxLength: 2 }),
});

/** A bilaga's table with few labels, so that rows and columns are the same now and then. */
export const anyTable: fc.Arbitrary<CheckedTable> = fc.record({
  bilaga: fc.constantFrom('10a', '16'),
  enhet: nullable(short),
  columns: fc.constant(['Budget 2020', 'Plan 2021']),
  rows: fc.array(fc.tuple(short, value, value), { maxLength: 4 }),
});

const count = fc.nat(100);

const anyMark: fc.Arbitrary<ReadyMark> = fc
  .record({
    forvaltning: nullable(fc.constantFrom('RLF', 'HSF')),
    year,
    by: named,
    at: anyTime,
    role: named,
    files: fc.array(anyText, { maxLength: 2 }),
    rulePack: fc.record({ id: anyText, version: anyText, hash: fc.constant('0f'.repeat(32)) }),
    hash: fc.constant(''),
    checkedAgainst: fc.record({ prior: fc.boolean(), ledger: fc.boolean() }),
    counts: fc.record({
      fel: count,
      varning: count,
      upplysning: count,
      accepted: count,
      passed: count,
      notEvaluated: count,
    }),
    acceptances: fc.array(fc.record({ finding: short, reason: named, by: named, at: anyTime }), { maxLength: 2 }),
    tables: fc.array(anyTable, { maxLength: 2 }),
  })
  .map((mark) => ({ ...mark, hash: hashTables(mark.tables) }));

/** A record as it may come from a file: nothing in it need fit together. */
export const anyRecord: fc.Arbitrary<ReviewRecord> = fc.record({
  acceptances: fc.array(anyAcceptance, { maxLength: 5 }),
  superseded: fc.array(anyAcceptance, { maxLength: 3 }),
  reviews: fc.array(anyReview, { maxLength: 3 }),
  readyMarks: fc.array(anyMark, { maxLength: 2 }),
  unreadable: fc.array(fc.record({ what: anyText }), { maxLength: 2 }),
});
