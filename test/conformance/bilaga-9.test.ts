import { found } from '../support/check';
import { validSubmission } from '../support/submission/build-submission';

describe('9-summa', () => {
  it('finds a sum that is 2 off where rounding of three typed figures explains 1.5', () => {
    const submission = validSubmission({ ledgerKeyFigures: false }).freezeFormulas(['9']);
    submission.cell('9', 'Summa', 'Budget 2021').set(45402);
    expect(found(submission)).toEqual(['fel 9-summa 9!D9']);
  });

  it('tells of 1 as a rounding difference', () => {
    const submission = validSubmission({ ledgerKeyFigures: false }).freezeFormulas(['9']);
    submission.cell('9', 'Summa', 'Budget 2021').set(45401);
    expect(found(submission)).toEqual(['upplysning avrundningsdifferens 9!D9']);
  });
});

describe('9a-besok', () => {
  it('finds a count that is 3 off where rounding of five typed figures explains 2.5', () => {
    const submission = validSubmission({ ledgerKeyFigures: false }).freezeFormulas(['9a']);
    // 2 339 + 71 + 65 + 0 = 2 475
    submission.cell('9a', 'Läkarbesök', 'Budget 2021').set(2478);
    expect(found(submission)).toEqual(['fel 9a-besok 9a!H17']);
  });

  it('tells of 2 as a rounding difference', () => {
    const submission = validSubmission({ ledgerKeyFigures: false }).freezeFormulas(['9a']);
    submission.cell('9a', 'Läkarbesök', 'Budget 2021').set(2477);
    expect(found(submission)).toEqual(['upplysning avrundningsdifferens 9a!H17']);
  });

  it('leaves telephone calls out', () => {
    const submission = validSubmission({ ledgerKeyFigures: false });
    submission.cell('9a', 'Läkare Allmänläkarvård', 'Telefon Budget 2021').set(5000);
    expect(found(submission)).toEqual([]);
  });
});
