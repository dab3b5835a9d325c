import type { FillPlan, PlannedWrite, Unfilled } from '../../../src/core/fill/fill-plan';
import { formatAddress } from '../../../src/core/workbook/address';
import { builtInPack } from '../../support/check';
import { planFor, plansFor, summaryOf } from '../../support/fill';
import { validSubmission } from '../../support/submission/build-submission';
import type { SubmissionCell, Submission } from '../../support/submission/submission';

function placeOf({ place }: PlannedWrite | Unfilled): string {
  return `${place.sheet.sheet}!${formatAddress(place.address)}`;
}

/** What is planned for a cell; undefined when nothing is. */
function writeAt(plan: FillPlan, cell: SubmissionCell | undefined): PlannedWrite | undefined {
  return plan.writes.find((write) => placeOf(write) === cell?.at);
}

/** The writes of empty cells and of wrong ones: what a faultless submission has none of. */
function needed(plan: FillPlan): readonly string[] {
  return plan.writes.filter(({ group }) => group !== 'hårdkodad').map(summaryOf);
}

function plan(submission: Submission): FillPlan {
  return planFor(submission.snapshot());
}

describe('a faultless submission', () => {
  it('needs nothing', () => {
    const { writes, unfilled } = plan(validSubmission());
    expect(writes.filter(({ group }) => group !== 'hårdkodad')).toEqual([]);
    expect(unfilled).toEqual([]);
  });

  it('has typed sums that can become formulas, and none of them is chosen', () => {
    const { writes } = plan(validSubmission());
    // Netto of Avskrivningar is typed where the other rows have a formula.
    expect(writes.map(summaryOf)).toEqual([
      'hårdkodad 10a!F21 =D21+E21',
      'hårdkodad 10a!I21 =G21+H21',
      'hårdkodad 10a!L21 =J21+K21',
    ]);
    expect(writes.some(({ isChosen }) => isChosen)).toBe(false);
  });
});

