import { defineDocumentRule } from './kit/define-rule';

/** Hidden words do no harm. */
const FIGURE = /\d/u;
const LONGEST = 120;

/** No figure of a document stands in text that is not printed. */
export const rulePlanDoldText = defineDocumentRule({
  id: 'plan-dold-text',
  title: 'Dokumentet har inga siffror i dold text',
  severity: 'upplysning',
  source: 'Domänkunskap: dold text följer med i filen och syns för den som visar den',
  explanation:
    'Dold text skrivs inte ut och är inte kontrollerad, men finns kvar i filen. Visa den i Word (Start > ¶) och ta bort den om den inte ska lämnas in.',
  *check({ documents }) {
    for (const { hidden } of documents) {
      const figures = hidden.filter(({ what }) => FIGURE.test(what));
      if (figures.length === 0) yield { outcome: 'passed' };
      for (const { what, place } of figures) {
        const text = what.length > LONGEST ? `${what.slice(0, LONGEST - 1)}…` : what;
        yield {
          outcome: 'finding',
          bilaga: null,
          place,
          labels: [text],
          message: `Här står dold text med siffror: ”${text}”. Den är inte kontrollerad. Ta bort den om den inte ska lämnas in.`,
          actual: text,
        };
      }
    }
  },
});
