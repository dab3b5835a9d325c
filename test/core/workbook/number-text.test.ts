import { isBlankText, readAmountInKronor, readAmounts, readNumberText } from '../../../src/core/workbook/number-text';

describe('readNumberText', () => {
  it.each([
    ['123', 123, 0],
    ['1234', 1234, 0],
    ['1 234', 1234, 0],
    ['1\u00A0234\u202F567', 1234567, 0],
    ['1.234.567', 1234567, 0],
    ["1'234", 1234, 0],
    ['1.500', 1500, 0],
    ['1 234,50', 1234.5, 2],
    ['1.234,5', 1234.5, 1],
    ['1 234.567', 1234.567, 3],
    ['1,234,567', 1234567, 0],
    ['1,234.50', 1234.5, 2],
    ['1,234', 1.234, 3],
    ['0.523', 0.523, 3],
    ['0,523', 0.523, 3],
    ['-41 200', -41200, 0],
    ['\u221241 200', -41200, 0],
    ['\u201141 200', -41200, 0],
    ['\u2013 41 200', -41200, 0],
    ['123-', -123, 0],
    ['123 -', -123, 0],
    ['(123)', -123, 0],
    ['+5', 5, 0],
    ['-0', 0, 0],
    ['007', 7, 0],
  ])('reads %j as %d with %d decimals', (text, value, decimals) => {
    expect(readNumberText(text)).toEqual({ value, decimals, percent: false, unit: null });
  });

  it.each([
    ['500 tkr', 500, 'tkr'],
    ['250 kr', 250, 'kr'],
    ['250:-', 250, ':-'],
    ['250,-', 250, ',-'],
  ])('reads %j as %d %s', (text, value, unit) => {
    expect(readNumberText(text)).toEqual({ value, decimals: 0, percent: false, unit });
  });

  it.each([
    ['50 %', 0.5, 0],
    ['52,3%', 0.523, 1],
    ['-1,9 %', -0.019, 1],
  ])('reads %j as the fraction %d', (text, value, decimals) => {
    expect(readNumberText(text)).toEqual({ value, decimals, percent: true, unit: null });
  });

  it.each([
    '',
    '-',
    'x',
    '(123',
    '123)',
    '12 34',
    '1 2345',
    '1.23.456',
    '6000000 3 år',
    '2020-2022',
    '1,23,456',
    '10 b',
  ])('does not read %j', (text) => {
    expect(readNumberText(text)).toBeUndefined();
  });
});

describe('isBlankText', () => {
  it.each(['', ' ', '\u00A0', '-', '\u2013', '--'])('%j says nothing', (text) => {
    expect(isBlankText(text)).toBe(true);
  });

  it.each(['0', 'x', '-1'])('%j says something', (text) => {
    expect(isBlankText(text)).toBe(false);
  });
});

describe('readAmountInKronor', () => {
  it.each([
    ['6000000 3 år', 6_000_000],
    ['4 250 000 under 3 år för införande', 4_250_000],
    ['600 000 3 år', 600_000],
    ['ca 2,5 mnkr', 2_500_000],
    ['2.5 Mkr', 2_500_000],
    ['1.500 mnkr', 1_500_000],
    ['6 miljoner kronor', 6_000_000],
    ['6,5 milj. kr', 6_500_000],
    ['3 MSEK', 3_000_000],
    ['500 tkr', 500_000],
    ['500tkr', 500_000],
    ['1 500 tkr', 1_500_000],
    ['250 ksek', 250_000],
    ['40 tusen', 40_000],
    ['1.500.000 kr', 1_500_000],
    ["1'500'000 kr", 1_500_000],
    ['4250000kr', 4_250_000],
    ['250 000:-', 250_000],
    ['250 000,50 kr', 250_001],
    ['år 2020: 400 000', 400_000],
    ['2020 400 000', 400_000],
    ['2020-2022 6 000 000', 6_000_000],
    ['200 licenser, 350 000', 350_000],
    ['350 000 licenser', 350_000],
    ['400 h samt 75 000 kr', 75_000],
    ['50 % av 2 000 000', 2_000_000],
    ['Se projekt 8017, 6 000 000', 6_000_000],
    ['Proj.nr 82591: 97 700 tkr', 97_700_000],
    ['Windows 11, 90000', 90_000],
    ['T99Webb 45 000', 45_000],
    ['400000för licenser', 400_000],
    ['2-3 mnkr', 2_000_000],
    ['projekt 2 - 500 tkr', 500_000],
    ['20000', 20_000],
    ['800', 800],
    ['0', 0],
    ['0 kr', 0],
  ])('finds the amount in %j', (text, kronor) => {
    expect(readAmountInKronor(text)).toBe(kronor);
  });

  it.each([
    '',
    '-',
    'Ej beräknat,',
    'Inför beslut',
    'Under framtagande',
    '3 år',
    '3 års avtal',
    'start 2021',
    '2020-2022',
    '2020-06-01',
    '1200 h',
    '1500 timmar',
    '1500 användare',
    '25 %',
    '2 st',
    '3 licenser',
    'Projekt 8017',
    'se proj.nr 82591',
    'etapp 2',
  ])('finds no amount in %j', (text) => {
    expect(readAmountInKronor(text)).toBeUndefined();
  });
});

describe('readAmounts', () => {
  it('reads every amount of a text', () => {
    expect(readAmounts('2020: 2 000 000, 2021: 1,5 mnkr')).toEqual([
      { least: 2_000_000, most: 2_000_000, step: 1, isYearly: false },
      { least: 1_500_000, most: 1_500_000, step: 100_000, isYearly: false },
    ]);
  });

  it.each([
    ['2-3 mnkr', 2_000_000, 3_000_000],
    ['mellan 2 och 3 mnkr', 2_000_000, 3_000_000],
    ['400 000 till 500 000 kr', 400_000, 500_000],
  ])('reads %j as a span', (text, least, most) => {
    expect(readAmounts(text)).toMatchObject([{ least, most }]);
  });

  it.each([
    ['500 tkr', 1000],
    ['2,5 mnkr', 100_000],
    ['6 mnkr', 1_000_000],
    ['4 250 000', 1],
    ['ca 4 250 000', 10_000],
    ['ca 10 mnkr', 1_000_000],
    ['ca 6 000 000', 600_000],
  ])('takes the last digit of %j to stand for %d kronor', (text, step) => {
    expect(readAmounts(text)[0]?.step).toBe(step);
  });

  it.each([
    ['2 mnkr per år', true],
    ['200 000/år', true],
    ['2 mnkr under 3 år', false],
  ])('tells whether %j recurs each year', (text, isYearly) => {
    expect(readAmounts(text)).toMatchObject([{ isYearly }]);
  });
});