describe('empty cells', () => {
  it('a sum is filled as its neighbours have it', () => {
    const submission = validSubmission();
    const cell = submission.cell('10a', 'SUMMA VERKSAMHET', 'Netto Budget 2021');
    const { formula } = cell;
    cell.clear();
    const write = writeAt(plan(submission), cell);
    // −42 600 − 6 300 + 400 − 1 550
    expect(write).toMatchObject({
      group: 'tom',
      isChosen: true,
      old: { value: null, formula: null },
      new: { value: -50_050, formula },
      unit: 'tkr',
      label: 'SUMMA VERKSAMHET, Netto Budget 2021',
      rule: '10a-summa-verksamhet',
      source: 'Bilaga 10a, raden SUMMA VERKSAMHET',
      why: 'Cellen är tom. SUMMA VERKSAMHET är summan av delområdena i varje kolumn.',
      origin: null,
      recipe: null,
    });
  });

  it('a sum of sums that are filled is computed from them', () => {
    const submission = validSubmission();
    const cells = [
      submission.cell('10a', 'Primärvård', 'Netto Plan 2022'),
      submission.cell('10a', 'SUMMA VERKSAMHET', 'Netto Plan 2022'),
      submission.cell('10a', 'Regionbidrag', 'Netto Plan 2022'),
      submission.cell('10a', 'RESULTAT', 'Netto Plan 2022'),
    ];
    for (const cell of cells) cell.clear();
    const planned = plan(submission);
    // 8 100 − 51 600; that with −6 450, 400 and −1 580; the income alone; and 0, as everywhere.
    expect(cells.map((cell) => writeAt(planned, cell)?.new.value)).toEqual([-43_500, -51_130, 55_465, 0]);
  });

  it('all sums of a bilaga are filled where none is left to go by', () => {
    const submission = validSubmission();
    for (const column of [
      'Netto Utfall 2019',
      'Netto Budget 2020',
      'Intäkter Budget 2021',
      'Kostnader Budget 2021',
      'Netto Budget 2021',
      'Intäkter Plan 2022',
      'Kostnader Plan 2022',
      'Netto Plan 2022',
      'Intäkter Plan 2023',
      'Kostnader Plan 2023',
      'Netto Plan 2023',
    ]) {
      submission.cell('10a', 'SUMMA VERKSAMHET', column).clear();
    }
    expect(needed(plan(submission))).toEqual([
      'tom 10a!B11 =SUM(B7:B10)',
      'tom 10a!C11 =SUM(C7:C10)',
      'tom 10a!D11 =SUM(D7:D10)',
      'tom 10a!E11 =SUM(E7:E10)',
      'tom 10a!F11 =SUM(F7:F10)',
      'tom 10a!G11 =SUM(G7:G10)',
      'tom 10a!H11 =SUM(H7:H10)',
      'tom 10a!I11 =SUM(I7:I10)',
      'tom 10a!J11 =SUM(J7:J10)',
      'tom 10a!K11 =SUM(K7:K10)',
      'tom 10a!L11 =SUM(L7:L10)',
    ]);
  });

  it('a difference is filled with the sign that the rule gives', () => {
    const submission = validSubmission();
    const cells = [
      'Netto Utfall 2019',
      'Netto Budget 2020',
      'Netto Budget 2021',
      'Netto Plan 2022',
      'Netto Plan 2023',
    ].map((column) => submission.cell('10a', 'Diff', column).clear());
    const planned = plan(submission);
    const write = writeAt(planned, submission.cell('10a', 'Diff', 'Netto Budget 2021'));
    const [investeringar, avskrivningar] = ['Investeringar', 'Avskrivningar'].map(
      (row) => submission.cell('10a', row, 'Netto Budget 2021').address,
    );
    expect(write?.new).toEqual({ value: 510, formula: `${investeringar ?? ''}-${avskrivningar ?? ''}` });
    expect(cells.every((cell) => writeAt(planned, cell)?.isChosen === true)).toBe(true);
  });

  it('Investeringar come from bilaga 10b without the rows that the pack leaves out', () => {
    const submission = validSubmission();
    for (const year of ['Budget 2021', 'Plan 2022', 'Plan 2023']) {
      submission.cell('10a', 'Investeringar', `Netto ${year}`).clear();
    }
    const write = writeAt(plan(submission), submission.cell('10a', 'Investeringar', 'Netto Budget 2021'));
    const total = submission.cell('10b', 'TOTALT', 'Budget 2021').address;
    const outside = submission.cell('10b', 'Komponentutbyte, regionfastigheter', 'Budget 2021').address;
    // 250 + 420 + 310 + 110 + 1 000 less 1 000
    expect(write?.new).toEqual({ value: -1090, formula: `-'10b'!${total}+'10b'!${outside}` });
  });

  it('the IT row comes from bilaga 10c, and stays empty where there is nothing to carry', () => {
    const submission = validSubmission();
    const cells = ['t o m 2019', 'Budget 2021'].map((column) => submission.cell('10b', 'IT', column).clear());
    const planned = plan(submission);
    expect(cells.map((cell) => writeAt(planned, cell)?.new.value)).toEqual([50, 250]);
    for (const name of ['Journalsystem i mobilen', 'Digital patologi']) {
      submission.cell('10c', `${name}, Inv.utg.`, 'Budget 2021').set(0);
    }
    expect(writeAt(plan(submission), cells[1])).toBeUndefined();
  });

  it('the rows of bilaga 10c are filled, and unused slots as the other slots are', () => {
    const submission = validSubmission();
    const cells = [
      submission.cell('10c', 'Digital patologi, S:a', 'Budget 2021'),
      submission.cell('10c', 'Digital patologi, Inv.utg.', 'Summa'),
      submission.cell('10c', 'Digital patologi', 'Driftsumma'),
      submission.cell('10c', 'Plats 4, S:a', 'Budget 2021'),
      submission.cell('10c', 'Summa kostnader', 'Budget 2021'),
      submission.cell('10c', 'TOTALT IT-plan', 'Budget 2021'),
      submission.cell('10c', 'Driftkostnader', ''),
    ];
    const formulas = cells.map(({ formula }) => formula);
    for (const cell of cells) cell.clear();
    const planned = plan(submission);
    // 120 + 100; 0 + 0 + 100 + 100 + 100; 30 + 25; nothing; 300 + 120 + 200; that with 250; 130 + 55 + 15.
    expect(cells.map((cell) => writeAt(planned, cell)?.new.value)).toEqual([220, 300, 55, 0, 620, 870, 200]);
    expect(cells.map((cell) => writeAt(planned, cell)?.new.formula)).toEqual(formulas);
  });

  it('key figures are filled, over sheets, in the row’s own way of rounding', () => {
    const submission = validSubmission({ roundedFormulas: true });
    const cells = [
      submission.cell('11', 'Återinvesteringsgrad', 'Budget 2021'),
      submission.cell('11', 'Tandvårdsersättning', 'Plan 2022'),
      submission.cell('11', 'Regionbidrag per inv', 'Plan 2023'),
      submission.cell('11', 'Regionbidrag', 'Budget 2021'),
    ];
    const formulas = cells.map(({ formula }) => formula);
    for (const cell of cells) cell.clear();
    const planned = plan(submission);
    // 1 090 / 1 600; 2 560 000 / 24 390 = 104,96; 56 650 000 / 24 350 = 2 326,49.
    expect(cells.map((cell) => writeAt(planned, cell)?.new.value)).toEqual([0.681, 105, 2326, 54_270]);
    expect(cells.map((cell) => writeAt(planned, cell)?.new.formula)).toEqual(formulas);
  });

  it('key figures are filled where the whole row is empty', () => {
    const submission = validSubmission();
    const columns = ['Utfall 2019', 'Prognos 2020', 'Budget 2021', 'Plan 2022', 'Plan 2023'];
    for (const column of columns) submission.cell('11', 'Återinvesteringsgrad', column).clear();
    const planned = plan(submission);
    const [investering, avskrivning] = ['Investeringar', 'Avskrivningar'].map(
      (row) => submission.cell('10a', row, 'Netto Budget 2021').address,
    );
    const write = writeAt(planned, submission.cell('11', 'Återinvesteringsgrad', 'Budget 2021'));
    expect(write?.new).toEqual({ value: 0.68125, formula: `'10a'!${investering ?? ''}/'10a'!${avskrivning ?? ''}` });
    expect(writeAt(planned, submission.cell('11', 'Återinvesteringsgrad', 'Prognos 2020'))).toBeUndefined();
  });

  it('bilaga 9 and 9a are filled', () => {
    const submission = validSubmission();
    const cells = [
      submission.cell('9', 'Summa', 'Budget 2021'),
      submission.cell('9a', 'Läkarbesök', 'Budget 2021'),
      submission.cell('9a', 'Övriga vårdgivare besök', 'Plan 2022'),
    ];
    const values = cells.map(({ number }) => number);
    for (const cell of cells) cell.clear();
    const planned = plan(submission);
    expect(writeAt(planned, cells[0])?.new.value).toBe(45_400);
    expect(cells.map((cell) => writeAt(planned, cell)?.new.value)).toEqual(values);
  });

  it('a column that the template leaves blank stays so, unless the other one is filled in', () => {
    const submission = validSubmission({ totalsEverywhere: true });
    const [first, last] = ['t o m 2019', 'Summa'].map((column) => submission.cell('10b', 'TOTALT', column));
    first?.clear();
    // IT 50, and 300 + 0 + 90 + 800
    expect(writeAt(plan(submission), first)?.new.value).toBe(1240);
    last?.clear();
    expect(needed(plan(submission))).toEqual([]);
  });

  it('a cell without a number format is given its neighbours’', () => {
    const submission = validSubmission();
    const cell = submission.cell('11', 'Återinvesteringsgrad', 'Budget 2021').clear();
    expect(writeAt(plan(submission), cell)?.numberFormat).toBeNull();
    cell.format('General');
    expect(writeAt(plan(submission), cell)?.numberFormat).toBe('0.0%');
  });

  it('a sum over cells with dashes passes over them', () => {
    const submission = validSubmission();
    submission.cell('9', 'Inhyrda lokaler', 'Plan 2022').set('-');
    for (const column of ['Utfall 2019', 'Prognos 2020', 'Budget 2021', 'Plan 2022', 'Plan 2023']) {
      submission.cell('9', 'Summa', column).clear();
    }
    const write = writeAt(plan(submission), submission.cell('9', 'Summa', 'Plan 2022'));
    expect(write?.new).toMatchObject({ value: 41_900, formula: expect.stringMatching(/^SUM\(/u) as string });
  });
});

describe('wrong cells', () => {
  it('a typed amount that deviates can be replaced, but is not chosen', () => {
    const submission = validSubmission();
    const cell = submission.cell('10a', 'Primärvård', 'Netto Budget 2021');
    const { formula } = cell;
    cell.set(-42_000);
    expect(writeAt(plan(submission), cell)).toMatchObject({
      group: 'avvikande',
      isChosen: false,
      old: { value: -42_000, formula: null },
      new: { value: -42_600, formula },
      why: 'Cellen visar −42\u00A0000 tkr men ska visa −42\u00A0600 tkr. Netto är summan av Intäkter och Kostnader på varje rad och för varje år.'.replaceAll(
        ' tkr',
        '\u00A0tkr',
      ),
    });
  });

  it('sums that only follow from a wrong one are left', () => {
    const submission = validSubmission();
    submission.cell('10a', 'Primärvård', 'Netto Budget 2021').set(-42_000);
    expect(needed(plan(submission))).toHaveLength(1);
  });

  it('a range that is too short is mended', () => {
    const submission = validSubmission();
    const cell = submission.cell('10b', 'TOTALT', 'Plan 2022');
    const { formula } = cell;
    cell.setFormula((formula ?? '').replace(/\d+\)$/u, (end) => `${parseInt(end, 10) - 1})`));
    expect(writeAt(plan(submission), cell)).toMatchObject({ group: 'avvikande', new: { value: 2130 } });
  });

  it('a formula that shows an error value is mended, not those that only hand it on', () => {
    const submission = validSubmission();
    const cell = submission.cell('10a', 'SUMMA VERKSAMHET', 'Netto Budget 2021').setFormula('#REF!+F7');
    expect(needed(plan(submission))).toEqual([`avvikande ${cell.at} =SUM(F7:F10)`]);
  });

  it('a text or a dash in the place of a sum can be replaced', () => {
    const submission = validSubmission();
    const text = submission.cell('10b', 'Städmaskin', 'Summa').set('se not');
    const dash = submission.cell('10b', 'Narkosapparater 2 st', 'Summa').set('-');
    const planned = plan(submission);
    expect([text, dash].map((cell) => writeAt(planned, cell)?.group)).toEqual(['avvikande', 'avvikande']);
    // 90 + 60 + 110 + 120 + 130, and 0 + 200 + 310 + 330 + 340
    expect([text, dash].map((cell) => writeAt(planned, cell)?.new.value)).toEqual([510, 1180]);
  });

  it('a dash stays where there is nothing', () => {
    const submission = validSubmission();
    for (const column of ['t o m 2019', 'Prognos 2020', 'Budget 2021', 'Plan 2022', 'Plan 2023']) {
      submission.cell('10b', 'Städmaskin', column).set('-');
    }
    submission.cell('10b', 'Städmaskin', 'Summa').set('-');
    expect(needed(plan(submission))).toEqual([]);
  });
});

