import { periodLabel, readPeriodText, versionsAllowed } from '../../../src/core/bilagor/period';

describe('readPeriodText', () => {
  it.each([
    ['Utfall 2018', 'utfall', 2018],
    ['Bokslut 2018', 'utfall', 2018],
    ['PROGNOS 2019', 'prognos', 2019],
    ['Budget\n2020', 'budget', 2020],
    ['Budget\u00A02020', 'budget', 2020],
    ['Plan 2021', 'plan', 2021],
    ['Planår 2021', 'plan', 2021],
    ['2020 Budget', 'budget', 2020],
    ['Budget år 2020 *)', 'budget', 2020],
    ['Budgett 2020', 'budget', 2020],
    ['Budget -20', 'budget', 2020],
    ["Plan '21", 'plan', 2021],
    ['Plan 21', 'plan', 2021],
    ['Prognos', 'prognos', null],
    ['2020', null, 2020],
  ] as const)('reads %j', (text, version, year) => {
    expect(readPeriodText(text)).toEqual({ version, year, cumulative: false, total: false });
  });

  it.each([
    ['Utgift t o m 2018', 2018, false],
    ['Utgift t.o.m. 2018', 2018, false],
    ['Kostnad tom 2018', 2018, false],
    ['Summa utgift t o m 2022', 2022, true],
    ['S:a kostn. tom 2022', 2022, true],
    ['Utgift t o m', null, false],
  ] as const)('reads %j as accumulated', (text, year, total) => {
    expect(readPeriodText(text)).toEqual({ version: null, year, cumulative: true, total });
  });

  it.each([
    ['text without a version or a year', 'Benämning'],
    ['two years', 'Budget 2020 - 2022'],
    ['words with a year but no version', 'Målbild 2030'],
    ['prose', 'Budget och plan har tagits fram av nämnden under hösten 2019'],
    ['a number that is no year', '12020'],
    ['a word that holds a version', 'Sandplanteringar'],
    ['a word that holds t o m', 'Atomfysik'],
    ['a version with two slips', 'Prognso 2019'],
  ])('does not read %s', (_, text) => {
    expect(readPeriodText(text)).toBeUndefined();
  });
});

it('names a version and year', () => {
  expect(periodLabel('utfall', 2018)).toBe('Utfall 2018');
  expect(periodLabel('plan', 2021)).toBe('Plan 2021');
});

it('knows what each column of the template may carry', () => {
  expect([-2, -1, 0, 1, 2].map((offset) => versionsAllowed(offset as -2 | -1 | 0 | 1 | 2))).toEqual([
    ['utfall'],
    ['prognos', 'budget'],
    ['budget'],
    ['plan'],
    ['plan'],
  ]);
});
