import { figureLabel } from '../bilagor/figure';
import type { Consequence, Correction } from '../findings/finding';
import type { Dependencies } from './dependencies';

/** More than this many are not told. */
const MOST_TOLD = 12;
/** What people look for first. */
const TELLING: readonly RegExp[] = [
  /^resultat/iu,
  /^summa verksamhet/iu,
  /grad\b/iu,
  /per inv|kr per|kronor per/iu,
  /^totalt/iu,
  /^investeringar/iu,
];

/** What changes elsewhere when a finding is corrected: the formulas that follow, with their value now and after. */
export function findConsequences(correction: Correction, dependencies: Dependencies): readonly Consequence[] {
  const values = dependencies.valuesAfter(correction);
  if (values.size < 2) return [];
  const told = [...values].flatMap(([figure, after]): Consequence[] => {
    const to = after.toNumber();
    if (figure === correction.figure || !Number.isFinite(to) || figure.value === null || to === figure.value) return [];
    return [{ label: figureLabel(figure), place: figure, from: figure.value, to, unit: figure.unit }];
  });
  return told.sort(byTelling).slice(0, MOST_TOLD);
}

/** By what people look for first, then by place. */
function byTelling(one: Consequence, other: Consequence): number {
  return weight(one) - weight(other) || byPlace(one, other);
}

function weight({ label }: Consequence): number {
  const at = TELLING.findIndex((pattern) => pattern.test(label));
  return at < 0 ? TELLING.length : at;
}

function byPlace(one: Consequence, other: Consequence): number {
  const [a, b] = [one.place, other.place];
  return (
    a.sheet.fileIndex - b.sheet.fileIndex ||
    a.sheet.sheetIndex - b.sheet.sheetIndex ||
    a.address.row - b.address.row ||
    a.address.column - b.address.column
  );
}
