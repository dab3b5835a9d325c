import type { Finding, NotEvaluated, Severity } from '../../src/core/findings/finding';
import type { Report } from '../../src/core/engine/report';
import { renderText } from '../../src/report/text';
import { NO_COLOURS, type TextColours } from '../../src/report/text/layout';
import { acceptFinding } from '../../src/core/review/change-record';
import { createReadyMark } from '../../src/core/review/ready-mark';
import { builtInPack } from '../support/check';
import {
  bilaga11,
  findingAt,
  keyFigureOf,
  NO_REVIEW,
  placeIn,
  reportOf,
  RULE,
  submissionReport,
} from '../support/report';
import { changedFigures, reviewWorkbooks } from '../support/review';
import { validSubmission } from '../support/submission/build-submission';

interface Given {
  readonly colours?: TextColours;
  readonly width?: number;
  readonly minSeverity?: Severity;
  readonly verbose?: boolean;
}

function linesOf(report: Report, given: Given = {}): readonly string[] {
  const text = renderText(report, {
    colours: NO_COLOURS,
    width: 100,
    minSeverity: 'upplysning',
    verbose: false,
    ...given,
  });
  return text.replaceAll('\u00A0', ' ').split('\n');
}

it('begins with the verdict, how many checks were made, and whose submission it is', () => {
  const bilaga = bilaga11();
  const report = submissionReport({
    findings: [findingAt(bilaga, 'E7'), findingAt(bilaga, 'B6', { severity: 'varning' })],
  });
  expect(linesOf(reportOf([report])).slice(0, 3)).toEqual([
    'Kan inte lämnas in: 1 fel och 1 varning.',
    '12 kontroller, varav 10 godkända.',
    'Regionledningsförvaltningen 2020: RLF.xlsx',
  ]);
});

it('says which submission each verdict is of when there are several', () => {
  const bilagor = [bilaga11()];
  const lines = linesOf(
    reportOf([submissionReport({ bilagor }), submissionReport({ bilagor, forvaltning: null, year: null })]),
  );
  expect(lines[0]).toBe('Regionledningsförvaltningen 2020: Kan lämnas in: inga fel och inga varningar.');
  expect(lines).toContain('Okänd förvaltning, okänt år: Kan lämnas in: inga fel och inga varningar.');
});

it('gives each finding its cell first, then the message and the fix in Swedish Excel', () => {
  const bilaga = bilaga11();
  const finding = findingAt(bilaga, 'E7', { fix: [{ place: placeIn(bilaga, 'E7'), formula: '=ROUND(E10/E9,0)' }] });
  const lines = linesOf(reportOf([submissionReport({ findings: [finding] })]));
  expect(lines.slice(4, 8)).toEqual([
    'Bilaga 11 – Bil 11: 1 fel',
    'Bil 11!E7  fel  11-tandvardsersattning',
    '    Tandvårdsersättning, Plan 2021: 714 kr/inv ska vara 715,3 kr/inv.',
    '    Rätta: skriv =AVRUNDA(E10/E9;0) i Bil 11!E7.',
  ]);
});

it('sets consequences and follow-on findings beneath their cause', () => {
  const bilaga = bilaga11();
  const other = { ...bilaga.sheet, sheet: 'Bil 10a', sheetIndex: 1 };
  const cause = findingAt(bilaga, 'E7', {
    consequences: [
      {
        label: 'SUMMA VERKSAMHET, Netto Budget 2020',
        place: { sheet: other, address: { row: 16, column: 5 } },
        from: -1200,
        to: 0,
        unit: 'tkr',
      },
      { label: 'Återinvesteringsgrad, Plan 2021', place: placeIn(bilaga, 'E6'), from: 0.8, to: 0.91, unit: '%' },
    ],
  });
  const followOn = findingAt(bilaga, 'F7', { rule: '10a-resultat', message: 'RESULTAT avviker.', causedBy: cause.id });
  const lines = linesOf(reportOf([submissionReport({ findings: [cause, followOn] })]));
  const from = lines.indexOf('    När det rättas ändras:');
  expect(lines.slice(from, from + 6)).toEqual([
    '    När det rättas ändras:',
    '      SUMMA VERKSAMHET, Netto Budget 2020 (Bil 10a!F17): från −1 200 tkr till 0 tkr (+1 200 tkr)',
    '      Återinvesteringsgrad, Plan 2021 (E6): från 80 % till 91 % (+11 procentenheter)',
    '    Följer av det:',
    '      Bil 11!F7  fel  10a-resultat',
    '          RESULTAT avviker.',
  ]);
});

