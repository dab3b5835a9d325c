import { checkWorkbooks, found } from '../support/check';
import { validSubmission } from '../support/submission/build-submission';
import type { Submission } from '../support/submission/submission';

/** A submission in which nothing is found at all. */
function valid(): Submission {
  return validSubmission({ ledgerKeyFigures: false });
}

/** The same with bilaga 10 b as a printed table is typed in: no formulas. */
function typed(): Submission {
  return valid().freezeFormulas(['10b']);
}

describe('10b-radsumma', () => {
  it('finds a row sum that is 4 off where rounding of six typed figures explains 3', () => {
    const submission = typed();
    submission.cell('10b', 'Ultraljud, Klinisk fysiologi', 'Summa').set(1604);
    expect(found(submission)).toEqual(['fel 10b-radsumma 10b!H9']);
  });

  it('tells of 3 as a rounding difference', () => {
    const submission = typed();
    submission.cell('10b', 'Ultraljud, Klinisk fysiologi', 'Summa').set(1603);
    expect(found(submission)).toEqual(['upplysning avrundningsdifferens 10b!H9']);
  });

  it('warns of a row sum that is missing', () => {
    const submission = valid();
    submission.cell('10b', 'Ultraljud, Klinisk fysiologi', 'Summa').clear();
    expect(found(submission)).toEqual(['varning 10b-radsumma 10b!H9']);
  });

  it('passes a missing row sum of a row without figures', () => {
    const submission = valid();
    submission.insertRowsAbove(submission.cell('10b', 'Städmaskin', 'Benämning'));
    expect(submission.cell('10b', 'H11').value).toBe(null);
    expect(found(submission)).toEqual([]);
  });
});

describe('10b-total', () => {
  it('finds a total that is 4 off where rounding of six typed figures explains 3', () => {
    const submission = typed();
    submission.cell('10b', 'TOTALT', 'Prognos 2020').set(1414);
    expect(found(submission)).toEqual(['fel 10b-total 10b!D13']);
  });

  it('tells of 3 as a rounding difference', () => {
    const submission = typed();
    submission.cell('10b', 'TOTALT', 'Prognos 2020').set(1413);
    expect(found(submission)).toEqual(['upplysning avrundningsdifferens 10b!D13']);
  });

  it('passes without totals under Utgift t o m and Summa utgift', () => {
    const submission = valid();
    expect(submission.cell('10b', 'C13').value).toBe(null);
    expect(submission.cell('10b', 'H13').value).toBe(null);
    expect(found(submission)).toEqual([]);
  });
});

describe('10b-projekt-dubblett', () => {
  it('finds the second of two equal Proj.nr', () => {
    const submission = valid();
    submission.cell('10b', 'Narkosapparater 2 st', 'Proj.nr').set(4001);
    expect(found(submission)).toEqual(['varning 10b-projekt-dubblett 10b!A10']);
  });

  it('finds two Proj.nr that have become the same date, as the cells show it', () => {
    const submission = valid();
    // 10 March 2024 in Excel's day numbers.
    for (const name of ['Ultraljud, Klinisk fysiologi', 'Narkosapparater 2 st'])
      submission.cell('10b', name, 'Proj.nr').set(45361).format('d\\-mmm');
    const [finding] =
      checkWorkbooks(submission.snapshot()).submissions[0]?.findings.filter(
        ({ rule }) => rule === '10b-projekt-dubblett',
      ) ?? [];
    expect(finding?.message).toBe(
      'Proj.nr ”10-mar” förekommer två gånger. Cellen har blivit ett datum; skriv Proj.nr som text.',
    );
  });

  it('finds the second of two equal Benämning', () => {
    const submission = valid();
    submission.cell('10b', 'Narkosapparater 2 st', 'Benämning').set('Ultraljud, Klinisk fysiologi');
    expect(found(submission)).toEqual(['varning 10b-projekt-dubblett 10b!B10']);
  });

  it('passes names that only begin alike', () => {
    const submission = valid();
    submission.cell('10b', 'Narkosapparater 2 st', 'Benämning').set('Ultraljud, Mödravård');
    expect(found(submission)).toEqual([]);
  });
});

describe('10b-utan-benamning', () => {
  it('finds a row with figures and no Benämning', () => {
    const submission = valid();
    submission.cell('10b', 'Narkosapparater 2 st', 'Benämning').clear();
    expect(found(submission)).toEqual(['varning 10b-utan-benamning 10b!B10']);
  });

  it('passes a row of zeros without Benämning', () => {
    const submission = validSubmission({ ledgerKeyFigures: false, blankInvestmentRows: 2 });
    expect(submission.cell('10b', 'B11').value).toBe(null);
    expect(submission.cell('10b', 'H11').value).toBe(0);
    expect(found(submission)).toEqual([]);
  });

  it('leaves a blank row in which the sum alone holds something to that sum', () => {
    const submission = validSubmission({ ledgerKeyFigures: false, blankInvestmentRows: 2 });
    submission.cell('10b', 'H11').set(100);
    expect(found(submission)).toEqual(['fel 10b-radsumma 10b!H11']);
  });
});
