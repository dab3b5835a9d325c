import Big from 'big.js';
import fc from 'fast-check';
import {
  amountSense,
  deviationSentence,
  movementOf,
  movementText,
  senseOf,
  type AmountSense,
} from '../../../src/core/findings/direction';
import { checkAgainst, findingsOf } from '../../support/check';
import { FAULTS } from '../../support/faults/index';
import { Scene } from '../../support/faults/scene';
import { Random } from '../../support/random';
import { validSubmission } from '../../support/submission/build-submission';
import { readSubmission } from '../../support/read-submission';
import { lastYear } from '../../support/review';

const deviation = (sense: AmountSense, expected: number, actual: number): string =>
  deviationSentence(sense, new Big(expected), new Big(actual), 'tkr');

const movement = (sense: AmountSense, before: number, now: number): string => {
  const moved = movementOf(sense, new Big(before), new Big(now));
  return movementText(moved, `${moved.size.toString()} tkr`);
};

describe('a figure that is not what it should be', () => {
  it.each<[AmountSense, number, number, string]>([
    ['kostnad', -100, -120, 'Kostnaden är 20 tkr för hög.'],
    ['kostnad', -120, -100, 'Kostnaden är 20 tkr för låg.'],
    ['kostnad', 100, 120, 'Kostnaden är 20 tkr för hög.'],
    ['intäkt', 100, 80, 'Intäkten är 20 tkr för låg.'],
    ['netto', -6200, -6202, 'Nettokostnaden är 2 tkr för hög.'],
    ['netto', -6202, -6200, 'Nettokostnaden är 2 tkr för låg.'],
    ['netto', 50, 60, 'Nettointäkten är 10 tkr för hög.'],
    ['netto', 0, -5, 'Nettokostnaden är 5 tkr för hög.'],
    ['netto', 50, -10, 'Det är en nettokostnad i stället för en nettointäkt, en skillnad på 60 tkr.'],
    ['resultat', 0, -5, 'Underskottet är 5 tkr för stort.'],
    ['resultat', 40, 30, 'Överskottet är 10 tkr för litet.'],
    ['resultat', -40, 30, 'Det är ett överskott i stället för ett underskott, en skillnad på 70 tkr.'],
    ['investering', -300, -250, 'Investeringarna är 50 tkr för låga.'],
    ['avskrivning', -300, -350, 'Avskrivningarna är 50 tkr för höga.'],
    ['belopp', 300, 302, 'Det är 2 tkr för högt.'],
    ['belopp', 302, 300, 'Det är 2 tkr för lågt.'],
    ['belopp', -302, -300, 'Skillnaden är 2 tkr.'],
    ['belopp', 1, -1, 'Skillnaden är 2 tkr.'],
    ['kostnad', -10, 10, 'Skillnaden är 20 tkr.'],
  ])('%s: %d expected, %d found', (sense, expected, actual, sentence) => {
    expect(deviation(sense, expected, actual).replaceAll('\u00A0', ' ')).toBe(sentence);
  });
});

describe('an amount that moves', () => {
  it.each<[AmountSense, number, number, string]>([
    ['netto', -1_186_400, -1_237_647, 'nettokostnaden ökar 51247 tkr'],
    ['netto', -1_237_647, -1_186_400, 'nettokostnaden minskar 51247 tkr'],
    ['netto', 53_420, 54_270, 'nettointäkten ökar 850 tkr'],
    ['netto', -10, 20, 'nettokostnad blir nettointäkt, en skillnad på 30 tkr'],
    ['kostnad', -42_000, -42_600, 'kostnaden ökar 600 tkr'],
    ['intäkt', 100, 90, 'intäkten minskar 10 tkr'],
    ['resultat', 0, -500, 'underskottet ökar 500 tkr'],
    ['resultat', 100, -500, 'överskott blir underskott, en skillnad på 600 tkr'],
    ['investering', -100, -150, 'investeringarna ökar 50 tkr'],
    ['avskrivning', -100, -50, 'avskrivningarna minskar 50 tkr'],
    ['belopp', 150, 420, 'beloppet ökar 270 tkr'],
    ['belopp', -150, -420, 'skillnaden är 270 tkr'],
  ])('%s: from %d to %d', (sense, before, now, text) => {
    expect(movement(sense, before, now)).toBe(text);
  });
});

