import Big from 'big.js';
import {
  formatAmount,
  formatExcess,
  formatNumber,
  formatRoom,
  formatShare,
  listWords,
} from '../../../src/core/findings/wording';

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

  it.each([
    [9.99e307, '9,99E+307'],
    [new Big('9.99e307').plus(1035), '9,99E+307'],
    [-1.5e22, '−1,5E+22'],
    [Infinity, 'ett tal som är för stort'],
  ])('writes %d as no cell has room for', (value, text) => {
    expect(formatNumber(value)).toBe(text);
    expect(formatAmount(value, 'tkr').replace(/\u00A0tkr$/u, '')).toBe(text);
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

describe('formatShare', () => {
  it.each([
    [0.019, '1,9'],
    [0.03, '3,0'],
    [0.0304, '3,04'],
    [0.0300068, '3,001'],
    [0.0299999, '2,99999'],
  ])('writes %d beside a limit of 3 %% as %s', (share, text) => {
    expect(formatShare(share, 0.03)).toBe(`${text}${NO_BREAK_SPACE}%`);
  });
});

describe('formatRoom and formatExcess', () => {
  it.each([
    [785.5, 'tkr', '785', '786'],
    [0.4, 'tkr', '0', '1'],
    [-0.5, 'tkr', '0', '1'],
    [12, 'tkr', '12', '12'],
    // Binary noise is no thousand.
    [786.0000000047, 'tkr', '786', '786'],
    [0.7855, 'mnkr', '0,785', '0,786'],
  ] as const)('round %d %s down to %s and up to %s', (amount, unit, room, excess) => {
    expect(formatRoom(amount, unit)).toBe(`${room}${NO_BREAK_SPACE}${unit}`);
    expect(formatExcess(amount, unit)).toBe(`${excess}${NO_BREAK_SPACE}${unit}`);
  });
});
