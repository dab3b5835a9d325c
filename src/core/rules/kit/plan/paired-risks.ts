import type { Bilaga16 } from '../../../bilagor/bilaga-16';
import type { NamedRisk, RiskList } from '../../../document/plan/risk-list';
import { matchProjectNames } from '../project-match';

/** A risk of bilaga 16. */
export type BilagaRisk = Bilaga16['risks'][number];

/** The risks of a document and of bilaga 16: those that are the same, and those that only one of them has. */
export interface PairedRisks {
  readonly pairs: readonly { readonly named: NamedRisk; readonly risk: BilagaRisk }[];
  readonly onlyNamed: readonly NamedRisk[];
  readonly onlyInBilaga: readonly BilagaRisk[];
}

/** Pairs risks by their names, each with one, the likest first. Rows of bilaga 16 without a name are left out. */
export function pairRisks({ risks: named }: RiskList, bilaga: Bilaga16): PairedRisks {
  const written = bilaga.risks.filter(({ benamning }) => !benamning.isEmpty);
  const likest = named
    .flatMap((one) =>
      written.map((risk) => ({ named: one, risk, match: matchProjectNames(one.text, risk.benamning.text) })),
    )
    .filter(({ match }) => match.likeness !== 'unlike')
    .sort((one, other) => other.match.score - one.match.score);
  const pairs: { readonly named: NamedRisk; readonly risk: BilagaRisk }[] = [];
  for (const { named: one, risk } of likest) {
    if (!pairs.some((pair) => pair.named === one || pair.risk === risk)) pairs.push({ named: one, risk });
  }
  return {
    pairs,
    onlyNamed: named.filter((one) => !pairs.some((pair) => pair.named === one)),
    onlyInBilaga: written.filter((risk) => !pairs.some((pair) => pair.risk === risk)),
  };
}
