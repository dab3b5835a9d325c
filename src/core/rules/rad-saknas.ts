import { defineRule } from './kit/define-rule';
import { checkTemplateParts } from './kit/template-parts';

/** Every fixed row of the template is there. */
export const ruleRadSaknas = defineRule({
  id: 'rad-saknas',
  title: 'Varje fast rad i mallen finns',
  severity: 'fel',
  source: 'Mallen för respektive bilaga',
  explanation:
    'Utan raden kan bilagan inte läsas hel, och kontroller som behöver den görs inte. Återställ raden och dess benämning efter mallen.',
  appliesTo: 'alla',
  check: (bilaga) => checkTemplateParts(bilaga, 'rad'),
});
