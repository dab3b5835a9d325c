import { found } from '../support/check';
import { validSubmission } from '../support/submission/build-submission';
import type { Submission } from '../support/submission/submission';

/** A submission in which nothing is found at all. */
function valid(): Submission {
  return validSubmission({ ledgerKeyFigures: false });
}

/** The same with bilaga 10 c as a printed table is typed in: no formulas. */
function typed(): Submission {
  return valid().freezeFormulas(['10c']);
}

describe('10c-projektsumma', () => {
  it('finds an S:a that is 2 off where rounding of three typed figures explains 1.5', () => {
    const submission = typed();
    submission.cell('10c', 'Digital patologi, S:a', 'Budget 2021').set(222);
    expect(found(submission)).toEqual(['fel 10c-projektsumma 10c!F11']);
  });

  it('tells of 1 as a rounding difference', () => {
    const submission = typed();
    submission.cell('10c', 'Digital patologi, S:a', 'Budget 2021').set(221);
    expect(found(submission)).toContain('upplysning avrundningsdifferens 10c!F11');
    expect(found(submission).filter((line) => !line.startsWith('upplysning'))).toEqual([]);
  });
});

describe('10c-radsumma', () => {
  it('finds a row sum that is 4 off where rounding of six typed figures explains 3', () => {
    const submission = typed();
    submission.cell('10c', 'Digital patologi, Kostn.', 'Summa').set(394);
    expect(found(submission)).toEqual(['fel 10c-radsumma 10c!I9']);
  });

  it('tells of 1 as a rounding difference', () => {
    const submission = typed();
    submission.cell('10c', 'Digital patologi, Kostn.', 'Summa').set(391);
    expect(found(submission)).toContain('upplysning avrundningsdifferens 10c!I9');
    expect(found(submission).filter((line) => !line.startsWith('upplysning'))).toEqual([]);
  });
});

describe('10c-summa-kostnader', () => {
  it('finds a sum that is 4 off where rounding of its typed figures explains 2', () => {
    const submission = typed();
    submission.cell('10c', 'Summa kostnader', 'Budget 2021').set(624);
    expect(found(submission)).toEqual(['fel 10c-summa-kostnader 10c!F21']);
  });

  it('tells of 1 as a rounding difference', () => {
    const submission = typed();
    submission.cell('10c', 'Summa kostnader', 'Budget 2021').set(621);
    expect(found(submission)).toContain('upplysning avrundningsdifferens 10c!F21');
    expect(found(submission).filter((line) => !line.startsWith('upplysning'))).toEqual([]);
  });
});

describe('10c-summa-investeringar', () => {
  it('finds a sum that is 3 off where rounding of its typed figures explains 1.5', () => {
    const submission = typed();
    submission.cell('10c', 'Summa investeringar', 'Prognos 2020').set(103);
    expect(found(submission)).toEqual(['fel 10c-summa-investeringar 10c!E22']);
  });

  it('tells of 1 as a rounding difference', () => {
    const submission = typed();
    submission.cell('10c', 'Summa investeringar', 'Prognos 2020').set(101);
    expect(found(submission)).toContain('upplysning avrundningsdifferens 10c!E22');
    expect(found(submission).filter((line) => !line.startsWith('upplysning'))).toEqual([]);
  });
});

describe('10c-total', () => {
  it('finds a total that is 2 off where rounding of three typed figures explains 1.5', () => {
    const submission = typed();
    submission.cell('10c', 'TOTALT IT-plan', 'Prognos 2020').set(682);
    expect(found(submission)).toEqual(['fel 10c-total 10c!E23']);
  });

  it('tells of 1 as a rounding difference', () => {
    const submission = typed();
    submission.cell('10c', 'TOTALT IT-plan', 'Prognos 2020').set(681);
    expect(found(submission)).toContain('upplysning avrundningsdifferens 10c!E23');
    expect(found(submission).filter((line) => !line.startsWith('upplysning'))).toEqual([]);
  });
});

