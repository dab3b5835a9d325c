/**
 * The requirement set that brought a member: `1.9` for ExcelApi 1.9, `online 1.1` for ExcelApiOnline 1.1, `none` for what
 * the client needs and no set names. Taken from the published sets; a test compares them with Microsoft's type
 * definitions.
 */
export type ApiSet = `1.${number}` | 'online 1.1' | 'none';
