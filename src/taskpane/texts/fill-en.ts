import { RATE_LIMITS, YEARS_LIMITS } from '../../core/fill/capital-terms';
import { formatNumber } from '../../core/findings/wording';
import { counted } from '../../report/counted';
import type { FillTexts } from './fill-texts';
import { listEnglish } from './list-english';

/** Fyll i in English. */
export const fillEn: FillTexts = {
  intro: 'This can be filled in from what the appendices already say. Nothing is written until you choose it.',
  nothing: 'Nothing to fill in',
  nothingAdvice: 'Every sum, transfer and key figure that can be computed is there already and agrees.',
  groups: {
    tom: { title: 'Empty cells', explanation: 'Cells that should hold a sum or a key figure but are empty.' },
    avvikande: {
      title: 'Differing values',
      explanation: 'Cells that show something else than what is computed. Choose only those to be replaced.',
    },
    hårdkodad: {
      title: 'Typed sums to formulas',
      explanation: 'The amount is right but typed in, so it does not follow when a figure is changed.',
    },
  },
  groupTitle: (title, chosen, all) => `${title}, ${formatNumber(chosen)} of ${formatNumber(all)} chosen`,
  unfilled: (count) => `${counted(count, 'cell', 'cells')} cannot be filled in`,
  noneChosen: 'No cells are chosen.',
  effect: (solved, added, changed) =>
    `Once written: ${listEnglish([
      counted(solved, 'finding goes away', 'findings go away'),
      added === 0 ? 'no new ones come' : counted(added, 'new one comes', 'new ones come'),
      changed === 0 ? 'no other figures change' : counted(changed, 'other figure changes', 'other figures change'),
    ])}.`,
  effectDetails: 'What changes',
  solved: 'Goes away',
  added: 'Comes',
  changes: 'Other figures that change',
  change: (from, to) => `from ${from} to ${to}`,
  write: (count) => (count === 0 ? 'Write' : `Write ${counted(count, 'cell', 'cells')}`),
  capital: {
    title: 'Capital cost (Kapitalkostnad) on bilaga 10c',
    explanation: (projects) =>
      `Computed as an annuity for ${counted(projects, 'project', 'projects')} with an investment. What you type here holds until the pane is closed.`,
    labels: { rate: 'Rate of interest, %', years: 'Depreciation, years' },
    hint: (pack) => `The rule pack: ${pack === '' ? 'none' : pack}`,
    faults: {
      rate: `Type percent from ${RATE_LIMITS.least} to ${RATE_LIMITS.most}, such as 1,5.`,
      years: `Type whole years from ${YEARS_LIMITS.least} to ${YEARS_LIMITS.most}, such as 5.`,
    },
    projects: 'Other values for single projects',
    projectsAdvice: 'An empty field means the same value as for all projects.',
    mendFirst: 'Mend the rate of interest or the depreciation time before anything is written.',
  },
  saveCopies: (files) =>
    files === 0 ? 'Save filled copies' : `Save ${counted(files, 'filled copy', 'filled copies')}`,
  copiesNote:
    'The files that you have added are not changed. What belongs to them is written in copies that you save, and the check goes on with the copies.',
  noCopies:
    'An add-in cannot save files here, so only the open workbook can be filled in. Open the others in Excel and fill them in there, or use Excel on the web.',
  fileRefused: (file) => `${file} cannot be filled in`,
  otherFile: 'The cell is in another workbook than the open one.',
  fileCannotChange: 'The file cannot be changed.',
  notWritable: 'Cannot be written',
  copies: {
    made: (copies) => (copies.length === 0 ? 'No copy was made.' : `Filled copies: ${listEnglish(copies)}.`),
    copy: (name, cells) => `${name} (${counted(cells, 'cell', 'cells')})`,
    advice:
      'The check goes on with the copies. The files that you added are untouched. If a copy did not arrive, it can be saved again under Overview.',
    left: (file) => `${file} was left alone.`,
    filesChanged: (files) =>
      `No copy was made: ${listEnglish(files)} ${files.length === 1 ? 'has been changed, moved or removed since it was added. Add the file' : 'have been changed, moved or removed since they were added. Add the files'} again under Overview to see what holds now.`,
  },
};