describe('typed sums', () => {
  it('become formulas like their neighbours’', () => {
    const submission = validSubmission();
    const cell = submission.cell('10c', 'Summa investeringar', 'Plan 2022');
    const { formula } = cell;
    cell.freeze();
    expect(writeAt(plan(submission), cell)).toMatchObject({
      group: 'hårdkodad',
      isChosen: false,
      new: { value: 300, formula },
    });
  });

  it('within rounding they are no deviation', () => {
    const submission = validSubmission();
    const cell = submission.cell('10b', 'TOTALT', 'Budget 2021');
    // Four typed amounts and the sum itself may each be half a unit out: 2 090 ± 2,5.
    cell.set(2092);
    expect(writeAt(plan(submission), cell)?.group).toBe('hårdkodad');
    cell.set(2093);
    expect(writeAt(plan(submission), cell)?.group).toBe('avvikande');
  });
});

describe('what cannot be filled', () => {
  it('a sum over numbers that are stored as text', () => {
    const submission = validSubmission();
    submission.cell('10a', 'Primärvård', 'Kostnader Budget 2021').set('-50 600');
    const cell = submission.cell('10a', 'Primärvård', 'Netto Budget 2021').clear();
    const planned = plan(submission);
    expect(writeAt(planned, cell)).toBeUndefined();
    expect(planned.unfilled.find((one) => placeOf(one) === cell.at)?.reason).toBe(
      'Cellen 10a!E7 (Primärvård, Kostnader Budget 2021) innehåller talet ”-50 600” som text, som en formel inte räknar med. Gör om det till ett tal först.',
    );
  });

  it('a sum over an error value', () => {
    const submission = validSubmission();
    submission.cell('10b', 'Städmaskin', 'Budget 2021').setFormula('1/0');
    const cell = submission.cell('10b', 'Städmaskin', 'Summa').clear();
    const planned = plan(submission);
    expect(planned.unfilled.map(placeOf)).toContain(cell.at);
    expect(planned.unfilled.find((one) => placeOf(one) === cell.at)?.reason).toContain('#DIV/0!');
  });

  it('a key figure whose column bilaga 10a has not', () => {
    const submission = validSubmission();
    const cell = submission.cell('11', 'Tandvårdsersättning', 'Prognos 2020').clear();
    expect(plan(submission).unfilled).toMatchObject([
      {
        label: 'Tandvårdsersättning, kr per inv, Prognos 2020',
        reason: 'Bilaga 10a har Budget 2020, inte Prognos 2020.',
      },
    ]);
    expect(plan(submission).unfilled.map(placeOf)).toEqual([cell.at]);
  });

  it('Regionbidrag whose column bilaga 10a has not', () => {
    const submission = validSubmission();
    submission.cell('11', 'Regionbidrag', 'Prognos 2020').clear();
    const reasons = plan(submission).unfilled.map(({ reason }) => reason);
    expect(reasons).toContain('Bilaga 10a har ingen kolumn för Prognos 2020 att hämta Regionbidrag från.');
  });

  it('a key figure whose denominator is missing or zero', () => {
    const submission = validSubmission();
    const cell = submission.cell('11', 'Återinvesteringsgrad', 'Budget 2021').clear();
    submission.cell('10a', 'Avskrivningar', 'Kostnader Budget 2021').set(0);
    submission.cell('10a', 'Avskrivningar', 'Netto Budget 2021').set(0);
    const reason = plan(submission).unfilled.find((one) => placeOf(one) === cell.at)?.reason;
    expect(reason).toBe('Nämnaren är noll, så kvoten kan inte räknas.');
  });

  it('a formula that would read itself', () => {
    const submission = validSubmission();
    const cell = submission.cell('11', 'Regionbidrag', 'Budget 2021');
    submission.cell('10a', 'Regionbidrag', 'Intäkter Budget 2021').setFormula(`'11'!${cell.address}*1`, 54_270);
    cell.clear();
    expect(plan(submission).unfilled.find((one) => placeOf(one) === cell.at)?.reason).toMatch(/läsa sig själv/u);
  });

  it('a sum that two rules disagree on', () => {
    const submission = validSubmission();
    // A delområde whose Netto alone is typed is in the sum of Netto, not in Intäkter and Kostnader.
    submission.cell('10a', 'Övrig verksamhet', 'Intäkter Budget 2021').clear();
    submission.cell('10a', 'Övrig verksamhet', 'Kostnader Budget 2021').clear();
    submission.cell('10a', 'Övrig verksamhet', 'Netto Budget 2021').set(-1550);
    const cell = submission.cell('10a', 'SUMMA VERKSAMHET', 'Netto Budget 2021').clear();
    const reason = plan(submission).unfilled.find((one) => placeOf(one) === cell.at)?.reason;
    expect(reason).toMatch(/^Beloppet är oklart: −50\u00A0050\u00A0tkr .* eller −48\u00A0500\u00A0tkr /u);
  });
});

