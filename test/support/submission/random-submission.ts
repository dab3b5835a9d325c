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
  const hidden = random.pick([1, 1, 100, 0.001] as const);
  const rounds = arrangement.rounded || layout.roundedFormulas;
  // Rounded sums only agree with the rest when the figures have no hidden decimals.
  const whole = layout.roundedFormulas && hidden === 0.001 ? 1 : hidden;
  const step = fixed.step ?? (layout.unit === 'mnkr' && rounds ? 100 : whole);
  const submission = buildSubmission(randomContent(random, step), layout);
  return { submission: arrange(submission, arrangement, random), layout, arrangement, step };
}
