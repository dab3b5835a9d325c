const SAVE_AS_XLSX = 'Spara den som Excel-arbetsbok (.xlsx) i Excel och använd den filen.';

/** The sentences that say why a workbook cannot be changed, and what to do about it. */
export const PATCH_REASONS = {
  xls: `Filen är i ett äldre Excel-format (.xls) och kan läsas men inte ändras. ${SAVE_AS_XLSX}`,
  xlsb: `Filen är en binär Excel-arbetsbok (.xlsb) och kan läsas men inte ändras. ${SAVE_AS_XLSX}`,
  ods: 'Filen är ett OpenDocument-kalkylblad (.ods) och kan läsas men inte ändras. Spara den som Excel-arbetsbok (.xlsx) och använd den filen.',
  encoding:
    'Filen har en teckenkodning som arbetsböcker inte får ha och kan inte ändras. Öppna den i Excel eller LibreOffice och spara en ny kopia.',
} as const;

/** The sentences that say what a change does besides. */
export const PATCH_WARNINGS = {
  signature:
    'Arbetsboken är digitalt signerad. Signaturen gäller inte längre när innehållet har ändrats; signera om filen efter granskning.',
  noFormat: 'Talformaten kunde inte sättas i alla celler, eftersom arbetsboken saknar plats för fler cellformat.',
} as const;

/** Says that a workbook has no sheet of a name. */
export function noSuchSheet(sheet: string): string {
  return `Bladet ”${sheet}” finns inte i arbetsboken.`;
}

/** Says that a sheet has no cells. */
export function notAWorksheet(sheet: string): string {
  return `Bladet ”${sheet}” är inte ett kalkylblad med celler, till exempel ett diagramblad.`;
}
