import { withCells } from '../../src/core/fill/sheet-with-cells';
import { checkWorkbooks, findingsOf, found, summary } from '../support/check';
import { validSubmission } from '../support/submission/build-submission';
import type { Submission } from '../support/submission/submission';

/** A submission in which nothing is found at all: key figures that need the ledger are left out. */
function valid(): Submission {
  return validSubmission({ ledgerKeyFigures: false });
}

it('finds nothing in the valid submission', () => {
  expect(found(valid())).toEqual([]);
});

describe('bilaga-saknas', () => {
  it('finds that bilaga 16 is not there', () => {
    expect(found(valid().deleteBilaga('16'))).toEqual(['varning bilaga-saknas']);
  });

  it('passes without bilaga 9, which the rule pack does not require', () => {
    expect(found(valid().deleteBilaga('9'))).toEqual([]);
  });
});

describe('bilaga-dubblett', () => {
  it('finds the second bilaga 16, at its title', () => {
    const submission = valid();
    submission.copySheet(submission.cell('16', 'Q1'));
    expect(found(submission)).toEqual(['fel bilaga-dubblett 16 (2)!Q1']);
  });

  it('passes two bilaga 17 of different verksamheter', () => {
    const submission = valid();
    expect(submission.cell('17-1', 'D2').value).toBe('Förvaltning: Hälso- och sjukvårdsförvaltningen / Vård');
    expect(submission.cell('17-2', 'D2').value).toBe('Förvaltning: Hälso- och sjukvårdsförvaltningen / Stab');
    expect(found(submission)).toEqual([]);
  });
});

describe('bilaga-oigenkand', () => {
  it('finds a sheet with another table, at its first cell', () => {
    const submission = valid();
    submission.addSheet(
      'Personal',
      `
      Personal   | Heltid | Deltid
      Läkare     |     12 |      3
      Sköterskor |     40 |     11
      Övriga     |      8 |      2`,
    );
    expect(found(submission)).toEqual(['upplysning bilaga-oigenkand Personal!A1']);
  });

  it('passes a sheet that holds text alone', () => {
    const submission = valid();
    submission.addSheet(
      'Läs mig',
      `
      Så fyller du i bilagorna
      Skriv belopp i tusental kronor.`,
    );
    expect(found(submission)).toEqual([]);
  });
});

describe('kolumn-saknas', () => {
  it('finds that Plan 2022 is missing on bilaga 9', () => {
    const submission = valid();
    submission.deleteColumn(submission.cell('9', 'rubrik', 'Plan 2022'));
    expect(found(submission)).toEqual(['fel kolumn-saknas 9!E6']);
  });

  it('finds that Sannolikhet is missing on bilaga 16', () => {
    const submission = valid();
    submission.deleteColumn(submission.cell('16', 'rubrik', 'Sannolikhet'));
    expect(found(submission)).toEqual(['fel kolumn-saknas 16!N4']);
  });

  it('passes a column of remarks that the template does not have', () => {
    const submission = valid();
    submission.cell('9', 'G6').set('Anmärkning');
    submission.cell('9', 'G7').set('Inklusive förråd');
    expect(found(submission)).toEqual([]);
  });

  describe('for a column of bilaga 10 a that does not say which it is', () => {
    it('is not compared with Prognos on bilaga 11 when the year has been taken out', () => {
      const submission = valid();
      submission.cell('10a', 'rubrik', 'Budget 2020').clear();
      expect(found(submission)).toEqual(['fel kolumn-saknas 10a!C5']);
    });

    it('is not compared with Prognos on bilaga 11 when it says Plan', () => {
      const submission = valid();
      submission.cell('10a', 'rubrik', 'Budget 2020').set('Plan 2020');
      expect(found(submission)).toEqual(['fel arsversion 10a!C5']);
    });

    it('keeps its place when another word stands for Netto', () => {
      const submission = valid();
      submission.cell('10a', 'B6').set('Summa');
      expect(found(submission)).toEqual(['fel kolumn-saknas 10a!B6']);
    });
  });
});

