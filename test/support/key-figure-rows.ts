import type { RowContent } from './sheet-from-rows';

/** A bilaga 11 with one key figure, Regionbidrag and what it is per inhabitant. */
export const NYCKELTAL: readonly RowContent[] = [
  ['Bilaga 11'],
  ['Ekonomiska nyckeltal'],
  ['Regionledningsförvaltningen'],
  [],
  [null, 'Utfall 2018', 'Prognos 2019', 'Budget 2020', 'Plan 2021', 'Plan 2022'],
  ['Återinvesteringsgrad, % 2)', 0.877, 0.523, 0.784, 0.8, 0.816],
  ['Regionbidrag, kronor per invånare 5)', 2000, 2010, 2020, 2030, 2040],
  ['Antal invånare resp. år', 245983, 245376, 245000, 244600, 244200],
  ['Regionbidrag', 491966, 493206, 494900, 496538, 498168],
];
