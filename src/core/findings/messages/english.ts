import Big from 'big.js';
import { movementOf, type Subject } from '../direction';
import { formatAmount } from '../wording';
import { areNumbers, type Basis, type Message, type MessageData, type MessageId, type SaidAmount } from './message';

type Sentences = { readonly [Id in MessageId]: (data: MessageData[Id]) => string };

const SUBJECTS: Readonly<Record<Subject, readonly [name: string, tooMuch: string, tooLittle: string]>> = {
  intäkt: ['The revenue is', 'high', 'low'],
  kostnad: ['The cost is', 'high', 'low'],
  nettokostnad: ['The net cost is', 'high', 'low'],
  nettointäkt: ['The net revenue is', 'high', 'low'],
  underskott: ['The deficit is', 'large', 'small'],
  överskott: ['The surplus is', 'large', 'small'],
  investeringar: ['The investments are', 'high', 'low'],
  avskrivningar: ['The depreciation is', 'high', 'low'],
  belopp: ['It is', 'high', 'low'],
};

const NAMES: Readonly<Record<Subject, string>> = {
  intäkt: 'revenue',
  kostnad: 'a cost',
  nettokostnad: 'a net cost',
  nettointäkt: 'net revenue',
  underskott: 'a deficit',
  överskott: 'a surplus',
  investeringar: 'investments',
  avskrivningar: 'depreciation',
  belopp: 'an amount',
};

const SENTENCES: Sentences = {
  deviation: ({ figure, actual, expected, basis, sense }) => {
    const wrong = `${figure}: ${shown(actual)} should be ${shown(expected)}${inBrackets(basis)}.`;
    if (sense === null || actual.unit === '' || !areNumbers(actual, expected)) return wrong;
    const movement = movementOf(sense, new Big(expected.value), new Big(actual.value));
    const size = formatAmount(movement.size, actual.unit);
    if (movement.kind === 'turns')
      return `${wrong} It is ${NAMES[movement.to]} in place of ${NAMES[movement.from]}, a difference of ${size}.`;
    if (movement.kind === 'changes') return `${wrong} The difference is ${size}.`;
    const [name, tooMuch, tooLittle] = SUBJECTS[movement.subject];
    return `${wrong} ${name} ${size} too ${movement.kind === 'grows' ? tooMuch : tooLittle}.`;
  },
  'rounding-difference': ({ figure, actual, expected, basis, difference, isLikely }) =>
    `${figure}: ${shown(actual)} against ${shown(expected)} as computed${inBrackets(basis)}. The difference ${shown(difference)} is ${isLikely ? 'within rounding' : 'possible as rounding, but unlikely'}.`,
  'within-rounding': () => 'The difference is within the rounding of the amounts that it is computed from.',
  limit: ({ figure, actual, side, limit, of }) =>
    `${figure}: ${shown(actual)} should be at ${side} ${shown(limit)}${of === null ? '' : ` (${of})`}.`,
  'part-too-large': ({ figure, row, parts, whole, areSeveral }) => {
    const sum = areSeveral ? 'the parts together are ' : '';
    if (parts.value * whole.value < 0)
      return `${figure}: ${sum}${shown(parts)}, with another sign than ${shown(whole)} in the row ${row}.`;
    return `${figure}: ${sum}${shown(sizeOf(parts))}, more than ${shown(sizeOf(whole))} in the row ${row}.`;
  },
  'off-goal': ({ goal, difference }) =>
    goal === 0
      ? `It is a ${difference.value > 0 ? 'surplus' : 'deficit'} of ${shown(sizeOf(difference))}.`
      : `The result is ${shown(sizeOf(difference))} ${difference.value > 0 ? 'better' : 'worse'} than the goal.`,
  meant: ({ text }) => `Did you mean “${text}”?`,
  sign: ({ figure, actual, allowed }) => `${figure}: ${shown(actual)} should be ${allowed} or zero.`,
  'missing-amount': ({ figure }) => `${figure}: the amount is missing.`,
  'missing-sum': ({ figure, expected }) =>
    `${figure}: the sum is missing${expected === null ? '' : ` and should be ${shown(expected)}`}.`,
  'not-a-number': ({ figure, text }) => `${figure}: “${text}” cannot be read as a number.`,
  'number-as-text': ({ figure, text, amount }) =>
    `${figure}: “${text}” is stored as text. Excel’s SUM skips ${shown(amount)}.`,
  'missing-part': ({ part, name }) => `The ${part === 'kolumn' ? 'column' : 'row'} “${name}” is missing.`,
  'missing-text': ({ entry, title }) => `${entry}: ${title} is missing.`,
  'wrong-text': ({ what, actual, expected }) =>
    `${what}: ${actual === null ? 'an empty cell' : `“${actual}”`} should be ${expected.map((one) => `“${one}”`).join(' or ')}.`,
};

/** A message in English; null where it, or what is said after it, has words of Swedish alone. */
export function englishMessage(message: Message | string | null): string | null {
  if (message === null || typeof message === 'string') return null;
  const sentence = (SENTENCES[message.id] as (data: MessageData[MessageId]) => string)(message.data);
  const more = (message.more ?? []).map(englishMessage);
  return more.includes(null) ? null : [sentence, ...more].join(' ');
}

function shown({ value, unit, decimals }: SaidAmount): string {
  return formatAmount(value, unit, decimals);
}

function sizeOf(amount: SaidAmount): SaidAmount {
  return { ...amount, value: Math.abs(amount.value) };
}

function inBrackets(basis: Basis | null): string {
  if (basis === null) return '';
  switch (basis.kind) {
    case 'words':
      return ` (${basis.text})`;
    case 'sum':
      return ` (the sum of ${basis.parts.join(', ')})`;
    case 'difference':
      return ` (${basis.parts.join(' minus ')})`;
  }
}
