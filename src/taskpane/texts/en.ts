import { englishFormula } from '../../core/findings/swedish-formula';
import { formatNumber } from '../../core/findings/wording';
import type { Severity } from '../../core/findings/finding';
import { lackingText } from '../../core/summary/completeness-wording';
import { reasonSentence, verdictSentence } from '../../core/summary/verdict-wording';
import { SEVERITIES } from '../../report/counted';
import type { HostProblemKind } from '../../session/workbook-host';
import type { ReviewAct } from '../../session/reviews';
import type { VerdictFacts } from '../selectors/verdict-facts';
import type { FindingCounts, SeverityCounts } from '../../core/summary/finding-counts';
import { listEnglish } from './list-english';
import { momentText } from './moment-english';
import type { ReviewHindrance, Texts, VerdictText } from './texts';

const REVIEW_KEPT: Readonly<Record<ReviewAct, string>> = {
  accepted: 'The acceptance is kept in the workbook.',
  withdrawn: 'The acceptance is taken back.',
  saved: 'The review is kept in the workbook.',
  ready: 'The submission is marked as ready.',
  restarted: 'The review has been begun anew.',
  merged: 'The acceptances have been fetched.',
};

const WHY_NOT: Readonly<Record<HostProblemKind, string>> = {
  cellIsBeingEdited: 'A cell is being edited. Press Enter or Esc in Excel and try again.',
  sheetIsGone: 'The sheet has been removed.',
  sheetIsHidden: 'The sheet is hidden. Unhide it in Excel and try again.',
  tooLarge: 'The workbook is too large for that.',
  readOnly: 'The workbook is open as read-only, so nothing can be kept in it. Save a copy and go on in that.',
  structureIsProtected:
    'The structure of the workbook is protected, so sheets cannot be added, removed or shown. Take the protection off under Review in Excel and try again.',
  refused: 'Excel did not allow it. Try again.',
  noWorkbook: 'No workbook is open.',
};

