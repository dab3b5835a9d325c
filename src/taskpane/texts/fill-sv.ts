import { RATE_LIMITS, YEARS_LIMITS } from '../../core/fill/capital-terms';
import { formatNumber, listWords } from '../../core/findings/wording';
import { counted } from '../../report/counted';
import type { FillTexts } from './fill-texts';

/** Fyll i in Swedish. */
export const fillSv: FillTexts = {
  intro: 'Det här kan fyllas i ur det som redan står i bilagorna. Inget skrivs förrän du väljer det.',
  nothing: 'Inget att fylla i',
  nothingAdvice: 'Alla summor, överföringar och nyckeltal som kan beräknas finns redan och stämmer.',
  groups: {
    tom: { title: 'Tomma celler', explanation: 'Celler som ska ha en summa eller ett nyckeltal men är tomma.' },
    avvikande: {
      title: 'Avvikande värden',
      explanation: 'Celler som visar något annat än det beräknade. Välj bara dem som ska bytas ut.',
    },
    hårdkodad: {
      title: 'Hårdkodade summor till formler',
      explanation: 'Beloppet stämmer men är inskrivet, så det följer inte med när en siffra ändras.',
    },
  },
  groupTitle: (title, chosen, all) => `${title}, ${formatNumber(chosen)} av ${formatNumber(all)} valda`,
  unfilled: (count) => `${counted(count, 'cell', 'celler')} kan inte fyllas i`,
  noneChosen: 'Inga celler är valda.',
  effect: (solved, added, changed) =>
    `När det är skrivet: ${listWords([
      counted(solved, 'anmärkning försvinner', 'anmärkningar försvinner'),
      added === 0 ? 'inga nya tillkommer' : counted(added, 'ny tillkommer', 'nya tillkommer'),
      changed === 0 ? 'inga andra siffror ändras' : counted(changed, 'annan siffra ändras', 'andra siffror ändras'),
    ])}.`,
  effectDetails: 'Vad som ändras',
  solved: 'Försvinner',
  added: 'Tillkommer',
  changes: 'Andra siffror som ändras',
  change: (from, to) => `från ${from} till ${to}`,
  write: (count) => (count === 0 ? 'Skriv' : `Skriv ${counted(count, 'cell', 'celler')}`),
  capital: {
    title: 'Kapitalkostnad på bilaga 10c',
    explanation: (projects) =>
      `Räknas som annuitet för ${counted(projects, 'projekt', 'projekt')} med investering. Det du skriver här gäller tills rutan stängs.`,
    labels: { rate: 'Internränta, %', years: 'Avskrivningstid, år' },
    hint: (pack) => `Regelpaketet: ${pack === '' ? 'ingen' : pack}`,
    faults: {
      rate: `Skriv procent från ${RATE_LIMITS.least} till ${RATE_LIMITS.most}, till exempel 1,5.`,
      years: `Skriv hela år från ${YEARS_LIMITS.least} till ${YEARS_LIMITS.most}, till exempel 5.`,
    },
    projects: 'Andra värden för enskilda projekt',
    projectsAdvice: 'Ett tomt fält betyder samma värde som för alla projekt.',
    mendFirst: 'Rätta internräntan eller avskrivningstiden innan något skrivs.',
  },
  saveCopies: (files) =>
    files === 0 ? 'Spara ifyllda kopior' : `Spara ${counted(files, 'ifylld kopia', 'ifyllda kopior')}`,
  copiesNote:
    'Filerna som du har lagt till ändras inte. Det som hör till dem skrivs i kopior som du sparar, och kontrollen fortsätter med kopiorna.',
  noCopies:
    'Här kan ett tillägg inte spara filer, så bara den öppna arbetsboken kan fyllas i. Öppna de andra i Excel och fyll i dem där, eller använd Excel på webben.',
  fileRefused: (file) => `${file} kan inte fyllas i`,
  otherFile: 'Cellen finns i en annan arbetsbok än den öppna.',
  fileCannotChange: 'Filen kan inte ändras.',
  notWritable: 'Kan inte skrivas',
  copies: {
    made: (copies) => (copies.length === 0 ? 'Ingen kopia gjordes.' : `Ifyllda kopior: ${listWords(copies)}.`),
    copy: (name, cells) => `${name} (${counted(cells, 'cell', 'celler')})`,
    advice:
      'Kontrollen fortsätter med kopiorna. Filerna som du lade till är orörda. Kom en kopia inte fram kan den sparas igen under Läget.',
    left: (file) => `${file} lämnades.`,
    filesChanged: (files) =>
      `Ingen kopia gjordes, för ${listWords(files)} har ändrats, flyttats eller tagits bort sedan ${files.length === 1 ? 'den' : 'de'} lades till. Lägg till ${files.length === 1 ? 'filen' : 'filerna'} igen under Läget, så visas vad som gäller nu.`,
  },
};
