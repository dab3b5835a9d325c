import { formatNumber } from '../../core/findings/wording';
import { LONGEST_NAME, LONGEST_REASON } from '../../core/review/reason';
import type { ReadyCounts } from '../../core/review/review-record';
import { changeSentence } from '../../core/summary/change-wording';
import { completenessText } from '../../core/summary/completeness-wording';
import { policyLimit, policyMargin, policyName, policyOutcome } from '../../core/summary/policy-wording';
import { counted } from '../../report/counted';
import { listEnglish } from './list-english';
import { momentText } from './moment-english';
import type { PlainReadyChange, ReviewTexts } from './review-texts';

/** The review in English. */
export const reviewEn: ReviewTexts = {
  signed: (by, at) => `${by}, ${momentText(at)}`,
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
  ready: {
    title: 'Ready to submit',
    none: 'The submission is not marked as ready.',
    notYet: 'It can be marked when it can be submitted. What stands in the way is above.',
    holds: 'Marked as ready',
    changed: 'Changed after it was marked as ready',
    changes: ({ typed, following, other }) =>
      `Since then: ${[
        typed === 0 ? '' : counted(typed, 'figure changed', 'figures changed'),
        following === 0 ? '' : counted(following, 'sum follows', 'sums follow'),
        other === 0 ? '' : counted(other, 'other change', 'other changes'),
      ]
        .filter((text) => text !== '')
        .join(', ')}.`,
    signedBy: (by, role, at) => `${by}, ${role}, ${momentText(at)}`,
    rulePack: 'Rule pack',
    hash: 'Checksum of the figures',
    found: 'When it was marked',
    counts: (counts) => `There were then ${foundText(counts)}; ${checksText(counts)}.`,
    evidence: 'It shows what was reviewed and by whom. It is not a cryptographic signature.',
    figure: (before, now) => `was ${before}, is now ${now}`,
    change: readyChange,
    mark: 'Mark as ready…',
    markAgain: 'Mark as ready anew…',
    heading: 'Mark the submission as ready',
    send: 'Mark as ready',
  },
  since: {
    title: 'Since the last review',
    none: 'The submission has not been reviewed before.',
    reviewed: (by, at) => `Reviewed by ${by}, ${momentText(at)}.`,
    added: (count) => `${formatNumber(count)} new`,
    remaining: (count) => `${formatNumber(count)} remaining`,
    solved: (count) => `${formatNumber(count)} solved`,
    save: 'Keep the review…',
    heading: 'Keep the review',
    advice:
      'What there is now is kept in the workbook, so that the next review shows what is new, remaining and solved.',
    send: 'Keep',
  },
  completeness: {
    title: 'Is everything there?',
    filled: (entry) => completenessText(entry, 'en'),
    notRequired: 'not required',
  },
  policies: {
    title: 'What the region requires',
    name: (kind) => policyName(kind, 'en'),
    limit: (policy) => policyLimit(policy, 'en'),
    period: 'Year',
    figure: 'Figure',
    margin: 'Margin',
    room: (policy) => policyMargin(policy, 'en'),
    outcome: (policy) => policyOutcome(policy, 'en'),
  },
  keyFigures: {
    title: 'Key figures',
    lastYear: (period) => `${period} in last year’s submission`,
    change: (change, now, before) => `${now} against ${before}: ${change}`,
    deviates: 'deviates',
  },
  changes: {
    title: 'Biggest changes',
    none: 'There is nothing to compare with, or nothing has changed.',
    compared: (period, before, isPrior) => `${period} against ${before}${isPrior ? ' in last year’s submission' : ''}`,
    moved: (change) => changeSentence(change, 'en'),
    added: 'new',
    gone: 'removed',
    more: (shown, changed) => `The ${formatNumber(shown)} biggest of ${formatNumber(changed)} changed rows.`,
  },
  accepted: {
    title: 'Accepted deviations',
    none: 'No findings are accepted.',
    showAll: (count) => `Show all ${formatNumber(count)} among the findings`,
    lapsed: (count) => counted(count, 'acceptance no longer holds', 'acceptances no longer hold'),
    refused: (count) => `${counted(count, 'acceptance is', 'acceptances are')} not used`,
    resting: (count) => `${counted(count, 'acceptance', 'acceptances')} without a finding now`,
    restingAdvice:
      'What was accepted has been fixed, or the appendix is not there. The acceptance holds again if the finding returns with the same figures.',
    superseded: (count) => counted(count, 'earlier acceptance', 'earlier acceptances'),
    supersededAdvice: 'A later acceptance of the same finding holds instead.',
    takenBack: 'taken back',
    more: (count) => `and ${formatNumber(count)} more`,
  },
  open: {
    title: 'Open findings',
    none: 'No findings are open.',
    show: (counts) => `Show ${counts}`,
  },
  notChecked: 'What could not be checked',
  problems: {
    title: 'The review in the workbook',
    restart: 'Begin the review anew…',
    restartHeading: 'Begin the review anew?',
    restartAdvice:
      'What the damaged review holds is lost: acceptances, earlier reviews and the mark that it is ready. It cannot be undone.',
    restartSend: 'Begin anew',
  },
  prior: {
    title: 'Last year’s submission',
    advice: 'Add last year’s workbook, and this year’s figures are compared with it.',
    compared: 'compared with this year’s',
    unused: 'not used: it is of another administration or another year',
  },
  reportSheet: {
    title: 'Report sheet',
    advice: 'A sheet in the workbook with the verdict, the findings and the acceptances. The check passes it by.',
    made: (sheet) => `The report is on the sheet ${sheet}.`,
    make: 'Make a report sheet',
    makeAgain: 'Make it again',
    show: 'Show the sheet',
    remove: 'Remove',
  },
  copies: {
    title: 'Reviews in other workbooks',
    advice:
      'These files have reviews of their own. Fetch them to keep their acceptances in the open workbook; of two for the same finding the later holds.',
    fetch: 'Fetch acceptances',
  },
};

