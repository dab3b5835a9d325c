import { PROJECT_COLUMNS } from '../bilagor/bilaga-17';
import { defineRule } from './kit/define-rule';
import { checkFilledIn } from './kit/filled-in';
import { columnTitle } from './kit/list-columns';
import { entryLabels, entryName } from './kit/lists';

const REQUIRED = [
  'projektnamn',
  'beskrivning',
  'kategori',
  'digitalisering',
  'omfattning',
  'finansieringsform',
] as const;

/** A project that is listed is described whole. */
export const rule17Obligatoriskt = defineRule({
  id: '17-obligatoriskt',
  title:
    'Projektnamn, Beskrivning, Kategori, Digitalisering, Omfattning och Finansieringsform är ifyllda för varje projekt',
  severity: 'varning',
  source: 'Bilaga 17, kolumnerna Projektnamn till Finansieringsform',
  explanation:
    'Projekten vägs mot varandra i projektportföljen. Saknas en uppgift kan projektet inte bedömas. Fyll i cellen, eller töm raden om projektet inte längre är aktuellt.',
  appliesTo: ['17'],
  *check(bilaga) {
    for (const name of REQUIRED) {
      yield* checkFilledIn(
        bilaga,
        columnTitle(PROJECT_COLUMNS, name),
        bilaga.projects.map((project) => ({
          entry: entryName('Projekt', project.nr, project.projektnamn),
          labels: entryLabels(project.nr, project.projektnamn),
          cell: project[name],
          ...(name === 'projektnamn' ? { severity: 'fel' as const } : {}),
        })),
      );
    }
  },
});
