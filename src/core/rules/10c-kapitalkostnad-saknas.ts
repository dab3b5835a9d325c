import { asPrinted } from '../findings/relation';
import { formatAmount } from '../findings/wording';
import { defineRule } from './kit/define-rule';
import { figureLabels, PASSED, relatedFigures, whyUnreadable } from './kit/results';

/** A project with Inv.utg. > 0 has a Kapitalkostnad > 0. */
export const rule10cKapitalkostnadSaknas = defineRule({
  id: '10c-kapitalkostnad-saknas',
  title: 'Ett projekt med investeringsutgift har en kapitalkostnad',
  severity: 'varning',
  source: 'Bilaga 10c, not: ”Kapitalkostnad: Avskrivning och internränta (annuitet)”',
  explanation:
    'En investering ger avskrivning och ränta varje år. Räkna ut annuiteten och skriv den på raden Kapitalkostnad.',
  appliesTo: ['10c'],
  *check(bilaga) {
    for (const { name, investering, kapitalkostnad } of bilaga.projects) {
      const invested = investering.figures.filter(
        (figure, index) => bilaga.columns[index]?.kind === 'belopp' && (asPrinted(figure)?.gt(0) ?? false),
      );
      if (invested.length === 0 || kapitalkostnad === null) continue;
      if (kapitalkostnad.state !== 'number' && kapitalkostnad.state !== 'empty') {
        yield { outcome: 'notEvaluated', place: kapitalkostnad, reason: whyUnreadable(kapitalkostnad) };
        continue;
      }
      if (asPrinted(kapitalkostnad)?.gt(0) === true) {
        yield PASSED;
        continue;
      }
      const sum = invested.reduce((total, figure) => total + (figure.value ?? 0), 0);
      yield {
        outcome: 'finding',
        place: kapitalkostnad,
        bilaga,
        labels: figureLabels(kapitalkostnad),
        message: `${name}: Kapitalkostnad saknas fast projektet har investeringsutgifter på ${formatAmount(sum, kapitalkostnad.unit)}.`,
        actual: kapitalkostnad.value,
        unit: kapitalkostnad.unit,
        related: relatedFigures(invested),
      };
    }
  },
});
