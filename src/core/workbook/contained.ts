/** Whether what goes wrong within a contained part goes on to whoever called. */
let isPassedOn = false;

/**
 * Lets what goes wrong within contained parts go on, as it does while the product is tested: there a fault is to be mended,
 * and the net beneath it is only to be seen by those who look for it.
 */
export function passFaultsOn(passedOn: boolean): void {
  isPassedOn = passedOn;
}

/**
 * Does a part of the work that must not take the rest with it when it goes wrong.
 * @param instead what is to stand in its place then; `fault` is what the error says of itself
 */
export function contained<T>(run: () => T, instead: (fault: string) => T): T {
  try {
    return run();
  } catch (error) {
    if (isPassedOn) throw error;
    return instead(error instanceof Error ? error.message : String(error));
  }
}

/** Swedish: that a part of the work could not be done, whose fault that is, and what to do. */
export function faultReason(fault: string): string {
  return `Ett fel i Bilagekontroll, inte i Excel eller arbetsboken, kom i vägen. Allt annat gäller. Se över detta för hand och meddela den som förvaltar Bilagekontroll (${fault}).`;
}
