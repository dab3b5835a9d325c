import { formatNumber } from '../../core/findings/wording';
import { LONGEST_NAME, LONGEST_REASON } from '../../core/review/reason';
import { counted } from '../../report/counted';
import type { ReviewTexts } from './review-texts';

/** The review in Swedish. */
export const reviewSv: ReviewTexts = {
  signed: (by, at) => `${by}, ${at}`,
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
};
