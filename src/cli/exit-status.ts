/** What the exit status says, as schedulers read it. */
export const EXIT_STATUS = {
  /** Everything that could be checked agrees, but for what is no `fel`. */
  ok: 0,
  /** At least one `fel`. */
  errors: 1,
  /** Nothing could be checked. */
  nothingChecked: 2,
} as const;

/** One of the statuses that the command line ends with. */
export type ExitStatus = (typeof EXIT_STATUS)[keyof typeof EXIT_STATUS];
