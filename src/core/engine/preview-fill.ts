import type { Bilaga } from '../bilagor/index';
import { figureLabel, type Figure, type Place } from '../bilagor/figure';
import { figuresOf } from '../bilagor/table';
import type { Unit } from '../bilagor/unit';
import { applyFill, type AppliedFill } from '../fill/apply-fill';
import type { PlannedWrite } from '../fill/fill-plan';
import { figureKey } from '../findings/figure-key';
import type { Finding } from '../findings/finding';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { checkSubmissions, type CheckOptions } from './check-submissions';
import { byTelling } from './consequences';
import type { Report } from './report';

/** A figure that a fill changes, by itself or through what follows from it. */
export interface FillChange {
  readonly label: string;
  readonly place: Place;
  readonly bilaga: Bilaga;
  /** Null where the cell held no number. */
  readonly from: number | null;
  /** Null where it does not hold one afterwards, or only Excel can tell. */
  readonly to: number | null;
  readonly unit: Unit;
  /** The fill writes the cell; it does not only follow. */
  readonly isWritten: boolean;
}

/** What a fill would lead to, before it is made. */
export interface FillPreview {
  /** The check of the workbooks as they would be. */
  readonly report: Report;
  readonly applied: AppliedFill;
  /** Findings that would be gone, follow-on findings among them. */
  readonly solved: readonly Finding[];
  /** Findings that would be new. */
  readonly new: readonly Finding[];
  /** Every figure that would be another: first what people look for, RESULTAT and the key figures. */
  readonly changes: readonly FillChange[];
}

/**
 * Makes chosen writes on a view of the workbooks and checks them.
 * @param before the check of the workbooks as they are
 */
export function previewFill(
  workbooks: readonly WorkbookSnapshot[],
  writes: readonly PlannedWrite[],
  before: Report,
  options: CheckOptions,
): FillPreview {
  const applied = applyFill(workbooks, writes);
  const report = checkSubmissions(applied.workbooks, options);
  return {
    report,
    applied,
    solved: missingFrom(report, before),
    new: missingFrom(before, report),
    changes: changesBetween(before, report, writes),
  };
}

/** The findings of one report that another has not. */
function missingFrom(other: Report, report: Report): readonly Finding[] {
  return report.submissions.flatMap(({ submission, findings }) => {
    const { forvaltning, year } = submission;
    const same = other.submissions.find(
      (one) => one.submission.forvaltning === forvaltning && one.submission.year === year,
    );
    const known = new Set(same?.findings.map(({ id }) => id));
    return findings.filter(({ id }) => !known.has(id));
  });
}

function changesBetween(before: Report, after: Report, writes: readonly PlannedWrite[]): readonly FillChange[] {
  const written = new Set(writes.map(({ place }) => figureKey(place)));
  const old = new Map<string, Figure>();
  for (const { figure } of figuresIn(before)) old.set(figureKey(figure), figure);
  const seen = new Set<string>();
  const changes = figuresIn(after).flatMap(({ figure, bilaga }): FillChange[] => {
    const key = figureKey(figure);
    const from = old.get(key)?.value ?? null;
    if (seen.has(key) || from === figure.value) return [];
    seen.add(key);
    return [
      {
        label: figureLabel(figure),
        place: { sheet: figure.sheet, address: figure.address },
        bilaga,
        from,
        to: figure.value,
        unit: figure.unit,
        isWritten: written.has(key),
      },
    ];
  });
  return changes.sort(byTelling);
}

function figuresIn({ submissions }: Report): readonly { readonly figure: Figure; readonly bilaga: Bilaga }[] {
  return submissions.flatMap(({ submission }) =>
    submission.bilagor.flatMap((bilaga) => figuresOf(bilaga).map((figure) => ({ figure, bilaga }))),
  );
}
