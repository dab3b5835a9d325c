import type { RulePack } from '../../src/core/packs/schema';
import { builtInPack, checkAgainst, findingsOf, summary } from '../support/check';
import { validSubmission } from '../support/submission/build-submission';
import type { SubmissionContent } from '../support/submission/content';
import { inFolder, lastYearOf } from '../support/submission/last-year';
import type { Submission } from '../support/submission/submission';
import { VALID_CONTENT } from '../support/submission/valid-content';

/** A submission in which nothing is found at all. */
function valid(content: Partial<SubmissionContent> = {}): Submission {
  return validSubmission({ ledgerKeyFigures: false }, content);
}

/** The submission of the year before that the valid one follows from without a change. */
function lastYear(content: Partial<SubmissionContent> = {}): Submission {
  return valid({ ...lastYearOf(VALID_CONTENT), ...content });
}

/** What is found, but for what only follows from something else. */
function found(submission: Submission, prior: Submission, pack?: RulePack): readonly string[] {
  return findingsOf(checkAgainst(inFolder('2020', prior.snapshot()), submission, pack))
    .filter(({ causedBy }) => causedBy === null)
    .map(summary);
}

/** Why checks were not made. */
function reasons(submission: Submission, prior: Submission): readonly string[] {
  const report = checkAgainst(inFolder('2020', prior.snapshot()), submission);
  return report.submissions.flatMap(({ notEvaluated }) => notEvaluated.map(({ rule, reason }) => `${rule}: ${reason}`));
}

/** The message of the only thing that is found. */
function message(submission: Submission, prior: Submission): string {
  const all = findingsOf(checkAgainst(inFolder('2020', prior.snapshot()), submission));
  const [own] = all.filter(({ causedBy }) => causedBy === null);
  return (own?.message ?? '').replaceAll('\u00A0', ' ');
}

it('nothing is found in a year that follows from the one before', () => {
  expect(found(valid(), lastYear())).toEqual([]);
});

describe('forra-aret-inlamning', () => {
  it('says that the förvaltning is not among last year’s', () => {
    const other = lastYear({ forvaltning: 'Regionledningsförvaltningen' });
    expect(found(valid(), other)).toEqual([]);
    expect(reasons(valid(), other)).toContain(
      'forra-aret-inlamning: Hälso- och sjukvårdsförvaltningen finns inte bland förra årets inlämningar (Regionledningsförvaltningen). Ange förvaltningens egen inlämning för året före.',
    );
  });

  it('says that what was given is of another year', () => {
    expect(reasons(valid(), lastYear({ year: 2019 }))).toContain(
      'forra-aret-inlamning: Inlämningen som jämförs med avser 2019, inte 2020. Ange inlämningen för 2020.',
    );
    expect(reasons(valid(), valid())).toContain(
      'forra-aret-inlamning: Inlämningen som jämförs med avser 2021, inte 2020. Ange inlämningen för 2020.',
    );
  });

  it('says which bilaga last year’s submission lacks', () => {
    const prior = lastYear().deleteBilaga('16');
    expect(found(valid(), prior)).toEqual([]);
    expect(reasons(valid(), prior)).toContain(
      'forra-aret-inlamning: Bilaga 16 finns inte i förra årets inlämning, så den kan inte jämföras.',
    );
  });

  it('takes a förvaltning whose name is misspelt for the same one', () => {
    const prior = lastYear({ forvaltning: 'Häls- och sjukvårdsförvalningen' });
    prior.cell('10a', 'Medicinsk service', 'Kostnader Budget 2020').set(-9310);
    expect(found(valid(), prior)).toEqual(['varning forra-aret-samma-kolumn 10a!C8']);
  });
});

