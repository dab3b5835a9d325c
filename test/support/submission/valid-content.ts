import { readAmount, readTextTable } from '../text-table';
import type {
  AccountRow,
  FiveYears,
  InvestmentRow,
  ItProjectRow,
  ProjectRow,
  RiskRow,
  SubmissionContent,
  VisitRow,
} from './content';

// Invented figures that agree everywhere: RESULTAT is 0 from Budget 2020 on, cost grows by 1.9 % a year, and
// Investeringar (bilaga 10 b without regionfastigheter) stay below Avskrivningar.

const DELOMRADEN = readAccounts(`
  rad                            | netto Y-2 | netto Y-1 | int Y  | kost Y  | int Y+1 | kost Y+1 | int Y+2 | kost Y+2
  Primärvård                     |   -41 200 |   -42 000 |  8 000 | -50 600 |   8 100 |  -51 600 |   8 200 |  -52 600
  Medicinsk service              |    -6 050 |    -6 200 |  3 100 |  -9 400 |   3 150 |   -9 600 |   3 200 |   -9 800
  Fastighetsförvaltning          |       410 |       400 | 12 500 | -12 100 |  12 700 |  -12 300 |  12 900 |  -12 500
  Övrig verksamhet               |    -1 480 |    -1 500 |    200 |  -1 750 |     200 |   -1 780 |     200 |   -1 810
`);

const FINANSIELLA = readAccounts(`
  rad                            | netto Y-2 | netto Y-1 | int Y  | kost Y  | int Y+1 | kost Y+1 | int Y+2 | kost Y+2
  Finansiella intäkter/kostnader |      -900 |      -950 |     40 |  -1 020 |      45 |   -1 060 |      50 |   -1 100
  Tandvårdsersättning            |    -2 400 |    -2 450 |        |  -2 500 |         |   -2 560 |         |   -2 610
  Primärvårdersättning           |      -700 |      -720 |        |    -740 |         |     -760 |         |     -780
  Regionbidrag                   |    52 600 |    53 420 | 54 270 |         |  55 465 |          |  56 650 |
`);

const [AVSKRIVNINGAR, INVANARE, INTAKTSFINANSIERING, PRIMARVARD_PER_INV, EGNA_LOKALER, INHYRDA_LOKALER] = readSeries(`
  rad                            | Y-2    | Y-1    | Y      | Y+1    | Y+2
  Avskrivningar                  | -1 500 | -1 520 | -1 600 | -1 650 | -1 680
  Antal invånare                 | 24 500 | 24 470 | 24 430 | 24 390 | 24 350
  Intäktsfinansieringsgrad       |  0,320 |  0,321 |  0,322 |  0,321 |  0,319
  Primärvårdsersättning per inv  |     27 |     28 |     29 |     30 |     31
  Egna lokaler                   | 41 600 | 41 800 | 41 800 | 41 900 | 42 100
  Inhyrda lokaler                |  3 700 |  3 600 |  3 600 |  3 500 |  3 500
`) as [FiveYears, FiveYears, FiveYears, FiveYears, FiveYears, FiveYears];

const INVESTMENTS: readonly InvestmentRow[] = readTextTable(
  `
  nr   | benämning                            | Y-2 | Y-1 | Y     | Y+1   | Y+2
  4001 | Ultraljud, Klinisk fysiologi         | 300 | 150 |   420 |   380 |   350
  4002 | Narkosapparater 2 st                 |   0 | 200 |   310 |   330 |   340
  4003 | Städmaskin                           |  90 |  60 |   110 |   120 |   130
  4004 | Komponentutbyte, regionfastigheter   | 800 | 900 | 1 000 | 1 000 | 1 000
`,
  ['nr', 'benämning', 'Y-2', 'Y-1', 'Y', 'Y+1', 'Y+2'],
).map((row) => ({ nr: row.nr, name: row.benämning, amounts: fiveYears(row) }));

const IT_PROJECTS: readonly ItProjectRow[] = readTextTable(
  `
  nr   | benämning                | kostnad             | inv.utg.            | FO            | Kund   | årskostnad | kapital
  8101 | Journalsystem i mobilen  | 120 200 300 260 200 | 50 100 150 200 180  | Vårdstöd      | Vård   |         90 |      40
  8102 | Digital patologi         | 0 80 120 100 90     | 0 0 100 100 100     | Bildhantering | Vård   |         30 |      25
  8103 | Verktyg för beslutsstöd  | 100 300 200 200 200 | - - - - -           | Analys        | Stab   |         15 |
`,
  ['nr', 'benämning', 'kostnad', 'inv.utg.', 'FO', 'Kund', 'årskostnad', 'kapital'],
).map((row) => ({
  nr: row.nr,
  name: row.benämning,
  kostnad: yearsInOneCell(row.kostnad),
  investering: yearsInOneCell(row['inv.utg.']),
  fo: row.FO,
  kund: row.Kund,
  arskostnad: readAmount(row.årskostnad),
  kapitalkostnad: readAmount(row.kapital),
}));

const RISKS: readonly RiskRow[] = readTextTable(
  `
  benämning                 | kategori               | kryss | värden         | åtgärd              | ansvarig        | status
  Brist på personal         | Verksamhet             | 2 4   | Röd Gul Grön   | Rekryteringsplan    | Personalchef    | Pågår
  Driftstopp i journalen    | Förtroende             | 1 2 3 | Gul Grön Röd   | Reservrutin övas    | IT-chef         | Pågår
  Felaktiga utbetalningar   | Finansiell, Förtroende | 3 5   | Grön Gul Gul   | Stickprov varje kvartal | Ekonomichef | Klar
`,
  ['benämning', 'kategori', 'kryss', 'värden', 'åtgärd', 'ansvarig', 'status'],
).map((row) => ({
  name: row.benämning,
  kategori: row.kategori,
  marks: row.kryss.split(' ').map(Number),
  values: row.värden.split(' ') as [string, string, string],
  atgard: row.åtgärd,
  ansvarig: row.ansvarig,
  status: row.status,
}));

