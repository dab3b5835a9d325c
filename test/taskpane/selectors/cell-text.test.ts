import { contentText, newContentText, valueText } from '../../../src/taskpane/selectors/cell-text';
import { en } from '../../../src/taskpane/texts/en';
import { sv } from '../../../src/taskpane/texts/sv';

describe('valueText', () => {
  it.each([
    [1234.5, '1\u00A0234,5'],
    [-42600, '\u221242\u00A0600'],
    [0.1 + 0.2, '0,3'],
    ['12 tkr', '12 tkr'],
    ['', 'tom cell'],
    [null, 'tom cell'],
    [true, 'SANT'],
    [false, 'FALSKT'],
    [{ error: '#REF!' }, '#REF!'],
  ])('words %p as %s', (value, text) => {
    expect(valueText(value, sv)).toBe(text);
  });
});

describe('contentText', () => {
  it('shows a formula as Swedish Excel does, and what it comes to', () => {
    expect(contentText({ formula: 'SUM(C5,C7)', value: 250 }, sv)).toBe('=SUMMA(C5;C7), som visar 250');
  });

  it('says that a formula has no result', () => {
    expect(contentText({ formula: 'C5+C6', value: null }, sv)).toBe('=C5+C6 (inte beräknad)');
  });

  it('shows a typed value alone', () => {
    expect(contentText({ formula: null, value: -1 }, en)).toBe('\u22121');
  });
});

describe('newContentText', () => {
  it('shows a formula and a value', () => {
    expect(newContentText({ formula: 'IF(A1>0.5,1,0)' }, sv)).toBe('=OM(A1>0,5;1;0)');
    expect(newContentText({ value: null }, en)).toBe('empty cell');
  });
});
