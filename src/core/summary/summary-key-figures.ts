import type { Bilaga } from '../bilagor/index';
import type { Place } from '../bilagor/figure';
import type { Unit } from '../bilagor/unit';
import type { SubmissionReport } from '../engine/report';
import { computeKeyFigures } from '../keyfigures/compute-key-figures';
import type { KeyFigure } from '../keyfigures/key-figure';
import { pairBilagor } from '../prior/pair-bilagor';

/** A printed key figure of one column. Percentages are fractions (0.523 is 52,3 %). */
export interface KeyFigureValue {
  /** `Budget 2020`. */
  readonly period: string;
  /** Null where nothing is printed. */
  readonly value: number | null;
  readonly place: Place;
  /** Whether it agrees with what it comes to; null when that cannot be computed. */
  readonly agrees: boolean | null;
}

/** A key figure of bilaga 11 in Budget Y and the plan years, with what it was before. */
export interface SummaryKeyFigure {
  readonly id: string;
  /** The row's label as it is written. */
  readonly name: string;
  readonly bilaga: Bilaga;
  /** The unit that the bilaga is about; null when none is written. */
  readonly enhet: string | null;
  readonly unit: Unit;
  /** Budget Y−1 of last year's submission where that was given, else the column before Budget Y. */
  readonly before: (KeyFigureValue & { readonly isPrior: boolean }) | null;
  /** Budget Y, Plan Y+1 and Plan Y+2, as far as they are there. */
  readonly values: readonly KeyFigureValue[];
  /** Budget Y less `before`; null when either is missing. */
  readonly change: number | null;
}

/** The key figures of every bilaga 11 as a decision needs them. */
export function summariseKeyFigures(report: SubmissionReport): readonly SummaryKeyFigure[] {
  const { keyFigures } = report;
  const priorOf = priorKeyFigures(report);
  const isFirstOfRow = (figure: KeyFigure, at: number): boolean =>
    keyFigures.findIndex((other) => isSameRow(figure, other)) === at;
  return keyFigures.filter(isFirstOfRow).flatMap((first): readonly SummaryKeyFigure[] => {
    const row = keyFigures.filter((figure) => isSameRow(figure, first));
    const budget = row.find(({ period }) => period.offset === 0);
    const values = row.filter(({ period }) => period.offset !== null && period.offset >= 0);
    if (values.length === 0) return [];
    const prior = priorOf(first);
    const before = prior ?? row.find(({ period }) => period.offset === -1);
    return [
      {
        id: first.id,
        name: first.name,
        bilaga: first.bilaga,
        enhet: first.enhet,
        unit: first.unit,
        before: before === undefined ? null : { ...valueOf(before), isPrior: before === prior },
        values: values.map(valueOf),
        change: difference(budget?.printed, before?.printed),
      },
    ];
  });
}

function isSameRow(one: KeyFigure, other: KeyFigure): boolean {
  return one.bilaga === other.bilaga && one.id === other.id;
}

function valueOf({ period, printed, place, agrees }: KeyFigure): KeyFigureValue {
  return { period: period.label, value: printed, place, agrees };
}

/** The same key figure in the budget of last year's submission, where something is printed. */
function priorKeyFigures({ submission, prior }: SubmissionReport): (figure: KeyFigure) => KeyFigure | undefined {
  if (prior === null) return () => undefined;
  const earlier = computeKeyFigures(prior, null).filter(
    ({ period, printed }) => period.offset === 0 && printed !== null,
  );
  const { pairs } = pairBilagor(submission, prior);
  return ({ bilaga, id }) => {
    const pair = pairs.find((candidate) => candidate.bilaga === bilaga);
    return earlier.find((candidate) => candidate.bilaga === pair?.prior && candidate.id === id);
  };
}

/** Both are printed with few decimals: what is left behind the ninth is binary noise. */
function difference(now: number | null | undefined, before: number | null | undefined): number | null {
  if (now === null || now === undefined || before === null || before === undefined) return null;
  return Number((now - before).toFixed(9)) + 0;
}
