import { formatNumber } from '../../core/findings/wording';
import { LONGEST_NAME, LONGEST_REASON } from '../../core/review/reason';
import { counted } from '../../report/counted';
import { listEnglish } from './list-english';
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
  verdict: {
    outcomes: {
      yes: 'Can be submitted',
      withAccepted: 'Can be submitted with accepted deviations',
      no: 'Cannot be submitted',
    },
    reasons: {
      fel: (count) => `${counted(count, 'error is', 'errors are')} to be fixed.`,
      followingFel: (count) =>
        `${counted(count, 'error follows', 'errors follow')} from other findings and ${count === 1 ? 'goes' : 'go'} away with them.`,
      varning: (count) => `${counted(count, 'warning is', 'warnings are')} to be fixed or accepted with a reason.`,
      lapsed: (count) =>
        `${counted(count, 'acceptance no longer holds', 'acceptances no longer hold')}: the figures have changed.`,
      refused: (count) =>
        `${counted(count, 'acceptance is', 'acceptances are')} not used: the rule pack does not allow it.`,
      accepted: (count) => `${counted(count, 'finding is', 'findings are')} accepted with a reason.`,
      passed: (count) => `${counted(count, 'check', 'checks')} passed.`,
      notEvaluated: (count) => `${counted(count, 'check', 'checks')} could not be made.`,
    },
    missingBilagor: (bilagor) => `Bilaga ${listEnglish(bilagor)} ${bilagor.length === 1 ? 'is' : 'are'} missing.`,
    policy: (name, figure, limit) => `${name}: ${figure}, ${limit}.`,
    nothingChecked: 'Nothing could be checked.',
  },
  ready: {
    title: 'Ready to submit',
    none: 'The submission is not marked as ready.',
    notYet: 'It can be marked when it can be submitted. What stands in the way is above.',
    holds: 'Marked as ready',
    changed: 'Changed after it was marked as ready',
    changes: (count) => `${counted(count, 'change', 'changes')} since then:`,
    signedBy: (by, role, at) => `${by}, ${role}, ${at}`,
    rulePack: 'Rule pack',
    hash: 'Checksum of the figures',
    found: 'When it was marked',
    counts: ({ fel, varning, upplysning, accepted, passed, notEvaluated }) =>
      listEnglish([
        counted(fel, 'error', 'errors'),
        counted(varning, 'warning', 'warnings'),
        counted(upplysning, 'note', 'notes'),
        `${formatNumber(accepted)} accepted`,
        counted(passed, 'passed check', 'passed checks'),
        `${formatNumber(notEvaluated)} that could not be made`,
      ]),
    evidence: 'A record of what was reviewed, not a cryptographic signature.',
    figure: (before, now) => `was ${before}, is now ${now}`,
    change: (change, finding) => {
      switch (change.kind) {
        case 'bilaga':
          return `Bilaga ${change.bilaga}${change.enhet === null ? '' : `, ${change.enhet}`} ${change.change === 'gone' ? 'is no longer there' : 'has been added'}.`;
        case 'acceptance':
          return `${ACCEPTANCE_CHANGES[change.change]}: ${finding}`;
        case 'rulePack':
          return `The rule pack was ${change.before}, is now ${change.now}${change.before === change.now ? ' with other content' : ''}.`;
      }
    },
    findings: (before, now) => `The findings are others though no figure has changed: was ${before}; is now ${now}.`,
    mark: 'Mark as ready…',
    markAgain: 'Mark as ready anew…',
    heading: 'Mark the submission as ready',
    send: 'Mark as ready',
  },
  since: {
    title: 'Since the last review',
    none: 'The submission has not been reviewed before.',
    reviewed: (by, at) => `Reviewed by ${by}, ${at}.`,
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
    missing: 'missing',
    complete: 'filled in',
    leftOut: (leftOut, expected) => `${formatNumber(leftOut)} of ${counted(expected, 'entry is', 'entries are')} empty`,
    entries: (count) => counted(count, 'row', 'rows'),
    notRequired: 'not required',
  },
  policies: {
    title: 'The region’s goals',
    names: {
      kostnadsutveckling: 'Growth of costs',
      resultat: 'Result',
      investeringsnivå: 'Level of investment',
      besparing: 'Saving',
    },
    limits: {
      kostnadsutveckling: (limit) => `at most ${limit} a year`,
      resultat: (limit, tolerance) => `to be ${limit}${tolerance === null ? '' : ` ± ${tolerance}`}`,
      investeringsnivå: (limit) => `at most ${limit} of the depreciation`,
      besparing: (limit) => `at least ${limit} below last year’s plan`,
    },
    period: 'Year',
    figure: 'Figure',
    margin: 'Margin',
    outcomes: { kept: 'kept', notKept: 'not kept', notMeasurable: 'cannot be measured', accepted: 'accepted' },
  },
  keyFigures: {
    title: 'Key figures',
    lastYear: (period) => `${period} in last year’s submission`,
    change: (change) => `change ${change}`,
  },
  changes: {
    title: 'Biggest changes',
    none: 'There is nothing to compare with, or nothing has changed.',
    compared: (period, before, isPrior) => `${period} against ${before}${isPrior ? ' in last year’s submission' : ''}`,
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

const ACCEPTANCE_CHANGES: Readonly<Record<'gone' | 'added' | 'changed', string>> = {
  gone: 'No longer accepted',
  added: 'Accepted since then',
  changed: 'Accepted with another reason or by somebody else',
};
