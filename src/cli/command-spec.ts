/** A flag of a command. */
export interface FlagSpec {
  /** Without the dashes. */
  readonly name: string;
  /** What stands for its value in the help; null for a flag that has none. */
  readonly value: string | null;
  /** The values that are allowed; all, when left out. */
  readonly choices?: readonly string[];
  /** It takes every word up to the next flag. */
  readonly isList?: boolean;
  /** Swedish: what it does. */
  readonly help: string;
}

/** What a command takes, and what its help says. */
export interface CommandSpec {
  readonly name: string;
  /** Swedish, one line: what the command does. */
  readonly summary: string;
  /** The ways to write it, without the program's name. */
  readonly usage: readonly string[];
  /** Swedish: what more there is to know, one paragraph each. */
  readonly description: readonly string[];
  readonly flags: readonly FlagSpec[];
  /** Written out after the program's name. */
  readonly examples: readonly string[];
}

const OUT: FlagSpec = {
  name: 'out',
  value: 'FIL',
  help: 'skriv resultatet till FIL i stället för till skärmen; indata skrivs aldrig över',
};
const REPLACE: FlagSpec = {
  name: 'replace',
  value: null,
  help: 'skriv över det som finns där och annars lämnas: en annan arbetsbok eller dess granskning, eller det som en länk leder till',
};
const RULES: FlagSpec = {
  name: 'rules',
  value: 'PAKET',
  help: 'regelpaket: id för ett inbyggt, eller en fil; annars väljs ett efter regionens namn och tabellerna',
};
const LEDGER: FlagSpec = {
  name: 'ledger',
  value: 'FILER…',
  isList: true,
  help: 'huvudboksutdrag (.csv, .tsv, .txt, SIE eller arbetsbok) för nyckeltal som räknas på kontonivå; flera filer, till exempel en per år, efter varandra; skriv bilagornas filer före flaggan',
};
const CONFIRM_LEDGER: FlagSpec = {
  name: 'confirm-ledger',
  value: null,
  help: 'spara hur huvudboksutdragets kolumner har tolkats, bredvid filen, så att de känns igen nästa gång',
};

const PRIOR: FlagSpec = {
  name: 'prior',
  value: 'FILER…',
  isList: true,
  help: 'jämför med förra årets inlämning: dess arbetsböcker, alla efter varandra; skriv årets filer före flaggan',
};

const BASELINE: FlagSpec = {
  name: 'baseline',
  value: 'FILER…',
  isList: true,
  help: 'säg vad som är nytt, kvar och löst sedan tidigare filer av samma inlämning; skriv de andra filerna före flaggan',
};

const FILES =
  'FILER är arbetsböcker (.xlsx, .xlsm, .xlsb, .xls eller .ods). Alla som anges tillsammans är en inlämning; hör de till flera förvaltningar blir det en inlämning för varje.';

const DOCUMENTS =
  'Planen och andra dokument (.docx, .docm, .dotx eller .odt) kan anges bland filerna: de kontrolleras mot sig själva och tillsammans med arbetsböckerna.';

/** The command that checks workbooks. */
export const CHECK: CommandSpec = {
  name: 'check',
  summary: 'kontrollerar bilagorna i en inlämning',
  usage: ['check FILER… [flaggor]'],
  description: [
    FILES,
    DOCUMENTS,
    'Slutstatus: 0 inga fel, 1 minst ett fel eller en fil som inte kunde läsas, 2 inget kunde kontrolleras.',
  ],
  flags: [
    {
      name: 'format',
      value: 'FORMAT',
      choices: ['text', 'json', 'html'],
      help: 'text (förval), json eller html (en fristående sida)',
    },
    OUT,
    REPLACE,
    RULES,
    PRIOR,
    BASELINE,
    LEDGER,
    CONFIRM_LEDGER,
    {
      name: 'min-severity',
      value: 'GRAD',
      choices: ['fel', 'varning', 'upplysning'],
      help: 'visa bara det som är minst så allvarligt: fel, varning eller upplysning (förval)',
    },
    { name: 'verbose', value: null, help: 'skriv ut varje punkt, även där många är lika' },
  ],
  examples: [
    'check "RLF bilagor 2020.xlsx"',
    'check bilagor/*.xlsx --format html --out rapport.html',
    'check bilagor/*.xlsx --format json --min-severity fel',
    'check bilagor/*.xlsx --prior forra-aret/*.xlsx',
    'check bilagor/*.xlsx --baseline forra-veckan/*.xlsx',
  ],
};

