import type { Place } from '../../../src/core/bilagor/figure';
import type { Report } from '../../../src/core/engine/report';
import type { Finding } from '../../../src/core/findings/finding';
import { EMPTY_RECORD, type ReviewRecord } from '../../../src/core/review/review-record';
import type { CellValue } from '../../../src/core/workbook/snapshot';
import { acceptAll, acceptedBy, checkReviewed, lenientPack, onlyOf } from '../../support/accepted';
import { findingsOf } from '../../support/check';
import { FAULTS } from '../../support/faults/index';
import { Scene } from '../../support/faults/scene';
import { Random } from '../../support/random';
import { validSubmission } from '../../support/submission/build-submission';
import { SubmissionCell, type Submission } from '../../support/submission/submission';

const GROWTH = '10a-kostnadsutveckling/10a/hälso-och-sjukvårdsförvaltningen/summa-verksamhet/kostnader-plan-2022';
const SUM = '10b-radsumma/10b/hälso-och-sjukvårdsförvaltningen/ultraljud-klinisk-fysiologi/summa-utgift-t-o-m-2023';
const RESPONSIBLE = '16-ansvarig-saknas/16/hälso-och-sjukvårdsförvaltningen/1/brist-på-personal/ansvarig';
const EXTENT = '17-obligatoriskt/17/hälso-och-sjukvårdsförvaltningen-vård/2/renovering-av-entré/omfattning';

/** Four varningar: costs grow by too much, a sum, an Ansvarig and an Omfattning are missing. */
function withVarningar(): Submission {
  const submission = validSubmission();
  // The costs of SUMMA VERKSAMHET are 73 850 in Budget 2021 and were 75 280 in Plan 2022.
  submission.cell('10a', 'Primärvård', 'Kostnader Plan 2022').set(-56_600);
  submission.cell('10a', 'Regionbidrag', 'Intäkter Plan 2022').set(60_465);
  submission.cell('10b', 'Ultraljud, Klinisk fysiologi', 'Summa').clear();
  submission.cell('16', 'Risk 1', 'Ansvarig').clear();
  submission.cell('17-1', 'Projekt 2', 'Omfattning').clear();
  return submission;
}

function acceptVarningar(submission: Submission): ReviewRecord {
  const report = onlyOf(checkReviewed(submission.snapshot(), {}));
  const varningar = report.findings.filter(({ severity, causedBy }) => severity === 'varning' && causedBy === null);
  return { ...EMPTY_RECORD, acceptances: acceptedBy(report, varningar) };
}

/** The status of each acceptance that has a finding, with what has changed. */
function statuses(report: Report): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    findingsOf(report).flatMap(({ id, acceptance, causedBy }) =>
      acceptance === null || causedBy !== null
        ? []
        : [[id, acceptance.status === 'lapsed' ? acceptance.changes : acceptance.status]],
    ),
  );
}

const ALL_HOLD = { [GROWTH]: 'accepted', [SUM]: 'accepted', [RESPONSIBLE]: 'accepted', [EXTENT]: 'accepted' };

