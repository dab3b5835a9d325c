import { defineRule } from './kit/define-rule';
import { checkNumbering } from './kit/numbering';

/** Projects are numbered 1, 2, 3 … */
export const rule17Nummer = defineRule({
  id: '17-nummer',
  title: 'Projekten är numrerade i följd från 1, och inget nummer förekommer två gånger',
  severity: 'varning',
  source: 'Bilaga 17, kolumnen Nr',
  explanation:
    'Numret är det som projektet kallas vid när listorna läggs samman. Ett hopp kan betyda att ett projekt har fallit bort. Numrera om raderna, eller flytta upp projektet till första lediga rad.',
  appliesTo: ['17'],
  check: (bilaga) =>
    checkNumbering(
      bilaga,
      'Projekt',
      bilaga.projects.map(({ nr, projektnamn }) => ({ nr, name: projektnamn })),
    ),
});
