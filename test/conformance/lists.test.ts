import { found } from '../support/check';
import { validSubmission } from '../support/submission/build-submission';
import type { Submission } from '../support/submission/submission';

/** A submission in which nothing is found at all. */
function valid(): Submission {
  return validSubmission({ ledgerKeyFigures: false });
}

describe('16-riskvarde', () => {
  it('finds an empty Sannolikhet', () => {
    const submission = valid();
    submission.cell('16', 'Risk 1', 'Sannolikhet').clear().fill(null);
    expect(found(submission)).toEqual(['fel 16-riskvarde 16!N5']);
  });

  it('passes a value in other letters', () => {
    const submission = valid();
    submission.cell('16', 'Risk 1', 'Sannolikhet').set('GRÖN ');
    expect(found(submission)).toEqual([]);
  });
});

describe('16-farg-avviker', () => {
  it('finds Röd on green', () => {
    const submission = valid();
    submission.cell('16', 'Risk 1', 'Effektivitet').fill('00B050');
    expect(found(submission)).toEqual(['varning 16-farg-avviker 16!L5']);
  });

  it('passes another red, and no fill', () => {
    const submission = valid();
    submission.cell('16', 'Risk 1', 'Effektivitet').fill('C00000');
    submission.cell('16', 'Risk 1', 'Påverkan').fill(null);
    expect(found(submission)).toEqual([]);
  });
});

describe('16-paverkan-saknas', () => {
  it('finds a risk without a cross, at its Benämning', () => {
    const submission = valid();
    submission.cell('16', 'Risk 1', 'Säkerhet patient, invånare').clear();
    submission.cell('16', 'Risk 1', 'Medarbetare').clear();
    expect(found(submission)).toEqual(['varning 16-paverkan-saknas 16!B5']);
  });

  it('passes one cross', () => {
    const submission = valid();
    submission.cell('16', 'Risk 1', 'Medarbetare').clear();
    expect(found(submission)).toEqual([]);
  });
});

describe('16-kategori', () => {
  it('finds a category that is none', () => {
    const submission = valid();
    submission.cell('16', 'Risk 1', 'Kategori').set('Verksamhet, Klimat');
    expect(found(submission)).toEqual(['varning 16-kategori 16!D5']);
  });

  it('passes two categories', () => {
    const submission = valid();
    submission.cell('16', 'Risk 1', 'Kategori').set('Verksamhet, Finansiell');
    expect(found(submission)).toEqual([]);
  });
});

describe('16-atgard-saknas', () => {
  it('finds a red risk without Åtgärd', () => {
    const submission = valid();
    submission.cell('16', 'Risk 1', 'Åtgärd').clear();
    expect(found(submission)).toEqual(['fel 16-atgard-saknas 16!O5']);
  });

  it('passes a risk without Röd and without Åtgärd', () => {
    const submission = valid();
    submission.cell('16', 'Risk 3', 'Åtgärd').clear();
    expect(found(submission)).toEqual([]);
  });
});

describe('16-ansvarig-saknas', () => {
  it('finds a risk without Ansvarig', () => {
    const submission = valid();
    submission.cell('16', 'Risk 2', 'Ansvarig').clear();
    expect(found(submission)).toEqual(['varning 16-ansvarig-saknas 16!P6']);
  });

  it('passes any name', () => {
    const submission = valid();
    submission.cell('16', 'Risk 2', 'Ansvarig').set('Bo Ek');
    expect(found(submission)).toEqual([]);
  });
});

describe('16-status-saknas', () => {
  it('finds a risk without Status', () => {
    const submission = valid();
    submission.cell('16', 'Risk 2', 'Status').set('-');
    expect(found(submission)).toEqual(['varning 16-status-saknas 16!Q6']);
  });

  it('passes any status', () => {
    const submission = valid();
    submission.cell('16', 'Risk 2', 'Status').set('Klart i maj');
    expect(found(submission)).toEqual([]);
  });
});

describe('16-nummer', () => {
  it('finds a number that occurs twice', () => {
    const submission = valid();
    submission.cell('16', 'Risk 3', 'Nr').set(2);
    expect(found(submission)).toEqual(['varning 16-nummer 16!A7']);
  });

  it('passes numbers with a full stop', () => {
    const submission = valid();
    submission.cell('16', 'Risk 3', 'Nr').set('3.');
    expect(found(submission)).toEqual([]);
  });
});