/** The command that shows key figures. */
export const KEYFIGURES: CommandSpec = {
  name: 'keyfigures',
  summary: 'visar nyckeltalen i bilaga 11, tryckta bredvid omräknade',
  usage: ['keyfigures FILER… [flaggor]'],
  description: [
    FILES,
    'Slutstatus: 0 alla nyckeltal som kunde räknas om stämmer, 1 minst ett avviker eller en fil kunde inte läsas, 2 inget nyckeltal hittades.',
  ],
  flags: [
    {
      name: 'format',
      value: 'FORMAT',
      choices: ['text', 'json', 'csv'],
      help: 'text (förval), json eller csv (för Excel)',
    },
    OUT,
    REPLACE,
    RULES,
    LEDGER,
    CONFIRM_LEDGER,
  ],
  examples: [
    'keyfigures "RLF bilagor 2020.xlsx"',
    'keyfigures bilagor/*.xlsx --ledger huvudbok.csv --format csv --out nyckeltal.csv',
  ],
};

/** The command that lists and explains rules. */
export const RULES_COMMAND: CommandSpec = {
  name: 'rules',
  summary: 'listar reglerna, eller förklarar en av dem',
  usage: [
    'rules [flaggor]',
    'rules explain REGEL-ELLER-TABELL [flaggor]',
    'rules --rules PAKET --try FILER… [flaggor]',
  ],
  description: [
    'Regler som regelpaketet har stängt av listas med sitt skäl.',
    'Med --try visas vad paketets mallar hittar i arbetsböcker: vad varje kolumn och rad togs för, och vad som blev över.',
  ],
  flags: [
    RULES,
    {
      name: 'try',
      value: 'FILER…',
      isList: true,
      help: 'pröva regelpaketet på arbetsböcker, utan att skriva något i dem',
    },
    {
      name: 'format',
      value: 'FORMAT',
      choices: ['text', 'json'],
      help: 'text (förval) eller json; json bara med --try',
    },
  ],
  examples: [
    'rules',
    'rules explain 10a-netto',
    'rules --rules vart-paket.json',
    'rules --rules vart-paket.json --try "Bilaga 12.xlsx"',
  ],
};

/** The command that checks a whole region. */
export const REVIEW: CommandSpec = {
  name: 'review',
  summary: 'kontrollerar en hel regions inlämningar och ger en översikt',
  usage: ['review MAPP-ELLER-FILER… --out MAPP [flaggor]'],
  description: [
    'Arbetsböckerna i en mapp och dess undermappar, eller de filer som anges, delas upp på förvaltningar. Till MAPP skrivs oversikt.html och oversikt.xlsx med en rad för varje inlämning, och en rapport för var och en i undermappen rapporter. En fil som inte kan läsas får en egen rad.',
    'Slutstatus: 0 inga fel, 1 minst ett fel eller en fil som inte kunde läsas, 2 inget kunde kontrolleras.',
  ],
  flags: [
    { ...OUT, value: 'MAPP', help: 'mappen som översikten skrivs till; den skapas om den inte finns' },
    REPLACE,
    RULES,
    {
      ...PRIOR,
      value: 'MAPP-ELLER-FILER…',
      help: 'jämför varje förvaltning med dess inlämning förra året; skriv årets mappar och filer före flaggan',
    },
  ],
  examples: ['review inlamningar --out oversikt', 'review 2021 --prior 2020 --out oversikt'],
};

/** The command that fills workbooks in. */
export const FILL: CommandSpec = {
  name: 'fill',
  summary: 'fyller i summor, nyckeltal och överförda belopp i kopior av arbetsböckerna',
  usage: ['fill FILER… --out MAPP [flaggor]', 'fill FILER… --dry-run [flaggor]'],
  description: [
    FILES,
    'Kopior av arbetsböckerna skrivs till MAPP, med formler i stället för belopp där det går. Bara de cellerna ändras; allt annat i filen är som det var. Utan --groups fylls bara tomma celler i. Arbetsböcker i andra format än .xlsx och .xlsm läses men kan inte ändras.',
    'Efteråt läses kopiorna och kontrolleras. Slutstatus: 0 inga fel är kvar, 1 minst ett fel är kvar eller en fil kunde inte läsas eller ändras, 2 inget kunde fyllas i.',
  ],
  flags: [
    { ...OUT, value: 'MAPP', help: 'mappen som kopiorna skrivs till; indata skrivs aldrig över' },
    REPLACE,
    { name: 'dry-run', value: null, help: 'visa varje cell som skulle skrivas, utan att skriva något' },
    {
      name: 'groups',
      value: 'GRUPPER',
      help: 'vad som skrivs, med kommatecken emellan: tomma (förval), avvikande (värden som inte stämmer), hårdkodade (inskrivna summor blir formler) eller alla',
    },
    { name: 'format', value: 'FORMAT', choices: ['text', 'json'], help: 'text (förval) eller json' },
    RULES,
    LEDGER,
    CONFIRM_LEDGER,
    {
      name: 'avskrivningstid',
      value: 'ÅR…',
      isList: true,
      help: 'hela år som kapitalkostnaden på bilaga 10c räknas på: 5 för alla projekt, 8017=10 för ett; skriv filerna före flaggan',
    },
    {
      name: 'internranta',
      value: 'PROCENT…',
      isList: true,
      help: 'internränta i stället för regelpaketets: 1,5 för alla projekt, 8017=2 för ett; skriv filerna före flaggan',
    },
  ],
  examples: [
    'fill "RLF bilagor 2020.xlsx" --dry-run',
    'fill bilagor/*.xlsx --out ifyllda',
    'fill bilagor/*.xlsx --out ifyllda --groups tomma,avvikande',
    'fill bilagor/*.xlsx --out ifyllda --avskrivningstid 5 8102=10',
  ],
};

