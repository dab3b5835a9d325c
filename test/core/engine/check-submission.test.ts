import type { Finding } from '../../../src/core/findings/finding';
import { check, checkWorkbooks, builtInPack, findingsOf, found, placeOf } from '../../support/check';
import { FAULTS } from '../../support/faults/index';
import { Scene } from '../../support/faults/scene';
import { Random } from '../../support/random';
import { validSubmission } from '../../support/submission/build-submission';
import type { Submission } from '../../support/submission/submission';

/** A submission with one overwritten sum, one missing åtgärd, one missing status and one number stored as text. */
function withErrors(): Submission {
  const submission = validSubmission();
  submission.cell('10a', 'SUMMA VERKSAMHET', 'Netto Budget 2021').set(-48_850);
  submission.cell('16', 'Risk 1', 'Åtgärd').clear();
  submission.cell('16', 'Risk 2', 'Status').clear();
  submission.cell('10b', 'Städmaskin', 'Budget 2021').set('110');
  return submission;
}

function idsOf(submission: Submission): readonly string[] {
  return findingsOf(check(submission)).map(({ id }) => id);
}

describe('the id of a finding', () => {
  it('says the rule and the labels', () => {
    const ids = idsOf(withErrors());
    expect(ids.filter((id) => id.startsWith('16-'))).toEqual([
      '16-atgard-saknas/16/hälso-och-sjukvårdsförvaltningen/1/brist-på-personal/åtgärd',
      '16-status-saknas/16/hälso-och-sjukvårdsförvaltningen/2/driftstopp-i-journalen/status',
    ]);
  });

  it('is one finding’s alone', () => {
    const ids = idsOf(withErrors());
    expect(ids.length).toBeGreaterThan(4);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('stays when rows are put in and sheets are renamed', () => {
    const moved = withErrors();
    moved.insertRowsAbove(moved.cell('10a', 'Medicinsk service', 'etikett'), 2);
    moved.insertRowsAbove(moved.cell('16', 'Risk 1', 'Nr'));
    moved.workbook.insertRows(moved.sheet('10b'), 0, 5);
    moved.workbook.insertColumns(moved.sheet('10b'), 0, 2);
    for (const [index, bilaga] of (['10a', '10b', '16'] as const).entries())
      moved.renameSheet(bilaga, `Blad${index + 1}`);
    expect(idsOf(moved)).toEqual(idsOf(withErrors()));
  });
});

it('gives the same findings in the same order every time', () => {
  const [one, other] = [withErrors(), withErrors()].map((submission) => findingsOf(check(submission)));
  const plain = (findings: readonly Finding[] | undefined): unknown =>
    findings?.map(({ id, message, causedBy, consequences, place }) => ({
      id,
      message,
      causedBy,
      place,
      consequences: consequences.map(({ label, from, to }) => [label, from, to]),
    }));
  expect(plain(one)).toEqual(plain(other));
});

it('lists findings by bilaga, row and column, and those without a cell last', () => {
  const submission = withErrors();
  submission.deleteBilaga('17-1').deleteBilaga('17-2');
  const findings = findingsOf(check(submission));
  expect(findings.at(-1)).toMatchObject({ rule: 'bilaga-saknas', place: null });
  const places = findings.flatMap(({ bilagaKind, place }) =>
    place === null ? [] : [[bilagaKind ?? '', place.address.row, place.address.column] as const],
  );
  const order = ['10a', '10b', '11', '16'];
  const sorted = [...places].sort(
    (one, other) => order.indexOf(one[0]) - order.indexOf(other[0]) || one[1] - other[1] || one[2] - other[2],
  );
  expect(new Set(places.map(([kind]) => kind))).toEqual(new Set(order));
  expect(places).toEqual(sorted);
});

describe('what follows from one overwritten sum', () => {
  // Bilaga 10b, Budget 2021: 250 for IT (150 + 100), 420 + 310 + 110 + 1 000 make 2 090. Typed: 1 200 more.
  // Bilaga 10a then has Investeringar -(3 290 - 1 000) = -2 290 instead of -1 090, against Avskrivningar -1 600.
  const submission = validSubmission();
  const total = submission.cell('10b', 'TOTALT', 'Budget 2021');
  const before = total.value;
  total.set(3290);
  const findings = findingsOf(check(submission));
  const roots = findings.filter(({ causedBy, severity }) => causedBy === null && severity !== 'upplysning');

  it('is folded under the finding at the sum', () => {
    expect(before).toBe(2090);
    expect(roots.map(({ rule }) => rule)).toEqual(['10b-total']);
    expect(roots.map(placeOf)).toEqual([total.at]);
    expect(roots[0]).toMatchObject({ severity: 'fel', expected: 2090, actual: 3290, difference: 1200, unit: 'tkr' });
    const folded = findings.filter(({ causedBy }) => causedBy === roots[0]?.id).map(({ rule }) => rule);
    expect(folded).toContain('hardkodad-summa');
    expect(folded).toContain('10a-investeringsniva');
  });

  it('is told with what it is and what it will be', () => {
    // Diff: -2 290 + 1 600 = -690 and -1 090 + 1 600 = 510. 2 290 / 1 600 = 1.43125 and 1 090 / 1 600 = 0.68125.
    const told = roots[0]?.consequences.map(({ label, from, to, unit }) => ({ label, from, to, unit }));
    expect(told).toEqual([
      { label: 'Återinvesteringsgrad, %, Budget 2021', from: 1.43125, to: 0.68125, unit: '%' },
      { label: 'Investeringar, Netto Budget 2021', from: -2290, to: -1090, unit: 'tkr' },
      { label: 'Diff (investering-avskrivning), Netto Budget 2021', from: -690, to: 510, unit: 'tkr' },
    ]);
  });

  it('leaves a formula’s own error in it', () => {
    const both = validSubmission();
    both.cell('10b', 'TOTALT', 'Budget 2021').set(3290);
    const diff = both.cell('10a', 'Diff', 'Netto Budget 2021');
    diff.setFormula(`${diff.formula ?? ''}+100`);
    const root = findingsOf(check(both)).find(({ rule }) => rule === '10b-total');
    // 100 more than above: -590 and 610.
    expect(root?.consequences.find(({ label }) => label.startsWith('Diff'))).toMatchObject({ from: -590, to: 610 });
  });

  it('is nothing where a figure is only typed from it', () => {
    const typed = validSubmission().freezeFormulas();
    typed.cell('10b', 'TOTALT', 'Budget 2021').set(3290);
    const root = findingsOf(check(typed)).find(({ rule }) => rule === '10b-total');
    expect(root?.consequences).toEqual([]);
  });
});

describe('a cost that was changed without the netto that was typed beside it', () => {
  // F7 is typed, and so is E7, which the sums in E11 and F11 come down to.
  const submission = validSubmission({ ledgerKeyFigures: false }).freezeFormulas(['10a']);
  for (const column of 'BCDEFGHIJKL')
    submission
      .at(submission.cell('10a', 'A11'), 0, column.charCodeAt(0) - 65)
      .setFormula(`SUM(${column}7:${column}10)`);
  submission.cell('10a', 'Primärvård', 'Kostnader Budget 2021').set(-50921);
  const findings = findingsOf(check(submission));

  it('is told once, at that netto', () => {
    const roots = findings.filter(({ causedBy }) => causedBy === null);
    expect(roots.map((root) => `${root.rule} ${placeOf(root)}`)).toEqual(['10a-netto 10a!F7']);
    expect(roots[0]).toMatchObject({ expected: -42921, actual: -42600, difference: 321 });
    expect(findings.filter(({ causedBy }) => causedBy === roots[0]?.id).map(placeOf)).toEqual(['10a!F11']);
  });

  it('is told once also where RESULTAT has moved with it', () => {
    const moved = submission.clone();
    moved.cell('10a', 'SUMMA VERKSAMHET', 'Netto Budget 2021').setFormula('D11+E11');
    moved.cell('10a', 'RESULTAT', 'Netto Budget 2021').setFormula('F11+SUM(F14:F17)');
    expect(moved.cell('10a', 'RESULTAT', 'Netto Budget 2021').value).toBe(-321);
    expect(found(moved)).toEqual(['fel 10a-netto 10a!F7']);
  });
});

/** What is found once a submission in which nothing is found has been changed. */
function foundAfter(change: (submission: Submission) => void): readonly string[] {
  const submission = validSubmission({ ledgerKeyFigures: false });
  change(submission);
  return found(submission);
}

describe('one error is told once', () => {
  it('where a sum that is typed a krona wrong moves the sums below it', () => {
    expect(
      foundAfter((submission) => {
        submission.cell('10a', 'Primärvård', 'Netto Budget 2021').set(-42_599);
      }),
    ).toEqual(['upplysning avrundningsdifferens 10a!F7', 'varning hardkodad-summa 10a!F7']);
  });

  it('where a dash stands for a netto that comes to something', () => {
    expect(
      foundAfter((submission) => {
        submission.cell('10a', 'Primärvård', 'Netto Budget 2021').set('-');
      }),
    ).toEqual(['fel 10a-netto 10a!F7']);
  });

  it('where two sums that meet in a cell ask for the same value', () => {
    expect(
      foundAfter((submission) => {
        submission.cell('10a', 'SUMMA VERKSAMHET', 'Netto Budget 2021').freeze();
        // 100 less income than 8 000, so that neither the column nor the row comes to what is typed.
        submission.cell('10a', 'Primärvård', 'Intäkter Budget 2021').set(7900);
      }),
    ).toEqual(['fel 10a-netto 10a!F11']);
  });

  it('where another sheet refers to a text', () => {
    expect(
      foundAfter((submission) => {
        submission.cell('10a', 'Regionbidrag', 'Netto Utfall 2019').set('52 600');
      }),
    ).toEqual(['varning tal-som-text 10a!B17']);
  });

  it.each(['0,7 mkr', '7 000 000 kr', '7 tkr', '6 900'])(
    'where sums have not been calculated since %s was typed',
    (text) => {
      expect(
        foundAfter((submission) => {
          submission.cell('10a', 'Primärvård', 'Intäkter Budget 2021').set(text);
        }),
      ).toEqual(['varning tal-som-text 10a!D7']);
    },
  );

  it('where a share divides by a netto that is typed as 0', () => {
    expect(
      foundAfter((submission) => {
        submission.cell('10a', 'Avskrivningar', 'Netto Budget 2021').set(0);
      }),
    ).toEqual(['fel 10a-netto 10a!F21']);
  });

  it('where a key figure follows a netto that has got another sign', () => {
    expect(
      foundAfter((submission) => {
        submission.cell('10a', 'Regionbidrag', 'Netto Budget 2021').setFormula('D16+E16');
      }),
    ).toEqual(['fel 10a-netto 10a!F17']);
  });

  it('where two formulas break on one dash', () => {
    expect(
      foundAfter((submission) => {
        submission.cell('10a', 'Avskrivningar', 'Netto Utfall 2019').set('-');
      }),
    ).toEqual(['fel cellfel 10a!B23']);
  });

  it('where the sums of rows take in a column that has lost its header', () => {
    expect(
      foundAfter((submission) => {
        submission.cell('10b', 'rubrik', 'Plan 2023').set('Not');
      }),
    ).toEqual(['fel kolumn-saknas 10b!G5']);
  });

  it('where SUMMA VERKSAMHET has lost its name', () => {
    expect(
      foundAfter((submission) => {
        submission.cell('10a', 'A11').clear();
      }),
    ).toEqual(['fel rad-saknas 10a!A7']);
  });

  it('where the row of a key figure’s denominator has been emptied', () => {
    const rows = foundAfter((submission) => {
      for (const column of 'ABCDEF') submission.cell('11', `${column}10`).clear();
    });
    expect(rows.filter((line) => !line.startsWith('fel rad-saknas 11!'))).toEqual([]);
  });
});

describe('a rule that the pack switches off', () => {
  const pack = {
    ...builtInPack(),
    avstängdaRegler: [{ regel: '16-atgard-saknas', skäl: 'Åtgärder följs upp i annat system.' }],
  };

  it('is not run, and said to be off', () => {
    const report = checkWorkbooks(withErrors().snapshot(), pack);
    expect(findingsOf(report).map(({ rule }) => rule)).not.toContain('16-atgard-saknas');
    expect(report.submissions.flatMap(({ tallies }) => tallies.map(({ rule }) => rule.id))).not.toContain(
      '16-atgard-saknas',
    );
    expect(report.disabled).toEqual([{ rule: '16-atgard-saknas', reason: 'Åtgärder följs upp i annat system.' }]);
  });

  it('takes its checks out of the count, and nothing else', () => {
    const [all] = check(withErrors()).submissions;
    const [without] = checkWorkbooks(withErrors().snapshot(), pack).submissions;
    const own = all?.tallies.filter(({ rule }) => rule.id === '16-atgard-saknas') ?? [];
    expect(own).toMatchObject([{ findings: 1, notEvaluated: 0 }]);
    expect(without?.counts.fel).toBe((all?.counts.fel ?? 0) - 1);
    expect(without?.counts.total).toBe((all?.counts.total ?? 0) - 1 - (own[0]?.passed ?? 0));
  });
});

describe.each([
  ['nothing wrong', () => validSubmission()],
  ['four errors', withErrors],
  ...Object.entries(FAULTS).flatMap(([name, fault], seed) => {
    const submission = validSubmission();
    const planted = fault(new Scene(submission, new Random(seed)));
    return planted === undefined ? [] : [[name, () => submission] as const];
  }),
] as readonly (readonly [string, () => Submission])[])('with %s', (_, build) => {
  const reports = check(build()).submissions;

  it('every check is counted once', () => {
    for (const { counts, findings, notEvaluated, tallies } of reports) {
      const roots = findings.filter(({ causedBy }) => causedBy === null);
      expect(counts).toEqual({
        total: counts.passed + counts.fel + counts.varning + counts.upplysning + counts.notEvaluated,
        accepted: 0,
        passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
        fel: roots.filter(({ severity }) => severity === 'fel').length,
        varning: roots.filter(({ severity }) => severity === 'varning').length,
        upplysning: roots.filter(({ severity }) => severity === 'upplysning').length,
        notEvaluated: notEvaluated.length,
      });
      expect(tallies.reduce((sum, tally) => sum + tally.findings, 0)).toBe(findings.length);
    }
  });

  it('what follows from another finding names it, and no circle', () => {
    for (const { findings } of reports) {
      const causes = new Map(findings.map(({ id, causedBy }) => [id, causedBy]));
      expect(causes.size).toBe(findings.length);
      for (const { id } of findings) {
        const seen = new Set<string>();
        for (let at: string | null | undefined = id; at !== null; at = causes.get(at)) {
          if (at === undefined || seen.has(at)) throw new Error(`${id} follows from ${String(at)}`);
          seen.add(at);
        }
      }
    }
  });
});
