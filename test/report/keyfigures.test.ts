import type { Report } from '../../src/core/engine/report';
import { renderKeyFiguresCsv, renderKeyFiguresJson, renderKeyFiguresText } from '../../src/report/keyfigures';
import { NO_COLOURS } from '../../src/report/text/layout';
import { bilaga11, keyFigureOf, placeIn, reportOf, submissionReport } from '../support/report';

function sample(): Report {
  const bilaga = bilaga11();
  const inputs = [
    { role: 'täljare', label: 'Investeringar, Budget 2020', place: placeIn(bilaga, 'D6'), value: -5846, unit: 'tkr' },
    { role: 'nämnare', label: 'Avskrivningar, Budget 2020', place: placeIn(bilaga, 'D7'), value: -7455, unit: 'tkr' },
  ] as const;
  return reportOf([
    submissionReport({
      keyFigures: [
        keyFigureOf(bilaga, 1, { whyNot: 'Bilaga 10a har Budget 2019.' }),
        keyFigureOf(bilaga, 2, { computed: 5846 / 7455, agrees: true, basis: '10a', whyNot: null, inputs }),
      ],
    }),
  ]);
}

it('writes a row a figure and column as CSV', () => {
  expect(renderKeyFiguresCsv(sample()).replaceAll('\u00A0', ' ').split('\r\n')).toEqual([
    '\uFEFFFörvaltning;År;Enhet;Nyckeltal;Kolumn;Fil;Blad;Cell;I bilagan;Beräknat;Mått;Bedömning;Underlag;Täljare;Nämnare;Anmärkning',
    'Regionledningsförvaltningen;2020;Regionledningsförvaltningen;Återinvesteringsgrad, %;Prognos 2019;RLF.xlsx;Bil 11;C6;52,3;;%;kan inte beräknas;;;;Bilaga 10a har Budget 2019.',
    'Regionledningsförvaltningen;2020;Regionledningsförvaltningen;Återinvesteringsgrad, %;Budget 2020;RLF.xlsx;Bil 11;D6;78,4;78,417;%;stämmer;bilaga 10a;Investeringar, Budget 2020 (Bil 11!D6): −5 846 tkr;Avskrivningar, Budget 2020 (Bil 11!D7): −7 455 tkr;',
    '',
  ]);
});

it('writes JSON that also says where the figure stands, whether it agrees and why not', () => {
  const { submissions } = JSON.parse(renderKeyFiguresJson(sample())) as {
    submissions: readonly { keyFigures: readonly Readonly<Record<string, unknown>>[] }[];
  };
  expect(submissions[0]?.keyFigures[0]).toEqual({
    id: 'aterinvesteringsgrad',
    bilaga: '11',
    enhet: 'Regionledningsförvaltningen',
    column: 'Prognos 2019',
    printed: 0.523,
    computed: null,
    basis: null,
    unit: '%',
    cell: 'C6',
    inputs: [],
    file: 'RLF.xlsx',
    sheet: 'Bil 11',
    agrees: null,
    reason: 'Bilaga 10a har Budget 2019.',
  });
});

it('writes them as text under their submission', () => {
  const text = renderKeyFiguresText(sample(), { colours: NO_COLOURS, width: 100 }).replaceAll('\u00A0', ' ');
  expect(text.split('\n').slice(0, 7)).toEqual([
    'Regionledningsförvaltningen 2020',
    '',
    'Nyckeltal, Regionledningsförvaltningen (Bil 11)',
    '                      I bilagan  Beräknat',
    '  Återinvesteringsgrad, %',
    '    Prognos 2019  C6     52,3 %         –  kan inte beräknas',
    '    Budget 2020   D6     78,4 %    78,4 %  stämmer',
  ]);
});

it('says so when there is no bilaga 11', () => {
  const report = reportOf([submissionReport()], { unreadable: [{ file: 'brev.docx', reason: 'Ingen arbetsbok.' }] });
  expect(renderKeyFiguresText(report, { colours: NO_COLOURS, width: 100 })).toBe(
    'brev.docx kunde inte läsas. Ingen arbetsbok.\n\nRegionledningsförvaltningen 2020: inga nyckeltal. Ingen bilaga 11 hittades.\n',
  );
});
