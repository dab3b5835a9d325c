import { swedishFormula } from '../../core/findings/swedish-formula';
import { formatNumber, listWords } from '../../core/findings/wording';
import { lackingText } from '../../core/summary/completeness-wording';
import { reasonSentence } from '../../core/summary/verdict-wording';
import { assessment } from '../../report/key-figure-table';
import { counted, countedSeverity, SEVERITIES } from '../../report/counted';
import { momentText } from '../../report/summary/moment-text';
import type { HostProblemKind } from '../../session/workbook-host';
import type { ReviewAct } from '../../session/reviews';
import type { FindingCounts } from '../../core/summary/finding-counts';
import type { ReviewHindrance, Texts } from './texts';

const REVIEW_KEPT: Readonly<Record<ReviewAct, string>> = {
  accepted: 'Godtagandet är sparat i arbetsboken.',
  withdrawn: 'Godtagandet är tillbakataget.',
  saved: 'Granskningen är sparad i arbetsboken.',
  ready: 'Inlämningen är klarmarkerad.',
  restarted: 'Granskningen har börjats om.',
  merged: 'Godtagandena är hämtade.',
};

const WHY_NOT: Readonly<Record<HostProblemKind, string>> = {
  cellIsBeingEdited: 'En cell redigeras. Tryck på Enter eller Esc i Excel och försök igen.',
  sheetIsGone: 'Bladet finns inte kvar.',
  sheetIsHidden: 'Bladet är dolt. Ta fram det i Excel och försök igen.',
  tooLarge: 'Arbetsboken är för stor för det.',
  readOnly: 'Arbetsboken är öppen som skrivskyddad, så inget kan sparas i den. Spara en kopia och fortsätt i den.',
  structureIsProtected:
    'Arbetsbokens struktur är skyddad, så blad kan varken läggas till, tas bort eller visas. Ta bort skyddet under Granska i Excel och försök igen.',
  refused: 'Excel tillät det inte. Försök igen.',
  noWorkbook: 'Ingen arbetsbok är öppen.',
};

