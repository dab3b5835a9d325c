import { namesProjectNumber } from '../../../../src/core/rules/kit/project-number';

it.each([
  ['Beslutsstöd 8017', '8017'],
  ['8017 Beslutsstöd', '8017'],
  ['(8017)', '8017'],
  ['Proj.nr 8017: 6 000 000', '8017'],
  ['8017, 6 000 000', '8017'],
  ['Se projekt 82591', '82591'],
  ['proj.nr 12', '12'],
  ['projekt nr 2021', '2021'],
  ['IT-204 Larm', 'IT 204'],
  ['it204', 'IT-204'],
])('%j names project %j', (text, number) => {
  expect(namesProjectNumber(text, number)).toBe(true);
});

it.each([
  ['80170 Beslutsstöd', '8017'],
  ['18017', '8017'],
  ['8 017', '8017'],
  ['8017 tkr', '8017'],
  ['8017 kr', '8017'],
  ['8017 000', '8017'],
  ['8017,5', '8017'],
  ['1 8017', '8017'],
  ['800 h', '800'],
  ['delprojekt 1) Cognos', '1'],
  ['Projekt 12', '12'],
  ['Windows 11', '11'],
  ['Klart 2021', '2021'],
  ['IT-2040', 'IT-204'],
  ['Beslutsstöd', '8017'],
  ['Beslutsstöd', 'xx'],
  ['', '8017'],
])('%j does not name project %j', (text, number) => {
  expect(namesProjectNumber(text, number)).toBe(false);
});
