import { defineRule } from './kit/define-rule';
import { hasAmount, needsAmount } from './kit/investering';
import { missingColumn, unreadableCell } from './kit/list-columns';
import { entryLabels, entryName } from './kit/lists';
import { PASSED } from './kit/results';

/** What is financed from a plan of amounts has an amount. */
export const rule17InvesteringTolkas = defineRule({
  id: '17-investering-tolkas',
  title: 'Investering är ett belopp i kronor när finansieringsformen kräver det',
  severity: 'varning',
  source: 'Bilaga 17, kolumnerna Investering och Finansieringsform',
  explanation:
    'IT-plan och investeringsbudget fördelas i kronor, så projektets belopp måste gå att läsa. Skriv beloppet i kronor; ord runt det går bra, som ”6 000 000 under 3 år”.',
  appliesTo: ['17'],
  *check(bilaga, { pack }) {
    const hindrance = missingColumn(bilaga, ['Investering', 'Finansieringsform']);
    if (hindrance !== undefined) {
      yield hindrance;
      return;
    }
    for (const project of bilaga.projects) {
      if (!needsAmount(project, pack)) continue;
      const { investering, finansieringsform } = project;
      const unreadable = unreadableCell(bilaga, investering, 'Investering');
      if (unreadable !== undefined || hasAmount(project)) {
        yield unreadable ?? PASSED;
        continue;
      }
      const entry = entryName('Projekt', project.nr, project.projektnamn);
      const found = investering.isEmpty
        ? 'Investering saknas'
        : `Investering ”${investering.text}” är inget belopp i kronor`;
      yield {
        outcome: 'finding',
        place: { sheet: bilaga.sheet, address: investering.address },
        bilaga,
        labels: [...entryLabels(project.nr, project.projektnamn), 'Investering'],
        message: `${entry}: ${found}. Med finansieringsformen ${finansieringsform.text} ska beloppet anges.`,
        actual: investering.isEmpty ? null : investering.text,
        unit: 'kr',
        related: [
          {
            place: { sheet: bilaga.sheet, address: finansieringsform.address },
            label: 'Finansieringsform',
            value: finansieringsform.text,
          },
        ],
      };
    }
  },
});
