import type { Bilaga } from '../../bilagor/index';
import type { MissingPart } from '../../bilagor/table';
import type { CheckResult } from '../../findings/finding';
import { PASSED } from './results';

/** Reports the columns or fixed rows of the template that a bilaga lacks. */
export function* checkTemplateParts(bilaga: Bilaga, part: MissingPart['part']): Generator<CheckResult> {
  const missing = bilaga.missing.filter((candidate) => candidate.part === part);
  if (missing.length === 0) yield PASSED;
  for (const { name, address } of missing) {
    yield {
      outcome: 'finding',
      place: { sheet: bilaga.sheet, address },
      bilaga,
      labels: [name],
      message: { id: 'missing-part', data: { part, name } },
      expected: name,
    };
  }
}
