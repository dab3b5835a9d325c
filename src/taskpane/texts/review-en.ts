import { formatNumber } from '../../core/findings/wording';
import { LONGEST_NAME, LONGEST_REASON } from '../../core/review/reason';
import type { ReviewTexts } from './review-texts';

/** The review in English. */
export const reviewEn: ReviewTexts = {
  signed: (by, at) => `${by}, ${at}`,
  fields: {
    name: 'Name',
    nameProblems: { missing: 'Write your name.', tooLong: `Shorten the name to at most ${LONGEST_NAME} characters.` },
    role: 'Role',
    roleHint: 'Such as finance director',
    roleProblems: { missing: 'Write your role.', tooLong: `Shorten the role to at most ${LONGEST_NAME} characters.` },
    reason: 'Reason',
    reasonHint: 'Write a sentence. The reason stays with the workbook.',
    reasonProblems: {
      missing: 'Write why the deviation is accepted.',
      tooShort: 'Write the reason as a sentence, so that whoever reviews understands why the deviation is accepted.',
      tooLong: `Shorten the reason to at most ${formatNumber(LONGEST_REASON)} characters.`,
    },
    cancel: 'Cancel',
  },
  acceptance: {
    accept: 'Accept…',
    acceptAgain: 'Accept anew…',
    withdraw: 'Take back…',
    accepted: 'Accepted',
    lapsed: 'The acceptance no longer holds',
    refused: 'The acceptance is not used',
    change: (before, now) => `was ${before}, is now ${now}`,
    cell: 'The cell',
    acceptHeading: 'Accept with a reason',
    alike: (count) =>
      count === 1
        ? 'Accept the other of the same kind in the appendix too'
        : `Accept the ${formatNumber(count)} others of the same kind in the appendix too`,
    acceptSome: (count) => (count === 1 ? 'Accept' : `Accept ${formatNumber(count)} findings`),
    withdrawHeading: 'Take the acceptance back',
    withdrawAdvice: 'The finding becomes open again.',
    withdrawIt: 'Take back',
    notWritable: {
      newer:
        'The review in the workbook was made with a later version of Bilagekontroll. Update it to accept findings.',
      damaged: 'The review in the workbook is damaged. Begin it anew under Review to accept findings.',
    },
  },
  filter: {
    standing: 'Show open or accepted',
    open: (count) => `${formatNumber(count)} open`,
    accepted: (count) => `${formatNumber(count)} accepted`,
  },
};
