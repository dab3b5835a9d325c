/** The language of the imitated Excel: of its texts, and of how numbers and formulas are typed and shown. */
export type ExcelLanguage = 'sv' | 'en';

/** What Office calls them. */
export const LOCALES: Readonly<Record<ExcelLanguage, string>> = { sv: 'sv-SE', en: 'en-US' };
