import type { SubmissionCell } from '../submission/submission';
import { visitName } from '../submission/write-bilaga-9a';
import type { Fault, Scene } from './scene';

/** Sums and other formulas that do not do what their neighbours do. */
export const FORMULA_FAULTS: Readonly<Record<string, Fault>> = {
  'a sum is typed over with another value': (scene) => {
    const [rule, cell] = sumCell(scene);
    if (cell.formula === null) return undefined;
    const { number } = cell;
    cell.set(scene.tkr === 1 ? Math.round(number) + scene.random.pick([1200, 90]) : Number((number + 1.2).toFixed(1)));
    return { rule, at: [cell] };
  },

  'a sum is typed over with the same value': (scene) => {
    const [, cell] = sumCell(scene);
    if (cell.formula === null) return undefined;
    cell.freeze();
    return { rule: 'hardkodad-summa', at: [cell] };
  },

  'a sum of bilaga 10 a leaves out the last delområde': (scene) => {
    const column = `${scene.random.pick(['Kostnader', 'Netto'])} ${scene.random.pick(scene.periods)}`;
    const cell = scene.cell('10a', 'SUMMA VERKSAMHET', column);
    const isShort = scene.reword(cell, /:([A-Z]+)(\d+)\)/u, (_, letters, row) => `:${letters}${Number(row) - 1})`);
    return isShort ? { rule: 'summa-omfang', at: [cell] } : undefined;
  },

  'RESULTAT takes in SUMMA VERKSAMHET twice': (scene) => {
    const column = `Netto ${scene.random.pick(scene.periods)}`;
    const cell = scene.cell('10a', 'RESULTAT', column);
    const summa = scene.cell('10a', 'SUMMA VERKSAMHET', column).address;
    const isLong = scene.reword(cell, /SUM\(([A-Z]+\d+):/u, () => `SUM(${summa}:`);
    return isLong ? { rule: 'summa-omfang', at: [cell] } : undefined;
  },

  'RESULTAT leaves out the last financial row': (scene) => {
    const cell = scene.cell('10a', 'RESULTAT', `Netto ${scene.random.pick(scene.periods)}`);
    const isShort = scene.reword(cell, /:([A-Z]+)(\d+)\)/u, (_, letters, row) => `:${letters}${Number(row) - 1})`);
    return isShort ? { rule: 'summa-omfang', at: [cell] } : undefined;
  },

  'TOTALT FÖRVALTNING leaves out the last investment': (scene) => {
    const { content, layout } = scene.submission;
    const index = scene.random.pick([2, 3, 4]);
    const last = content.investments.at(-1);
    const isBlankLast =
      layout.blankInvestmentRows !== 0 && content.investments.length % layout.blankInvestmentRows === 0;
    if (last === undefined || isBlankLast || (last.amounts[index] ?? 0) === 0) return undefined;
    const cell = scene.cell('10b', 'TOTALT', scene.planColumns[index] ?? '');
    const row = scene.cell('10b', last.name, 'Benämning').place.row;
    const isShort = scene.reword(cell, /:([A-Z]+)\d+\)/u, (_, letters) => `:${letters}${row})`);
    return isShort ? { rule: 'summa-omfang', at: [cell] } : undefined;
  },

  'the row sum of an investment leaves out the last year': (scene) => {
    const { content } = scene.submission;
    const rows = content.investments.filter(({ amounts }) => (amounts[4] ?? 0) > 0);
    if (rows.length === 0) return undefined;
    const { name } = scene.random.pick(rows);
    const cell = scene.cell('10b', name, 'Summa');
    const before = scene.cell('10b', name, scene.planColumns[3] ?? '');
    const isShort = scene.reword(cell, /:[A-Z]+\d+\)/u, () => `:${before.address})`);
    return isShort ? { rule: 'summa-omfang', at: [cell] } : undefined;
  },

  'Summa investeringar leaves out a project': (scene) => {
    const index = scene.random.pick([2, 3, 4]);
    const projects = scene.submission.content.itProjects.filter(({ investering }) => (investering[index] ?? 0) > 0);
    const project = projects.at(-1);
    if (project === undefined) return undefined;
    const column = scene.planColumns[index] ?? '';
    const cell = scene.cell('10c', 'Summa investeringar', column);
    const address = scene.cell('10c', `${project.name}, Inv.utg.`, column).address;
    const isShort = scene.reword(cell, new RegExp(`[+,]${address}(?!\\d)|(?<![A-Z])${address}[+,]`, 'u'), () => '');
    return isShort ? { rule: 'summa-omfang', at: [cell] } : undefined;
  },

  'the S:a of an IT project leaves out Inv.utg.': (scene) => {
    const found = scene.submission.content.itProjects.filter(
      ({ kostnad, investering }) => (kostnad[3] ?? 0) > 0 && (investering[3] ?? 0) > 0,
    );
    if (found.length === 0) return undefined;
    const { name } = scene.random.pick(found);
    const column = scene.planColumns[3] ?? '';
    const cell = scene.cell('10c', `${name}, S:a`, column);
    if (cell.formula === null) return undefined;
    cell.setFormula(scene.cell('10c', `${name}, Kostn.`, column).address);
    return { rule: '10c-projektsumma', at: [cell] };
  },

  'Driftkostnader leaves out a project': (scene) => {
    const { content } = scene.submission;
    const project = content.itProjects
      .filter(({ arskostnad, kapitalkostnad }) => (arskostnad ?? 0) + (kapitalkostnad ?? 0) > 0)
      .at(-1);
    const cell = scene.cell('10c', 'Driftkostnader', '');
    if (project === undefined) return undefined;
    const address = scene.cell('10c', project.name, 'Driftsumma').address;
    const isShort = scene.reword(cell, new RegExp(`[+,]${address}(?!\\d)|(?<![A-Z])${address}[+,]`, 'u'), () => '');
    return isShort ? { rule: '10c-driftkostnad', at: [cell] } : undefined;
  },

  'a formula reads another workbook': (scene) => {
    const cell = scene.cell('10a', scene.delomrade(), `Kostnader ${scene.random.pick(scene.periods)}`);
    cell.setFormula(`'[Budget ${scene.year - 1}.xlsx]Blad1'!$F$7`, cell.value);
    return { rule: 'extern-lank', at: [cell] };
  },

  'a formula shows #REF!': (scene) => {
    const cell = scene.cell('10a', scene.delomrade(), `Netto ${scene.random.pick(scene.periods)}`);
    if (cell.formula === null) return undefined;
    cell.setFormula('#REF!+#REF!');
    return { rule: 'cellfel', at: [cell] };
  },

  'a formula divides by zero': (scene) => {
    const cell = scene.cell('11', 'Återinvesteringsgrad', scene.random.pick(scene.periods));
    cell.setFormula('1/0');
    return { rule: 'cellfel', at: [cell] };
  },

  'a netto formula reads another row': (scene) => {
    const { delomraden } = scene.submission.content;
    const [one, other] = delomraden.filter(({ kostnader }) => (kostnader[0] ?? 0) < 0);
    if (one === undefined || other === undefined) return undefined;
    const column = `Netto ${scene.periods[0] ?? ''}`;
    const cell = scene.cell('10a', one.name, column);
    const source = scene.cell('10a', other.name, column);
    if (cell.formula === null || source.formula === null) return undefined;
    cell.setFormula(source.formula);
    return { rule: '10a-netto', at: [cell] };
  },

  'something is added behind a sum': (scene) => {
    const cell = scene.cell('10a', 'SUMMA VERKSAMHET', `Kostnader ${scene.random.pick(scene.periods)}`);
    if (cell.formula === null) return undefined;
    cell.setFormula(`${cell.formula}-${100 / scene.tkr}`);
    return { rule: '10a-summa-verksamhet', at: [cell] };
  },

  'Läkarbesök leaves out a row of visits': (scene) => {
    const visit = scene.submission.content.visits.filter(({ staff }) => staff !== 'Läkare').at(-1);
    if (visit === undefined) return undefined;
    const column = scene.random.pick(scene.yearColumns);
    const cell = scene.cell('9a', 'Övriga vårdgivare besök', column);
    const start = scene.cell('9a', visitName(visit), `Mottagning ${column}`).address;
    const isShort = scene.reword(cell, new RegExp(`\\+SUM\\(${start}:[A-Z]+\\d+\\)`, 'u'), () => '');
    return isShort ? { rule: '9a-besok', at: [cell] } : undefined;
  },
};