describe('forra-aret-samma-kolumn', () => {
  it('finds Budget Y−1 that is 2 off, once, with the sums that follow', () => {
    const submission = valid();
    submission.cell('10a', 'Medicinsk service', 'Netto Budget 2020').set(-6202);
    expect(found(submission, lastYear())).toEqual(['varning forra-aret-samma-kolumn 10a!C8']);
    expect(message(submission, lastYear())).toBe(
      'Medicinsk service, Netto Budget 2020: −6 202 tkr ska vara −6 200 tkr (Budget 2020 i förra årets inlämning). Nettokostnaden är 2 tkr för hög.',
    );
  });

  it('says what belongs in a cell of Budget Y−1 that was left empty, beneath its being empty', () => {
    const submission = valid();
    submission.cell('10a', 'Avskrivningar', 'Netto Budget 2020').clear();
    const all = findingsOf(checkAgainst(inFolder('2020', lastYear().snapshot()), submission));
    expect(all.filter(({ rule }) => rule !== '10a-diff').map(summary)).toEqual([
      'varning forra-aret-samma-kolumn 10a!C21',
      'varning varde-saknas 10a!C21',
    ]);
    expect(found(submission, lastYear())).toEqual(['varning varde-saknas 10a!C21']);
  });

  it('finds a sum that differs though its rows do not', () => {
    const submission = valid();
    submission.cell('10a', 'SUMMA VERKSAMHET', 'Netto Budget 2020').set(-49_400);
    expect(found(submission, lastYear())).toEqual(['fel 10a-summa-verksamhet 10a!C11']);
  });

  it('finds a sum that differs by a row that last year lacks', () => {
    const prior = lastYear();
    prior.deleteRow(prior.cell('10a', 'Medicinsk service', 'etikett'));
    expect(found(valid(), prior)).toEqual([
      'upplysning 10a-delomraden-andrade 10a!A8',
      'varning forra-aret-samma-kolumn 10a!C11',
      // Last year's cost is lower by the row that it lacks, so that this year's has grown by more than is allowed.
      'varning 10a-kostnadsutveckling 10a!E11',
    ]);
  });

  it('names last year’s cell and file', () => {
    const submission = valid();
    submission.cell('10a', 'Medicinsk service', 'Netto Budget 2020').set(-6300);
    const [finding] = findingsOf(checkAgainst(inFolder('2020', lastYear().snapshot()), submission));
    expect(
      finding?.related.map(({ place, label, value }) => [place.sheet.file, place.sheet.sheet, label, value]),
    ).toEqual([['2020/Inlämning.xlsx', '10a', 'Medicinsk service, Netto Budget 2020', -6200]]);
  });

  it('passes what last year’s workbook rounded away, in the rows and in their sums', () => {
    const prior = lastYear();
    for (const row of ['Primärvård', 'Medicinsk service', 'Övrig verksamhet']) {
      const cell = prior.cell('10a', row, 'Kostnader Budget 2020');
      cell.set(cell.number - 0.4);
    }
    expect(found(valid(), prior)).toEqual([]);
  });

  it('finds half a thousand and more of such a difference', () => {
    const prior = lastYear();
    const cell = prior.cell('10a', 'Medicinsk service', 'Kostnader Budget 2020');
    cell.set(cell.number - 0.6);
    expect(found(valid(), prior)).toEqual(['varning forra-aret-samma-kolumn 10a!C8']);
  });

  it('compares amounts in different units', () => {
    const prior = validSubmission(
      { ledgerKeyFigures: false, unit: 'mnkr', unitText: '(mnkr)', numberFormat: '#,##0.0' },
      lastYearOf(VALID_CONTENT),
    );
    expect(found(valid(), prior)).toEqual([]);
    prior.cell('10a', 'Medicinsk service', 'Kostnader Budget 2020').set(-9.4);
    expect(found(valid(), prior)).toEqual(['varning forra-aret-samma-kolumn 10a!C8']);
  });

  it('does not hold Utfall and Prognos to what was budgeted', () => {
    const prior = lastYear();
    prior.cell('10a', 'Medicinsk service', 'Netto Budget 2019').set(-9000);
    prior.cell('10b', 'Komponentutbyte, regionfastigheter', 'Budget 2020').set(500);
    expect(found(valid(), prior)).toEqual([]);
  });
});

