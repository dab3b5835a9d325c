import type { Fault, Planted, Scene } from './scene';

/** Figures that do not agree with each other, with another bilaga or with a limit. */
export const AGREEMENT_FAULTS: Readonly<Record<string, Fault>> = {
  'the IT row of bilaga 10 b is typed and wrong': (scene) => {
    const cell = scene.cell('10b', 'IT', scene.random.pick(scene.planColumns.slice(2)));
    cell.set(cell.number + scene.random.pick([300, 75]) / scene.tkr);
    return { rule: '10c-10b-it', at: [cell] };
  },

  'the IT row of bilaga 10 b is left empty': (scene) => {
    const cells = scene.planColumns.map((column) => scene.cell('10b', 'IT', column));
    const carried = cells.filter((cell) => cell.value !== 0);
    if (carried.length === 0) return undefined;
    for (const cell of cells) cell.clear();
    return { rule: '10c-10b-it', at: carried };
  },

  'Investeringar on bilaga 10 a is typed and out of date': (scene) => {
    const cell = scene.cell('10a', 'Investeringar', `Netto ${scene.random.pick(scene.periods)}`);
    cell.set(cell.number + (scene.tkr === 1 ? 10 : 0.7));
    return cell.number > 0 ? undefined : { rule: '10b-10a-investeringar', at: [cell] };
  },

  'Regionbidrag on bilaga 11 is typed and out of date': (scene) => {
    const cell = scene.cell('11', 'Regionbidrag', scene.random.pick(scene.periods));
    cell.set(cell.number * 0.997);
    return { rule: '10a-11-regionbidrag', at: [cell] };
  },

  'återinvesteringsgrad is typed and out of date': (scene) => {
    const cell = scene.cell('11', 'Återinvesteringsgrad', scene.random.pick(scene.periods));
    cell.set(
      Number(
        (
          cell.number * (scene.tkr === 1 ? 1.07 : 2) +
          (scene.submission.layout.percent === 'percent' ? 1 : 0.01)
        ).toFixed(3),
      ),
    );
    return { rule: '11-aterinvesteringsgrad', at: [cell] };
  },

  'tandvårdsersättning per inhabitant is typed and out of date': (scene) => {
    const cell = scene.cell('11', 'Tandvårdsersättning', scene.random.pick(scene.periods));
    cell.set(Math.round(cell.number * 1.02) + 2);
    return { rule: '11-tandvardsersattning', at: [cell] };
  },

  'Regionbidrag per inhabitant is typed and out of date': (scene) => {
    const cell = scene.cell('11', 'Regionbidrag per inv', scene.random.pick(scene.periods));
    cell.set(Math.round(cell.number * 0.99) - 2);
    return { rule: '11-regionbidrag-per-inv', at: [cell] };
  },

  'the number of inhabitants has decimals': (scene) => {
    const cell = scene.cell('11', 'Antal invånare', scene.random.pick(scene.periods));
    cell.set(cell.number + 0.5);
    return { rule: '11-invanare', at: [cell] };
  },

  'the number of inhabitants jumps': (scene) => {
    const cell = scene.cell('11', 'Antal invånare', scene.periods[2] ?? '');
    cell.set(Math.round(cell.number * 1.06));
    return { rule: '11-invanare', at: [cell] };
  },

  'an IT project has no Kapitalkostnad': (scene) => {
    const found = scene.submission.content.itProjects.filter(({ investering }) =>
      investering.some((amount) => (amount ?? 0) > 0),
    );
    if (found.length === 0) return undefined;
    return {
      rule: '10c-kapitalkostnad-saknas',
      at: [scene.cell('10c', scene.random.pick(found).name, 'Kapitalkostnad').clear()],
    };
  },

  'an IT project has no förvaltningsobjekt': (scene) => itProjectText(scene, 'FO'),

  'an IT project has no Proj.nr': (scene) => itProjectText(scene, 'Proj.nr'),

  'two investments have the same Proj.nr': (scene) => {
    const { investments } = scene.submission.content;
    const [first, second] = investments;
    if (first === undefined || second === undefined) return undefined;
    const cell = scene.cell('10b', second.name, 'Proj.nr');
    cell.set(scene.cell('10b', first.name, 'Proj.nr').value as number | string);
    return { rule: '10b-projekt-dubblett', at: [cell] };
  },

  'two investments have the same Benämning': (scene) => {
    const [first, second] = scene.submission.content.investments.filter(
      ({ name }) => name !== scene.submission.content.outside10a,
    );
    if (first === undefined || second === undefined) return undefined;
    return { rule: '10b-projekt-dubblett', at: [scene.cell('10b', second.name, 'Benämning').set(first.name)] };
  },

  'an investment has no Benämning': (scene) => {
    const found = scene.investment();
    return found === undefined
      ? undefined
      : { rule: '10b-utan-benamning', at: [scene.cell('10b', found[0], 'Benämning').clear()] };
  },

  'the row sum of an investment is missing': (scene) => {
    const found = scene.investment();
    return found === undefined
      ? undefined
      : { rule: '10b-radsumma', at: [scene.cell('10b', found[0], 'Summa').clear()] };
  },

  'RESULTAT is not in balance': (scene) => {
    const period = scene.random.pick(scene.periods);
    const cell = scene.cell('10a', 'Finansiella intäkter/kostnader', `Intäkter ${period}`);
    cell.set(Number((cell.amount + 250 / scene.tkr).toFixed(6)));
    const resultat = scene.cell('10a', 'RESULTAT', `Netto ${period}`);
    return resultat.formula === null ? undefined : { rule: '10a-resultat-balans', at: [resultat] };
  },

  'costs grow by more than three per cent': (scene) => {
    const period = scene.periods[2] ?? '';
    const summa = scene.cell('10a', 'SUMMA VERKSAMHET', `Kostnader ${period}`);
    if (summa.formula === null) return undefined;
    const rise = -Math.round(summa.number * 0.04);
    // Shared out over all delområden, so that none of them looks like a slip of the unit.
    for (const { name } of scene.submission.content.delomraden) {
      const cost = scene.cell('10a', name, `Kostnader ${period}`);
      const share = Math.round((cost.number / summa.number) * rise);
      cost.set(cost.number - share);
    }
    const balance = scene.cell('10a', 'Finansiella intäkter/kostnader', `Intäkter ${period}`);
    balance.set(Number((balance.amount - scene.cell('10a', 'RESULTAT', `Netto ${period}`).number).toFixed(6)));
    return { rule: '10a-kostnadsutveckling', at: [summa] };
  },

  'investments are above depreciation': (scene) => {
    const period = scene.random.pick(scene.periods);
    const investeringar = scene.cell('10a', 'Investeringar', `Netto ${period}`);
    const value = Number((investeringar.number * 0.9).toFixed(3));
    const follows = [scene.cell('10a', 'Diff', `Netto ${period}`), scene.cell('11', 'Återinvesteringsgrad', period)];
    if (investeringar.number >= value || follows.some(({ formula }) => formula === null)) return undefined;
    scene.cell('10a', 'Avskrivningar', `Netto ${period}`).set(value);
    scene.cell('10a', 'Avskrivningar', `Kostnader ${period}`).set(value);
    return { rule: '10a-investeringsniva', at: [investeringar] };
  },
};

function itProjectText(scene: Scene, column: 'FO' | 'Proj.nr'): Planted | undefined {
  const found = scene.submission.content.itProjects.filter(({ kostnad }) =>
    kostnad.some((amount) => (amount ?? 0) > 0),
  );
  if (found.length === 0) return undefined;
  const { name, kund } = scene.random.pick(found);
  const cell = scene.cell('10c', name, column);
  if (column === 'FO' && scene.submission.layout.customerInOneCell) cell.set(`Kund: ${kund}`);
  else cell.clear();
  // A number that stood on the project's second row is missed on its first.
  return { rule: '10c-projekt-ofullstandigt', at: [cell, scene.submission.at(cell, -1, 0)] };
}