describe('findings that are alike', () => {
  const bilaga = bilaga11();
  const missing = (address: string): Finding =>
    findingAt(bilaga, address, { severity: 'varning', message: `Cellen ${address} är tom.` });
  const tallies = [{ rule: RULE, bilaga, passed: 1, findings: 4, notEvaluated: 0 }];
  const four = submissionReport({ findings: ['B7', 'C7', 'D7', 'F7'].map(missing), tallies });

  it('are shown as one from four on', () => {
    expect(linesOf(reportOf([four])).slice(5, 9)).toEqual([
      'Bil 11!B7 med flera  varning  11-tandvardsersattning',
      '    4 ställen: B7:D7, F7',
      '    Regeln: Tandvårdsersättning per invånare är beloppet på bilaga 10a genom antal invånare.',
      '    Det första: Cellen B7 är tom.',
    ]);
  });

  it('are shown one by one when there are three', () => {
    const lines = linesOf(reportOf([submissionReport({ findings: ['B7', 'C7', 'D7'].map(missing) })]));
    expect(lines.filter((line) => line.startsWith('Bil 11!'))).toHaveLength(3);
  });

  it('are shown one by one when asked for', () => {
    const lines = linesOf(reportOf([four]), { verbose: true });
    expect(lines.filter((line) => line.startsWith('Bil 11!'))).toHaveLength(4);
  });

  it('are shown one by one when each has its own difference', () => {
    const findings = ['B7', 'C7', 'D7', 'F7'].map((address, index) => ({ ...missing(address), difference: index }));
    const lines = linesOf(reportOf([submissionReport({ findings })]));
    expect(lines.filter((line) => line.startsWith('Bil 11!'))).toHaveLength(4);
  });
});

it('puts the gravest first within a bilaga', () => {
  const bilaga = bilaga11();
  const findings = [findingAt(bilaga, 'B6', { severity: 'upplysning' }), findingAt(bilaga, 'E7')];
  const lines = linesOf(reportOf([submissionReport({ findings })]));
  expect(lines.filter((line) => line.startsWith('Bil 11!'))).toEqual([
    'Bil 11!E7  fel  11-tandvardsersattning',
    'Bil 11!B6  upplysning  11-tandvardsersattning',
  ]);
});

it('says what a least severity leaves out, and judges by all the same', () => {
  const bilaga = bilaga11();
  const findings = [
    findingAt(bilaga, 'B6', { severity: 'upplysning' }),
    findingAt(bilaga, 'C6', { severity: 'varning' }),
  ];
  const lines = linesOf(reportOf([submissionReport({ findings })]), { minSeverity: 'fel' });
  expect(lines[0]).toBe('Kan lämnas in när varningen har rättats eller godtagits: 1 varning och 1 upplysning.');
  expect(lines).toContain('Visas inte här: 1 varning, 1 upplysning.');
  expect(lines.filter((line) => line.startsWith('Bil 11!'))).toEqual([]);
});

it('gathers what could not be checked by reason', () => {
  const bilaga = bilaga11();
  const reason = 'Bilaga 10a har Budget 2019, inte Prognos 2019.';
  const at = (rule: string, address: string | null): NotEvaluated => ({
    rule,
    bilagaKind: '11',
    place: address === null ? null : placeIn(bilaga, address),
    reason,
  });
  const notEvaluated = [
    at('11-aterinvesteringsgrad', 'C6'),
    at('11-tandvardsersattning', 'C7'),
    at('10a-11-regionbidrag', null),
  ];
  const lines = linesOf(reportOf([submissionReport({ notEvaluated })]));
  const from = lines.indexOf('Kunde inte kontrolleras');
  expect(lines.slice(from, from + 5)).toEqual([
    'Kunde inte kontrolleras',
    '  Bilaga 10a har Budget 2019, inte Prognos 2019.',
    '    11-aterinvesteringsgrad: Bil 11!C6',
    '    11-tandvardsersattning: Bil 11!C7',
    '    10a-11-regionbidrag',
  ]);
});

it('sets the key figures out with what is printed and what it comes to', () => {
  const bilaga = bilaga11();
  const keyFigures = [
    keyFigureOf(bilaga, 0, { computed: 0.8769, agrees: true, whyNot: null }),
    keyFigureOf(bilaga, 1, { whyNot: 'Bilaga 10a har Budget 2019.' }),
    keyFigureOf(bilaga, 2, { computed: 0.7836, agrees: false, whyNot: null }),
  ];
  const lines = linesOf(reportOf([submissionReport({ keyFigures })]));
  const from = lines.indexOf('Nyckeltal, Regionledningsförvaltningen (Bil 11)');
  expect(lines.slice(from, from + 7)).toEqual([
    'Nyckeltal, Regionledningsförvaltningen (Bil 11)',
    '                      I bilagan  Beräknat',
    '  Återinvesteringsgrad, %',
    '    Utfall 2018   B6     87,7 %    87,7 %  stämmer',
    '    Prognos 2019  C6     52,3 %         –  kan inte beräknas',
    '    Budget 2020   D6    78,40 %   78,36 %  avviker',
    '    Prognos 2019: Bilaga 10a har Budget 2019.',
  ]);
});

