import { checkSubmissions } from '../../src/core/engine/check-submissions';
import { BUILT_IN_PACKS, defaultPack } from '../../src/core/packs/built-in';
import type { DocumentBlock, DocumentSnapshot } from '../../src/core/document/snapshot';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { findingsOf } from '../support/check';
import { readDocument } from '../support/documents/read-document';
import { HSF, readSample, RLF } from '../support/sample-files';

const FAULTLESS = 'HSF verksamhetsplan 2024 utan fel.docx';

let hsf: WorkbookSnapshot;
let plan: DocumentSnapshot;

beforeAll(async () => {
  hsf = await readSample(HSF);
  plan = readDocument(FAULTLESS);
});

/** What is found in a document beside a workbook, without what is found in the workbook alone. */
function foundIn(workbook: WorkbookSnapshot, document: DocumentSnapshot): readonly string[] {
  const options = { pack: defaultPack(), among: [...BUILT_IN_PACKS.values()], ledger: null, unreadable: [] };
  return findingsOf(checkSubmissions([workbook], { ...options, documents: [document] }))
    .filter(({ rule, causedBy }) => rule.startsWith('plan-5') && causedBy === null)
    .map(({ severity, rule, labels }) => `${severity} ${rule} ${labels.join(', ')}`);
}

/** The plan with another text in a cell of a table: the one in the row with a label, in a column from 0. */
function withCell(document: DocumentSnapshot, label: string, column: number, text: string): DocumentSnapshot {
  let changed = 0;
  const blocks = document.blocks.map((block): DocumentBlock => {
    if (block.kind !== 'table') return block;
    const rows = block.cells.filter((cell) => cell.column === 0 && textOf(cell.blocks) === label).map(({ row }) => row);
    return {
      ...block,
      cells: block.cells.map((cell) => {
        if (!rows.includes(cell.row) || cell.column !== column) return cell;
        changed += 1;
        return { ...cell, blocks: cell.blocks.map((one) => (one.kind === 'paragraph' ? { ...one, text } : one)) };
      }),
    };
  });
  expect(changed).toBe(1);
  return { ...document, blocks };
}

function textOf(blocks: readonly DocumentBlock[]): string {
  return blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')).join('');
}

it.each([
  FAULTLESS,
  'HSF verksamhetsplan 2024 utan fel, annan layout.docx',
  'HSF verksamhetsplan 2024 utan fel, annan layout.odt',
  'HSF verksamhetsplan 2024 spårade ändringar.docx',
])('finds nothing wrong in the tables of %s, in whatever layout, with changes accepted', (name) => {
  expect(foundIn(hsf, readDocument(name))).toEqual([]);
});

it.each(['RLF verksamhetsplan 2020.docx', 'RLF verksamhetsplan 2020.odt'])(
  'finds that the tables of %s agree with the published bilagor',
  async (name) => {
    expect(foundIn(await readSample(RLF), readDocument(name))).toEqual([]);
  },
);

// Budget 2024 is column 3 of the result budget, in millions with a decimal, and column 2 of the investments, in thousands.
it.each([
  // 1 388,4 − 9 913,9 − 27,9 = −8 553,4, printed −8 553,2: 0,2 is what four figures of one decimal may be out by.
  ['Avskrivningar', 3, '-27,9', []],
  // −8 553,5: 0,3 is more than that.
  ['Avskrivningar', 3, '-28,0', ['fel plan-52-summa Verksamhetens nettokostnader, Budget 2024']],
  // 8 582 956 tkr on bilaga 10a is 8 583,0 and no 8 582,9.
  ['Regionbidrag', 3, '8 582,9', ['fel plan-52-bilaga-10a Regionbidrag, Budget 2024']],
  // Bilaga 10a has no Prognos 2023; bilaga 11 says 8 571 121 tkr.
  ['Regionbidrag', 2, '8 571,2', ['fel plan-52-bilaga-11 Regionbidrag, Prognos 2023']],
  // Seven lines and their total may be out by half a thousand each.
  ['Ambulans', 2, '1 865', []],
  ['Ambulans', 2, '1 866', ['fel plan-53-summa Totalt, Budget 2024']],
  // Bilaga 10b comes to 22 656; its own lines may still come to 22 660.
  ['Totalt', 2, '22 660', ['fel plan-53-10b-total Totalt, Budget 2024']],
] as const)('in the row %s, column %i, %s is judged by what rounding explains', (label, column, text, found) => {
  expect(foundIn(hsf, withCell(plan, label, column, text))).toEqual(found);
});