/** The pane in English. The Swedish names of the tables and figures stay, since that is what the sheets say. */
export const en: Texts = {
  language: 'en',
  productName: 'Bilagekontroll',
  skipToContent: 'Skip to content',
  selection: {
    nothing: (cell) => `${cell}: no finding.`,
    found: (cell, findings) => `${cell}: ${findings === 1 ? '1 finding' : `${findings} findings`}.`,
    show: 'Show',
  },
  tabs: {
    label: 'Views',
    overview: 'Overview',
    findings: 'Findings',
    keyFigures: 'Key figures',
    fill: 'Fill in',
    review: 'Review',
  },
  check: {
    again: 'Check again',
    undoLast: 'Undo the last change',
    running: 'Checking…',
    done: (counts) => `The check is done: ${listCounts(counts)}.`,
    firstReading: 'Reading the workbook…',
    tryAgain: 'Try again',
    outdated: 'The report is out of date',
    outdatedAdvice: 'The workbook could not be read again, so what is shown may have changed since.',
    editing: 'A cell is being edited in Excel. The check is made when you have pressed Enter or Esc.',
  },
  viewFault: {
    title: 'This view could not be shown',
    advice: (fault) =>
      `The fault is in Bilagekontroll, not in Excel or the workbook. The other tabs can be used as usual. Tell whoever looks after Bilagekontroll (${fault}).`,
  },
  problems: {
    cellIsBeingEdited: {
      title: 'A cell is being edited',
      advice: 'Press Enter or Esc in Excel. The workbook is then read by itself.',
    },
    sheetIsGone: {
      title: 'The workbook changed while it was being read',
      advice: 'A sheet was removed or renamed. Try again.',
    },
    sheetIsHidden: {
      title: 'A sheet is hidden',
      advice: 'Unhide the sheet in Excel and try again.',
    },
    tooLarge: {
      title: 'The workbook is too large',
      advice:
        'It is more than Excel hands over and the pane can hold. Go through the sheets with Ctrl+End: one cell far outside the tables is enough, and should be removed. Also remove sheets that are not part of the submission, or keep the appendices in a workbook of their own, and try again.',
    },
    readOnly: {
      title: 'The workbook is read-only',
      advice: 'Save a copy and go on in that.',
    },
    structureIsProtected: {
      title: 'The structure of the workbook is protected',
      advice: 'Take the protection off under Review in Excel and try again.',
    },
    refused: {
      title: 'The workbook could not be read',
      advice: 'Excel did not answer as expected. Save the workbook and try again. If that does not help, reopen it.',
    },
    checkFault: {
      title: 'The workbook could not be checked',
      advice:
        'The fault is in Bilagekontroll, not in Excel or the workbook, and nothing has been changed. Undo what was entered last and try again, and tell whoever looks after Bilagekontroll.',
    },
    noWorkbook: {
      title: 'Open Bilagekontroll in Excel',
      advice:
        'The page is open outside Excel, so there is no workbook to check. Open the workbook in Excel and choose Bilagekontroll on the ribbon.',
    },
  },
  nothingRecognised: {
    title: 'No appendix was found',
    advice:
      'An appendix (bilaga) is recognised by what stands on the sheet: its title, such as Bilaga 10 a, and the headers of the table. The name and place of the sheet do not matter.',
    lookedFor: (bilagor, tables) =>
      `What was looked for: ${[...(bilagor.length === 0 ? [] : [`bilaga ${listEnglish(bilagor)}`]), ...tables].join(', ')}.`,
    sheets: 'Sheets in the workbook',
    emptyWorkbook: 'The workbook is empty.',
  },
  severity: { fel: 'Error', varning: 'Warning', upplysning: 'Note' },
  severityPlural: { fel: 'Errors', varning: 'Warnings', upplysning: 'Notes' },
  counts: listCounts,
  submission: {
    choose: 'Submission',
    title: (forvaltning, year) =>
      `${forvaltning ?? 'Unknown administration'}${year === null ? ', unknown year' : ` ${year}`}`,
  },
  verdict: verdictText,
  reason: (reason) => reasonSentence(reason, 'en'),
  overview: {
    bilagor: 'Appendices',
    bilaga: (kind, unit) => (unit === null ? `Bilaga ${kind}` : `Bilaga ${kind}, ${unit}`),
    missing: 'not found',
    clear: 'no findings',
    lacking: (entry) => lackingText(entry, 'en'),
    whole: 'The submission as a whole',
    checks: 'Checks',
    notMade: (count) => `${counted(count, 'check', 'checks')} could not be made`,
    unrecognised: (count) => `${counted(count, 'sheet is', 'sheets are')} not recognised`,
    disabled: (count) => `${counted(count, 'rule is', 'rules are')} switched off in the rule pack`,
    rulePack: (name, version, region) => `Rule pack ${name}, version ${version} (${region})`,
    changePack: 'Show or change the rule pack',
    ready: (by, at) => `Marked as ready by ${by}, ${momentText(at)}`,
    readyChanged: (by, at) => `Changed after ${by} marked it as ready, ${momentText(at)}`,
  },
  otherTables: {
    title: (count) => (count === 0 ? 'Other tables' : `Other tables: ${count} to look at`),
    more: (sheet, count) => `Show more on ${sheet} (${count}, less certain)`,
  },
  files: {
    heading: 'Other workbooks of the submission',
    explanation: 'Are the appendices in several workbooks? Add the others, and they are checked against each other.',
    drop: 'Drop files here or',
    choose: 'Choose files…',
    takesPart: 'takes part in the check',
    copyTakesPart: (file) => `filled copy, takes part in the check in place of ${file}`,
    saveAgain: 'Save again',
    unreadable: 'could not be read',
    remove: 'Remove',
    none: 'No files have been added.',
  },
  findings: {
    search: 'Search the findings',
    searchHint: 'Text, cell or rule',
    severities: 'Show',
    grouping: 'Group by',
    byBilaga: 'Appendix',
    byCause: 'Root cause',
    onlyBilaga: (bilaga) => `Only ${bilaga}`,
    allBilagor: 'All appendices',
    showAll: 'Show all',
    wholeSubmission: 'The submission as a whole',
    affectsOthers: 'Changes other figures',
    affectsNoOthers: 'Changes no other figures',
    list: 'Findings',
    shown: (shown, all) =>
      shown === all
        ? counted(all, 'finding', 'findings')
        : `${formatNumber(shown)} of ${counted(all, 'finding', 'findings')}`,
    none: 'No errors, warnings or notes.',
    noneLeft: 'No finding matches.',
    keys: 'Move between findings with the arrow keys. Enter shows the cell.',
  },
  finding: {
    submission: 'The submission',
    inFile: (file) => `in the file ${file}`,
    otherFile: (file) => `The cell is in the file ${file}. Open it in Excel to see the cell.`,
    expected: 'Expected',
    found: 'Found',
    difference: 'Difference',
    show: 'Show',
    why: 'Why?',
    mend: 'Fix',
    source: 'Source',
    rule: 'Rule',
    equals: (result, printed) => ` = ${result}, ${printed === null ? 'the cell is empty' : `in the cell ${printed}`}`,
    calculation: 'Compared with or computed from',
    consequences: 'What changes when it is fixed',
    change: (from, to, difference) => `from ${from} to ${to} (${difference})`,
    followOns: (count) => `${counted(count, 'finding goes', 'findings go')} away when it is fixed`,
    followsFrom: 'Follows from the finding above',
  },
  fix: {
    heading: 'The fix',
    before: 'Now',
    after: 'Becomes',
    write: 'Write',
    cancel: 'Cancel',
    empty: 'empty cell',
    notComputed: 'not calculated',
    added: 'What is found once it is fixed:',
    doesNotHold:
      'The fix does not hold: the finding would stay, or there would be new ones in the same row or sum. Fix it by hand.',
    formula: englishFormula,
    formulaShows: (formula, value) => `${formula}, which shows ${value}`,
  },
  notices: {
    written: (cells) => `Written in ${cells}.`,
    left: (cells) => `Left alone, because it is locked: ${cells}.`,
    undo: 'Undo',
    undoHint:
      'The button takes all of it back in one step. Whether Ctrl+Z does so too depends on the version of Excel.',
    undone: (cells) => `Undone in ${cells}.`,
    nothingUndone: 'Nothing was undone.',
    overColleague: 'A colleague had made changes at the same time, which were overwritten. Undo puts them back:',
    overwritten: (cell, theirs, ours) => `${cell}: the colleague had entered ${theirs}, now it holds ${ours}`,
    giveBack: 'Put the colleague’s back',
    keptColleague: 'A colleague made changes at the same time, which were left:',
    kept: (cell, theirs) => `${cell}: ${theirs}`,
    changed: 'Nothing was written: someone has changed the cell since the fix was shown.',
    conflict: (cell, expected, found) =>
      `${cell}: it held ${expected} when the proposal was shown, now it holds ${found}`,
    locked: (cells) => `Nothing was written: ${cells} is locked. Unprotect the sheet in Excel and try again.`,
    notShown: (cell, problem) => `${cell} could not be shown. ${WHY_NOT[problem]}`,
    notWritten: (problem) => `Nothing was written. ${WHY_NOT[problem]}`,
    notCopied: 'No copy was made: something that is needed could not be fetched. Check the network and try again.',
    reviewKept: (what, withOthers) =>
      `${REVIEW_KEPT[what]}${withOthers ? ' Somebody else had kept a review meanwhile; both are in the workbook now.' : ''}`,
    reviewNotKept: (problem) => `The review was not kept. ${REVIEW_NOT_KEPT[problem]}`,
    reportMade: (sheet) => `The control report is on the sheet ${sheet}.`,
    reportNotMade: (problem) =>
      problem === 'changed'
        ? 'No control report was made, as the workbook is still being checked. Try again when the check is done.'
        : `No control report was made. ${WHY_NOT[problem]}`,
    reportRemoved: (sheet) => `The sheet ${sheet} with the control report has been removed.`,
    reportNotRemoved: (problem) => `The control report was not removed. ${WHY_NOT[problem]}`,
    dismiss: 'Close the message',
    more: (count) => `and ${formatNumber(count)} more`,
  },
  keyFigures: {
    none: 'No key figures',
    noneAdvice: 'No bilaga 11 was found in the submission. That is where the key figures stand.',
    column: 'Column',
    printed: 'Printed',
    computed: 'Computed',
    assessment: 'Assessment',
    assess: ({ agrees, computed }) => {
      if (agrees !== null) return agrees ? 'agrees' : 'deviates';
      return computed === null ? 'cannot be computed' : 'missing in the appendix';
    },
    unit: (unit) => `Unit: ${unit}`,
    chart: (name, first, last) => `Chart: ${name}, ${first} to ${last}. The numbers are in the table.`,
    calculation: 'How it is computed',
    dividedBy: 'divided by',
    and: 'and',
    ledger: {
      title: 'Ledger extracts',
      advice:
        'Some key figures are computed from the ledger. Add an extract: text, SIE or workbook, one a year if you like. The file stays on the computer.',
      add: 'Add a ledger extract',
      proposed: 'Are the columns understood as they should be?',
      columns: 'Columns',
      notRead: 'Not read',
      confirm: 'Confirm',
      accounts: 'Accounts',
      account: (konto, iekod) => `Account ${konto}, iekod ${iekod}`,
      rows: (count, places) =>
        `${count === 1 ? '1 row' : `${count} rows`}: ${places.join(', ')}${count > places.length ? ' …' : ''}`,
      beside: 'Beside bilaga 10a',
      inLedger: 'In the ledger, tkr',
      inBilaga: 'On bilaga 10a, tkr',
      unusable: 'cannot be used',
    },
  },
};