it('tells of unreadable files, unrecognised sheets and rules that are switched off', () => {
  const bilaga = bilaga11();
  const sheetOf = (sheet: string, sheetIndex: number): object => ({ ...bilaga.sheet, sheet, sheetIndex });
  const unrecognised = ['Blad2', 'Blad3'].map((sheet, index) => ({
    sheet: sheetOf(sheet, index + 1) as typeof bilaga.sheet,
    snapshot: bilaga.snapshot,
    address: { row: 0, column: 0 },
    reason: 'Bladet liknar ingen bilaga.',
    hasTable: false,
  }));
  const lines = linesOf(
    reportOf([submissionReport({ unrecognised })], {
      unreadable: [{ file: 'brev.docx', reason: 'Filen är ingen arbetsbok.' }],
      disabled: [{ rule: '9-summa', reason: 'Bilaga 9 används inte.' }],
    }),
  );
  expect(lines.slice(3)).toEqual([
    '',
    'Blad som inte känns igen',
    '  Blad2, Blad3: Bladet liknar ingen bilaga.',
    '',
    'Filer som inte kunde läsas',
    '  brev.docx: Filen är ingen arbetsbok.',
    '',
    'Regler som är avstängda i regelpaketet',
    '  9-summa: Bilaga 9 används inte.',
    '',
    'Regelpaket vasternorrland-2020, version 1.0.0 (Region Västernorrland). Angivet när kontrollen',
    'gjordes.',
    '',
  ]);
});

it('says that nothing could be checked when no file could be read', () => {
  expect(linesOf(reportOf([]))[0]).toBe('Inget kunde kontrolleras.');
});

it('breaks lines at the width, but not within the name of a cell', () => {
  const bilaga = bilaga11();
  const finding = findingAt(bilaga, 'E7', {
    fix: [{ place: placeIn(bilaga, 'E7'), formula: '=B7+C7+D7+E7+F7+B8+C8+D8+E8+F8+B9' }],
  });
  const lines = linesOf(reportOf([submissionReport({ findings: [finding] })]), { width: 60 });
  expect(lines.slice(6, 10)).toEqual([
    '    Tandvårdsersättning, Plan 2021: 714 kr/inv ska vara',
    '    715,3 kr/inv.',
    '    Rätta: skriv =B7+C7+D7+E7+F7+B8+C8+D8+E8+F8+B9 i',
    '      Bil 11!E7.',
  ]);
});

it('prints nothing that a terminal would obey', () => {
  const message = 'Namn\u001B[2J\r\nmed \u202Estyrtecken\u0007.';
  const text = linesOf(reportOf([submissionReport({ findings: [findingAt(bilaga11(), 'E7', { message })] })])).join(
    '\n',
  );
  expect(text).toContain('    Namn [2J med styrtecken .');
  expect(text).not.toMatch(/[^\P{Cc}\n]/u);
});

it('says the severity in words whatever the colour', () => {
  const red = { ...NO_COLOURS, red: (text: string): string => `<röd>${text}</röd>` };
  const text = linesOf(reportOf([submissionReport({ findings: [findingAt(bilaga11(), 'E7')] })]), { colours: red });
  expect(text[5]).toBe('Bil 11!E7  <röd>fel</röd>  11-tandvardsersattning');
});