/** The pane in Swedish. */
export const sv: Texts = {
  language: 'sv',
  productName: 'Bilagekontroll',
  skipToContent: 'Hoppa till innehållet',
  selection: {
    nothing: (cell) => `${cell}: ingen anmärkning.`,
    found: (cell, findings) => `${cell}: ${counted(findings, 'anmärkning', 'anmärkningar')}.`,
    show: 'Visa',
  },
  tabs: {
    label: 'Vyer',
    overview: 'Läget',
    findings: 'Anmärkningar',
    keyFigures: 'Nyckeltal',
    fill: 'Fyll i',
    review: 'Granska',
  },
  check: {
    again: 'Kontrollera igen',
    undoLast: 'Ångra senaste ändringen',
    running: 'Kontrollerar…',
    done: (counts) => `Kontrollen är klar: ${listCounts(counts)}.`,
    firstReading: 'Läser arbetsboken…',
    tryAgain: 'Försök igen',
    outdated: 'Rapporten är inte aktuell',
    outdatedAdvice: 'Arbetsboken kunde inte läsas igen, så det som visas kan ha ändrats sedan dess.',
    editing: 'En cell redigeras i Excel. Kontrollen görs när du har tryckt på Enter eller Esc.',
  },
  viewFault: {
    title: 'Den här vyn kunde inte visas',
    advice: (fault) =>
      `Felet ligger i Bilagekontroll, inte i Excel eller arbetsboken. De andra flikarna går att använda som vanligt. Meddela den som förvaltar Bilagekontroll (${fault}).`,
  },
  problems: {
    cellIsBeingEdited: {
      title: 'En cell redigeras',
      advice: 'Tryck på Enter eller Esc i Excel. Då läses arbetsboken av sig själv.',
    },
    sheetIsGone: {
      title: 'Arbetsboken ändrades medan den lästes',
      advice: 'Ett blad togs bort eller bytte namn. Försök igen.',
    },
    sheetIsHidden: {
      title: 'Ett blad är dolt',
      advice: 'Ta fram bladet i Excel och försök igen.',
    },
    tooLarge: {
      title: 'Arbetsboken är för stor',
      advice:
        'Det är mer än Excel lämnar ut och panelen rymmer. Gå igenom bladen med Ctrl+End: en ensam cell långt utanför tabellerna räcker, och den ska bort. Ta också bort blad som inte hör till inlämningen, eller lägg bilagorna i en egen arbetsbok, och försök igen.',
    },
    readOnly: {
      title: 'Arbetsboken är skrivskyddad',
      advice: 'Spara en kopia och fortsätt i den.',
    },
    structureIsProtected: {
      title: 'Arbetsbokens struktur är skyddad',
      advice: 'Ta bort skyddet under Granska i Excel och försök igen.',
    },
    refused: {
      title: 'Arbetsboken kunde inte läsas',
      advice: 'Excel svarade inte som väntat. Spara arbetsboken och försök igen. Hjälper inte det, öppna den på nytt.',
    },
    checkFault: {
      title: 'Arbetsboken kunde inte kontrolleras',
      advice:
        'Felet ligger i Bilagekontroll, inte i Excel eller arbetsboken, och inget har ändrats. Ångra det senaste som skrevs in och försök igen, och meddela den som förvaltar Bilagekontroll.',
    },
    noWorkbook: {
      title: 'Öppna Bilagekontroll i Excel',
      advice:
        'Sidan är öppen utanför Excel, så det finns ingen arbetsbok att kontrollera. Öppna arbetsboken i Excel och välj Bilagekontroll i menyfliksområdet.',
    },
  },
  nothingRecognised: {
    title: 'Ingen bilaga hittades',
    advice:
      'En bilaga känns igen på vad som står på bladet: titeln, till exempel Bilaga 10 a, och tabellens rubriker. Bladets namn och plats spelar ingen roll.',
    lookedFor: (bilagor, tables) =>
      `Det som söktes var ${[...(bilagor.length === 0 ? [] : [`bilagorna ${listWords(bilagor)}`]), ...(tables.length === 0 ? [] : [listWords(tables)])].join(' samt ')}.`,
    sheets: 'Blad i arbetsboken',
    emptyWorkbook: 'Arbetsboken är tom.',
  },
  severity: { fel: 'Fel', varning: 'Varning', upplysning: 'Upplysning' },
  severityPlural: { fel: 'Fel', varning: 'Varningar', upplysning: 'Upplysningar' },
  counts: listCounts,
  submission: {
    choose: 'Inlämning',
    title: (forvaltning, year) => `${forvaltning ?? 'Okänd förvaltning'}${year === null ? ', okänt år' : ` ${year}`}`,
  },
  verdict: ({ swedish }) => ({ ...swedish, counts: swedish.counts === '' ? '' : `${swedish.counts}.` }),
  reason: (reason) => reasonSentence(reason),
  overview: {
    bilagor: 'Bilagor',
    bilaga: (kind, unit) => (unit === null ? `Bilaga ${kind}` : `Bilaga ${kind}, ${unit}`),
    missing: 'ej hittad',
    clear: 'inga anmärkningar',
    lacking: (entry) => lackingText(entry),
    whole: 'Inlämningen som helhet',
    checks: 'Kontroller',
    notMade: (count) => `${counted(count, 'kontroll', 'kontroller')} kunde inte göras`,
    unrecognised: (count) => `${counted(count, 'blad', 'blad')} känns inte igen`,
    disabled: (count) => `${counted(count, 'regel är avstängd', 'regler är avstängda')} i regelpaketet`,
    rulePack: (name, version, region) => `Regelpaket ${name}, version ${version} (${region})`,
    changePack: 'Visa eller byt regelpaket',
    ready: (by, at) => `Klarmarkerad av ${by}, ${momentText(at)}`,
    readyChanged: (by, at) => `Ändrad efter att ${by} klarmarkerade, ${momentText(at)}`,
  },
  otherTables: {
    title: (count) =>
      count === 0 ? 'Andra tabeller' : `Andra tabeller: ${counted(count, 'upplysning', 'upplysningar')}`,
    more: (sheet, count) => `Visa fler på ${sheet} (${count}, mindre säkra)`,
  },
  files: {
    heading: 'Andra arbetsböcker i inlämningen',
    explanation: 'Ligger bilagorna i flera arbetsböcker? Lägg till de andra, så kontrolleras de mot varandra.',
    drop: 'Släpp filer här eller',
    choose: 'Välj filer…',
    takesPart: 'är med i kontrollen',
    copyTakesPart: (file) => `ifylld kopia, är med i kontrollen i stället för ${file}`,
    saveAgain: 'Spara igen',
    unreadable: 'kunde inte läsas',
    remove: 'Ta bort',
    none: 'Inga filer är tillagda.',
  },
  findings: {
    search: 'Sök bland anmärkningarna',
    searchHint: 'Text, cell eller regel',
    severities: 'Visa',
    grouping: 'Gruppera efter',
    byBilaga: 'Bilaga',
    byCause: 'Grundorsak',
    onlyBilaga: (bilaga) => `Bara ${bilaga}`,
    allBilagor: 'Alla bilagor',
    showAll: 'Visa alla',
    wholeSubmission: 'Inlämningen som helhet',
    affectsOthers: 'Påverkar andra siffror',
    affectsNoOthers: 'Påverkar inga andra siffror',
    list: 'Anmärkningar',
    shown: (shown, all) =>
      shown === all
        ? counted(all, 'anmärkning', 'anmärkningar')
        : `${formatNumber(shown)} av ${counted(all, 'anmärkning', 'anmärkningar')}`,
    none: 'Inga fel, varningar eller upplysningar.',
    noneLeft: 'Ingen anmärkning passar urvalet.',
    keys: 'Gå mellan anmärkningarna med piltangenterna. Enter visar cellen.',
  },
  finding: {
    submission: 'Inlämningen',
    inFile: (file) => `i filen ${file}`,
    otherFile: (file) => `Cellen finns i filen ${file}. Öppna den i Excel för att se cellen.`,
    expected: 'Förväntat',
    found: 'Finns',
    difference: 'Skillnad',
    show: 'Visa',
    why: 'Varför?',
    mend: 'Rätta',
    source: 'Källa',
    rule: 'Regel',
    equals: (result, printed) => ` = ${result}, ${printed === null ? 'cellen är tom' : `i cellen ${printed}`}`,
    calculation: 'Jämfört med eller beräknat av',
    consequences: 'När det rättas ändras',
    change: (from, to, difference) => `från ${from} till ${to} (${difference})`,
    followOns: (count) => counted(count, 'följdfel försvinner när det rättas', 'följdfel försvinner när det rättas'),
    followsFrom: 'Följer av anmärkningen ovanför',
  },
  fix: {
    heading: 'Så här rättas det',
    before: 'Nu',
    after: 'Blir',
    write: 'Skriv',
    cancel: 'Avbryt',
    empty: 'tom cell',
    notComputed: 'inte beräknad',
    added: 'Det här upptäcks när det är rättat:',
    doesNotHold:
      'Rättelsen håller inte: den löser inte anmärkningen eller ger nya i samma rad eller summa. Rätta för hand.',
    formula: swedishFormula,
    formulaShows: (formula, value) => `${formula}, som visar ${value}`,
  },
  notices: {
    written: (cells) => `Skrivet i ${cells}.`,
    left: (cells) => `Lämnat orört, för det är låst: ${cells}.`,
    undo: 'Ångra',
    undoHint: 'Knappen tar tillbaka allt i ett steg. Om Ctrl+Z också gör det beror på Excels version.',
    undone: (cells) => `Ångrat i ${cells}.`,
    nothingUndone: 'Inget ångrades.',
    overColleague: 'En kollega hade ändrat samtidigt, och det skrevs över. Ångra sätter tillbaka kollegans värde:',
    overwritten: (cell, theirs, ours) => `${cell}: kollegan hade skrivit ${theirs}, nu står ${ours}`,
    giveBack: 'Sätt tillbaka kollegans',
    keptColleague: 'En kollega ändrade samtidigt, och det står kvar:',
    kept: (cell, theirs) => `${cell}: ${theirs}`,
    changed: 'Inget skrevs, för någon har ändrat cellen sedan förslaget visades.',
    conflict: (cell, expected, found) => `${cell}: där stod ${expected} när förslaget visades, nu står ${found}`,
    locked: (cells) => `Inget skrevs, för ${cells} är låst. Ta bort bladets skydd i Excel och försök igen.`,
    notShown: (cell, problem) => `${cell} kunde inte visas. ${WHY_NOT[problem]}`,
    notWritten: (problem) => `Inget skrevs. ${WHY_NOT[problem]}`,
    notCopied: 'Ingen kopia gjordes, för något som behövs kunde inte hämtas. Kontrollera nätverket och försök igen.',
    reviewKept: (what, withOthers) =>
      `${REVIEW_KEPT[what]}${withOthers ? ' Någon annan hade sparat en granskning under tiden; båda finns nu i arbetsboken.' : ''}`,
    reviewNotKept: (problem) => `Granskningen sparades inte. ${REVIEW_NOT_KEPT[problem]}`,
    reportMade: (sheet) => `Kontrollrapporten finns på bladet ${sheet}.`,
    reportNotMade: (problem) =>
      problem === 'changed'
        ? 'Ingen kontrollrapport gjordes, för arbetsboken kontrolleras fortfarande. Försök igen när kontrollen är klar.'
        : `Ingen kontrollrapport gjordes. ${WHY_NOT[problem]}`,
    reportRemoved: (sheet) => `Bladet ${sheet} med kontrollrapporten är borttaget.`,
    reportNotRemoved: (problem) => `Kontrollrapporten togs inte bort. ${WHY_NOT[problem]}`,
    dismiss: 'Stäng meddelandet',
    more: (count) => `och ${formatNumber(count)} till`,
  },
  keyFigures: {
    none: 'Inga nyckeltal',
    noneAdvice: 'Ingen bilaga 11 hittades i inlämningen. Där står nyckeltalen.',
    column: 'Kolumn',
    printed: 'I bilagan',
    computed: 'Beräknat',
    assessment: 'Bedömning',
    assess: assessment,
    unit: (unit) => `Mått: ${unit}`,
    chart: (name, first, last) => `Diagram: ${name}, ${first} till ${last}. Talen står i tabellen.`,
    calculation: 'Så är det beräknat',
    dividedBy: 'delat med',
    and: 'och',
    ledger: {
      title: 'Huvudboksutdrag',
      advice:
        'Några nyckeltal räknas på huvudboken. Lägg till ett utdrag: text, SIE eller arbetsbok, gärna en fil per år. Filen stannar på datorn.',
      add: 'Lägg till huvudboksutdrag',
      proposed: 'Stämmer tolkningen av kolumnerna?',
      columns: 'Kolumnerna',
      notRead: 'Läses inte',
      confirm: 'Bekräfta tolkningen',
      accounts: 'Konton',
      account: (konto, iekod) => `Konto ${konto}, iekod ${iekod}`,
      rows: (count, places) =>
        `${counted(count, 'rad', 'rader')}: ${places.join(', ')}${count > places.length ? ' …' : ''}`,
      beside: 'Bredvid bilaga 10a',
      inLedger: 'I huvudboken, tkr',
      inBilaga: 'På bilaga 10a, tkr',
      unusable: 'kan inte användas',
    },
  },
};

function listCounts(counts: FindingCounts): string {
  const parts = SEVERITIES.flatMap((severity) =>
    counts[severity] === 0 ? [] : [countedSeverity(counts[severity], severity)],
  );
  if (counts.accepted > 0) parts.push(counted(counts.accepted, 'godtagen', 'godtagna'));
  return parts.length === 0 ? 'inga anmärkningar' : listWords(parts);
}

const REVIEW_NOT_KEPT: Readonly<Record<ReviewHindrance, string>> = {
  ...WHY_NOT,
  refused:
    'Arbetsboken får inte ändras. Spara den under ett annat namn, eller be den som äger den om rätt att redigera.',
  newer: 'Den som finns i arbetsboken är gjord med en nyare version av Bilagekontroll. Uppdatera programmet.',
  damaged: 'Den som finns i arbetsboken är skadad. Börja om granskningen under Granska.',
  changed: 'Arbetsboken ändras just nu. Försök igen när kontrollen är klar.',
};