describe('of four accepted varningar', () => {
  let submission: Submission;
  let record: ReviewRecord;

  beforeEach(() => {
    submission = withVarningar();
    record = acceptVarningar(submission);
  });

  function now(): Readonly<Record<string, unknown>> {
    return statuses(checkReviewed(submission.snapshot(), record));
  }

  it('all hold while nothing changes', () => {
    expect(now()).toEqual(ALL_HOLD);
  });

  it('the one on the changed sum lapses, with what it was and what it is', () => {
    submission.cell('10a', 'Primärvård', 'Kostnader Plan 2022').set(-56_601);
    expect(now()).toEqual({
      ...ALL_HOLD,
      [GROWTH]: [{ label: 'SUMMA VERKSAMHET, Kostnader Plan 2022', before: -80_280, now: -80_281, unit: 'tkr' }],
    });
  });

  it('the one that was computed from the changed sum lapses, with the limit that follows from it', () => {
    submission.cell('10a', 'Primärvård', 'Kostnader Budget 2021').set(-50_601);
    expect(now()).toEqual({
      ...ALL_HOLD,
      [GROWTH]: [
        { label: 'SUMMA VERKSAMHET, Kostnader Budget 2021', before: -73_850, now: -73_851, unit: null },
        // 73 850 · 1,03 and 73 851 · 1,03.
        { label: 'Förväntat', before: -76_065.5, now: -76_066.53, unit: 'tkr' },
      ],
    });
  });

  it('the one on a missing sum lapses when one of its terms changes', () => {
    submission.cell('10b', 'Ultraljud, Klinisk fysiologi', 'Budget 2021').set(421);
    expect(now()).toEqual({
      ...ALL_HOLD,
      [SUM]: [
        { label: 'Ultraljud, Klinisk fysiologi, Budget 2021', before: 420, now: 421, unit: null },
        { label: 'Förväntat', before: 1600, now: 1601, unit: 'tkr' },
      ],
    });
  });

  it('all hold again when the figure is put back', () => {
    const cell = submission.cell('10b', 'Ultraljud, Klinisk fysiologi', 'Budget 2021');
    cell.set(421);
    expect(now()).not.toEqual(ALL_HOLD);
    cell.set(420);
    expect(now()).toEqual(ALL_HOLD);
  });

  it('none lapses for a figure that it does not rest on', () => {
    submission.cell('10b', 'Narkosapparater 2 st', 'Budget 2021').set(309);
    submission.cell('16', 'Risk 2', 'Åtgärd').set('Reservrutin övas varje år');
    expect(now()).toEqual(ALL_HOLD);
  });

  it('one whose finding is mended rests, and holds again when it is back', () => {
    submission.cell('16', 'Risk 1', 'Ansvarig').set('Personalchef');
    const report = onlyOf(checkReviewed(submission.snapshot(), record));
    expect(report.review.resting.map(({ finding }) => finding)).toEqual([RESPONSIBLE]);
    expect(report.counts).toMatchObject({ accepted: 3, varning: 0 });
    submission.cell('16', 'Risk 1', 'Ansvarig').clear();
    expect(now()).toEqual(ALL_HOLD);
  });

  it('accepted ones are counted apart, lapsed ones as what they are', () => {
    const { counts } = onlyOf(checkReviewed(submission.snapshot(), record));
    expect(counts).toMatchObject({ fel: 0, varning: 0, accepted: 4 });
    expect(counts.total).toBe(counts.passed + counts.upplysning + counts.accepted + counts.notEvaluated);
    submission.cell('10b', 'Ultraljud, Klinisk fysiologi', 'Budget 2021').set(421);
    expect(onlyOf(checkReviewed(submission.snapshot(), record)).counts).toMatchObject({ varning: 1, accepted: 3 });
  });
});

/** What stands in a cell of a report's workbooks. */
function valueAt(report: Report, { sheet, address }: Place): CellValue {
  const bilagor = report.submissions.flatMap(({ submission }) => submission.bilagor);
  const own = bilagor.find((bilaga) => bilaga.sheet.sheet === sheet.sheet);
  return own?.snapshot.cellAt(address.row, address.column)?.value ?? null;
}

function cellsOf({ place, actual, related }: Finding): readonly Place[] {
  return [...(place === null || actual === null ? [] : [place]), ...related.map((cell) => cell.place)];
}

/** The typed numbers that findings rest on; where they rest on none, one that nothing rests on. */
function typedFigures(findings: readonly Finding[], submission: Submission): readonly SubmissionCell[] {
  const cells = findings.flatMap(cellsOf).flatMap(({ sheet, address }): SubmissionCell[] => {
    const own = submission.workbook.sheet(sheet.sheet);
    const cell = new SubmissionCell(submission.workbook, own, address);
    return typeof cell.value === 'number' && cell.formula === null ? [cell] : [];
  });
  return cells.length > 0 ? cells : [submission.cell('9', 'Egna lokaler', 'Utfall 2019')];
}

describe('of everything that is accepted with a planted fault, exactly what rests on a changed figure lapses', () => {
  const pack = lenientPack();

  it.each(Object.entries(FAULTS).map(([name, fault], seed) => ({ name, fault, seed })))('$name', ({ fault, seed }) => {
    const [submission, random] = [validSubmission(), new Random(seed)];
    if (fault(new Scene(submission, random)) === undefined) throw new Error('It cannot be planted');
    const before = checkReviewed(submission.snapshot(), {}, pack);
    const record = acceptAll(before, pack);
    const accepted = findingsOf(before).filter(({ causedBy }) => causedBy === null);
    const cell = random.pick(typedFigures(accepted, submission));
    const value = cell.number;
    cell.set(value + 1);

    const after = checkReviewed(submission.snapshot(), record, pack);
    const left = new Map(findingsOf(after).map((finding) => [finding.id, finding]));
    const expected = accepted.flatMap((finding): [string, string][] => {
      const same = left.get(finding.id);
      if (same?.causedBy !== null) return [];
      const isOther =
        finding.expected !== same.expected ||
        cellsOf(finding).some((cell) => valueAt(before, cell) !== valueAt(after, cell));
      return [[finding.id, isOther ? 'lapsed' : 'accepted']];
    });
    const found = [...left.values()].flatMap(({ id, acceptance, causedBy }): [string, string][] =>
      acceptance === null || causedBy !== null ? [] : [[id, acceptance.status]],
    );
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));

    cell.set(value);
    const again = findingsOf(checkReviewed(submission.snapshot(), record, pack));
    expect(again.filter(({ acceptance }) => acceptance?.status !== 'accepted')).toEqual([]);
  });
});
