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
    // What tells förvaltningar of one kind apart is no slip.
    ['Närsjukvårdsförvaltning Öst', 'Närsjukvårdsförvaltning Väst', 'different'],
    ['Distriktsförvaltning 1', 'Distriktsförvaltning 2', 'different'],
    ['Distriktsförvaltning 1', 'Distriktsförvaltning 12', 'different'],
    ['Sjukvårdsområde A', 'Sjukvårdsområde B', 'different'],
    ['Kostförvaltningen', 'Postförvaltningen', 'different'],
    ['Närsjukvårdsförvaltning Öst', 'Närsjukvårdförvaltning Öst', 'slip'],
    ['Hälso- ock sjukvårdsförvaltningen', 'Hälso och sjukvårdsförvaltning', 'slip'],
    ['Region ledningsförvalning', 'Regionledningsförvaltningen', 'slip'],
    ['Distriktsförvaltning 1', 'Distriktsförvalning 1', 'slip'],
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

it('the rule pack knows a name as its own, also when one before it is a slip away', () => {
  const pack = builtInPack();
  const names = ['Psykiatriförvaltning Norr', 'Psykiatriförvaltning Nord'];
  const alike = { ...pack, förvaltningar: names.map((namn) => ({ namn, förkortningar: [] })) };
  for (const name of names) expect(packName(name, alike)).toBe(name);
  expect(packName('Psykiatriförvalning Norr', alike)).toBe('Psykiatriförvaltning Norr');
});
