/** A language that people read verdicts in: Swedish, or English in the pane. */
export type Language = 'sv' | 'en';
