import { capitalProjectsOf, rateText, readRate, readYears } from '../../../src/core/fill/capital-terms';
import { builtInPack, checkWorkbooks } from '../../support/check';
import { validSubmission } from '../../support/submission/build-submission';
import type { Submission } from '../../support/submission/submission';

describe('an internal rate of interest', () => {
  it.each([
    ['1,5', 0.015],
    ['1.5', 0.015],
    [' 1,5 % ', 0.015],
    ['1,5%', 0.015],
    ['0', 0],
    ['30', 0.3],
    ['2,25', 0.0225],
  ])('%j is %d', (text, rate) => {
    expect(readRate(text)).toBe(rate);
  });

  it.each(['', ' ', '%', '-1', '30,1', '1,5,5', '1 5', 'hög', '1e1', '0x1', '15 % %', ',5'])('%j is none', (text) => {
    expect(readRate(text)).toBeUndefined();
  });

  it.each([
    [0.015, '1,5'],
    [0.0225, '2,25'],
    [0.07, '7'],
    [0, '0'],
  ])('%d is written %j, as it is read', (rate, text) => {
    expect(rateText(rate)).toBe(text);
    expect(readRate(text)).toBe(rate);
  });
});

describe('a depreciation time', () => {
  it.each([
    ['1', 1],
    ['100', 100],
    [' 5 ', 5],
    ['5,0', 5],
  ])('%j is %d', (text, years) => {
    expect(readYears(text)).toBe(years);
  });

  it.each(['', '0', '101', '2,5', '-5', '5 år', '5%', 'fem'])('%j is none', (text) => {
    expect(readYears(text)).toBeUndefined();
  });
});

describe('the projects whose Kapitalkostnad is to be computed', () => {
  const projectsOf = (submission: Submission, pack = builtInPack()): readonly string[] => {
    const [checked] = checkWorkbooks(submission.snapshot(), pack).submissions;
    return checked === undefined ? [] : capitalProjectsOf(checked.submission, pack).map(({ key }) => key);
  };

  it('are none where all of them are there', () => {
    expect(projectsOf(validSubmission())).toEqual([]);
  });

  it('are those that invest and have none, unless the rule is switched off', () => {
    const submission = validSubmission();
    submission.cell('10c', 'Digital patologi', 'Kapitalkostnad').clear();
    expect(projectsOf(submission)).toEqual(['8102']);
    const regel = '10c-kapitalkostnad-saknas';
    expect(
      projectsOf(submission, { ...builtInPack(), avstängdaRegler: [{ regel, skäl: 'Räknas i ett annat system.' }] }),
    ).toEqual([]);
  });
});