describe('what needs a look first', () => {
  it('is planned but not chosen when a cell that it reads goes through a name', () => {
    const submission = validSubmission();
    submission.cell('9', 'Egna lokaler', 'Budget 2021').setFormula('Lokaler*1', 41_800);
    const workbooks = submission.workbook;
    const cell = submission.cell('9', 'Summa', 'Budget 2021');
    // The test's own calculator knows no names, so the cell keeps the result that it was given.
    workbooks.sheets.forEach((sheet) => {
      sheet.visit((_, __, stored) => (stored.dirty = false));
    });
    cell.sheet.rows.get(cell.place.row)?.delete(cell.place.column);
    const write = writeAt(planFor(submission.snapshot()), cell);
    expect(write).toMatchObject({ group: 'tom', isChosen: false, new: { value: 45_400 } });
    expect(write?.why).toContain('Kontrollera att den inte läser den här cellen.');
  });

  it('is not chosen when it would be wrong as long as a wrong cell is left', () => {
    const submission = validSubmission();
    submission.cell('10a', 'Primärvård', 'Netto Budget 2021').set('se not');
    const cell = submission.cell('10a', 'SUMMA VERKSAMHET', 'Netto Budget 2021').clear();
    expect(writeAt(plan(submission), cell)).toMatchObject({ group: 'tom', isChosen: false, new: { value: -50_050 } });
  });
});