describe('forra-aret-plan', () => {
  /** What Övrig verksamhet was planned to cost in 2022; now it is −1 780 tkr. */
  const planned = (cost: number): Submission => {
    const prior = lastYear();
    prior.cell('10a', 'Övrig verksamhet', 'Kostnader Plan 2022').set(cost);
    return prior;
  };

  it('finds a change of more than 1 500 tkr and 15 %', () => {
    // −1 780 now: 1 501 tkr more than −279.
    expect(found(valid(), planned(-279))).toEqual(['varning forra-aret-plan 10a!H10']);
    expect(message(valid(), planned(-279))).toBe(
      'Övrig verksamhet, Kostnader Plan 2022: −1 780 tkr, mot −279 tkr för Plan 2022 i förra årets inlämning. Kostnaden ökar 1 501 tkr (538,0 %), mer än 1 500 tkr och 15 %.',
    );
  });

  it('passes a change of 1 500 tkr, however large a share', () => {
    expect(found(valid(), planned(-280))).toEqual([]);
  });

  it('passes a change of 15 %, however large an amount', () => {
    const prior = lastYear();
    // −50 600 now; 44 000 · 1,15 = 50 600.
    prior.cell('10a', 'Primärvård', 'Kostnader Plan 2021').set(-44_000);
    expect(found(valid(), prior)).toEqual([]);
    prior.cell('10a', 'Primärvård', 'Kostnader Plan 2021').set(-43_999);
    expect(found(valid(), prior)).toEqual(['varning forra-aret-plan 10a!E7']);
  });

  it('finds what was not planned at all when it is more than 1 500 tkr', () => {
    const prior = lastYear();
    prior.cell('10a', 'Övrig verksamhet', 'Kostnader Plan 2021').clear();
    expect(found(valid(), prior)).toEqual(['varning forra-aret-plan 10a!E10']);
  });

  it('finds a changed investment and IT project, and not again in the sums and on other bilagor', () => {
    const prior = lastYear();
    const submission = valid();
    submission.cell('10b', 'Komponentutbyte, regionfastigheter', 'Budget 2021').set(2501);
    expect(found(submission, prior)).toEqual(['varning forra-aret-plan 10b!E12']);
    prior.cell('10c', 'Digital patologi, Kostn.', 'Plan 2022').set(1601);
    expect(found(submission, prior)).toEqual(['varning forra-aret-plan 10b!E12', 'varning forra-aret-plan 10c!G9']);
  });

  it('finds a sum that has changed though none of its rows has changed so much', () => {
    const prior = lastYear();
    // 10 b: 250 + 420 + 310 + 110 + 1 000 = 2 090 now. Four rows of 400 more each were planned.
    for (const row of [
      'Ultraljud, Klinisk fysiologi',
      'Narkosapparater 2 st',
      'Städmaskin',
      'Komponentutbyte, regionfastigheter',
    ]) {
      const cell = prior.cell('10b', row, 'Plan 2021');
      cell.set(cell.number + 400);
    }
    expect(found(valid(), prior)).toEqual(['varning forra-aret-plan 10b!E13']);
    expect(message(valid(), prior)).toContain('Ingen rad för sig har ändrats så mycket.');
  });

  it('says that last year’s figure cannot be read, and in which file', () => {
    const prior = lastYear();
    prior.cell('10a', 'Övrig verksamhet', 'Kostnader Plan 2022').set('enligt avtal');
    expect(reasons(valid(), prior).filter((reason) => reason.includes('enligt avtal'))).toEqual([
      'forra-aret-plan: Övrig verksamhet, Kostnader Plan 2022 kan inte jämföras med förra årets inlämning, 2020/Inlämning.xlsx. Cellen 10a!K10 (Övrig verksamhet, Kostnader Plan 2022) innehåller texten ”enligt avtal”, som inte kan läsas som ett tal.',
    ]);
  });

  it('is an upplysning when the rule pack says so, and is not judged when it says nothing', () => {
    const { förraÅret, ...rest } = builtInPack();
    if (förraÅret === undefined) throw new Error('The rule pack has no limits');
    const mild = {
      ...rest,
      förraÅret: { ...förraÅret, förändring: { ...förraÅret.förändring, allvar: 'upplysning' } },
    };
    expect(found(valid(), planned(-279), mild as RulePack)).toEqual(['upplysning forra-aret-plan 10a!H10']);
    expect(found(valid(), planned(-279), rest)).toEqual([]);
  });
});