describe('rad-saknas', () => {
  it('finds that Inhyrda lokaler is missing on bilaga 9', () => {
    const submission = valid();
    submission.deleteRow(submission.cell('9', 'Inhyrda lokaler', 'etikett'));
    expect(found(submission)).toEqual(['fel rad-saknas 9!A8']);
  });

  it.each([
    ['IT, spec på bilaga 10 c', []],
    ['It-projekt enligt bil. 10C', []],
    ['Datorer, spec på bilaga 10 c', ['fel rad-saknas 10b!B6']],
  ])('knows the IT row of bilaga 10 b by its reference: %j', (label, expected) => {
    const submission = valid();
    submission.cell('10b', 'IT', 'Benämning').set(label);
    expect(found(submission)).toEqual(expected);
  });

  it('passes a delområde less', () => {
    const submission = valid();
    // Its netto goes to Övrig verksamhet, so that RESULTAT stays 0.
    submission.cell('10a', 'Övrig verksamhet', 'Netto Utfall 2019').set(-1070);
    submission.cell('10a', 'Övrig verksamhet', 'Netto Budget 2020').set(-1100);
    submission.cell('10a', 'Övrig verksamhet', 'Intäkter Budget 2021').set(12700);
    submission.cell('10a', 'Övrig verksamhet', 'Kostnader Budget 2021').set(-13850);
    submission.cell('10a', 'Övrig verksamhet', 'Intäkter Plan 2022').set(12900);
    submission.cell('10a', 'Övrig verksamhet', 'Kostnader Plan 2022').set(-14080);
    submission.cell('10a', 'Övrig verksamhet', 'Intäkter Plan 2023').set(13100);
    submission.cell('10a', 'Övrig verksamhet', 'Kostnader Plan 2023').set(-14310);
    submission.deleteRow(submission.cell('10a', 'Fastighetsförvaltning', 'etikett'));
    expect(found(submission)).toEqual([]);
  });
});

describe('tal-som-text', () => {
  it('finds an amount with a blank in it, and the sums that leave it out only follow', () => {
    const submission = valid();
    submission.cell('10b', 'Ultraljud, Klinisk fysiologi', 'Budget 2021').set('4 20');
    submission.cell('10b', 'Ultraljud, Klinisk fysiologi', 'Budget 2021').set('420 ');
    expect(found(submission)).toEqual(['varning tal-som-text 10b!E9']);
  });

  it('passes a lone dash for nothing', () => {
    const submission = valid();
    submission.cell('10b', 'Narkosapparater 2 st', 't o m 2019').set('\u2013');
    expect(found(submission)).toEqual([]);
  });
});

describe('cellfel', () => {
  it('finds a division by zero', () => {
    const submission = valid();
    submission.cell('11', 'Återinvesteringsgrad', 'Budget 2021').setFormula('1/0');
    expect(found(submission)).toEqual(['fel cellfel 11!D6']);
  });

  it('finds a total that gives several values, and offers the sum of them', () => {
    const submission = valid();
    const total = submission.cell('10b', 'TOTALT', 'Budget 2021');
    const [before] = /[A-Z]+\d+:[A-Z]+\d+/u.exec(total.formula ?? '') ?? [];
    const content = { value: { error: '#SPILL!' }, formula: before ?? '' };
    const workbooks = submission.snapshot().map((workbook) => ({
      ...workbook,
      sheets: workbook.sheets.map((sheet) =>
        sheet.name === '10b' ? withCells(sheet, [{ ...total.place, content }]) : sheet,
      ),
    }));
    const own = findingsOf(checkWorkbooks(workbooks)).filter(({ causedBy }) => causedBy === null);
    expect(own.map(summary)).toEqual([`fel cellfel ${total.at}`]);
    const [finding] = own;
    expect(finding?.message).toContain('#SPILL!: formeln ger flera värden');
    expect(finding?.fix.map(({ formula }) => formula)).toEqual([`=SUM(${before ?? ''})`]);
  });

  it('passes an error value on a sheet that is no bilaga', () => {
    const submission = valid();
    submission.addSheet('Kladd', 'Egna beräkningar');
    submission.workbook.sheet('Kladd').edit(2, 0, { formula: '1/0' });
    expect(found(submission)).toEqual([]);
  });
});

describe('extern-lank', () => {
  it('finds a formula that reads another workbook', () => {
    const submission = valid();
    submission.cell('10a', 'Investeringar', 'Netto Utfall 2019').setFormula("'[Bokslut 2019.xlsx]Blad1'!$B$7", -1310);
    expect(found(submission)).toEqual(['varning extern-lank 10a!B22']);
  });

  it.each([
    ['10b', 'Städmaskin', '10b!A11'],
    ['10c', 'Digital patologi', '10c!A9'],
  ] as const)('finds a project number of bilaga %s that is read from another workbook', (bilaga, row, cell) => {
    const submission = valid();
    const number = submission.cell(bilaga, row, 'Proj.nr');
    number.setFormula("'[Projekt.xlsx]Blad1'!$A$7", number.value);
    expect(found(submission)).toEqual([`varning extern-lank ${cell}`]);
  });

  it('passes a formula that reads another sheet of the workbook', () => {
    expect(valid().cell('10a', 'Investeringar', 'Netto Budget 2021').formula).toBe("-('10b'!E13-'10b'!E12)");
  });
});

