import type { Random } from '../random';
import { OFFSETS, periodName } from '../submission/periods';
import type { Submission, SubmissionCell } from '../submission/submission';
import type { BilagaName } from '../submission/table-writer';
import { planColumn } from '../submission/write-bilaga-10c';

/** What a planted fault must give: a rule's finding at one of these cells; none for a finding without a cell. */
export interface Planted {
  readonly rule: string;
  readonly at: readonly SubmissionCell[];
}

/** Plants one fault; undefined when the submission has nothing that it could be planted in. */
export type Fault = (scene: Scene) => Planted | undefined;

/** A submission with the names that faults are planted by. */
export class Scene {
  constructor(
    readonly submission: Submission,
    readonly random: Random,
  ) {}

  get year(): number {
    return this.submission.content.year;
  }

  cell(bilaga: BilagaName, row: string, column: string): SubmissionCell {
    return this.submission.cell(bilaga, row, column);
  }

  /** Budget Y, Plan Y+1 and Plan Y+2. */
  get periods(): readonly string[] {
    return [0, 1, 2].map((offset) => periodName(offset, this.year));
  }

  /** The year columns of bilaga 10 b and 10 c. */
  get planColumns(): readonly string[] {
    return OFFSETS.map((offset) => planColumn(offset, this.year));
  }

  /** The columns of bilaga 11, 9 and 9 a. */
  get yearColumns(): readonly string[] {
    return OFFSETS.map((offset) => periodName(offset, this.year));
  }

  /** tkr in one of the submission's unit. */
  get tkr(): number {
    return this.submission.layout.unit === 'tkr' ? 1 : 1000;
  }

  /** A delområde with a cost in every year. */
  delomrade(): string {
    const rows = this.submission.content.delomraden.filter(({ kostnader }) =>
      kostnader.every((cost) => cost !== null && cost < 0),
    );
    return this.random.pick(rows).name;
  }

  /** An investment with an amount in a Budget or Plan year, and that year's column. */
  investment(least = 20): readonly [string, string] | undefined {
    const { investments, outside10a } = this.submission.content;
    const found = investments
      .filter(({ name }) => name !== outside10a)
      .flatMap(({ name, amounts }) =>
        [2, 3, 4].flatMap((index) =>
          (amounts[index] ?? 0) >= least ? [[name, this.planColumns[index] ?? ''] as const] : [],
        ),
      );
    return found.length === 0 ? undefined : this.random.pick(found);
  }

  /** Puts another text in the place of a part of a formula; false when the cell has no such formula. */
  reword(cell: SubmissionCell, part: RegExp, by: (...groups: string[]) => string): boolean {
    const { formula } = cell;
    if (formula === null || !part.test(formula)) return false;
    cell.setFormula(formula.replace(part, by));
    return true;
  }
}
