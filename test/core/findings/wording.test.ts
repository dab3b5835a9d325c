import Big from 'big.js';
import { formatAmount, formatNumber, listWords } from '../../../src/core/findings/wording';

const NO_BREAK_SPACE = '\u00A0';
const MINUS = '\u2212';

describe('formatNumber', () => {
  it.each([
    [0, undefined, '0'],
    [999, undefined, '999'],
    [1000, undefined, `1${NO_BREAK_SPACE}000`],
    [-174967, undefined, `${MINUS}174${NO_BREAK_SPACE}967`],
    [1234567.5, undefined, `1${NO_BREAK_SPACE}234${NO_BREAK_SPACE}567,5`],
    [1234.5678, 1, `1${NO_BREAK_SPACE}234,6`],
    [0.00012345, undefined, '0,00012345'],
    [5, 2, '5,00'],
    [-0.04, 1, '0,0'],
    [-0.05, 1, `${MINUS}0,1`],
    [1e21, undefined, ['1', ...Array<string>(7).fill('000')].join(NO_BREAK_SPACE)],
  ])('writes %d with %p decimals', (value, decimals, text) => {
    expect(formatNumber(value, decimals)).toBe(text);
  });

  it('takes decimal numbers', () => {
    expect(formatNumber(new Big('0.1').plus('0.2'))).toBe('0,3');
  });
});

describe('formatAmount', () => {
  it.each([
    [1200, 'tkr', `1${NO_BREAK_SPACE}200${NO_BREAK_SPACE}tkr`],
    [-5846, 'tkr', `${MINUS}5${NO_BREAK_SPACE}846${NO_BREAK_SPACE}tkr`],
    [12.5, 'mnkr', `12,5${NO_BREAK_SPACE}mnkr`],
    [12.54, 'mnkr', `12,54${NO_BREAK_SPACE}mnkr`],
    [715.3189, 'kr/inv', `715,3${NO_BREAK_SPACE}kr/inv`],
    [714, 'kr/inv', `714${NO_BREAK_SPACE}kr/inv`],
    [0.523, '%', `52,3${NO_BREAK_SPACE}%`],
    [0.5, '%', `50${NO_BREAK_SPACE}%`],
    [0.52312, '%', `52,3${NO_BREAK_SPACE}%`],
    [-0.019, '%', `${MINUS}1,9${NO_BREAK_SPACE}%`],
    [7, '', '7'],
  ] as const)('writes %d %s', (value, unit, text) => {
    expect(formatAmount(value, unit)).toBe(text);
  });

  it('writes so many decimals as it is told', () => {
    expect(formatAmount(0.5, '%', 1)).toBe(`50,0${NO_BREAK_SPACE}%`);
    expect(formatAmount(715.3189, 'kr/inv', 2)).toBe(`715,32${NO_BREAK_SPACE}kr/inv`);
  });
});

it('lists words', () => {
  expect(listWords([])).toBe('');
  expect(listWords(['Röd'])).toBe('Röd');
  expect(listWords(['Röd', 'Gul', 'Grön'])).toBe('Röd, Gul och Grön');
  expect(listWords(['Ja', 'Nej'], 'eller')).toBe('Ja eller Nej');
});
