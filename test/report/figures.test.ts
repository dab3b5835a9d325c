import { formatDifference, formatPair, formatValue, roundComputed } from '../../src/report/figures';

describe('a value', () => {
  it('has its unit, thousands apart and a decimal comma', () => {
    expect(formatValue(-1232002, 'tkr')).toBe('−1\u00A0232\u00A0002\u00A0tkr');
    expect(formatValue(0.784, '%')).toBe('78,4\u00A0%');
    expect(formatValue(715.3189, 'kr/inv')).toBe('715,3\u00A0kr/inv');
    expect(formatValue(12, null)).toBe('12');
  });

  it('is left as it is when it is a text, and is called tomt when there is none', () => {
    expect(formatValue('Ja', null)).toBe('Ja');
    expect(formatValue(null, 'tkr')).toBe('tomt');
  });
});

describe('two values that are compared', () => {
  it('are given the usual decimals when they then differ', () => {
    expect(formatPair(715.32, 714, 'kr/inv')).toEqual(['715,3\u00A0kr/inv', '714\u00A0kr/inv']);
  });

  it('are given more decimals when they would look the same', () => {
    expect(formatPair(0.78417, 0.7836, '%')).toEqual(['78,42\u00A0%', '78,36\u00A0%']);
  });

  it('look the same when they are', () => {
    expect(formatPair(0.784, 0.784, '%')).toEqual(['78,4\u00A0%', '78,4\u00A0%']);
  });
});

describe('a difference', () => {
  it('always has its sign', () => {
    expect(formatDifference(1200, 'tkr')).toBe('+1\u00A0200\u00A0tkr');
    expect(formatDifference(-1.3189, 'kr/inv')).toBe('−1,3\u00A0kr/inv');
    expect(formatDifference(0, 'tkr')).toBe('0\u00A0tkr');
  });

  it('between percentages is in percentage points', () => {
    expect(formatDifference(0.126, '%')).toBe('+12,6 procentenheter');
    expect(formatDifference(-0.01, '%')).toBe('−1 procentenhet');
    expect(formatDifference(-0.0012, '%')).toBe('−0,12 procentenheter');
    expect(formatDifference(0, '%')).toBe('0');
  });

  it('is never shown as zero when it is not', () => {
    expect(formatDifference(0.0004, 'kr/inv')).toBe('+0,0004\u00A0kr/inv');
    expect(formatDifference(0.0000021, '%')).toBe('+0,0002 procentenheter');
  });
});

it('rounds a computed number to what is worth printing', () => {
  expect(roundComputed(0.784171696, '%')).toBe(0.78417);
  expect(roundComputed(715.3189, 'kr/inv')).toBe(715.32);
  expect(roundComputed(1.1 + 2.2, 'tkr')).toBe(3.3);
  expect(Object.is(roundComputed(-0.001, 'kr/inv'), 0)).toBe(true);
});