describe('17-nummer', () => {
  it('finds a number that occurs twice', () => {
    const submission = valid();
    submission.cell('17-1', 'Projekt 2', 'Nr').set(1);
    expect(found(submission)).toEqual(['varning 17-nummer 17-1!A8']);
  });

  it('passes a missing number of an empty slot', () => {
    const submission = valid();
    submission.cell('17-1', 'Projekt 5', 'Nr').clear();
    expect(found(submission)).toEqual([]);
  });
});

describe('17-obligatoriskt', () => {
  it('finds an empty Omfattning', () => {
    const submission = valid();
    submission.cell('17-1', 'Projekt 2', 'Omfattning').clear();
    expect(found(submission)).toEqual(['varning 17-obligatoriskt 17-1!K8']);
  });

  it('takes an empty Projektnamn for a fel', () => {
    const submission = valid();
    submission.cell('17-1', 'Projekt 2', 'Projektnamn').clear();
    expect(found(submission)).toEqual(['fel 17-obligatoriskt 17-1!B8']);
  });

  it('passes an empty Investering', () => {
    const submission = valid();
    submission.cell('17-1', 'Projekt 2', 'Investering').clear();
    expect(found(submission)).toEqual([]);
  });
});

describe('17-tillatet-varde', () => {
  it('finds a value that is not on the list', () => {
    const submission = valid();
    submission.cell('17-1', 'Projekt 2', 'Digitalisering').set('Kanske');
    expect(found(submission)).toEqual(['fel 17-tillatet-varde 17-1!E8']);
  });

  it('passes other letters, hyphens and blanks', () => {
    const submission = valid();
    submission.cell('17-1', 'Projekt 2', 'Finansieringsform').set('givna  RAMAR');
    submission.cell('17-1', 'Projekt 1', 'Finansieringsform').set('IT\u2010plan');
    expect(found(submission)).toEqual([]);
  });
});

describe('17-kryss', () => {
  it('finds Ja for a cross', () => {
    const submission = valid();
    submission.cell('17-1', 'Projekt 2', 'Säkerhet patient, invånare').set('Ja');
    expect(found(submission)).toEqual(['varning 17-kryss 17-1!G8']);
  });

  it('passes a ticked box, and one that is not ticked', () => {
    const submission = valid();
    const { sheet, place } = submission.cell('17-1', 'Projekt 2', 'Säkerhet patient, invånare');
    sheet.edit(place.row, place.column, { value: true });
    sheet.edit(place.row, place.column + 1, { value: false });
    expect(found(submission)).toEqual([]);
  });

  it('passes X', () => {
    const submission = valid();
    submission.cell('17-1', 'Projekt 2', 'Säkerhet patient, invånare').set('X');
    expect(found(submission)).toEqual([]);
  });
});

describe('17-paverkan-saknas', () => {
  it('finds a project without a cross, at its Projektnamn', () => {
    const submission = valid();
    submission.cell('17-1', 'Projekt 2', 'Säkerhet patient, invånare').clear();
    expect(found(submission)).toEqual(['varning 17-paverkan-saknas 17-1!B8']);
  });

  it('passes one cross', () => {
    expect(found(valid())).toEqual([]);
  });
});

describe('17-investering-tolkas', () => {
  it('finds an It-plan project without an amount', () => {
    const submission = valid();
    submission.cell('17-1', 'Projekt 1', 'Investering').set('Ej beräknat');
    expect(found(submission)).toEqual(['varning 17-investering-tolkas 17-1!L7']);
  });

  it('passes an amount with free words', () => {
    const submission = valid();
    submission.cell('17-1', 'Projekt 1', 'Investering').set('1 290 000 under 3 år för införande');
    expect(found(submission)).toEqual([]);
  });
});

describe('17-projekt-dubblett', () => {
  it('finds the same project on the second list', () => {
    const submission = valid();
    submission.cell('17-2', 'Projekt 1', 'Projektnamn').set('Renovering av entré');
    expect(found(submission)).toEqual(['varning 17-projekt-dubblett 17-2!B7']);
  });

  it('passes another project of the same kind', () => {
    const submission = valid();
    submission.cell('17-2', 'Projekt 1', 'Projektnamn').set('Renovering av kök');
    expect(found(submission)).toEqual([]);
  });
});
