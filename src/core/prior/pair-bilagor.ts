import type { Bilaga } from '../bilagor/index';
import type { BilagaKind } from '../bilagor/table';
import { compareNames } from '../submissions/forvaltning-name';
import { bilagorOf, isOfYear, mainBilaga, type Submission } from '../submissions/submission';
import type { BilagaPair, PriorYear, UnpairedBilaga } from './prior-year';

/** A förvaltning has one of each of these. */
const ONE_A_FORVALTNING = ['10a', '10b', '10c', '16'] as const;
/** Sub-units have these of their own. */
const ONE_A_UNIT = ['9', '9a', '11'] as const;

/**
 * Pairs this year's bilagor with last year's: by kind, and by unit where sub-units have their own. Bilaga 17 is not
 * paired, since projects move between the lists of a förvaltning.
 */
export function pairBilagor(submission: Submission, prior: Submission): Pick<PriorYear, 'pairs' | 'unpaired'> {
  const pairs: BilagaPair[] = [];
  const unpaired: UnpairedBilaga[] = [];
  for (const kind of ONE_A_FORVALTNING) {
    const bilaga = mainBilaga(submission, kind);
    if (bilaga === undefined) continue;
    const other = mainBilaga(prior, kind);
    const reason = other === undefined ? missing(kind) : otherYear(bilaga, submission, other, prior);
    if (other === undefined || reason !== undefined) unpaired.push({ bilaga, reason: reason ?? missing(kind) });
    else pairs.push({ bilaga, prior: other });
  }
  for (const kind of ONE_A_UNIT) {
    const rest = [...bilagorOf(prior, kind)].filter((other) => isOfYear(prior, other));
    for (const bilaga of bilagorOf(submission, kind)) {
      if (!isOfYear(submission, bilaga)) continue;
      const at = rest.findIndex((other) => isSameUnit(bilaga, submission, other, prior));
      const [other] = at < 0 ? [] : rest.splice(at, 1);
      if (other !== undefined) pairs.push({ bilaga, prior: other });
    }
  }
  const [list] = bilagorOf(submission, '17');
  if (list !== undefined && bilagorOf(prior, '17').length === 0) {
    unpaired.push({ bilaga: list, reason: missing('17') });
  }
  return { pairs, unpaired };
}

function missing(kind: BilagaKind): string {
  return `Bilaga ${kind} finns inte i förra årets inlämning, så den kan inte jämföras.`;
}

function otherYear(bilaga: Bilaga, submission: Submission, other: Bilaga, prior: Submission): string | undefined {
  const differs = (one: Bilaga, of: Submission, whose: string): string | undefined =>
    isOfYear(of, one)
      ? undefined
      : `Bilaga ${one.kind} i ${whose} inlämning avser budgetåret ${one.year ?? ''}, inte ${of.year ?? ''}, så den kan inte jämföras.`;
  return differs(bilaga, submission, 'årets') ?? differs(other, prior, 'förra årets');
}

function isSameUnit(bilaga: Bilaga, submission: Submission, other: Bilaga, prior: Submission): boolean {
  const [unit, otherUnit] = [submission.unitOf.get(bilaga), prior.unitOf.get(other)];
  if (unit?.isWholeForvaltning === true || otherUnit?.isWholeForvaltning === true) {
    return unit?.isWholeForvaltning === otherUnit?.isWholeForvaltning;
  }
  if (unit === undefined || otherUnit === undefined || unit.name === null || otherUnit.name === null) return false;
  return compareNames(unit.name, otherUnit.name) !== 'different';
}