describe('over files', () => {
  it('amounts are carried as values, with a note of where they come from', () => {
    const submission = validSubmission();
    const cell = submission.cell('11', 'Regionbidrag', 'Budget 2021').clear();
    submission.workbook.moveToFile([submission.sheet('11')], 'Bilaga 11.xlsx');
    const write = writeAt(plan(submission), cell);
    expect(write).toMatchObject({
      group: 'tom',
      isChosen: true,
      new: { value: 54_270, formula: null },
      origin: `Hämtat från Inlämning.xlsx, ${submission.cell('10a', 'Regionbidrag', 'Netto Budget 2021').at} (Regionbidrag, Netto Budget 2021)`,
    });
  });

  it('a typed amount that agrees is left, and one that does not can be replaced', () => {
    const submission = validSubmission();
    const cell = submission.cell('10a', 'Investeringar', 'Netto Budget 2021');
    submission.workbook.moveToFile([submission.sheet('10b')], 'Bilaga 10b.xlsx');
    expect(cell.formula).toBeNull();
    expect(writeAt(plan(submission), cell)).toBeUndefined();
    cell.set(-1100);
    expect(writeAt(plan(submission), cell)).toMatchObject({ group: 'avvikande', new: { value: -1090, formula: null } });
  });

  it('each förvaltning has a plan of its own', () => {
    const [one, other] = [
      validSubmission(),
      validSubmission({}, { forvaltning: 'Regionala utvecklingsförvaltningen' }),
    ];
    const cell = other.cell('10a', 'RESULTAT', 'Netto Plan 2023').clear();
    const workbooks = [...one.snapshot(), ...other.snapshot().map((workbook) => ({ ...workbook, file: 'Två.xlsx' }))];
    const plans = plansFor(workbooks);
    expect(plans).toHaveLength(2);
    expect(plans.map((plan) => needed(plan))).toEqual(
      expect.arrayContaining([[], [expect.stringContaining(cell.at) as string]]),
    );
  });
});

