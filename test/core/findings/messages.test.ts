import { englishMessage } from '../../../src/core/findings/messages/english';
import type { Message } from '../../../src/core/findings/messages/message';
import { swedishMessage } from '../../../src/core/findings/messages/swedish';

const FIGURE = 'Netto, Plan 2021';
const amount = (value: number): { readonly value: number; readonly unit: 'tkr' } => ({ value, unit: 'tkr' });
const DEVIATION = { figure: FIGURE, actual: amount(-6202), expected: amount(-6200) } as const;

it.each<readonly [Message, string, string | null]>([
  [
    {
      id: 'deviation',
      data: { ...DEVIATION, basis: { kind: 'sum', parts: ['Intäkter', 'Kostnader'] }, sense: 'netto' },
    },
    'Netto, Plan 2021: −6 202 tkr ska vara −6 200 tkr (summan av Intäkter och Kostnader). Nettokostnaden är 2 tkr för hög.',
    'Netto, Plan 2021: −6 202 tkr should be −6 200 tkr (the sum of Intäkter, Kostnader). The net cost is 2 tkr too high.',
  ],
  [
    {
      id: 'deviation',
      data: { figure: FIGURE, actual: amount(3), expected: amount(-2), basis: null, sense: 'netto' },
    },
    'Netto, Plan 2021: 3 tkr ska vara −2 tkr. Det är en nettointäkt i stället för en nettokostnad, en skillnad på 5 tkr.',
    'Netto, Plan 2021: 3 tkr should be −2 tkr. It is net revenue in place of a net cost, a difference of 5 tkr.',
  ],
  [
    {
      id: 'rounding-difference',
      data: {
        ...DEVIATION,
        basis: { kind: 'difference', parts: ['Budget', 'Utfall'] },
        difference: amount(2),
        isLikely: false,
      },
    },
    'Netto, Plan 2021: −6 202 tkr mot beräknat −6 200 tkr (Budget minus Utfall). Skillnaden 2 tkr är möjlig men osannolik avrundning.',
    'Netto, Plan 2021: −6 202 tkr against −6 200 tkr as computed (Budget minus Utfall). The difference 2 tkr is possible as rounding, but unlikely.',
  ],
  [
    { id: 'limit', data: { figure: FIGURE, actual: amount(12), side: 'most', limit: amount(10), of: 'summa@-1' } },
    'Netto, Plan 2021: 12 tkr ska vara högst 10 tkr (summa@-1).',
    'Netto, Plan 2021: 12 tkr should be at most 10 tkr (summa@-1).',
  ],
  [
    {
      id: 'part-too-large',
      data: { figure: FIGURE, row: 'Summa', parts: amount(-6), whole: amount(-5), areSeveral: true },
    },
    'Netto, Plan 2021: delarna är tillsammans 6 tkr, mer än 5 tkr på raden Summa.',
    'Netto, Plan 2021: the parts together are 6 tkr, more than 5 tkr in the row Summa.',
  ],
  [
    { id: 'wrong-text', data: { what: 'Risk 2, Nr', actual: null, expected: ['2'] } },
    'Risk 2, Nr: en tom cell ska vara ”2”.',
    'Risk 2, Nr: an empty cell should be “2”.',
  ],
  [
    {
      id: 'wrong-text',
      data: { what: 'Risk 2, Sannolikhet', actual: 'Rödd', expected: ['Röd', 'Gul'] },
      more: [{ id: 'meant', data: { text: 'Röd' } }],
    },
    'Risk 2, Sannolikhet: ”Rödd” ska vara ”Röd” eller ”Gul”. Menade du ”Röd”?',
    'Risk 2, Sannolikhet: “Rödd” should be “Röd” or “Gul”. Did you mean “Röd”?',
  ],
  [
    { id: 'missing-amount', data: { figure: FIGURE }, more: ['Raden 7 är dold.'] },
    'Netto, Plan 2021: beloppet saknas. Raden 7 är dold.',
    // What a rule says in its own words is Swedish, and so is then all of it.
    null,
  ],
])('puts %j into words', (message, swedish, english) => {
  const plain = (text: string | null): string | null => text?.replaceAll('\u00A0', ' ') ?? null;
  expect([plain(swedishMessage(message)), plain(englishMessage(message))]).toEqual([swedish, english]);
});