describe('dolt-innehall', () => {
  it('finds a hidden row with figures, at the first of them', () => {
    const submission = valid();
    submission.hideRow(submission.cell('10a', 'Medicinsk service', 'etikett'));
    expect(found(submission)).toEqual(['upplysning dolt-innehall 10a!B8']);
  });

  it('finds a hidden column with figures, at the first of them', () => {
    const submission = valid();
    submission.hideColumn(submission.cell('10b', 'rubrik', 'Plan 2022'));
    expect(found(submission)).toEqual(['upplysning dolt-innehall 10b!F7']);
  });

  it('finds an amount that its number format hides', () => {
    const submission = valid();
    submission.cell('10a', 'Medicinsk service', 'Kostnader Budget 2021').format(';;;');
    expect(found(submission)).toEqual(['upplysning dolt-innehall 10a!E8']);
  });

  it('passes a format that only hides zeros', () => {
    const submission = valid();
    submission.cell('10a', 'Medicinsk service', 'Kostnader Budget 2021').format('#,##0;-#,##0;');
    expect(found(submission)).toEqual([]);
  });

  it('passes a hidden row without figures', () => {
    const submission = valid();
    submission.hideRow(submission.cell('10a', 'A12'));
    expect(found(submission)).toEqual([]);
  });
});

describe('hardkodad-summa', () => {
  it('finds a sum that is typed where its neighbours are formulas', () => {
    const submission = valid();
    submission.cell('10a', 'SUMMA VERKSAMHET', 'Kostnader Budget 2021').freeze();
    expect(found(submission)).toEqual(['varning hardkodad-summa 10a!E11']);
  });

  it('passes a table in which every sum is typed', () => {
    expect(found(valid().freezeFormulas(['10a']))).toEqual([]);
  });
});

describe('formel-avvikelse', () => {
  it('finds a formula that does something else than its neighbours', () => {
    const submission = valid();
    submission.cell('10a', 'Primärvård', 'Netto Budget 2021').setFormula('D7+E7*E7/E7');
    expect(found(submission)).toEqual(['varning formel-avvikelse 10a!F7']);
  });

  it.each(['D7 + E7', 'D7+E7+0', 'SUM(D7:E7)', '+$D7+$E7', "'10a'!D7+E7", 'ROUND(E7+D7,0)'])(
    'passes %s, which adds the same',
    (formula) => {
      const submission = valid();
      submission.cell('10a', 'Primärvård', 'Netto Budget 2021').setFormula(formula);
      expect(found(submission)).toEqual([]);
    },
  );
});

describe('summa-omfang', () => {
  it('finds a sum that leaves out the last row', () => {
    const submission = valid();
    submission.cell('10b', 'TOTALT', 'Prognos 2020').setFormula('SUM(D7:D11)');
    expect(found(submission)).toEqual(['fel summa-omfang 10b!D13']);
  });

  it('finds a sum that takes in a figure outside its block', () => {
    const submission = valid();
    submission.cell('9', 'Summa', 'Utfall 2019').setFormula('SUM(B7:B8)+F7');
    expect(found(submission)).toEqual(['fel summa-omfang 9!B9']);
  });

  it('passes a sum over rows that a blank row was put into', () => {
    const submission = valid();
    submission.insertRowsAbove(submission.cell('10b', 'Städmaskin', 'Benämning'));
    expect(submission.cell('10b', 'TOTALT', 'Prognos 2020').formula).toBe('SUM(D7:D13)');
    expect(found(submission)).toEqual([]);
  });

  describe('where the sum of a row and that of a column meet, over typed figures', () => {
    const corner = (formula: (intäkter: string, kostnader: string) => string): Submission => {
      const submission = valid().freezeFormulas(['10a']);
      for (const column of ['Utfall 2019', 'Budget 2020']) {
        const netto = submission.cell('10a', 'SUMMA VERKSAMHET', `Netto ${column}`);
        netto.setFormula(column === 'Utfall 2019' ? 'SUM(B7:B10)' : 'SUM(C7:C10)');
      }
      for (const [column, intäkter, kostnader] of [
        ['Budget 2021', 'D', 'E'],
        ['Plan 2022', 'G', 'H'],
        ['Plan 2023', 'J', 'K'],
      ] as const) {
        submission
          .cell('10a', 'SUMMA VERKSAMHET', `Netto ${column}`)
          .setFormula(formula(`${intäkter}11`, `${kostnader}11`));
      }
      return submission;
    };

    it('passes the sum of the row', () => {
      expect(found(corner((intäkter, kostnader) => `${intäkter}+${kostnader}`))).toEqual([]);
    });

    it('finds one that is neither', () => {
      const submission = corner((intäkter, kostnader) => `${intäkter}+${kostnader}`);
      submission.cell('10a', 'SUMMA VERKSAMHET', 'Netto Plan 2022').setFormula('SUM(I7:I9)+I11-I11');
      expect(found(submission)).toEqual(['fel summa-omfang 10a!I11']);
    });
  });
});

