import Big from 'big.js';
import { deviationSentence } from '../direction';
import { formatAmount, listWords } from '../wording';
import { areNumbers, type Basis, type Message, type MessageData, type MessageId, type SaidAmount } from './message';

type Sentences = { readonly [Id in MessageId]: (data: MessageData[Id]) => string };

/**
 * The grammar: the figure and what it is first, then what it should be, then where that comes from, then what the
 * difference means. Without the cell's address, which stands before it everywhere.
 */
const SENTENCES: Sentences = {
  deviation: ({ figure, actual, expected, basis, sense }) => {
    const wrong = `${figure}: ${shown(actual)} ska vara ${shown(expected)}${inBrackets(basis)}.`;
    if (sense === null || actual.unit === '' || !areNumbers(actual, expected)) return wrong;
    return `${wrong} ${deviationSentence(sense, new Big(expected.value), new Big(actual.value), actual.unit)}`;
  },
  'rounding-difference': ({ figure, actual, expected, basis, difference, isLikely }) =>
    `${figure}: ${shown(actual)} mot beräknat ${shown(expected)}${inBrackets(basis)}. Skillnaden ${shown(difference)} är ${isLikely ? 'inom avrundning' : 'möjlig men osannolik avrundning'}.`,
  'within-rounding': () => 'Skillnaden är inom avrundning av de belopp som talet räknas på.',
  limit: ({ figure, actual, side, limit, of }) =>
    `${figure}: ${shown(actual)} ska vara ${side === 'most' ? 'högst' : 'minst'} ${shown(limit)}${of === null ? '' : ` (${of})`}.`,
  'part-too-large': ({ figure, row, parts, whole, areSeveral }) => {
    const sum = areSeveral ? 'delarna är tillsammans ' : '';
    if (parts.value * whole.value < 0)
      return `${figure}: ${sum}${shown(parts)}, med annat tecken än ${shown(whole)} på raden ${row}.`;
    return `${figure}: ${sum}${shown(sizeOf(parts))}, mer än ${shown(sizeOf(whole))} på raden ${row}.`;
  },
  // A result below a goal of some amount may still be a surplus.
  'off-goal': ({ goal, difference }) =>
    goal === 0
      ? `Det är ett ${difference.value > 0 ? 'överskott' : 'underskott'} på ${shown(sizeOf(difference))}.`
      : `Resultatet är ${shown(sizeOf(difference))} ${difference.value > 0 ? 'bättre' : 'sämre'} än målet.`,
  meant: ({ text }) => `Menade du ”${text}”?`,
  sign: ({ figure, actual, allowed }) =>
    `${figure}: ${shown(actual)} ska vara noll eller ${allowed === 'positive' ? 'positivt' : 'negativt'}.`,
  'missing-amount': ({ figure }) => `${figure}: beloppet saknas.`,
  'missing-sum': ({ figure, expected }) =>
    `${figure}: summan saknas${expected === null ? '' : ` och ska vara ${shown(expected)}`}.`,
  'not-a-number': ({ figure, text }) => `${figure}: ”${text}” kan inte läsas som ett tal.`,
  'number-as-text': ({ figure, text, amount }) =>
    `${figure}: ”${text}” är lagrat som text. Excels SUMMA hoppar över ${shown(amount)}.`,
  'missing-part': ({ part, name }) => `${part === 'kolumn' ? 'Kolumnen' : 'Raden'} ”${name}” saknas.`,
  'missing-text': ({ entry, title }) => `${entry}: ${title} saknas.`,
  'wrong-text': ({ what, actual, expected }) =>
    `${what}: ${actual === null ? 'en tom cell' : `”${actual}”`} ska vara ${listWords(
      expected.map((one) => `”${one}”`),
      'eller',
    )}.`,
};

/** A message in Swedish. */
export function swedishMessage(message: Message | string): string {
  if (typeof message === 'string') return message;
  const sentence = (SENTENCES[message.id] as (data: MessageData[MessageId]) => string)(message.data);
  return [sentence, ...(message.more ?? []).map(swedishMessage)].join(' ');
}

function shown({ value, unit, decimals }: SaidAmount): string {
  return formatAmount(value, unit, decimals);
}

/** Of two negative amounts the sizes are told: −6 is no more than −5 to who reads it. */
function sizeOf(amount: SaidAmount): SaidAmount {
  return { ...amount, value: Math.abs(amount.value) };
}

function inBrackets(basis: Basis | null): string {
  return basis === null ? '' : ` (${basisText(basis)})`;
}

function basisText(basis: Basis): string {
  switch (basis.kind) {
    case 'words':
      return basis.text;
    case 'sum':
      return `summan av ${listWords(basis.parts)}`;
    case 'difference':
      return basis.parts.join(' minus ');
  }
}
