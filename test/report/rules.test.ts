import { renderRuleExplanation, renderRulesText } from '../../src/report/rules';
import { NO_COLOURS } from '../../src/report/text/layout';
import type { Rule } from '../../src/core/rules/kit/define-rule';
import { RULE } from '../support/report';

const RULES: readonly Rule[] = [
  { ...RULE, scope: 'bilaga', appliesTo: ['11'], check: () => [] },
  {
    id: 'bilaga-saknas',
    title: 'Inlämningen innehåller de bilagor som regelpaketet kräver',
    severity: 'varning',
    source: 'Anvisningar, kapitel 2',
    explanation: 'Utan alla bilagor kan budgeten inte bedömas.',
    scope: 'submission',
    check: () => [],
  },
];

const LAYOUT = {
  rulePack: { id: 'provregion-2020', version: '1.2.3', region: 'Region Prov' },
  disabled: [{ rule: 'bilaga-saknas', reason: 'Bilagorna lämnas var för sig.' }],
  colours: NO_COLOURS,
  width: 100,
};

it('lists each rule with its severity, its bilagor, what it holds them to and its source', () => {
  expect(renderRulesText(RULES, LAYOUT).split('\n')).toEqual([
    'Regelpaket provregion-2020, version 1.2.3 (Region Prov)',
    '2 regler',
    '',
    '11-tandvardsersattning  fel      bilaga 11',
    '    Tandvårdsersättning per invånare är beloppet på bilaga 10a genom antal invånare.',
    '    Källa: Bilaga 11, not 3',
    '',
    'bilaga-saknas           varning  inlämningen',
    '    Inlämningen innehåller de bilagor som regelpaketet kräver.',
    '    Källa: Anvisningar, kapitel 2',
    '    Avstängd i regelpaketet: Bilagorna lämnas var för sig.',
    '',
  ]);
});

it('explains one rule', () => {
  const [rule] = RULES;
  expect(rule === undefined ? '' : renderRuleExplanation(rule, LAYOUT)).toBe(
    [
      '11-tandvardsersattning',
      'Tandvårdsersättning per invånare är beloppet på bilaga 10a genom antal invånare.',
      '',
      'Räkna om nyckeltalet när beloppet eller antalet invånare ändras.',
      '',
      'Allvar: fel',
      'Gäller: bilaga 11',
      'Källa: Bilaga 11, not 3',
      '',
    ].join('\n'),
  );
});
