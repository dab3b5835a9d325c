/** The rows of a sheet. A damaged file may place cells far outside them, and those between would be walked through. */
export const MOST_ROWS = 1_048_576;

/** The columns of a sheet. */
export const MOST_COLUMNS = 16_384;

/**
 * The longest formula that is read, in characters. Excel takes 8,192, without the prefixes that files give later functions.
 */
export const LONGEST_FORMULA_READ = 16_384;
