import { REASONS } from '../reasons';

const SAVE_AGAIN = 'Öppna det i Word eller LibreOffice, låt programmet reparera det och spara en ny kopia.';
const SAVE_AS_DOCX = 'Öppna det i Word och spara det som Word-dokument (.docx).';

/** What is said of a document instead of what the same fault is called in a workbook. */
const IN_DOCUMENTS: ReadonlyMap<string, string> = new Map([
  [REASONS.empty, 'Dokumentet är tomt (0 byte). Hämta det på nytt eller spara om det i Word.'],
  [
    REASONS.fileTooLarge,
    'Dokumentet är för stort för att läsas. Ta bort eller komprimera bilderna i det och spara det på nytt.',
  ],
  [
    REASONS.password,
    'Dokumentet är lösenordsskyddat. Öppna det i Word, ta bort lösenordet (Arkiv > Information > Skydda dokument) och spara.',
  ],
  [
    REASONS.damagedPackage,
    `Dokumentet är skadat eller ofullständigt: innehållet går inte att packa upp. Hämta det på nytt, eller försök så här: ${SAVE_AGAIN}`,
  ],
  [REASONS.damagedWorkbook, `Dokumentet är skadat: texten i det går inte att tolka. ${SAVE_AGAIN}`],
  [
    REASONS.unpacksTooLarge,
    'Dokumentet packas upp till mer än 256 MB och öppnas inte. Kontrollera varifrån det kommer; om det är riktigt, ta bort bilderna och spara det på nytt i Word.',
  ],
  [
    REASONS.unpacksToMoreThanStated,
    'Dokumentet packas upp till mer än det själv uppger och öppnas inte. Kontrollera varifrån det kommer; om det är riktigt, spara om det i Word.',
  ],
  [
    REASONS.tooManyParts,
    'Dokumentet innehåller fler än 20 000 delar och öppnas inte. Kontrollera varifrån det kommer.',
  ],
  [
    REASONS.tooManyCells,
    'Dokumentet har för många stycken och tabellceller för att kunna kontrolleras. Dela upp det och spara på nytt.',
  ],
  [REASONS.takesTooLong, `Dokumentet tar orimligt lång tid att läsa, troligen för att det är skadat. ${SAVE_AGAIN}`],
  [REASONS.word, `Dokumentet är i det äldre Word-formatet (.doc), som inte kan läsas. ${SAVE_AS_DOCX}`],
  [
    REASONS.pdf,
    'Filen är en PDF och inte ett Word-dokument. Ange Word-filen (.docx) eller .odt-filen som den är gjord av.',
  ],
  [REASONS.richText, `Filen är ett textdokument (RTF). ${SAVE_AS_DOCX}`],
  [REASONS.picture, 'Filen är en bild och inte ett Word-dokument. Ange dokumentet (.docx eller .odt).'],
  [REASONS.webPage, `Filen är en webbsida (HTML) och inte ett Word-dokument, vad den än heter. ${SAVE_AS_DOCX}`],
  [REASONS.xml, `Filen är i XML-format och inte ett Word-dokument som kan läsas. ${SAVE_AS_DOCX}`],
  [REASONS.text, `Filen är en textfil och inte ett Word-dokument. ${SAVE_AS_DOCX}`],
  [REASONS.otherZip, 'Filen är ett zip-arkiv och inte ett Word-dokument. Packa upp arkivet och ange dokumentet i det.'],
  [REASONS.otherCompound, `Filen är ett äldre Office-dokument som inte kan läsas. ${SAVE_AS_DOCX}`],
  [
    REASONS.unknown,
    'Filen är inte ett dokument av något slag som kan läsas (.docx, .docm, .dotx eller .odt). Kontrollera filen.',
  ],
]);

/** Said of a document in the container of encrypted files and old formats that cannot be opened. */
export const UNREADABLE_COMPOUND =
  'Dokumentet är lösenordsskyddat, i ett äldre format eller skadat och kan inte läsas. Öppna det i Word, ta bort lösenordet (Arkiv > Information > Skydda dokument) och spara det som Word-dokument (.docx).';

/** Why a file cannot be read, in the words of a document where those differ. */
export function inDocumentWords(reason: string): string {
  return IN_DOCUMENTS.get(reason) ?? reason;
}

/** Whether a file is called as documents are, so that what is wrong with it is told in a document's words. */
export function isDocumentName(name: string): boolean {
  return /\.(?:doc[xm]?|dot[xm]?|odt|ott|rtf)$/iu.test(name);
}
