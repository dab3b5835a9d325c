import { allSteps } from '../../../src/core/workbook/steps';
import { checkSubmission } from '../../../src/core/engine/check-submission';
import { recogniseSheet } from '../../../src/core/bilagor/recognise';
import { defineRule, defineSubmissionRule, type Rule } from '../../../src/core/rules/kit/define-rule';
import { RuleContext } from '../../../src/core/rules/kit/rule-context';
import { RULES } from '../../../src/core/rules/index';
import { EMPTY_RECORD } from '../../../src/core/review/review-record';
import { passFaultsOn } from '../../../src/core/workbook/contained';
import { builtInPack, check } from '../../support/check';
import { validSubmission } from '../../support/submission/build-submission';

const DESCRIPTION = { title: 'Fel i regeln', severity: 'fel', source: 'Provet', explanation: 'Provet.' } as const;

const THROWS_LATE = defineRule({
  ...DESCRIPTION,
  id: 'kastar-sent',
  appliesTo: ['10b'],
  *check() {
    yield { outcome: 'passed' };
    throw new RangeError('Maximum call stack size exceeded');
  },
});

const THROWS_AT_ONCE = defineSubmissionRule({
  ...DESCRIPTION,
  id: 'kastar-genast',
  check: () => {
    throw new TypeError('x is undefined');
  },
});

function checkWith(extra: readonly Rule[]) {
  const submission = validSubmission();
  submission.cell('10a', 'SUMMA VERKSAMHET', 'Netto Budget 2021').set(-48_850);
  const report = check(submission);
  const [checked] = report.submissions;
  if (checked === undefined) throw new Error('Nothing was checked');
  const context = new RuleContext({ submission: checked.submission, pack: builtInPack(), ledger: null, prior: null });
  const inputs = { record: EMPTY_RECORD, baseline: null };
  return { before: checked, after: allSteps(checkSubmission(context, [...extra, ...RULES], inputs)) };
}

describe('a rule that goes wrong', () => {
  beforeEach(() => {
    passFaultsOn(false);
  });
  afterEach(() => {
    passFaultsOn(true);
  });

  it('is told as a check that was not made, by its name and as our fault, and costs no other rule', () => {
    const { before, after } = checkWith([THROWS_AT_ONCE, THROWS_LATE]);
    expect(after.findings.map(({ id }) => id)).toEqual(before.findings.map(({ id }) => id));
    expect(after.counts).toEqual({
      ...before.counts,
      total: before.counts.total + 3,
      passed: before.counts.passed + 1,
      notEvaluated: before.counts.notEvaluated + 2,
    });
    const [atOnce, late] = after.notEvaluated;
    expect(atOnce).toMatchObject({ rule: 'kastar-genast', bilagaKind: null, place: null });
    expect(late).toMatchObject({ rule: 'kastar-sent', bilagaKind: '10b', place: { sheet: { sheet: '10b' } } });
    expect(atOnce?.reason).toContain('Ett fel i Bilagekontroll, inte i Excel eller arbetsboken');
    expect(atOnce?.reason).toContain('(x is undefined)');
  });

  it('fails the check while the product is tested', () => {
    passFaultsOn(true);
    expect(() => checkWith([THROWS_AT_ONCE])).toThrow('x is undefined');
  });
});

it('tells of a sheet that cannot be gone through, as our fault, without throwing', () => {
  passFaultsOn(false);
  const snapshot = {
    name: 'Blad1',
    visibility: 'visible' as const,
    cellAt: () => undefined,
    visitCells: () => {
      throw new TypeError('no such row');
    },
    isRowHidden: () => false,
    isColumnHidden: () => false,
  };
  const { bilagor, unrecognised } = recogniseSheet(snapshot, {
    file: 'A.xlsx',
    sheet: 'Blad1',
    fileIndex: 0,
    sheetIndex: 0,
  });
  passFaultsOn(true);
  expect(bilagor).toEqual([]);
  expect(unrecognised.map(({ reason }) => reason)).toEqual([
    'Bladet kunde inte gås igenom. Ett fel i Bilagekontroll, inte i Excel eller arbetsboken, kom i vägen. Allt annat gäller. Se över detta för hand och meddela den som förvaltar Bilagekontroll (no such row).',
  ]);
});