const COPIES: FlagSpec = {
  ...OUT,
  value: 'MAPP',
  help: 'mappen som kopiorna skrivs till; indata skrivs aldrig över',
};
const BY: FlagSpec = { name: 'by', value: 'NAMN', help: 'vem det är som granskar' };
const RESTART: FlagSpec = {
  name: 'restart',
  value: null,
  help: 'börja om granskningen i en fil där den är skadad; det som inte går att läsa försvinner i kopian',
};
const KEPT =
  'Granskningen sparas i en dold del av arbetsboken och följer med när filen skickas eller läggs på SharePoint. Kopior av inlämningens alla filer skrivs till MAPP; inget annat i dem ändras. Bara .xlsx och .xlsm kan spara den.';

/** The command that accepts findings. */
export const ACCEPT: CommandSpec = {
  name: 'accept',
  summary: 'godtar anmärkningar med skäl, i kopior av arbetsböckerna',
  usage: [
    'accept FILER… --finding CELL-ELLER-ID… --reason TEXT --by NAMN --out MAPP [flaggor]',
    'accept FILER… --finding CELL-ELLER-ID… --withdraw --by NAMN --out MAPP [flaggor]',
    'accept FILER… --from KOPIA… --out MAPP [flaggor]',
  ],
  description: [
    'Varningar och upplysningar kan godtas, och de fel som regelpaketet låter godtas. Ett godtagande gäller så länge beloppen är desamma. Ange samma --prior och --ledger som när anmärkningen gavs. En anmärkning nämns med cellen som rapporten skriver först, flera med ett område (”Bil 16!P5:P15”), eller med sitt id ur check --format json.',
    KEPT,
    'Slutstatus: 0 sparat, 1 en fil kunde inte läsas eller en kopia blev inte som den skulle, 2 inget sparades.',
  ],
  flags: [
    {
      name: 'finding',
      value: 'CELL-ELLER-ID…',
      isList: true,
      help: 'anmärkningarna, efter varandra: deras celler som rapporten skriver dem, eller deras id; skriv filerna före flaggan',
    },
    { name: 'reason', value: 'TEXT', help: 'varför de godtas, i en mening' },
    BY,
    COPIES,
    REPLACE,
    { name: 'withdraw', value: null, help: 'ta tillbaka godtagandena i stället' },
    {
      name: 'from',
      value: 'KOPIA…',
      isList: true,
      help: 'ta över granskningen ur kopior av arbetsböckerna: det senaste av varje godtagande gäller, de andra listas',
    },
    RESTART,
    RULES,
    PRIOR,
    LEDGER,
    CONFIRM_LEDGER,
  ],
  examples: [
    'accept RLF.xlsx --finding "Bil 10b!H23" --reason "Avstämt mot huvudboken." --by "Åsa Berg" --out granskad',
    'accept RLF.xlsx --from "RLF (Karins kopia).xlsx" --out granskad',
  ],
};

/** The command that says that a submission is ready. */
export const READY: CommandSpec = {
  name: 'ready',
  summary: 'klarmarkerar en inlämning som är redo att lämnas in, i kopior av arbetsböckerna',
  usage: ['ready FILER… --by NAMN --role ROLL --out MAPP [flaggor]'],
  description: [
    'Inlämningen måste kunna lämnas in: inga fel och inga varningar får vara öppna. Klarmarkeringen säger vem som har granskat vad och när, med vilket regelpaket; ändras ett belopp, ett godtagande eller regelpaketet säger rapporten det. Den är ingen kryptografisk signatur.',
    KEPT,
    'Slutstatus: 0 klarmarkerat, 1 en kopia blev inte som den skulle, 2 inget klarmarkerades.',
  ],
  flags: [
    BY,
    { name: 'role', value: 'ROLL', help: 'i vilken roll, till exempel ekonomidirektör' },
    COPIES,
    REPLACE,
    RESTART,
    RULES,
    PRIOR,
    LEDGER,
    CONFIRM_LEDGER,
  ],
  examples: ['ready granskad/*.xlsx --by "Åsa Berg" --role Ekonomidirektör --out klar'],
};

/** Every command, in the order of the help. */
export const COMMANDS: readonly CommandSpec[] = [CHECK, FILL, ACCEPT, READY, KEYFIGURES, RULES_COMMAND, REVIEW];