describe('the review', () => {
  const bilaga = bilaga11();
  const EVA = { by: 'Eva Ek', at: '2026-11-22T14:05:00+01:00' };
  const finding = findingAt(bilaga, 'E7', { severity: 'varning', message: 'Plan 2021 avviker.' });
  const acceptance = acceptFinding(finding, submissionReport().submission, {
    reason: 'Avstämt med ekonomichefen.',
    ...EVA,
  });

  it('marks an accepted finding with its reason, who and when', () => {
    const accepted = { ...finding, acceptance: { status: 'accepted', acceptance } as const };
    const lines = linesOf(reportOf([submissionReport({ findings: [accepted] })]));
    expect(lines[0]).toBe('Kan lämnas in med godtagna avvikelser.');
    expect(lines[1]).toBe('1 anmärkning har godtagits med skäl. 11 kontroller, varav 10 godkända.');
    expect(lines.slice(4, 8)).toEqual([
      'Bilaga 11 – Bil 11: 1 godtagen',
      'Bil 11!E7  varning  11-tandvardsersattning',
      '    Plan 2021 avviker.',
      '    Godtagen. Skäl: Avstämt med ekonomichefen. (Eva Ek, 2026-11-22 kl. 14.05)',
    ]);
  });

  it('tells both values of an acceptance that has lapsed, and why one may not be used', () => {
    const changes = [{ label: 'Antal invånare, Plan 2021', before: 244600, now: 244500, unit: 'invånare' as const }];
    const lapsed = { ...finding, acceptance: { status: 'lapsed', acceptance, changes } as const };
    const refused = {
      ...findingAt(bilaga, 'E6'),
      acceptance: { status: 'refused', acceptance, reason: 'Ett fel ska rättas.' } as const,
    };
    const text = linesOf(reportOf([submissionReport({ findings: [lapsed, refused] })]), { width: 200 }).join('\n');
    expect(text).toContain(
      'Godtagandet gäller inte längre. Antal invånare, Plan 2021: var 244 600 invånare, är nu 244 500 invånare. Skäl: Avstämt med ekonomichefen. (Eva Ek, 2026-11-22 kl. 14.05)',
    );
    expect(text).toContain('Godtagandet används inte. Ett fel ska rättas. Skäl: Avstämt med ekonomichefen.');
  });

  it('tells of the Klarmarkering, what has changed since, and what is new and solved', () => {
    const report = submissionReport({ findings: [finding] });
    const mark = createReadyMark(report, builtInPack(), { ...EVA, role: 'ekonomidirektör' });
    const solved = [{ id: 'x', rule: 'x', bilaga: null, severity: 'fel' as const, message: 'Löst.' }];
    const sinceReview = { since: { kind: 'review', ...EVA }, added: [finding], remaining: [], solved } as const;
    const changes = changedFigures(10);
    const review = { ...NO_REVIEW, sinceReview, ready: { mark, changes } };
    const lines = linesOf(reportOf([{ ...report, review }]), { width: 200 });
    expect(lines.slice(3, 6)).toEqual([
      'Sedan granskningen 2026-11-22 kl. 14.05 av Eva Ek: 1 ny, 0 kvarstår, 1 löst.',
      'Ändrad efter klarmarkering. Klarmarkerad av Eva Ek, ekonomidirektör, 2026-11-22 kl. 14.05, med regelpaket vasternorrland-2020, version 1.0.0.',
      '  Bilaga 11, Rad 0, Plan 2021: var 1, är nu 2',
    ]);
    expect(lines.slice(12, 15)).toEqual([
      '  Bilaga 11, Rad 7, Plan 2021: var 1, är nu 2',
      '  och 2 till',
      'Klarmarkeringen visar vad som granskades och av vem. Den är ingen kryptografisk signatur.',
    ]);
    const holding = linesOf(reportOf([{ ...report, review: { ...NO_REVIEW, ready: { mark, changes: [] } } }]), {
      width: 200,
    });
    expect(holding[3]).toMatch(/^Klarmarkerad av Eva Ek/u);
  });

  it('tells why what a file keeps of reviews could not be used', () => {
    const reviewProblems = [{ file: 'RLF.xlsx', kind: 'damaged' as const, reason: 'Granskningen är skadad.' }];
    const lines = linesOf(reportOf([submissionReport()], { reviewProblems }));
    const from = lines.indexOf('En fils granskning kunde inte användas helt');
    expect(lines[from + 1]).toBe('  RLF.xlsx: Granskningen är skadad.');
  });

  it('tells how the policies are kept, with why one cannot be measured', () => {
    const lines = linesOf(reportOf([reviewWorkbooks(validSubmission().snapshot())]), { width: 200 });
    const from = lines.indexOf('Regionens krav');
    expect(lines.slice(from, from + 6)).toEqual([
      'Regionens krav',
      '  Kostnadsutveckling, högst 3 %',
      '    Budget 2021                –  kan inte mätas',
      '      Bilaga 10a har ingen kostnad för 2020, så det går inte att mäta hur mycket den ökar.',
      '    Plan 2022    10a!H11   1,9 %  hålls, 785 tkr kvar',
      '    Plan 2023    10a!K11   1,9 %  hålls, 828 tkr kvar',
    ]);
  });

  it('prints nothing that a terminal would obey', () => {
    const evil = { ...acceptance, reason: 'Skäl \u001B[2J med\u202E styrtecken', by: 'Eva\u0007 Ek' };
    const accepted = { ...finding, acceptance: { status: 'accepted', acceptance: evil } as const };
    const text = linesOf(reportOf([submissionReport({ findings: [accepted] })])).join('\n');
    expect(text).toContain('Skäl [2J med styrtecken (Eva Ek');
    expect(text).not.toMatch(/[^\P{Cc}\n]/u);
  });
});