it('a rule that is switched off fills nothing in', () => {
  const submission = validSubmission();
  submission.cell('10a', 'Diff', 'Netto Budget 2021').clear();
  const pack = { ...builtInPack(), avstängdaRegler: [{ regel: '10a-diff', skäl: 'Raden används inte.' }] };
  expect(needed(plan(submission))).toHaveLength(1);
  expect(needed(planFor(submission.snapshot(), { pack }))).toEqual([]);
});

it('the writes come by bilaga, row and column', () => {
  const submission = validSubmission();
  for (const [bilaga, row, column] of [
    ['11', 'Regionbidrag', 'Utfall 2019'],
    ['10b', 'TOTALT', 'Plan 2022'],
    ['10a', 'RESULTAT', 'Netto Budget 2021'],
    ['10b', 'TOTALT', 'Budget 2021'],
    ['10a', 'Primärvård', 'Netto Plan 2023'],
    ['9', 'Summa', 'Plan 2023'],
  ] as const) {
    submission.cell(bilaga, row, column).clear();
  }
  const places = plan(submission).writes.flatMap((write) => (write.group === 'tom' ? [placeOf(write)] : []));
  expect(places).toEqual(['9!F9', '10a!L7', '10a!F18', '10b!E13', '10b!F13', '11!B13']);
});
