/** Why a command cannot do anything at all, in Swedish: it ends with status 2 and this on standard error. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  /** @param details further lines, which follow on the same line where no person is watching */
  constructor(
    message: string,
    readonly details: readonly string[] = [],
  ) {
    super(message);
  }
}