describe('10b-utgift-tom', () => {
  // Ultraljud: 300 t o m 2019 now. Last year 100 t o m 2018 and 200 in the forecast for 2019.
  const spent = (amount: number): Submission => {
    const submission = valid();
    submission.cell('10b', 'Ultraljud, Klinisk fysiologi', 't o m 2019').set(amount);
    return submission;
  };

  it('finds a figure that is more than 100 tkr and 10 % from last year’s figure and forecast', () => {
    expect(found(spent(401), lastYear())).toEqual(['varning 10b-utgift-tom 10b!C9']);
    expect(message(spent(401), lastYear())).toBe(
      'Ultraljud, Klinisk fysiologi, Utgift t o m 2019: 401 tkr ska vara omkring 300 tkr. I förra årets inlämning var Utgift t o m 2018 100 tkr och prognosen för 2019 200 tkr. Skillnaden 101 tkr (33,7 %) är mer än utfallet bör avvika från prognosen, 100 tkr och 10 %.',
    );
  });

  it('passes what an outcome may differ from its forecast', () => {
    expect(found(spent(400), lastYear())).toEqual([]);
    expect(found(spent(200), lastYear())).toEqual([]);
  });

  it('finds a figure that has become less than it already was', () => {
    expect(found(spent(100), lastYear())).toEqual(['varning 10b-utgift-tom 10b!C9']);
    const prior = lastYear();
    prior.cell('10b', 'Ultraljud, Klinisk fysiologi', 't o m 2018').set(302);
    prior.cell('10b', 'Ultraljud, Klinisk fysiologi', 'Prognos 2019').set(0);
    expect(message(valid(), prior)).toBe(
      'Ultraljud, Klinisk fysiologi, Utgift t o m 2019: 300 tkr är mindre än de 302 tkr som redan var Utgift t o m 2018 i förra årets inlämning. Det är 2 tkr för lågt.',
    );
    prior.cell('10b', 'Ultraljud, Klinisk fysiologi', 't o m 2018').set(301);
    expect(found(valid(), prior)).toEqual([]);
  });
});

describe('10c-kostnad-tom', () => {
  it('finds Kostn. and Inv.utg. that do not follow from last year’s', () => {
    const submission = valid();
    // Journalsystem i mobilen: 120 and 50 t o m 2019.
    submission.cell('10c', 'Journalsystem i mobilen, Kostn.', 't o m 2019').set(221);
    expect(found(submission, lastYear())).toEqual(['varning 10c-kostnad-tom 10c!D6']);
    submission.cell('10c', 'Journalsystem i mobilen, Kostn.', 't o m 2019').set(220);
    expect(found(submission, lastYear())).toEqual([]);
    submission.cell('10c', 'Journalsystem i mobilen, Inv.utg.', 't o m 2019').set(151);
    expect(found(submission, lastYear())).toEqual(['varning 10c-kostnad-tom 10c!D7']);
  });
});

describe('10a-delomraden-andrade', () => {
  const [first, ...others] = VALID_CONTENT.delomraden;

  it('tells of a delområde that has come', () => {
    const prior = lastYear();
    const name = prior.cell('10a', 'Fastighetsförvaltning', 'etikett');
    name.set('Kultur och bildning');
    expect(found(valid(), prior)).toEqual([
      'upplysning 10a-delomraden-andrade 10a!A9',
      'upplysning 10a-delomraden-andrade 10a!A11',
    ]);
  });

  it('tells of one that is gone, at the sum', () => {
    if (first === undefined) throw new Error('There is no delområde');
    const idle = { ...first, name: 'Kultur', before: [0, 0], intakter: [0, 0, 0], kostnader: [0, 0, 0] } as const;
    const wider = lastYear({
      delomraden: [...lastYearOf(VALID_CONTENT).delomraden, { ...idle, kostnader: [0, -90, 0] }],
    });
    expect(found(valid(), wider)).toEqual(['upplysning 10a-delomraden-andrade 10a!A11']);
    expect(message(valid(), wider)).toBe(
      'Delområdet ”Kultur” i förra årets inlämning finns inte med i år. Netto Plan 2021 −90 tkr.',
    );
  });

  it('shows a renamed one as such and compares it', () => {
    const submission = valid();
    submission.cell('10a', 'Medicinsk service', 'etikett').set('Medicinska servicen');
    expect(found(submission, lastYear())).toEqual(['upplysning 10a-delomraden-andrade 10a!A8']);
    expect(message(submission, lastYear())).toBe(
      'Delområdet ”Medicinska servicen” hette ”Medicinsk service” i förra årets inlämning. De jämförs med varandra.',
    );
    submission.cell('10a', 'Medicinsk service', 'Netto Budget 2020').set(-6300);
    expect(found(submission, lastYear())).toEqual([
      'upplysning 10a-delomraden-andrade 10a!A8',
      'varning forra-aret-samma-kolumn 10a!C8',
    ]);
  });

  it('passes other letters, footnotes and another order', () => {
    const submission = valid();
    submission.cell('10a', 'Medicinsk service', 'etikett').set('MEDICINSK  SERVICE 4)');
    const prior = lastYear({
      delomraden: lastYearOf({ ...VALID_CONTENT, delomraden: [...others, ...(first === undefined ? [] : [first])] })
        .delomraden,
    });
    expect(found(submission, prior)).toEqual([]);
  });
});

