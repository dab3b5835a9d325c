import { defineRule } from './kit/define-rule';
import { PASSED } from './kit/results';

/** A project with figures has Proj.nr, Benämning, FO and Kund. */
export const rule10cProjektOfullstandigt = defineRule({
  id: '10c-projekt-ofullstandigt',
  title: 'Ett projekt med belopp har projektnummer, benämning, förvaltningsobjekt och kund',
  severity: 'varning',
  source: 'Bilaga 10c, kolumnerna Proj.nr, Benämning och Kund/systemförvaltning',
  explanation:
    'Uppgifterna behövs för att projektet ska kunna följas upp och förvaltas. Fyll i den som saknas; FO och Kund skrivs som ”FO: …” och ”Kund: …”.',
  appliesTo: ['10c'],
  *check(bilaga) {
    for (const project of bilaga.projects) {
      if (!project.isUsed) continue;
      const parts = [
        ['Proj.nr', project.projektnummer],
        ['Benämning', project.benamning],
        ['FO (förvaltningsobjekt)', project.forvaltningsobjekt],
        ['Kund', project.kund],
      ] as const;
      for (const [title, part] of parts) {
        if (!part.isEmpty) {
          yield PASSED;
          continue;
        }
        yield {
          outcome: 'finding',
          place: { sheet: bilaga.sheet, address: part.address },
          bilaga,
          labels: [project.name, title],
          message: `${project.name}: ${title} saknas.`,
        };
      }
    }
  },
});
