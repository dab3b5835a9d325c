import { OFFSETS, periodName } from '../submission/periods';
import type { SubmissionCell } from '../submission/submission';
import type { BilagaName } from '../submission/table-writer';
import { planColumn } from '../submission/write-bilaga-10c';
import type { Fault, Planted, Scene } from './scene';

/** Headers, rows, columns and whole bilagor that are wrong or not there. */
export const TABLE_FAULTS: Readonly<Record<string, Fault>> = {
  'one header has the wrong year': (scene) => {
    const bilaga = scene.random.pick(['10a', '10b', '10c', '11', '9', '9a'] as const);
    const offset = scene.random.pick([0, 1, 2]);
    const name = bilaga === '10b' || bilaga === '10c' ? planColumn(offset, scene.year) : periodName(offset, scene.year);
    const cell = scene.cell(bilaga, 'rubrik', name);
    changeYear(cell, scene.year + offset - 1);
    return { rule: 'arsversion', at: [cell] };
  },

  "a bilaga has last year's headers": (scene) => {
    const bilaga = scene.random.pick(['10a', '10b', '10c', '11'] as const);
    const cells = headers(scene, bilaga);
    for (const cell of cells) shiftYear(cell, -1);
    return { rule: 'arsversion', at: cells };
  },

  'a risk analysis is for last year': (scene) => {
    const cell = scene.cell('16', 'titel', 'ämne');
    shiftYear(cell, -1);
    return { rule: 'arsversion', at: [cell] };
  },

  'the row Tandvårdsersättning is taken out of bilaga 10 a': (scene) =>
    missingRow(scene, '10a', 'Tandvårdsersättning', 'etikett'),

  'the row Avskrivningar is taken out of bilaga 10 a': (scene) => missingRow(scene, '10a', 'Avskrivningar', 'etikett'),

  'the row TOTALT FÖRVALTNING is taken out': (scene) => missingRow(scene, '10b', 'TOTALT', 'Benämning'),

  'the row Antal invånare is taken out': (scene) => missingRow(scene, '11', 'Antal invånare', 'etikett'),

  'a year column is taken out of bilaga 11': (scene) => {
    const column = scene.random.pick(scene.periods.slice(0, 2));
    return missingColumn(scene, scene.cell('11', 'rubrik', column));
  },

  'a year column is taken out of bilaga 10 b': (scene) =>
    missingColumn(scene, scene.cell('10b', 'rubrik', scene.planColumns[3] ?? '')),

  'the column Sannolikhet is taken out of bilaga 16': (scene) =>
    missingColumn(scene, scene.cell('16', 'rubrik', 'Sannolikhet')),

  'the column Omfattning is taken out of bilaga 17': (scene) =>
    missingColumn(scene, scene.cell('17-1', 'rubrik', 'Omfattning')),

  'a year has no header on bilaga 10 a': (scene) => {
    const cell = scene.cell('10a', 'rubrik', scene.random.pick(scene.periods));
    if (typeof cell.value !== 'string') return undefined;
    return { rule: 'kolumn-saknas', at: [cell.clear()] };
  },

  'bilaga 10 a is there twice': ({ submission }) => {
    const title = submission.cell('10a', 'titel', '');
    const isAlone = submission.bilagor.every((name) => name === '10a' || submission.sheet(name) !== title.sheet);
    return isAlone ? { rule: 'bilaga-dubblett', at: [submission.copySheet(title)] } : undefined;
  },

  'bilaga 16 is there twice': ({ submission }) => {
    const title = submission.cell('16', 'titel', '');
    return { rule: 'bilaga-dubblett', at: [submission.copySheet(title)] };
  },

  'the förvaltning is misspelt': (scene) => {
    const cell = scene.cell('10b', 'förvaltning', '');
    cell.set(`Förvaltning: ${scene.submission.content.forvaltning.replace('förvaltning', 'förvalning')}`);
    return { rule: 'forvaltning-avviker', at: [cell] };
  },

  'bilaga 16 is not there': (scene) => missingBilaga(scene, '16'),

  'bilaga 11 is not there': (scene) => missingBilaga(scene, '11'),
};

function headers(scene: Scene, bilaga: '10a' | '10b' | '10c' | '11'): readonly SubmissionCell[] {
  const { layout } = scene.submission;
  const isPlan = bilaga === '10b' || bilaga === '10c';
  const lastYear = bilaga === '10a' ? layout.lastYear : 'Prognos';
  const names = OFFSETS.map((offset) =>
    isPlan ? planColumn(offset, scene.year) : periodName(offset, scene.year, lastYear),
  );
  return [...names, ...(isPlan ? ['Summa'] : [])].map((name) => scene.cell(bilaga, 'rubrik', name));
}

function changeYear(cell: SubmissionCell, year: number): void {
  const { value } = cell;
  cell.set(typeof value === 'string' ? value.replace(/\d{4}/u, String(year)) : year);
}

function shiftYear(cell: SubmissionCell, by: number): void {
  const { value } = cell;
  const year = typeof value === 'string' ? Number(/\d{4}/u.exec(value)?.[0]) : Number(value);
  changeYear(cell, year + by);
}

/** The cells where a row that was taken out should be: where it was, or just above or below. */
function missingRow(scene: Scene, bilaga: BilagaName, row: string, column: string): Planted {
  const cell = scene.cell(bilaga, row, column);
  const { submission } = scene;
  const at = [-3, -2, -1, 0, 1, 2].map((offset) => submission.at(cell, offset, 0));
  submission.deleteRow(cell);
  return { rule: 'rad-saknas', at };
}

/** Undefined when other bilagor stand on the sheet, which would lose the column too. */
function missingColumn({ submission }: Scene, cell: SubmissionCell): Planted | undefined {
  if (submission.bilagor.filter((name) => submission.sheet(name) === cell.sheet).length > 1) return undefined;
  const at = [-1, 0].flatMap((across) => [-1, 0].map((down) => submission.at(cell, down, across)));
  submission.deleteColumn(cell);
  return { rule: 'kolumn-saknas', at };
}

function missingBilaga({ submission }: Scene, bilaga: BilagaName): Planted | undefined {
  const sheet = submission.sheet(bilaga);
  const others = submission.bilagor.filter((name) => name !== bilaga && submission.sheet(name) === sheet);
  if (others.length > 0) return undefined;
  submission.deleteBilaga(bilaga);
  return { rule: 'bilaga-saknas', at: [] };
}
