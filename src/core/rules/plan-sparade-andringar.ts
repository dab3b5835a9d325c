import { counted } from '../findings/wording';
import type { PlanDocument } from '../document/plan/plan-document';
import { defineDocumentRule } from './kit/define-rule';

/** Nothing in a document that is handed in is tracked and neither accepted nor rejected. */
export const rulePlanSparadeAndringar = defineDocumentRule({
  id: 'plan-sparade-andringar',
  title: 'Dokumentet har inga spårade ändringar kvar',
  severity: 'varning',
  source: 'Domänkunskap: dokumentet lämnas in färdigt',
  explanation:
    'Den som läser dokumentet kan se det med eller utan ändringarna och får då olika belopp. Siffrorna är lästa som om ändringarna vore godkända. Godkänn eller avvisa dem i Word (Granska > Spårade ändringar) och spara.',
  *check({ documents }) {
    for (const document of documents) {
      if (document.changes.length === 0) yield { outcome: 'passed' };
      else yield finding(document);
    }
  },
});

function finding({ changes, title, text }: PlanDocument) {
  const authors = [
    ...new Set(changes.flatMap(({ what: { author } }) => (author === null || author === '' ? [] : [author]))),
  ];
  // One that touches a figure tells why it matters.
  const shown = changes.find(({ what }) => /\d/u.test(what.text)) ?? changes[0];
  const by =
    authors.length === 0
      ? ''
      : ` av ${authors.length > 3 ? `${authors.slice(0, 3).join(', ')} med flera` : authors.join(', ')}`;
  const what = shown?.what.text.trim() ?? '';
  const first = /\d/u.test(what) ? ` En av dem tar bort ”${what.slice(0, 80)}”.` : '';
  return {
    outcome: 'finding' as const,
    bilaga: null,
    place: shown?.place ?? { sheet: text, address: { row: 0, column: 0 } },
    labels: [title?.text ?? ''],
    message: `Dokumentet har ${counted(changes.length, 'spårad ändring', 'spårade ändringar')} kvar${by}. Siffrorna är lästa som om de vore godkända.${first} Godkänn eller avvisa dem i Word och spara.`,
    actual: changes.length,
    expected: 0,
  };
}