describe('teckenfel', () => {
  it('finds a negative amount on bilaga 10 b', () => {
    const submission = valid();
    submission.cell('10b', 'Narkosapparater 2 st', 't o m 2019').set(-1);
    expect(found(submission)).toEqual(['fel teckenfel 10b!C10']);
  });

  it('finds a negative income on bilaga 10 a', () => {
    const submission = valid();
    submission.cell('10a', 'Övrig verksamhet', 'Intäkter Budget 2021').set(-200);
    expect(found(submission)).toEqual(['fel teckenfel 10a!D10']);
  });

  it('finds a positive Tandvårdsersättning, from which RESULTAT and a key figure only follow', () => {
    const submission = valid();
    submission.cell('10a', 'Tandvårdsersättning', 'Kostnader Budget 2021').set(2500);
    // 2 500 000 / 24 430 = 102.33, which the formula of bilaga 11 gives a minus sign now.
    expect(submission.cell('11', 'Tandvårdsersättning', 'Budget 2021').number).toBeCloseTo(-102.33, 2);
    expect(found(submission)).toEqual(['fel teckenfel 10a!E15']);
  });

  it('passes 0', () => {
    const submission = valid();
    submission.cell('10b', 'Narkosapparater 2 st', 't o m 2019').set(0);
    expect(found(submission)).toEqual([]);
  });

  describe('where a year has Netto alone', () => {
    it.each([
      ['Tandvårdsersättning', 'Utfall 2019', 2400, 'B15'],
      ['Primärvårdersättning', 'Budget 2020', 720, 'C16'],
      ['Regionbidrag', 'Utfall 2019', -52_600, 'B17'],
    ])('finds the wrong sign of %s, %s', (row, year, amount, cell) => {
      const submission = valid();
      submission.cell('10a', row, `Netto ${year}`).set(amount);
      expect(found(submission)).toEqual([`fel teckenfel 10a!${cell}`]);
    });

    it('passes a surplus of Finansiella intäkter/kostnader, and a cost of 0', () => {
      const submission = valid();
      submission.cell('10a', 'Finansiella intäkter/kostnader', 'Netto Utfall 2019').set(900);
      submission.cell('10a', 'Primärvårdersättning', 'Netto Utfall 2019').set(0);
      expect(found(submission)).toEqual([]);
    });
  });
});

describe('enhet-misstankt', () => {
  it('finds an amount in kronor in a table of thousands', () => {
    const submission = valid();
    submission.cell('10a', 'Primärvård', 'Netto Utfall 2019').set(-41200000);
    expect(found(submission)).toEqual(['varning enhet-misstankt 10a!B7']);
  });

  it.each([
    // 10 until 2019, then 300, 200 and 200: 240 000 is 1 200 times the middle one of these.
    ['finds one against years that what was spent before is unlike', 240000, ['varning enhet-misstankt 10c!G12']],
    ['passes one that is a hundred and twenty times larger', 24000, []],
  ])('%s', (_, amount, expected) => {
    const submission = valid();
    submission.cell('10c', 'Verktyg för beslutsstöd, Kostn.', 't o m 2019').set(10);
    submission.cell('10c', 'Verktyg för beslutsstöd, Kostn.', 'Plan 2022').set(amount);
    expect(found(submission)).toEqual(expected);
  });

  // 50, 100, 150 and 200 are the other years.
  it.each([
    ['finds one with decimals among years without', 0.18, ['varning enhet-misstankt 10c!H7']],
    ['passes one that is a hundred times smaller', 1.8, []],
    ['passes one without decimals', 1, []],
  ])('%s', (_, amount, expected) => {
    const submission = valid();
    submission.cell('10c', 'Journalsystem i mobilen, Inv.utg.', 'Plan 2023').set(amount);
    expect(found(submission).filter((line) => line.includes('enhet-misstankt'))).toEqual(expected);
  });

  it('finds an area in thousands of square metres', () => {
    const submission = valid();
    submission.cell('9', 'Egna lokaler', 'Plan 2022').set(41.9);
    expect(found(submission)).toEqual(['varning enhet-misstankt 9!E7']);
  });

  it('finds a share of a year that bilaga 10 a does not have', () => {
    const submission = valid();
    submission.cell('11', 'Återinvesteringsgrad', 'Prognos 2020').set(700);
    expect(found(submission)).toEqual(['varning enhet-misstankt 11!C6']);
  });

  it('leaves a key figure that is computed to that', () => {
    const submission = valid();
    submission.cell('11', 'Tandvårdsersättning', 'Budget 2021').set(102_330);
    expect(found(submission)).toEqual(['fel 11-tandvardsersattning 11!D7']);
  });

  it('passes an amount that is a hundred times larger', () => {
    const submission = valid();
    submission.cell('10a', 'Primärvård', 'Netto Utfall 2019').set(-4120000);
    expect(found(submission)).toEqual([]);
  });
});