const NAMES: Readonly<Record<Severity, readonly [string, string]>> = {
  fel: ['error', 'errors'],
  varning: ['warning', 'warnings'],
  upplysning: ['note', 'notes'],
};

function counted(count: number, one: string, many: string): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

function listSeverities(counts: SeverityCounts): readonly string[] {
  return SEVERITIES.flatMap((severity) =>
    counts[severity] === 0 ? [] : [counted(counts[severity], ...NAMES[severity])],
  );
}

function listCounts(counts: FindingCounts): string {
  const accepted = counts.accepted === 0 ? [] : [`${formatNumber(counts.accepted)} accepted`];
  const parts = [...listSeverities(counts), ...accepted];
  return parts.length === 0 ? 'no findings' : listEnglish(parts);
}

function verdictText({ verdict, counts, followOns }: VerdictFacts): VerdictText {
  const { total, passed, notEvaluated } = counts;
  const hasAny = SEVERITIES.some((severity) => counts[severity] > 0);
  const followOnCount = SEVERITIES.reduce((total, severity) => total + followOns[severity], 0);
  const notMade = notEvaluated === 0 ? '' : ` and ${formatNumber(notEvaluated)} could not be made`;
  return {
    headline: verdictSentence(verdict, 'en'),
    counts: hasAny ? `${listEnglish(listSeverities(counts))}.` : '',
    accepted:
      counts.accepted === 0
        ? ''
        : `${counted(counts.accepted, 'finding has', 'findings have')} been accepted with a reason.`,
    followOns:
      followOnCount > 0
        ? `Besides, ${listEnglish(listSeverities(followOns))} that only ${followOnCount === 1 ? 'follows' : 'follow'} from others and ${followOnCount === 1 ? 'goes' : 'go'} away when those are fixed.`
        : '',
    checks:
      total === 0
        ? 'No checks have been made.'
        : `${counted(total, 'check', 'checks')}, of which ${formatNumber(passed)} passed${notMade}.`,
  };
}

const REVIEW_NOT_KEPT: Readonly<Record<ReviewHindrance, string>> = {
  ...WHY_NOT,
  refused: 'The workbook may not be changed. Save it under another name, or ask its owner for permission to edit.',
  newer: 'The one in the workbook was made with a later version of Bilagekontroll. Update the program.',
  damaged: 'The one in the workbook is damaged. Begin the review anew under Review.',
  changed: 'The workbook is being changed. Try again when the check is done.',
};
