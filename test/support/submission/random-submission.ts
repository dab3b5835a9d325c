import { Random } from '../random';
import { arrange, randomArrangement, type Arrangement } from './arrange';
import { buildSubmission } from './build-submission';
import type { Layout } from './layout';
import { randomContent, type AmountStep } from './random-content';
import { randomLayout } from './random-layout';
import type { Submission } from './submission';

/** What a seed led to: for the message when a test fails. */
export interface RandomSubmission {
  readonly submission: Submission;
  readonly layout: Layout;
  readonly arrangement: Arrangement;
  readonly step: AmountStep;
}

/** A submission in which nothing is wrong, with figures, wording and places by chance. The same seed gives the same one. */
export function randomSubmission(
  seed: number,
  fixed: {
    readonly layout?: Partial<Layout>;
    readonly arrangement?: Partial<Arrangement>;
    readonly step?: AmountStep;
  } = {},
): RandomSubmission {
  const random = new Random(seed);
  const layout = { ...randomLayout(random), ...fixed.layout };
  const arrangement = { ...randomArrangement(random), ...fixed.arrangement };
  // Rounded constants with one decimal in mnkr are only exact when the figures are.
  const step =
    fixed.step ?? (layout.unit === 'mnkr' && arrangement.rounded ? 100 : random.pick([1, 1, 100, 0.001] as const));
  const submission = buildSubmission(randomContent(random, step), layout);
  return { submission: arrange(submission, arrangement, random), layout, arrangement, step };
}