describe('10b-investeringar-andrade', () => {
  it('tells of an investment that has come and of one that is gone', () => {
    const prior = lastYear();
    prior.cell('10b', 'Städmaskin', 'Benämning').set('Kylrum');
    prior.cell('10b', 'Städmaskin', 'Proj.nr').set(4050);
    expect(found(valid(), prior)).toEqual([
      'upplysning 10b-investeringar-andrade 10b!B11',
      'upplysning 10b-investeringar-andrade 10b!B13',
    ]);
    expect(message(valid(), prior)).toBe(
      'Investeringen ”Städmaskin” fanns inte i förra årets inlämning. Utgift t o m 2019 90 tkr, Budget 2021 110 tkr.',
    );
  });

  it('shows one with the same number and another name as renamed', () => {
    const submission = valid();
    submission.cell('10b', 'Städmaskin', 'Benämning').set('Kombiskurmaskin');
    expect(found(submission, lastYear())).toEqual(['upplysning 10b-investeringar-andrade 10b!B11']);
    expect(message(submission, lastYear())).toContain('”Kombiskurmaskin” hette ”Städmaskin”');
  });

  it('passes one with the same name and another number', () => {
    const submission = valid();
    submission.cell('10b', 'Städmaskin', 'Proj.nr').set(4999);
    expect(found(submission, lastYear())).toEqual([]);
  });
});

describe('10c-projekt-andrade', () => {
  it('tells of a project that has come and of one that is gone', () => {
    const prior = lastYear();
    prior.cell('10c', 'Digital patologi', 'Benämning').set('Vårdplatskarta');
    prior.cell('10c', 'Digital patologi', 'Proj.nr').set(8109);
    expect(found(valid(), prior)).toEqual([
      'upplysning 10c-projekt-andrade 10c!B9',
      'upplysning 10c-projekt-andrade 10c!B23',
    ]);
  });

  it('shows one with a like name as renamed', () => {
    const submission = valid();
    submission.cell('10c', 'Digital patologi', 'Benämning').set('Införande av digital patologi');
    submission.cell('10c', 'Digital patologi', 'Proj.nr').set(8190);
    expect(found(submission, lastYear())).toEqual(['upplysning 10c-projekt-andrade 10c!B9']);
  });
});

describe('16-risker-andrade', () => {
  it('tells of a risk that has come, of one that is gone and of one with another name', () => {
    const prior = lastYear();
    prior.cell('16', 'Risk 1', 'Benämning').set('Hög sjukfrånvaro');
    prior.cell('16', 'Risk 2', 'Benämning').set('Driftstopp i journalsystem');
    expect(found(valid(), prior)).toEqual([
      'upplysning 16-risker-andrade 16!Q1',
      'upplysning 16-risker-andrade 16!B5',
      'upplysning 16-risker-andrade 16!B6',
    ]);
  });
});

describe('17-projekt-andrade', () => {
  it('tells of a project that has come and of one that is gone, at its list', () => {
    const prior = lastYear();
    prior.cell('17-2', 'Projekt 1', 'Projektnamn').set('Ny organisation');
    expect(found(valid(), prior)).toEqual([
      'upplysning 17-projekt-andrade 17-2!M2',
      'upplysning 17-projekt-andrade 17-2!B7',
    ]);
  });

  it('passes a project that has moved to another list', () => {
    const [one, other] = VALID_CONTENT.projectLists;
    if (one === undefined || other === undefined) throw new Error('There are two lists');
    const prior = lastYear({
      projectLists: [
        { ...one, projects: one.projects.slice(0, 1) },
        { ...other, projects: [...other.projects, ...one.projects.slice(1)] },
      ],
    });
    expect(found(valid(), prior)).toEqual([]);
  });
});
