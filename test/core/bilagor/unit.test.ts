import { readMoneyUnit } from '../../../src/core/bilagor/unit';

it.each([
  ['Ekonomisk redovisning, (tusental kronor)', 'tkr'],
  ['Planerade investeringar (1.000-tal kr)', 'tkr'],
  ['1 000-tal kr', 'tkr'],
  ['1000-tals kronor', 'tkr'],
  ['Belopp i tkr', 'tkr'],
  ['TKR', 'tkr'],
  ['Ekonomisk redovisning, (tusen\u00A0kronor)', 'tkr'],
  ['Resultatbudget, mnkr', 'mnkr'],
  ['(miljoner kronor)', 'mnkr'],
  ['Mkr', 'mnkr'],
  ['Belopp i kronor', 'kr'],
  ['Investering (kr)', 'kr'],
  ['Investering, kr', 'kr'],
])('%j is %s', (text, unit) => {
  expect(readMoneyUnit(text)).toBe(unit);
});

it.each([
  'Regionbidrag, kronor per invånare',
  'Tandvårdsersättning, kr per inv',
  'Tandvårdsersättning, kr/inv',
  'Intäkter',
  'Krav på investeringar',
  'Antal invånare',
  'Skrivbord',
])('%j names no unit of money', (text) => {
  expect(readMoneyUnit(text)).toBeUndefined();
});
