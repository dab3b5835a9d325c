import type { Bilaga } from '../bilagor/index';
import { kindsOf as distinctKinds, type BilagaKind } from '../bilagor/table';
import type { BilagaOwner } from '../bilagor/traits/bilaga-traits';
import { compareNames } from '../submissions/forvaltning-name';
import { allOfKind, isOfYear, mainOf, type Submission } from '../submissions/submission';
import type { BilagaPair, PriorYear, UnpairedBilaga } from './prior-year';

/**
 * Pairs this year's bilagor with last year's: by kind, and by unit where sub-units have their own. Lists are
 * not paired, since entries move between the lists of a förvaltning.
 */
export function pairBilagor(submission: Submission, prior: Submission): Pick<PriorYear, 'pairs' | 'unpaired'> {
  const pairs: BilagaPair[] = [];
  const unpaired: UnpairedBilaga[] = [];
  for (const kind of kindsOf(submission, 'förvaltning')) {
    const bilaga = mainOf(allOfKind(submission, kind), submission);
    if (bilaga === undefined) continue;
    const other = mainOf(allOfKind(prior, kind), prior);
    const reason = other === undefined ? missing(kind) : otherYear(bilaga, submission, other, prior);
    if (other === undefined || reason !== undefined) unpaired.push({ bilaga, reason: reason ?? missing(kind) });
    else pairs.push({ bilaga, prior: other });
  }
  for (const kind of kindsOf(submission, 'enhet')) {
    const rest = [...allOfKind(prior, kind)].filter((other) => isOfYear(prior, other));
    for (const bilaga of allOfKind(submission, kind)) {
      if (!isOfYear(submission, bilaga)) continue;
      const at = rest.findIndex((other) => isSameUnit(bilaga, submission, other, prior));
      const [other] = at < 0 ? [] : rest.splice(at, 1);
      if (other !== undefined) pairs.push({ bilaga, prior: other });
    }
  }
  for (const kind of kindsOf(submission, 'lista')) {
    const [list] = allOfKind(submission, kind);
    if (list !== undefined && allOfKind(prior, kind).length === 0)
      unpaired.push({ bilaga: list, reason: missing(kind) });
  }
  return { pairs, unpaired };
}

/** The kinds of bilagor that a submission has of an owner, in the order of their numbers. */
function kindsOf({ bilagor }: Submission, owner: BilagaOwner): readonly BilagaKind[] {
  return distinctKinds(bilagor.filter(({ traits }) => traits.owner === owner));
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
