import { matchPriorGroups } from '../../../src/core/submissions/match-prior-groups';

it('matches förvaltningar by name, and spelling slips with them', () => {
  const groups = [['Regionledningsförvaltningen'], ['Hälso- och sjukvårdsförvaltningen', 'Tandvården']];
  const prior = [
    ['Tandvården'],
    ['REGIONLEDNINGSFÖRVALTNING'],
    ['Patientnämnden'],
    ['Hälso- och sjukvrdsförvaltningen'],
  ];
  expect(matchPriorGroups(groups, prior)).toEqual([[1], [0, 3]]);
});

it('takes the only one for the only one, whatever it is called', () => {
  expect(matchPriorGroups([[]], [[]])).toEqual([[0]]);
  expect(matchPriorGroups([['A-förvaltningen']], [['B-nämnden']])).toEqual([[0]]);
  expect(matchPriorGroups([['A-förvaltningen'], []], [['B-nämnden']])).toEqual([[], []]);
  expect(matchPriorGroups([[]], [['A-förvaltningen'], ['B-nämnden']])).toEqual([[]]);
});
