import { compareNames, mainPart, packName } from '../../../src/core/submissions/forvaltning-name';
import { builtInPack } from '../../support/check';

describe('compareNames', () => {
  it.each([
    ['Regionledningsförvaltningen', 'Regionledningsförvaltning', 'same'],
    ['REGIONLEDNINGSFÖRVALTNINGEN', 'Regionlednings-\u00ADförvaltningen', 'same'],
    ['Hälso- och sjukvårdsförvaltningen', 'Hälso och sjukvårdsförvaltning', 'same'],
    ['Patientnämnden', 'Patientnämnd', 'same'],
    ['Regionledningsförvaltningen', 'Regionledningsförvalning', 'slip'],
    ['Regionledningsförvaltningen', 'Regionlednigsförvalning', 'slip'],
    ['Regionledningsförvaltningen', 'Regionlednigsförvalnig', 'different'],
    ['RLF', 'RUF', 'different'],
    ['RLF', 'rlf', 'same'],
    // One slip in less than 12 letters, two in longer names.
    ['Stabsenhet', 'Stabenhet', 'slip'],
    ['Stabsenhet', 'Stabnhet', 'different'],
    ['Regionala utvecklingsförvaltningen', 'Regionledningsförvaltningen', 'different'],
  ])('%s and %s: %s', (one, other, likeness) => {
    expect(compareNames(one, other)).toBe(likeness);
    expect(compareNames(other, one)).toBe(likeness);
  });
});

it.each([
  ['Regionledningsförvaltning/Vårdvalsenhet', 'Regionledningsförvaltning'],
  ['RLF - FUI - IT', 'RLF'],
  ['HSF, Stab', 'HSF'],
  ['RLF-Regionfastigheter', 'RLF'],
  ['Hälso- och sjukvårdsförvaltningen', 'Hälso- och sjukvårdsförvaltningen'],
])('the main part of %s is %s', (name, part) => {
  expect(mainPart(name)).toBe(part);
});

it.each([
  ['RLF', 'Regionledningsförvaltningen'],
  ['rlf', 'Regionledningsförvaltningen'],
  ['RLF-Regionfastigheter', 'Regionledningsförvaltningen'],
  ['RLF Kök', 'Regionledningsförvaltningen'],
  ['Regionledningsförvalning/Vårdvalsenhet', 'Regionledningsförvaltningen'],
  ['Hälso- och sjukvårdsförvaltning', 'Hälso- och sjukvårdsförvaltningen'],
  ['Ekonomi', undefined],
  ['RLFX', undefined],
])('the rule pack knows %s as %s', (name, known) => {
  expect(packName(name, builtInPack())).toBe(known);
});