describe('what a figure is', () => {
  it.each<[Parameters<typeof senseOf>[0], string, AmountSense]>([
    ['kostnader', 'Resultatenhet Kök', 'kostnad'],
    ['intäkter', 'Primärvård', 'intäkt'],
    ['netto', 'Primärvård', 'netto'],
    ['netto', 'Resultatenhet Kök', 'netto'],
    ['netto', 'RESULTAT', 'resultat'],
    ['netto', 'Årets resultat', 'resultat'],
    ['netto', 'Avskrivningar', 'avskrivning'],
    ['netto', 'Investeringar', 'investering'],
    ['netto', 'Diff', 'belopp'],
    ['belopp', 'Summa kostnader', 'kostnad'],
    ['belopp', 'Personalkostnader', 'kostnad'],
    ['belopp', 'Verksamhetens intäkter', 'intäkt'],
    ['belopp', 'Verksamhetens nettokostnad', 'netto'],
    ['belopp', 'Nettoinvesteringar', 'investering'],
    ['belopp', 'Nettokostnader', 'netto'],
    ['belopp', 'Journalsystem i mobilen, Kostn.', 'kostnad'],
    ['belopp', 'Digital patologi, Inv.utg.', 'investering'],
    ['belopp', 'Ultraljud', 'belopp'],
    [undefined, '', 'belopp'],
  ])('in a column of %s, the row %s', (kind, label, sense) => {
    expect(senseOf(kind, label)).toBe(sense);
  });

  it('is told by the column of its bilaga: the year before has Netto alone', () => {
    const [accounts] = readSubmission(validSubmission().snapshot()).bilagor.filter(({ kind }) => kind === '10a');
    if (accounts === undefined) throw new Error('There is no bilaga 10 a');
    const row = accounts.rows[0];
    expect(row?.figures.map((figure) => amountSense(accounts, figure)).slice(0, 4)).toEqual([
      'netto',
      'netto',
      'intäkt',
      'kostnad',
    ]);
  });
});

const SENSES: readonly AmountSense[] = [
  'intäkt',
  'kostnad',
  'netto',
  'resultat',
  'investering',
  'avskrivning',
  'belopp',
];
const TOO_MUCH = /\bför (?:höga|högt|hög|stort)\b/u;
const TOO_LITTLE = /\bför (?:låga|lågt|låg|litet)\b/u;

/** How the words of a message stand to its figures; null where they cannot be read the wrong way. */
function misread(message: string, expected: number, actual: number): string | null {
  const grows = Math.abs(actual) > Math.abs(expected);
  const sameSide = expected * actual >= 0;
  if ((TOO_MUCH.test(message) || /\bökar\b/u.test(message)) && !(grows && sameSide)) return 'says that it is more';
  if ((TOO_LITTLE.test(message) || /\bminskar\b/u.test(message)) && !(!grows && sameSide))
    return 'says that it is less';
  if (/Det är [\d\s]\S* \S+ för/u.test(message) && (expected < 0 || actual < 0)) return 'names no amount below zero';
  return null;
}

describe('no words can be read the wrong way', () => {
  const amount = fc.integer({ min: -1_000_000, max: 1_000_000 });

  it('of any two amounts, on both sides of zero', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SENSES), amount, amount, (sense, one, other) => {
        fc.pre(one !== other);
        for (const [expected, actual] of [
          [one, other],
          [other, one],
        ] as const) {
          expect(misread(deviation(sense, expected, actual), expected, actual)).toBeNull();
          expect(misread(movement(sense, expected, actual), expected, actual)).toBeNull();
        }
      }),
    );
  });

  it('and are the same whether costs and income are written with a minus or without', () => {
    const sameWhicheverWay = fc.constantFrom<AmountSense>('intäkt', 'kostnad', 'investering', 'avskrivning');
    fc.assert(
      fc.property(sameWhicheverWay, amount, amount, (sense, one, other) => {
        expect(deviation(sense, one, other)).toBe(deviation(sense, -one, -other));
        expect(movement(sense, one, other)).toBe(movement(sense, -one, -other));
      }),
    );
  });

  it('in the messages about faults of every kind, against last year too', () => {
    const prior = lastYear(validSubmission());
    const directions = new Set<string>();
    for (const [at, fault] of Object.values(FAULTS).entries()) {
      const submission = validSubmission();
      if (fault(new Scene(submission, new Random(at))) === undefined) continue;
      for (const { message, rule, expected, actual } of findingsOf(checkAgainst(prior, submission))) {
        if (typeof expected === 'number' && typeof actual === 'number') {
          const wrong = misread(message, expected, actual);
          expect(wrong === null ? null : `${message} ${wrong}`).toBeNull();
        }
        for (const [word] of message.matchAll(/\bför (?:högt?|lågt?|höga|låga|stort|litet)\b|\b(?:ökar|minskar)\b/gu))
          directions.add(word);
        // What is budgeted or planned is no utfall.
        if (!rule.endsWith('-tom')) expect(message.replace(/Utfall \d{4}/gu, '')).not.toMatch(/utfall/iu);
      }
    }
    expect([...directions]).toEqual(expect.arrayContaining(['för hög', 'för låg', 'för högt', 'för lågt', 'minskar']));
  });
});
