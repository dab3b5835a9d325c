import type { Reviewer } from './review/reviewer';

/** Where a command writes. */
export interface OutputStream {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  /** How many characters go on a line; undefined when it is no terminal. */
  readonly columns: number | undefined;
}

/** What a command needs of the world besides files: passed in, so that a test can look and a run can be repeated. */
export interface CommandIo {
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  /** A GUID that nobody has had before. */
  readonly newId: () => string;
  readonly version: string;
  /** How many reviewers can work side by side. */
  readonly processors: number;
  /** Starts someone who does the jobs of a review. */
  readonly startReviewer: () => Reviewer;
}