describe('arsversion', () => {
  it('finds a header with the wrong year', () => {
    const submission = valid();
    submission.cell('10b', 'rubrik', 'Plan 2022').set('Plan 2021');
    expect(found(submission)).toEqual(['fel arsversion 10b!F5']);
  });

  it('passes Budget for last year on one bilaga, which is not compared with Prognos', () => {
    const submission = valid();
    submission.cell('10b', 'rubrik', 'Prognos 2020').set('Budget 2020');
    expect(found(submission)).toEqual([]);
  });

  it('passes Prognos or Budget for last year on bilaga 10 a', () => {
    for (const lastYear of ['Budget', 'Prognos'] as const)
      expect(found(validSubmission({ ledgerKeyFigures: false, lastYear }))).toEqual([]);
  });

  it('finds a risk analysis for last year', () => {
    const submission = valid();
    submission.cell('16', 'A1').set('Mall - Riskanalys inför 2020');
    expect(found(submission)).toEqual(['fel arsversion 16!A1']);
  });

  it('passes a header with a line break and the year in two digits', () => {
    const submission = valid();
    submission.cell('10b', 'rubrik', 'Plan 2022').set('Plan \n-22');
    expect(found(submission)).toEqual([]);
  });
});

describe('forvaltning-avviker', () => {
  it('finds a misspelt name', () => {
    const submission = valid();
    submission.cell('10b', 'A3').set('Förvaltning: Hälso- och sjukvårdsförvalningen');
    expect(found(submission)).toEqual(['upplysning forvaltning-avviker 10b!A3']);
  });

  it('passes the name in capitals, and its abbreviation', () => {
    const submission = valid();
    submission.cell('10b', 'A3').set('Förvaltning: HÄLSO- OCH SJUKVÅRDSFÖRVALTNINGEN');
    submission.cell('10c', 'A3').set('Förvaltning: HSF');
    expect(found(submission)).toEqual([]);
  });
});

describe('varde-saknas', () => {
  it('finds a figure that cannot be read, from which it follows that RESULTAT is not 0', () => {
    const submission = valid();
    const corner = submission.cell('10a', 'A1');
    for (const row of [7, 8, 9, 10, 14, 15, 16, 17]) {
      submission.at(corner, row - 1, 5).setFormula(`SUM(D${row}:E${row})`);
      submission.at(corner, row - 1, 8).setFormula(`SUM(G${row}:H${row})`);
      submission.at(corner, row - 1, 11).setFormula(`SUM(J${row}:K${row})`);
    }
    submission.cell('10a', 'Medicinsk service', 'Kostnader Plan 2023').set('-9 8OO');
    expect(submission.cell('10a', 'RESULTAT', 'Netto Plan 2023').value).toBe(9800);
    expect(found(submission)).toEqual(['varning varde-saknas 10a!K8']);
  });

  it('finds a figure that the template expects', () => {
    const submission = valid();
    submission.cell('9', 'Egna lokaler', 'Budget 2021').clear();
    expect(found(submission)).toEqual(['varning varde-saknas 9!D7']);
  });

  it('passes an investment without an amount for a year', () => {
    const submission = valid();
    submission.cell('10b', 'Narkosapparater 2 st', 't o m 2019').clear();
    expect(found(submission)).toEqual([]);
  });
});
