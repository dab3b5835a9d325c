import { checkWorkbooks, findingsOf } from '../../support/check';
import { sheetFromRows, type RowContent } from '../../support/sheet-from-rows';

const LIST: readonly RowContent[] = [
  ['Större investeringar'],
  ['Investering', 'Orsak', 'Belopp (mnkr)'],
  ['Objekt 1', 'Haveririsk', 5],
  ['Objekt 2', 'Haveririsk', 7],
  ['Objekt 3', 'Haveririsk', 9],
];

it('says once that no bilaga is recognised, with what was looked for, what was found and what to do', () => {
  const report = checkWorkbooks([
    { file: 'plan.xlsx', sheets: [sheetFromRows(LIST, 'A1', 'Lista'), sheetFromRows([['Bilaga 11']], 'A1', 'Elva')] },
  ]);
  const findings = findingsOf(report);
  expect(findings.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(['varning bilaga-oigenkand']);
  const [{ message, place } = { message: '', place: null }] = findings;
  expect(place?.sheet.sheet).toBe('Lista');
  expect(message).toContain('Ingen bilaga känns igen i plan.xlsx.');
  expect(message).toContain('Bilaga 9, 9a, 10a, 10b, 10c, 11, 16 och 17 har sökts');
  expect(message).toContain('”Elva”: Bladet har titeln ”Bilaga 11” men tabellen kan inte läsas');
  expect(message).toContain('Återställ bilagans titel och rubriker efter mallen');
  const reasons = report.submissions.flatMap(({ notEvaluated }) => notEvaluated);
  expect(reasons.map(({ rule, reason }) => `${rule}: ${reason}`)).toEqual(['bilaga-saknas: Ingen bilaga känns igen.']);
});

it('says so of a workbook without a table too', () => {
  const report = checkWorkbooks([{ file: 'brev.xlsx', sheets: [sheetFromRows([['Hej']])] }]);
  expect(findingsOf(report).map(({ rule, place }) => [rule, place])).toEqual([['bilaga-oigenkand', null]]);
});
