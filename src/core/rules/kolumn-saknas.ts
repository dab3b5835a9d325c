import { defineRule } from './kit/define-rule';
import { checkTemplateParts } from './kit/template-parts';

/** Every column of the template is there. */
export const ruleKolumnSaknas = defineRule({
  id: 'kolumn-saknas',
  title: 'Varje kolumn i mallen finns',
  severity: 'fel',
  source: 'Mallen för respektive bilaga',
  explanation:
    'Utan kolumnen kan bilagan inte läsas hel, och kontroller som behöver den görs inte. Återställ kolumnen och dess rubrik efter mallen.',
  appliesTo: 'alla',
  check: (bilaga) => checkTemplateParts(bilaga, 'kolumn'),
});