function readyChange(change: PlainReadyChange): string {
  switch (change.kind) {
    case 'bilaga': {
      const name = change.enhet === null ? change.bilaga : `${change.bilaga} (${change.enhet})`;
      return `Bilaga ${name} ${change.change === 'gone' ? 'is no longer there' : 'has been added'}`;
    }
    case 'acceptance':
      return ACCEPTANCE_CHANGES[change.change];
    case 'rulePack':
      return change.before === change.now
        ? `The rule pack ${change.now} has other content`
        : `The rule pack was ${change.before}, is now ${change.now}`;
    case 'findings':
      return `The check now gives ${outcomeText(change.now)}; it was ${outcomeText(change.before)}`;
  }
}

const ACCEPTANCE_CHANGES: Readonly<Record<'gone' | 'added' | 'changed', string>> = {
  gone: 'An acceptance no longer holds',
  added: 'A finding has been accepted',
  changed: 'An acceptance is another',
};

function foundText({ fel, varning, upplysning, accepted }: ReadyCounts): string {
  const found = [
    ...(fel === 0 ? [] : [counted(fel, 'error', 'errors')]),
    ...(varning === 0 ? [] : [counted(varning, 'warning', 'warnings')]),
    ...(upplysning === 0 ? [] : [counted(upplysning, 'note', 'notes')]),
    ...(accepted === 0 ? [] : [counted(accepted, 'accepted finding', 'accepted findings')]),
  ];
  return found.length === 0 ? 'no findings' : listEnglish(found);
}

function checksText({ passed, notEvaluated }: ReadyCounts): string {
  const made = `${counted(passed, 'check', 'checks')} had passed`;
  return notEvaluated === 0 ? made : `${made} and ${formatNumber(notEvaluated)} could not be made`;
}

function outcomeText(counts: ReadyCounts): string {
  return `${foundText(counts)} (${formatNumber(counts.passed)} passed, ${formatNumber(counts.notEvaluated)} not made)`;
}