const VARD = readProjects(`
  projektnamn              | kategori                              | digit. | kryss | omfattning     | investering | finansiering
  Journalsystem i mobilen  | Målbild framtidens hälsa och sjukvård | Ja     | 1 3   | Hög = 5000 h   |   1 290 000 | It-plan
  Renovering av entré      | Övrigt                                | Nej    | 2     | Låg = 1000 h   |     250 000 | Givna ramar
`);

const STAB = readProjects(`
  projektnamn              | kategori                              | digit. | kryss | omfattning     | investering | finansiering
  Grön logistik            | Hållbarhet                            | Ja     | 1 5   | Medel = 3000 h |     120 000 | EU
`);

const VISITS: readonly VisitRow[] = readTextTable(
  `
  grupp                        | personal        | mottagning                 | hem                 | telefon
  Allmänläkarvård (DVO 010)    | Läkare          | 2400 2340 2339 2339 2339   | 72 70 71 71 71      | 1051 1050 1050 1050 1050
  Sjuksköterskevård (DVO 015)  | Distriktssköterska | 2253 2293 2294 2294 2294 | 7 7 7 7 7          | 231 231 231 231 231
  Mödrahälsovård (DVO 020)     | Läkare          | 64 62 65 65 65             | 0 0 0 0 0           | 2 0 0 0 0
  Mödrahälsovård (DVO 020)     | Barnmorska      | 2667 2714 2720 2720 2720   | 10 10 10 10 10      | 277 300 300 300 300
`,
  ['grupp', 'personal', 'mottagning', 'hem', 'telefon'],
).map((row) => ({
  group: row.grupp,
  staff: row.personal,
  mottagning: yearsInOneCell(row.mottagning),
  hem: yearsInOneCell(row.hem),
  telefon: yearsInOneCell(row.telefon),
}));

/** A small submission in which everything agrees. */
export const VALID_CONTENT: SubmissionContent = {
  year: 2021,
  forvaltning: 'Hälso- och sjukvårdsförvaltningen',
  delomraden: DELOMRADEN,
  finansiella: FINANSIELLA,
  avskrivningar: AVSKRIVNINGAR,
  investeringarBefore: [-1310, -1400],
  investments: INVESTMENTS,
  outside10a: 'Komponentutbyte, regionfastigheter',
  itProjects: IT_PROJECTS,
  invanare: INVANARE,
  intaktsfinansieringsgrad: INTAKTSFINANSIERING,
  primarvardsersattningPerInv: PRIMARVARD_PER_INV,
  prognos: { aterinvesteringsgrad: 0.921, tandvardPerInv: 99, regionbidrag: 53400 },
  subUnit: null,
  risks: RISKS,
  projectLists: [
    { unit: 'Vård', projects: VARD },
    { unit: 'Stab', projects: STAB },
  ],
  egnaLokaler: EGNA_LOKALER,
  inhyrdaLokaler: INHYRDA_LOKALER,
  visits: VISITS,
};

function readAccounts(text: string): readonly AccountRow[] {
  const headers = [
    'rad',
    'netto Y-2',
    'netto Y-1',
    'int Y',
    'kost Y',
    'int Y+1',
    'kost Y+1',
    'int Y+2',
    'kost Y+2',
  ] as const;
  return readTextTable(text, headers).map((row) => ({
    name: row.rad,
    before: [readAmount(row['netto Y-2']), readAmount(row['netto Y-1'])],
    intakter: [readAmount(row['int Y']), readAmount(row['int Y+1']), readAmount(row['int Y+2'])],
    kostnader: [readAmount(row['kost Y']), readAmount(row['kost Y+1']), readAmount(row['kost Y+2'])],
  }));
}

function readSeries(text: string): readonly FiveYears[] {
  return readTextTable(text, ['Y-2', 'Y-1', 'Y', 'Y+1', 'Y+2']).map(fiveYears);
}

function fiveYears(row: Readonly<Record<'Y-2' | 'Y-1' | 'Y' | 'Y+1' | 'Y+2', string>>): FiveYears {
  return [
    readAmount(row['Y-2']),
    readAmount(row['Y-1']),
    readAmount(row.Y),
    readAmount(row['Y+1']),
    readAmount(row['Y+2']),
  ];
}

/** `120 200 300 260 200`, a dash for an empty cell. */
function yearsInOneCell(text: string): FiveYears {
  const [a = null, b = null, c = null, d = null, e = null] = text
    .split(' ')
    .map((part) => (part === '-' ? null : Number(part)));
  return [a, b, c, d, e];
}

function readProjects(text: string): readonly ProjectRow[] {
  const headers = ['projektnamn', 'kategori', 'digit.', 'kryss', 'omfattning', 'investering', 'finansiering'] as const;
  return readTextTable(text, headers).map((row) => ({
    name: row.projektnamn,
    kategori: row.kategori,
    digitalisering: row['digit.'],
    marks: row.kryss.split(' ').map(Number),
    omfattning: row.omfattning,
    investering: readAmount(row.investering),
    finansiering: row.finansiering,
  }));
}
