import { MOST_REVIEW_BYTES } from '../reasons';

const SAVE_AS_XLSX = 'Spara den som Excel-arbetsbok (.xlsx) i Excel och använd den filen.';

/** The sentences that say why a workbook cannot be changed, and what to do about it. */
export const PATCH_REASONS = {
  xls: `Filen är i ett äldre Excel-format (.xls) och kan läsas men inte ändras. ${SAVE_AS_XLSX}`,
  encrypted:
    'Filen är lösenordsskyddad. Den kan inte ändras, inte heller när lösenordet är Excels eget och filen öppnas utan fråga. Ta bort lösenordet i Excel (Arkiv > Information > Skydda arbetsbok > Kryptera med lösenord), spara och använd den filen.',
  xlsb: `Filen är en binär Excel-arbetsbok (.xlsb) och kan läsas men inte ändras. ${SAVE_AS_XLSX}`,
  ods: 'Filen är ett OpenDocument-kalkylblad (.ods) och kan läsas men inte ändras. Spara den som Excel-arbetsbok (.xlsx) och använd den filen.',
  encoding:
    'Filen har en teckenkodning som arbetsböcker inte får ha och kan inte ändras. Öppna den i Excel eller LibreOffice och spara en ny kopia.',
} as const;

const NOT_KEPT = 'Granskningen kan inte sparas i arbetsboken, för';

/** The sentences that say why a workbook keeps no review though it could, and what to do about it. */
export const KEEP_REASONS = {
  protectedStructure: `${NOT_KEPT} dess struktur är skyddad. Ta bort skyddet i Excel (Granska > Skydda arbetsbok) och försök igen.`,
  readOnly: `${NOT_KEPT} den är skrivskyddad med lösenord. Ta bort lösenordet för ändring i Excel och försök igen.`,
  readOnlyRecommended: `${NOT_KEPT} den är märkt att öppnas skrivskyddad. Ta bort märkningen i Excel (Arkiv > Information > Skydda arbetsbok) och försök igen.`,
  final: `${NOT_KEPT} den är markerad som slutgiltig. Ta bort markeringen i Excel (Arkiv > Information > Skydda arbetsbok) och försök igen.`,
  tooLarge: `${NOT_KEPT} den är större än de ${MOST_REVIEW_BYTES / 1024 / 1024} MB som ryms.`,
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
