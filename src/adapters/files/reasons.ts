/** The most bytes a file may have. Twenty times the size of a workbook of a million cells. */
export const MOST_FILE_BYTES = 128 * 1024 * 1024;

/** The most bytes that a workbook's parts may unpack to, all together. A million cells take about 45 MB. */
export const MOST_UNPACKED_BYTES = 256 * 1024 * 1024;

/** The most parts a package may hold. A workbook of 2,000 sheets with a drawing each has about 8,000. */
export const MOST_PARTS = 20_000;

/** The most cells, rows, strings and styles, counted together as elements of XML, that one workbook may hold. */
export const MOST_ELEMENTS = 6_000_000;

/** The most worksheets that a workbook may have: some hundred times what a region's has. */
export const MOST_SHEETS = 2_000;

/** The most bytes that what a workbook keeps of its reviews may have. Ten thousand acceptances take about 8 MB. */
export const MOST_REVIEW_BYTES = 32 * 1024 * 1024;

const SAVE_AGAIN = 'Öppna den i Excel eller LibreOffice, låt programmet reparera den och spara en ny kopia.';
const SAVE_AS_XLSX = 'Öppna den i Excel och spara den som Excel-arbetsbok (.xlsx).';

/** The sentences that say why a file cannot be read, and what to do about it. */
export const REASONS = {
  missing: 'Filen finns inte. Kontrollera sökvägen och filnamnet.',
  folder: 'Det är en mapp och inte en fil. Ange arbetsböckerna i mappen, till exempel med mapp/*.xlsx.',
  notAFile: 'Det är inte en vanlig fil. Ange sökvägen till en arbetsbok.',
  forbidden: 'Behörighet att läsa filen saknas. Be den som äger filen om läsrättighet eller om en kopia.',
  locked: 'Filen är låst av ett annat program. Stäng den där och försök igen.',
  unavailable: 'Filen kan inte läsas från disken eller nätverket. Kopiera den till den egna datorn och försök igen.',
  empty: 'Filen är tom (0 byte). Hämta den på nytt eller spara om den i Excel.',
  fileTooLarge: `Filen är större än ${megabytes(MOST_FILE_BYTES)}. Ta bort bilder och blad som inte behövs och spara den på nytt.`,
  password:
    'Filen är lösenordsskyddad. Öppna den i Excel, ta bort lösenordet (Arkiv > Information > Skydda arbetsbok) och spara.',
  damagedPackage: `Filen är skadad eller ofullständig: innehållet går inte att packa upp. Hämta den på nytt, eller försök så här: ${SAVE_AGAIN}`,
  damagedWorkbook: `Filen är skadad: arbetsboken i den går inte att tolka. ${SAVE_AGAIN}`,
  noSheets: `Arbetsboken har inga kalkylblad. ${SAVE_AGAIN}`,
  unpacksTooLarge: `Filen packas upp till mer än ${megabytes(MOST_UNPACKED_BYTES)} och öppnas inte. Ta bort blad och tomma formaterade rader som inte behövs och spara den på nytt.`,
  unpacksToMoreThanStated:
    'Filen packas upp till mer än den själv uppger och öppnas inte. Kontrollera varifrån den kommer; om den är riktig, spara om den i Excel.',
  tooManyParts: 'Filen innehåller fler än 20 000 delar och öppnas inte. Kontrollera varifrån den kommer.',
  tooManyCells:
    'Arbetsboken har för många celler för att kunna kontrolleras. Ta bort tomma formaterade rader och blad som inte behövs och spara den på nytt.',
  tooManySheets:
    'Arbetsboken har fler än 2 000 blad och kontrolleras inte. Ta bort blad som inte hör till inlämningen och spara den på nytt.',
  tooManyFormats:
    'Arbetsboken har fler cellformat än Excel tillåter. Kopiera bladen till en ny arbetsbok och spara den.',
  takesTooLong: `Filen tar orimligt lång tid att läsa, troligen för att den är skadad. ${SAVE_AGAIN}`,
  word: 'Filen är ett Word-dokument och inte en arbetsbok. Ange Excel-filen som dokumentets tabeller kommer från.',
  presentation: 'Filen är en presentation och inte en arbetsbok. Ange Excel-filen som tabellerna kommer från.',
  otherOffice: 'Filen är ett dokument men inte en arbetsbok. Ange en arbetsbok (.xlsx, .xlsm, .xlsb, .xls eller .ods).',
  numbers:
    'Filen är gjord i Apple Numbers. Exportera den till Excel (Arkiv > Exportera till > Excel) och ange den filen.',
  otherZip:
    'Filen är ett zip-arkiv utan arbetsbok i roten. Packa upp arkivet och ange arbetsböckerna (.xlsx, .xlsm, .xlsb, .xls eller .ods).',
  otherCompound:
    'Filen är ett äldre Office-dokument men inte en arbetsbok. Ange en arbetsbok (.xlsx, .xlsm, .xlsb, .xls eller .ods).',
  pdf: 'Filen är en PDF och inte en arbetsbok. Ange Excel-filen som den är gjord av.',
  picture: 'Filen är en bild och inte en arbetsbok. Ange Excel-filen som den visar.',
  webPage: `Filen är en webbsida (HTML) och inte en arbetsbok, vad den än heter. ${SAVE_AS_XLSX}`,
  xml: `Filen är i XML-format och inte en arbetsbok som kan kontrolleras. ${SAVE_AS_XLSX}`,
  richText: 'Filen är ett textdokument (RTF) och inte en arbetsbok. Ange Excel-filen som tabellerna kommer från.',
  text: `Filen är en textfil (till exempel CSV) och inte en arbetsbok. ${SAVE_AS_XLSX}`,
  otherArchive: 'Filen är ett komprimerat arkiv. Packa upp det och ange arbetsböckerna i det.',
  unknown:
    'Filen är inte en arbetsbok av något slag som kan läsas (.xlsx, .xlsm, .xlsb, .xls eller .ods). Kontrollera filen.',
} as const;

function megabytes(bytes: number): string {
  return `${bytes / 1024 / 1024} MB`;
}
