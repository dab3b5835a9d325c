import { EMPTY_RECORD } from '../../../src/core/review/review-record';
import { NO_PACKS } from '../../../src/session/packs';
import type { SessionState } from '../../../src/session/session-state';
import { chosenSubmission, paneContent, submissionKey } from '../../../src/taskpane/selectors/pane-content';
import { bilaga11, reportOf, submissionReport } from '../../support/report';

const STATE: SessionState = {
  report: null,
  workbooks: [],
  freshness: 'checking',
  problem: null,
  openFile: null,
  addedFiles: [],
  packs: NO_PACKS,
  priorFiles: [],
  ledgerFiles: [],
  review: { record: EMPTY_RECORD, problems: [], writable: 'yes', reviewer: { name: '', role: '' } },
  selected: null,
  undoable: null,
  notice: null,
};
const FOUND = submissionReport({ bilagor: [bilaga11()] });

describe('paneContent', () => {
  it('is reading until there is a report or a problem', () => {
    expect(paneContent(STATE)).toEqual({ kind: 'reading' });
    expect(paneContent({ ...STATE, problem: 'tooLarge' })).toEqual({ kind: 'unreadable', problem: 'tooLarge' });
  });

  it('goes on showing a report when the workbook cannot be read again', () => {
    const report = reportOf([FOUND]);
    expect(paneContent({ ...STATE, report, freshness: 'outdated', problem: 'refused' })).toEqual({
      kind: 'report',
      report,
    });
  });

  it('tells a workbook without a bilaga from one with', () => {
    const report = reportOf([submissionReport({ forvaltning: null, year: null })]);
    expect(paneContent({ ...STATE, report })).toEqual({ kind: 'nothingRecognised', report });
  });
});

describe('chosenSubmission', () => {
  const other = submissionReport({ forvaltning: 'Hälso- och sjukvårdsförvaltningen' });
  const report = reportOf([other, FOUND]);

  it('is the open workbook’s until another is chosen', () => {
    expect(chosenSubmission(report, null)).toBe(FOUND);
    expect(chosenSubmission(report, submissionKey(other))).toBe(other);
  });

  it('is the open workbook’s again when the chosen one is gone', () => {
    expect(chosenSubmission(reportOf([FOUND]), submissionKey(other))).toBe(FOUND);
  });

  it('is told apart by year too', () => {
    expect(submissionKey(submissionReport({ year: 2020 }))).not.toBe(submissionKey(submissionReport({ year: 2021 })));
  });
});
