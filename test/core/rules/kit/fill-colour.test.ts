import { namedColour, trafficColour } from '../../../../src/core/rules/kit/fill-colour';

describe('trafficColour', () => {
  it.each([
    ['FF0000', 'Excel: Röd'],
    ['C00000', 'Excel: Mörkröd'],
    ['FFC7CE', 'Excel: Dåligt'],
    ['F8696B', 'the red end of a colour scale'],
    ['FF3300', 'scarlet'],
    ['E6B8B7', 'light red of the theme of 2007'],
    ['F2DCDB', 'lightest red of the theme of 2007'],
    ['FF0055', 'hue 340'],
  ])('%s is red (%s)', (fill) => {
    expect(trafficColour(fill)).toBe('röd');
  });

  it.each([
    ['FFFF00', 'Excel: Gul'],
    ['FFC000', 'Excel: Orange'],
    ['FFEB9C', 'Excel: Neutral'],
    ['FFF2CC', 'lightest gold of the theme'],
    ['ED7D31', 'orange of the theme'],
    ['FFEB84', 'the middle of a colour scale'],
    ['FFFF99', 'pale yellow'],
  ])('%s is yellow (%s)', (fill) => {
    expect(trafficColour(fill)).toBe('gul');
  });

  it.each([
    ['92D050', 'Excel: Ljusgrön'],
    ['00B050', 'Excel: Grön'],
    ['C6EFCE', 'Excel: Bra'],
    ['70AD47', 'green of the theme'],
    ['E2EFDA', 'lightest green of the theme'],
    ['EBF1DE', 'lightest olive of the theme of 2007'],
    ['63BE7B', 'the green end of a colour scale'],
    ['008000', 'dark green'],
    ['00FF00', 'pure green'],
  ])('%s is green (%s)', (fill) => {
    expect(trafficColour(fill)).toBe('grön');
  });

  it.each([
    ['FFFFFF', 'white'],
    ['F2F2F2', 'grey'],
    ['000000', 'black'],
    ['808080', 'grey'],
    ['EEECE1', 'tan of the theme of 2007'],
    ['DDD9C4', 'darker tan'],
    ['DDEBF7', 'light blue of the theme'],
    ['0070C0', 'Excel: Blå'],
    ['7030A0', 'Excel: Lila'],
    ['00B0F0', 'Excel: Ljusblå'],
    ['', 'nothing'],
  ])('%s says nothing (%s)', (fill) => {
    expect(trafficColour(fill)).toBeUndefined();
  });

  it('draws the line between red and yellow at hue 20', () => {
    expect(trafficColour('FF5400')).toBe('röd');
    expect(trafficColour('FF5500')).toBe('gul');
  });

  it('draws the line between yellow and green at hue 70', () => {
    expect(trafficColour('D6FF00')).toBe('gul');
    expect(trafficColour('D4FF00')).toBe('grön');
  });

  it('draws the line between green and turquoise at hue 170', () => {
    expect(trafficColour('00FFD4')).toBe('grön');
    expect(trafficColour('00FFD6')).toBeUndefined();
  });

  it('draws the line between violet and red at hue 340', () => {
    expect(trafficColour('FF0056')).toBeUndefined();
    expect(trafficColour('FF0055')).toBe('röd');
  });

  it('takes tones with a saturation of 0.3 for a colour', () => {
    expect(trafficColour('A65959')).toBe('röd');
    expect(trafficColour('A45B5B')).toBeUndefined();
  });
});

describe('namedColour', () => {
  it.each([
    ['Röd', 'röd'],
    [' gul ', 'gul'],
    ['GRÖN', 'grön'],
    ['Orange', 'gul'],
  ])('%j names %s', (word, colour) => {
    expect(namedColour(word)).toBe(colour);
  });

  it.each(['', 'Hög', 'Röd/Gul', 'rött'])('%j names none', (word) => {
    expect(namedColour(word)).toBeUndefined();
  });
});