it('holds the result of the budget year and the plan years to the goal, and no other year', () => {
  // The result after financial items is the other row that prints it, and bilaga 10a the other place.
  const changed = (column: number): DocumentSnapshot =>
    withCell(withCell(plan, 'Årets resultat', column, '5,0'), 'Resultat efter finansiella poster', column, '5,0');
  expect(foundIn(hsf, changed(4))).toContain('fel plan-52-resultat-balans Årets resultat, Plan 2025');
  expect(foundIn(hsf, changed(2)).filter((one) => one.includes('balans'))).toEqual([]);
});

/** What `plan-enhet` and `plan-arsversion` say, with the place in words. */
function saidOfTables(workbook: WorkbookSnapshot, document: DocumentSnapshot): readonly string[] {
  const options = { pack: defaultPack(), among: [...BUILT_IN_PACKS.values()], ledger: null, unreadable: [] };
  return findingsOf(checkSubmissions([workbook], { ...options, documents: [document] }))
    .filter(({ rule }) => ['plan-enhet', 'plan-arsversion'].includes(rule))
    .map(({ severity, message }) => `${severity} ${message}`)
    .sort();
}

it('says where the published plan names no unit, and where it calls a year something else than bilaga 10b', async () => {
  expect(saidOfTables(await readSample(RLF), readDocument('RLF verksamhetsplan 2020.docx'))).toEqual([
    'varning Kolumnen heter Budget 2021 men på bilagan Plan 2021.',
    'varning Kolumnen heter Budget 2022 men på bilagan Plan 2022.',
    'varning Tabellen säger inte vilken enhet beloppen har. De är lästa som tkr.',
  ]);
});

it('says that years do not follow on each other', () => {
  expect(saidOfTables(hsf, plan)).toEqual([]);
  expect(saidOfTables(hsf, withCell(plan, 'Verksamhet', 3, 'Plan 2026'))).toEqual([
    'fel Kolumnen Plan 2026 står efter Budget 2024: åren ska följa på varandra, ett i taget.',
    'fel Kolumnen Plan 2026 står efter Plan 2026: åren ska följa på varandra, ett i taget.',
  ]);
});

it.each([
  ['Anslaget är xx mnkr.', 'xx mnkr'],
  ['Beslutad av nämnden, § xx', '§ xx'],
  ['[Skriv datum]', '[Skriv datum]'],
  ['Diarienummer XXX', 'XXX'],
  ['Planen gäller 20xx.', '20xx'],
] as const)('says that ”%s” holds a placeholder of the template', (text, placeholder) => {
  const changed = withCell(plan, 'Ambulans', 1, text);
  const options = { pack: defaultPack(), ledger: null, unreadable: [] };
  const found = findingsOf(checkSubmissions([hsf], { ...options, documents: [changed] })).filter(
    ({ rule }) => rule === 'plan-platshallare',
  );
  expect(found.map(({ severity, actual }) => [severity, actual])).toEqual([['varning', placeholder]]);
});

it.each(['XXL', 'Maxx 20 deltagare', 'Lex Maria', '§ 12'])('takes ”%s” for none', (text) => {
  const changed = withCell(plan, 'Ambulans', 1, text);
  const options = { pack: defaultPack(), ledger: null, unreadable: [] };
  const found = findingsOf(checkSubmissions([hsf], { ...options, documents: [changed] }));
  expect(found.filter(({ rule }) => rule === 'plan-platshallare')).toEqual([]);
});

it('says nothing of a document whose region’s pack knows no documents', () => {
  const options = { pack: { ...defaultPack(), dokument: undefined }, ledger: null, unreadable: [] };
  const report = checkSubmissions([hsf], { ...options, documents: [withCell(plan, 'Regionbidrag', 3, '1,0')] });
  expect(findingsOf(report).filter(({ rule }) => rule.startsWith('plan-5'))).toEqual([]);
});
