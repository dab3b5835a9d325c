import { formatNumber } from '../../core/findings/wording';
import { LONGEST_NAME, LONGEST_REASON } from '../../core/review/reason';
import { changeSentence } from '../../core/summary/change-wording';
import { completenessText } from '../../core/summary/completeness-wording';
import { policyLimit, policyMargin, policyName, policyOutcome } from '../../core/summary/policy-wording';
import { counted } from '../../report/counted';
import { signedText } from '../../report/summary/acceptance-wording';
import { momentText } from '../../report/summary/moment-text';
import { READY_IS_EVIDENCE, readyChangeText, readyCounts } from '../../report/summary/ready-wording';
import type { ReviewTexts } from './review-texts';

/** The review in Swedish. */
export const reviewSv: ReviewTexts = {
  signed: (by, at) => signedText({ by, at }),
  fields: {
    name: 'Namn',
    nameProblems: { missing: 'Skriv ditt namn.', tooLong: `Korta namnet till högst ${LONGEST_NAME} tecken.` },
    role: 'Roll',
    roleHint: 'Till exempel ekonomidirektör',
    roleProblems: { missing: 'Skriv din roll.', tooLong: `Korta rollen till högst ${LONGEST_NAME} tecken.` },
    reason: 'Skäl',
    reasonHint: 'Skriv en mening. Skälet följer med arbetsboken.',
    reasonProblems: {
      missing: 'Skriv varför avvikelsen godtas.',
      tooShort: 'Skriv skälet som en mening, så att den som granskar förstår varför avvikelsen godtas.',
      tooLong: `Korta skälet till högst ${formatNumber(LONGEST_REASON)} tecken.`,
    },
    cancel: 'Avbryt',
  },
  acceptance: {
    accept: 'Godta…',
    acceptAgain: 'Godta på nytt…',
    withdraw: 'Ta tillbaka…',
    accepted: 'Godtagen',
    lapsed: 'Godtagandet gäller inte längre',
    refused: 'Godtagandet används inte',
    change: (before, now) => `var ${before}, är nu ${now}`,
    cell: 'Cellen',
    acceptHeading: 'Godta med skäl',
    alike: (count) =>
      count === 1
        ? 'Godta även den andra av samma slag i bilagan'
        : `Godta även de ${formatNumber(count)} andra av samma slag i bilagan`,
    acceptSome: (count) => (count === 1 ? 'Godta' : `Godta ${counted(count, 'anmärkning', 'anmärkningar')}`),
    withdrawHeading: 'Ta tillbaka godtagandet',
    withdrawAdvice: 'Anmärkningen blir öppen igen.',
    withdrawIt: 'Ta tillbaka',
    notWritable: {
      newer:
        'Arbetsbokens granskning är gjord med en nyare version av Bilagekontroll. Uppdatera programmet för att godta.',
      damaged: 'Arbetsbokens granskning är skadad. Börja om den under Granska för att godta.',
    },
  },
  filter: {
    standing: 'Visa öppna eller godtagna',
    open: (count) => counted(count, 'öppen', 'öppna'),
    accepted: (count) => counted(count, 'godtagen', 'godtagna'),
  },
  ready: {
    title: 'Klarmarkering',
    none: 'Inlämningen är inte klarmarkerad.',
    notYet: 'Den kan klarmarkeras när den kan lämnas in. Det som hindrar står ovan.',
    holds: 'Klarmarkerad',
    changed: 'Ändrad efter klarmarkering',
    changes: ({ typed, following, other }) =>
      `Sedan dess: ${[
        typed === 0 ? '' : counted(typed, 'siffra ändrad', 'siffror ändrade'),
        following === 0 ? '' : counted(following, 'summa följer', 'summor följer'),
        other === 0 ? '' : counted(other, 'annan ändring', 'andra ändringar'),
      ]
        .filter((text) => text !== '')
        .join(', ')}.`,
    signedBy: (by, role, at) => `${by}, ${role}, ${momentText(at)}`,
    rulePack: 'Regelpaket',
    hash: 'Siffrornas kontrollsumma',
    found: 'Vid klarmarkeringen',
    counts: readyCounts,
    evidence: READY_IS_EVIDENCE,
    figure: (before, now) => `var ${before}, är nu ${now}`,
    change: (change) => readyChangeText(change, []),
    mark: 'Klarmarkera…',
    markAgain: 'Klarmarkera på nytt…',
    heading: 'Klarmarkera inlämningen',
    send: 'Klarmarkera',
  },
  since: {
    title: 'Sedan förra granskningen',
    none: 'Inlämningen har inte granskats förut.',
    reviewed: (by, at) => `Granskad av ${signedText({ by, at })}.`,
    added: (count) => counted(count, 'ny', 'nya'),
    remaining: (count) => `${formatNumber(count)} kvarstår`,
    solved: (count) => counted(count, 'löst', 'lösta'),
    save: 'Spara granskningen…',
    heading: 'Spara granskningen',
    advice:
      'Det som finns nu sparas i arbetsboken, så att nästa granskning visar vad som är nytt, kvarstår och är löst.',
    send: 'Spara',
  },
  completeness: {
    title: 'Är allt med?',
    filled: (entry) => completenessText(entry),
    notRequired: 'krävs inte',
  },
  policies: {
    title: 'Regionens krav',
    name: (kind) => policyName(kind),
    limit: (policy) => policyLimit(policy),
    period: 'År',
    figure: 'I inlämningen',
    margin: 'Marginal',
    room: (policy) => policyMargin(policy),
    outcome: (policy) => policyOutcome(policy),
  },
  keyFigures: {
    title: 'Nyckeltal',
    lastYear: (period) => `${period} i förra årets inlämning`,
    change: (change, now, before) => `${now} mot ${before}: ${change}`,
    deviates: 'avviker',
  },
  changes: {
    title: 'Största förändringar',
    none: 'Det finns inget att jämföra med, eller inget har ändrats.',
    compared: (period, before, isPrior) => `${period} mot ${before}${isPrior ? ' i förra årets inlämning' : ''}`,
    moved: (change) => changeSentence(change),
    added: 'ny',
    gone: 'borttagen',
    more: (shown, changed) => `De ${formatNumber(shown)} största av ${formatNumber(changed)} ändrade rader.`,
  },
  accepted: {
    title: 'Godtagna avvikelser',
    none: 'Inga anmärkningar är godtagna.',
    showAll: (count) => `Visa alla ${formatNumber(count)} bland anmärkningarna`,
    lapsed: (count) => `${counted(count, 'godtagande gäller', 'godtaganden gäller')} inte längre`,
    refused: (count) => `${counted(count, 'godtagande används', 'godtaganden används')} inte`,
    resting: (count) => `${counted(count, 'godtagande', 'godtaganden')} utan anmärkning nu`,
    restingAdvice:
      'Det som godtogs är rättat, eller bilagan är inte med. Godtagandet gäller igen om anmärkningen kommer tillbaka med samma siffror.',
    superseded: (count) => counted(count, 'äldre godtagande', 'äldre godtaganden'),
    supersededAdvice: 'Ett senare godtagande av samma anmärkning gäller i stället.',
    takenBack: 'tillbakataget',
    more: (count) => `och ${formatNumber(count)} till`,
  },
  open: {
    title: 'Öppna anmärkningar',
    none: 'Inga anmärkningar är öppna.',
    show: (counts) => `Visa ${counts}`,
  },
  notChecked: 'Det som inte kunde kontrolleras',
  problems: {
    title: 'Arbetsbokens granskning',
    restart: 'Börja om granskningen…',
    restartHeading: 'Börja om granskningen?',
    restartAdvice:
      'Det som den skadade granskningen innehåller går förlorat: godtaganden, tidigare granskningar och klarmarkering. Det går inte att ångra.',
    restartSend: 'Börja om',
  },
  prior: {
    title: 'Förra årets inlämning',
    advice: 'Lägg till förra årets arbetsbok, så jämförs årets siffror med den.',
    compared: 'jämförs med årets',
    unused: 'används inte: den är för en annan förvaltning eller ett annat år',
  },
  reportSheet: {
    title: 'Kontrollrapport',
    advice: 'Ett blad i arbetsboken med omdömet, anmärkningarna och godtagandena. Det räknas inte in i kontrollen.',
    made: (sheet) => `Kontrollrapporten finns på bladet ${sheet}.`,
    make: 'Gör en kontrollrapport',
    makeAgain: 'Gör om',
    show: 'Visa bladet',
    remove: 'Ta bort',
  },
  copies: {
    title: 'Granskningar i andra arbetsböcker',
    advice:
      'Filerna har egna granskningar. Hämta dem, så sparas godtagandena i den öppna arbetsboken; av två för samma anmärkning gäller det senare.',
    fetch: 'Hämta godtaganden',
  },
};
