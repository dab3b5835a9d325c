import type { Bilaga10a } from '../bilaga-10a';
import type { Figure } from '../figure';
import type { Column, Row } from '../table';
import type { BilagaTraits, SignedFigure } from './bilaga-traits';
import { evenlyFilled } from './evenly-filled';
import { PLAIN_TRAITS } from './plain-traits';
import { fixedRows, ownRow } from './planned-rows';

/** What is asked of bilaga 10 a, ekonomisk redovisning. */
export function traits10a(bilaga: Omit<Bilaga10a, 'traits'>): BilagaTraits {
  const { delomraden, finansiella, summaVerksamhet, resultat, avskrivningar, investeringar, diff, rows } = bilaga;
  return {
    ...PLAIN_TRAITS,
    role: 'driftbudget',
    owner: 'förvaltning',
    isFilledWithoutInput: true,
    expectedFigures: () => expectedFigures(bilaga),
    signedFigures: () => signedFigures(bilaga),
    steadyRows: () => rows.filter((row) => row !== resultat && row !== diff),
    plannedGroups: () => [
      { rows: delomraden.map((row) => ownRow(row)), total: summaVerksamhet, isOpen: true, isDerived: false },
      { rows: finansiella.map((row) => ownRow(row)), total: null, isOpen: false, isDerived: false },
      {
        rows: fixedRows({ avskrivningar, investeringar }, { investeringar: 'investeringar' }),
        total: null,
        isOpen: false,
        isDerived: true,
      },
    ],
    resultRows: () => fixedRows({ resultat, diff }),
  };
}

function expectedFigures(bilaga: Omit<Bilaga10a, 'traits'>): readonly Figure[] {
  const { columns, delomraden, finansiella, summaVerksamhet, resultat, avskrivningar, investeringar, diff } = bilaga;
  const nettosOf = (row: Row | null): readonly Figure[] =>
    row?.figures.filter((_, index) => columns[index]?.kind === 'netto') ?? [];
  return [
    ...[...delomraden, ...finansiella].flatMap((row) => [...nettosOf(row), ...evenlyFilled(row, columns)]),
    ...(summaVerksamhet?.figures ?? []),
    ...[resultat, avskrivningar, investeringar, diff].flatMap(nettosOf),
    ...(avskrivningar === null ? [] : evenlyFilled(avskrivningar, columns)),
  ];
}

/** Years that have Netto alone: a row that is only cost, or only income, has the sign of that there. */
function isAlone({ period }: Column, columns: readonly Column[]): boolean {
  return columns.filter((other) => other.period === period).length === 1;
}

function signedFigures(bilaga: Omit<Bilaga10a, 'traits'>): readonly SignedFigure[] {
  const nettos = new Set<Figure>();
  for (const { target, rule } of bilaga.sums) {
    if (rule === '10a-netto' && target.formula !== null) nettos.add(target);
  }
  const oneSided = new Map<Row | null, SignedFigure['sign']>([
    [bilaga.tandvardsersattning, -1],
    [bilaga.primarvardsersattning, -1],
    [bilaga.regionbidrag, 1],
  ]);
  const signed: SignedFigure[] = [];
  for (const row of bilaga.rows) {
    if (row === bilaga.diff || row === bilaga.resultat) continue;
    const isNegative = row === bilaga.avskrivningar || row === bilaga.investeringar;
    for (const [index, column] of bilaga.columns.entries()) {
      const { kind } = column;
      const figure = row.figures[index];
      if (figure === undefined || (row === bilaga.summaVerksamhet && figure.formula !== null)) continue;
      if (isNegative) {
        // A netto by formula follows from the cost beside it.
        if (kind !== 'netto' || !nettos.has(figure)) signed.push({ figure, sign: -1 });
      } else if (kind === 'intäkter') signed.push({ figure, sign: 1 });
      else if (kind === 'kostnader') signed.push({ figure, sign: -1 });
      else if (isAlone(column, bilaga.columns)) {
        const sign = oneSided.get(row);
        if (sign !== undefined) signed.push({ figure, sign });
      }
    }
  }
  return signed;
}
