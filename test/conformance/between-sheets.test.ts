import { check, findingsOf, found } from '../support/check';
import { validSubmission } from '../support/submission/build-submission';
import type { Submission } from '../support/submission/submission';

/** A submission in which nothing is found at all. */
function valid(): Submission {
  return validSubmission({ ledgerKeyFigures: false });
}

describe('10c-10b-it', () => {
  it('finds an IT row that is 1 off', () => {
    const submission = valid();
    submission.cell('10b', 'IT', 'Budget 2021').set(251);
    expect(found(submission)).toEqual(['fel 10c-10b-it 10b!E7']);
  });

  it('finds an IT row that was not carried over', () => {
    const submission = valid();
    submission.cell('10b', 'IT', 'Prognos 2020').clear();
    expect(found(submission)).toEqual(['fel 10c-10b-it 10b!D7']);
  });

  it('passes the same amount typed', () => {
    const submission = valid();
    submission.cell('10b', 'IT', 'Budget 2021').set(250);
    expect(found(submission)).toEqual([]);
  });

  it('passes an empty cell for 0', () => {
    const submission = validSubmission({ ledgerKeyFigures: false }, { itProjects: [] });
    submission.cell('17-1', 'Projekt 1', 'Finansieringsform').set('Givna ramar');
    submission.cell('10b', 'IT', 'Budget 2021').clear();
    expect(found(submission)).toEqual([]);
  });
});

describe('10b-10a-investeringar', () => {
  it('finds Investeringar that is 2 off where rounding of two typed figures explains 1', () => {
    const submission = valid();
    submission.cell('10a', 'Investeringar', 'Netto Budget 2021').set(-1092);
    expect(found(submission)).toEqual(['fel 10b-10a-investeringar 10a!F22']);
  });

  it('corrects it with the signs that the amounts are carried with', () => {
    const submission = valid();
    submission.cell('10a', 'Investeringar', 'Netto Budget 2021').set(-1092);
    const [finding] = findingsOf(check(submission));
    expect(finding?.fix.map(({ formula }) => formula)).toEqual(["=-'10b'!E13+'10b'!E12"]);
  });

  it('tells of 1 as a rounding difference', () => {
    const submission = valid();
    submission.cell('10a', 'Investeringar', 'Netto Budget 2021').set(-1091);
    expect(found(submission)).toEqual(['upplysning avrundningsdifferens 10a!F22']);
  });

  it('finds Investeringar that takes in regionfastigheter', () => {
    const submission = valid();
    submission.cell('10a', 'Avskrivningar', 'Kostnader Budget 2021').set(-2200);
    submission.cell('10a', 'Avskrivningar', 'Netto Budget 2021').set(-2200);
    submission.cell('10a', 'Investeringar', 'Netto Budget 2021').setFormula("-'10b'!E13");
    expect(found(submission)).toContain('fel 10b-10a-investeringar 10a!F22');
  });

  it('passes the same amount typed', () => {
    const submission = valid();
    submission.cell('10a', 'Investeringar', 'Netto Budget 2021').set(-1090);
    expect(found(submission)).toEqual([]);
  });

  it('does not hold Budget 2020 to Prognos 2020', () => {
    const submission = valid();
    submission.cell('10a', 'Investeringar', 'Netto Budget 2020').set(-1000);
    expect(found(submission)).toEqual([]);
  });
});

describe('10a-11-regionbidrag', () => {
  it('finds a Regionbidrag that is 1 off', () => {
    const submission = valid();
    submission.cell('11', 'Regionbidrag', 'Budget 2021').set(54271);
    expect(found(submission)).toEqual(['fel 10a-11-regionbidrag 11!D11']);
  });

  it('passes the same amount typed', () => {
    const submission = valid();
    submission.cell('11', 'Regionbidrag', 'Budget 2021').set(54270);
    expect(found(submission)).toEqual([]);
  });

  it('does not hold Prognos 2020 to Budget 2020', () => {
    const submission = valid();
    submission.cell('11', 'Regionbidrag', 'Prognos 2020').set(50000);
    expect(found(submission)).toEqual([]);
  });
});

describe('17-10c-it-plan', () => {
  it('finds an It-plan project that is not on bilaga 10 c', () => {
    const submission = valid();
    submission.cell('17-1', 'Projekt 2', 'Finansieringsform').set('It-plan');
    expect(found(submission)).toEqual(['varning 17-10c-it-plan 17-1!M8']);
  });

  it('passes another spelling and word order', () => {
    const submission = valid();
    submission.cell('17-1', 'Projekt 1', 'Projektnamn').set('Mobila journalsystemet');
    expect(found(submission)).toEqual([]);
  });
});

describe('17-10c-belopp', () => {
  it('finds an amount that is 3 tkr off where rounding of three yearly sums explains 1.5', () => {
    const submission = valid();
    submission.cell('17-1', 'Projekt 1', 'Investering').set(1293000);
    expect(found(submission)).toEqual(['varning 17-10c-belopp 17-1!L7']);
  });

  it('passes an amount that is 1 tkr off', () => {
    const submission = valid();
    submission.cell('17-1', 'Projekt 1', 'Investering').set(1291000);
    expect(found(submission)).toEqual([]);
  });
});