/** A sum cell of a bilaga, with the rule that holds it to its rows. */
function sumCell(scene: Scene): readonly [string, SubmissionCell] {
  const { random } = scene;
  const [period = ''] = random.sample(scene.periods, 1);
  const plan = random.pick(scene.planColumns.slice(1));
  return random.pick([
    [
      '10a-summa-verksamhet',
      scene.cell('10a', 'SUMMA VERKSAMHET', `${random.pick(['Intäkter', 'Kostnader', 'Netto'])} ${period}`),
    ],
    ['10a-netto', scene.cell('10a', scene.delomrade(), `Netto ${period}`)],
    ['10a-resultat', scene.cell('10a', 'RESULTAT', `Netto ${period}`)],
    ['10a-diff', scene.cell('10a', 'Diff', `Netto ${period}`)],
    ['10b-total', scene.cell('10b', 'TOTALT', plan)],
    ['10c-summa-kostnader', scene.cell('10c', 'Summa kostnader', plan)],
    ['10c-summa-investeringar', scene.cell('10c', 'Summa investeringar', plan)],
    ['10c-total', scene.cell('10c', 'TOTALT IT-plan', plan)],
    ['9-summa', scene.cell('9', 'Summa', random.pick(scene.yearColumns))],
    [
      '9a-besok',
      scene.cell('9a', random.pick(['Läkarbesök', 'Övriga vårdgivare besök']), random.pick(scene.yearColumns)),
    ],
  ] as const);
}
