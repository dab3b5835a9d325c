import { plainText } from '../../workbook/label';
import { isSlipOf } from './slips';

/** Words that carry no meaning of their own in a project's name. */
const EMPTY_WORDS = new Set(
  'av i på för till och med den det de en ett vid inom från samt via enligt mot om under över eller är som att nr'.split(
    ' ',
  ),
);

/** Stems of words that stand in the names of all sorts of projects: what is done, and with what sort of thing. */
const GENERIC = new Set(
  (
    'projekt delprojekt program programm system it verktyg systemverktyg modul lösning plattform tjänst stöd ' +
    'applikation app funktion införande införand inför breddinför återinför uppgrader uppdater digital digitaliser ny nytt ' +
    'etapp fas del steg version byt byte utbyt utbyte upphandl anskaff köp inköp utveckl vidareutveckl implement ' +
    'implementer implementation utrull förstudi pilot drift driftsätt hanter etabler migrer ersätt moderniser förny ' +
    'förnyels install installer installation region regional gemensam gemensamm framtid förbättr ök ökad effektiv ' +
    'effektiviser fortsatt åtgärd arbet översyn hel nuvarande befintlig'
  ).split(' '),
);

/** Stems of words that name a field rather than a project. */
const COMMON = new Set(
  (
    'planering uppfölj uppföljning rapporter styr ledning dokument dokumentation kommunikation information data vård ' +
    'patient sjukvård hälso hälsa administration administrativ ekonomi ekonomisk personal medicin medicinsk ' +
    'analys utbild säkerhet bok logistik automatiser verksamhet process teknik teknisk medarbetar invånar sjukhus enhet ' +
    'område lokal utrust utrustning kvalitet beställ central intern extern länet lvn rlf hsf kst'
  ).split(' '),
);

/** Ends of compound words that say only what sort of thing it is. */
const GENERIC_END =
  /(?:s?(?:systemet|system|verktyget|verktyg|stödet|stöd|lösningen|lösning|programmet|program|projektet|projekt|plattform|plattformen|tjänsten|tjänster|tjänst|modul|modulen|hantering|hanteringen))$/u;
const SHORTEST_CORE = 4;

/** Swedish inflexions: what may follow the common beginning of two forms of one word. */
const ENDINGS = new Set(
  '|a|e|s|n|t|en|et|ens|ets|er|ar|or|na|r|erna|arna|orna|ernas|arnas|ade|at|as|es|are|aren|arens|ing|ingen|ning|ningen|ningar|ingar|ande|andet|el|eln|lar|larna|len|lens|rar|rarna|ern|or|orna'.split(
    '|',
  ),
);
const SHORTEST_STEM = 4;

/** A word of a project's name. */
export interface ProjectWord {
  readonly text: string;
  /** A compound without the end that says what sort of thing it is: `journal` of `journalsystem`. */
  readonly core: string;
  /** How much the word tells projects apart: 1 for most, less for words that many projects have. */
  readonly weight: number;
  readonly coreWeight: number;
  /** An abbreviation in capitals, which names one thing alone. */
  readonly isIdentifier: boolean;
}

/** A project's name taken apart. */
export interface ProjectName {
  readonly words: readonly ProjectWord[];
  /** Numbers of stages and parts, as in `etapp 2`. */
  readonly stages: readonly string[];
}

const STAGE =
  /(?<![A-Za-zÀ-ÖØ-öø-ɏ])(?:etapp|fas|steg|version|delprojekt|del)\s*(?::\s*)?(?<number>\d{1,2}|i{1,3}|iv)(?![A-Za-zÀ-ÖØ-öø-ɏ\d])/giu;
const ROMAN = ['i', 'ii', 'iii', 'iv'];

const known = new Map<string, ProjectName>();
const NAMES_KEPT = 5000;

/** Takes a project's name apart into the words that tell it from other projects. */
export function readProjectName(name: string): ProjectName {
  const seen = known.get(name);
  if (seen !== undefined) return seen;
  const read = takeApart(name);
  if (known.size >= NAMES_KEPT) known.clear();
  known.set(name, read);
  return read;
}

function takeApart(name: string): ProjectName {
  const plain = plainText(name);
  const isShouted = plain === plain.toUpperCase();
  const stages = [...plain.matchAll(STAGE)].map((match) => {
    const number = (match.groups?.['number'] ?? '').toLowerCase();
    const roman = ROMAN.indexOf(number);
    return roman < 0 ? number : String(roman + 1);
  });
  const rest = plain.replace(STAGE, ' ');
  const words = (rest.match(/[A-Za-zÀ-ÖØ-öø-ɏ0-9]+/gu) ?? []).flatMap((written): ProjectWord[] => {
    const text = written.toLowerCase();
    if (EMPTY_WORDS.has(text) || isNoName(text)) return [];
    const isIdentifier =
      !isShouted && written.length >= 3 && /^[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ\d]+$/u.test(written) && weightOf(text) === 1;
    const core = coreOf(text);
    return [{ text, core, weight: weightOf(text), coreWeight: weightOf(core), isIdentifier }];
  });
  return { words, stages };
}

/** Years and small numbers: versions, enumerations. */
function isNoName(text: string): boolean {
  return /^\d{1,2}$/u.test(text) || /^(?:19|20)\d{2}$/u.test(text) || /^[A-Za-zÀ-ÖØ-öø-ɏ]$/u.test(text);
}

function weightOf(text: string): number {
  if (isFormOf(text, GENERIC)) return 0.25;
  return isFormOf(text, COMMON) ? 0.5 : 1;
}

function isFormOf(text: string, stems: ReadonlySet<string>): boolean {
  for (let length = text.length; length >= 2; length--) {
    if (stems.has(text.slice(0, length)) && ENDINGS.has(text.slice(length))) return true;
  }
  return false;
}

function coreOf(text: string): string {
  const core = text.replace(GENERIC_END, '');
  return core.length < SHORTEST_CORE ? text : core;
}

/** Whether two words in lower case are forms of one word, small slips allowed. */
export function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  if (!other.startsWith(one.charAt(0)) || /\d/u.test(one + other)) return false;
  let common = 0;
  while (common < one.length && common < other.length && one[common] === other[common]) common += 1;
  if (common >= SHORTEST_STEM && ENDINGS.has(one.slice(common)) && ENDINGS.has(other.slice(common))) return true;
  return isSlipOf(one, other) || isSlipOf(stem(one), stem(other));
}

const ENDINGS_BY_LENGTH = [...ENDINGS]
  .filter((ending) => ending !== '')
  .sort((one, other) => other.length - one.length);

function stem(word: string): string {
  const ending = ENDINGS_BY_LENGTH.find((candidate) => word.endsWith(candidate) && word.length - candidate.length >= 6);
  return ending === undefined ? word : word.slice(0, -ending.length);
}