describe('10c-driftkostnad', () => {
  it('finds a Summa that is 2 off where rounding of three typed figures explains 1.5', () => {
    const submission = typed();
    submission.cell('10c', 'Digital patologi', 'Driftsumma').set(57);
    expect(found(submission)).toEqual(['fel 10c-driftkostnad 10c!L11']);
  });

  it('tells of 1 as a rounding difference', () => {
    const submission = typed();
    submission.cell('10c', 'Digital patologi', 'Driftsumma').set(56);
    expect(found(submission)).toContain('upplysning avrundningsdifferens 10c!L11');
    expect(found(submission).filter((line) => !line.startsWith('upplysning'))).toEqual([]);
  });

  it('finds Driftkostnader that leaves out a project', () => {
    const submission = typed();
    submission.cell('10c', 'Driftkostnader', '').set(145);
    expect(found(submission)).toEqual(['fel 10c-driftkostnad 10c!L23']);
  });
});

describe('10c-kapitalkostnad-saknas', () => {
  it('finds a project with Inv.utg. and no Kapitalkostnad', () => {
    const submission = valid();
    submission.cell('10c', 'Digital patologi', 'Kapitalkostnad').clear();
    expect(found(submission)).toEqual(['varning 10c-kapitalkostnad-saknas 10c!L10']);
  });

  it('finds a Kapitalkostnad of 0', () => {
    const submission = valid();
    submission.cell('10c', 'Digital patologi', 'Kapitalkostnad').set(0);
    expect(found(submission)).toEqual(['varning 10c-kapitalkostnad-saknas 10c!L10']);
  });

  it('passes a project without Inv.utg. and Kapitalkostnad', () => {
    const submission = valid();
    expect(submission.cell('10c', 'Verktyg för beslutsstöd', 'Kapitalkostnad').value).toBe(null);
    expect(found(submission)).toEqual([]);
  });

  it('passes a Kapitalkostnad of 1', () => {
    const submission = valid();
    submission.cell('10c', 'Digital patologi', 'Kapitalkostnad').set(1);
    expect(found(submission)).toEqual([]);
  });
});

describe('10c-projekt-ofullstandigt', () => {
  it('finds a project without Proj.nr', () => {
    const submission = valid();
    submission.cell('10c', 'Digital patologi', 'Proj.nr').clear();
    expect(found(submission)).toEqual(['varning 10c-projekt-ofullstandigt 10c!A9']);
  });

  it('finds a project without Benämning', () => {
    const submission = valid();
    submission.cell('10c', 'Digital patologi', 'Benämning').clear();
    expect(found(submission)).toEqual(['varning 10c-projekt-ofullstandigt 10c!B9']);
  });

  it('finds a project without FO', () => {
    const submission = valid();
    submission.cell('10c', 'Digital patologi', 'FO').clear();
    expect(found(submission)).toEqual(['varning 10c-projekt-ofullstandigt 10c!J9']);
  });

  it('finds a project with an empty FO', () => {
    const submission = valid();
    submission.cell('10c', 'Digital patologi', 'FO').set('FO:');
    expect(found(submission)).toEqual(['varning 10c-projekt-ofullstandigt 10c!J9']);
  });

  it('finds a project without Kund', () => {
    const submission = valid();
    submission.cell('10c', 'Digital patologi', 'Kund').clear();
    expect(found(submission)).toEqual(['varning 10c-projekt-ofullstandigt 10c!J10']);
  });

  it('passes FO and Kund in one cell', () => {
    const submission = valid();
    submission.cell('10c', 'Digital patologi', 'FO').set('FO: Bildhantering\nKund: Vård');
    submission.cell('10c', 'Digital patologi', 'Kund').clear();
    expect(found(submission)).toEqual([]);
  });

  it('passes an empty slot', () => {
    const submission = valid();
    expect(submission.cell('10c', 'D15').value).toBe(null);
    expect(submission.cell('10c', 'I15').value).toBe(0);
    expect(found(submission)).toEqual([]);
  });
});
