/** Says that it cannot be told which cells a formula adds, or that it does something else than adding. */
export class NotASum extends Error {
  override readonly name = 'NotASum';

  /**
   * @param why Swedish, goes on from ”formeln ”
   * @param isOther it is known to do something else; false when it may well add cells
   */
  constructor(
    readonly why: string,
    readonly isOther = false,
  ) {
    super(why);
  }
}
