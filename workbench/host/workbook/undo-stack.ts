import type { HostEvent } from './events';

/** One step that can be taken back. */
export interface UndoStep {
  /** What takes each part of the step back; to be run from last to first. */
  readonly inverses: (() => void)[];
  /** What the listeners were told of the step. */
  readonly events: HostEvent[];
  /** The workbook's revision before the step. */
  readonly revisionBefore: number;
  /** The workbook's revision after the step. */
  revisionAfter: number;
  /** Something in it cannot be undone, so that Excel's Undo does not have it. */
  isLost: boolean;
}

/** A list of the user's steps: those that Excel's Undo would take back, or that its Redo would do again, last first. */
export class UndoStack {
  private steps: UndoStep[] = [];

  /** How many steps it holds. */
  get depth(): number {
    return this.steps.length;
  }

  push(step: UndoStep): void {
    this.steps.push(step);
  }

  pop(): UndoStep | undefined {
    return this.steps.pop();
  }

  /** Forgets all steps, as Excel does when something cannot be undone. */
  clear(): void {
    this.steps = [];
  }
}
