import { checkSubmissions } from '../../src/core/engine/check-submissions';
import { BUILT_IN_PACKS, defaultPack } from '../../src/core/packs/built-in';
import type { DocumentBlock, DocumentParagraph, DocumentSnapshot } from '../../src/core/document/snapshot';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import type { Finding } from '../../src/core/findings/finding';
import { findingsOf } from '../support/check';
import { readDocument } from '../support/documents/read-document';
import { HSF, readSample, RLF } from '../support/sample-files';

const FAULTLESS = 'HSF verksamhetsplan 2024 utan fel.docx';
const TRACKED = 'HSF verksamhetsplan 2024 spårade ändringar.docx';
const PUBLISHED = 'RLF verksamhetsplan 2020.docx';

let hsf: WorkbookSnapshot;
let rlf: WorkbookSnapshot;
let plan: DocumentSnapshot;

beforeAll(async () => {
  [hsf, rlf] = await Promise.all([readSample(HSF), readSample(RLF)]);
  plan = readDocument(FAULTLESS);
});

/** What rules of documents find beside a workbook, but for what only follows from something else. */
function findings(workbook: WorkbookSnapshot, document: DocumentSnapshot): readonly Finding[] {
  const options = { pack: defaultPack(), among: [...BUILT_IN_PACKS.values()], ledger: null, unreadable: [] };
  return findingsOf(checkSubmissions([workbook], { ...options, documents: [document] })).filter(
    ({ rule, causedBy }) => rule.startsWith('plan-') && causedBy === null,
  );
}

/** The same in a line each: `fel plan-52-summa Regionbidrag, Budget 2024`. */
function found(document: DocumentSnapshot, workbook = hsf): readonly string[] {
  return findings(workbook, document)
    .map(({ severity, rule, labels }) => `${severity} ${rule} ${labels.join(', ')}`)
    .sort();
}

/** What a rule says, with its severity. */
function said(rule: string, document: DocumentSnapshot, workbook = hsf): readonly string[] {
  return findings(workbook, document)
    .filter((finding) => finding.rule === rule)
    .map(({ severity, message }) => `${severity} ${message}`.replaceAll('\u00a0', ' '));
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

/** The plan with the one line that holds a text changed. */
function withLine(
  document: DocumentSnapshot,
  held: string,
  change: (line: DocumentParagraph) => Partial<DocumentParagraph>,
): DocumentSnapshot {
  let changed = 0;
  const blocks = document.blocks.map((block) => {
    if (block.kind !== 'paragraph' || !block.text.includes(held)) return block;
    changed += 1;
    return { ...block, ...change(block) };
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
])('nothing is found in %s, in whatever layout', (name) => {
  expect(found(readDocument(name))).toEqual([]);
});

it.each([PUBLISHED, 'RLF verksamhetsplan 2020.odt'])('what is wrong in %s is found, and nothing else', (name) => {
  expect(found(readDocument(name), rlf)).toEqual([
    'varning plan-arsversion 5.3 Investeringar, Budget 2021',
    'varning plan-arsversion 5.3 Investeringar, Budget 2022',
    'varning plan-enhet 5.3 Investeringar',
    'varning plan-risk-benamning Utbetalning av ersättning till privata rådgivare',
    'varning plan-risk-saknas-i-text 11, Fakturagranskning',
  ]);
});

it('documents are held to nothing where the rule pack names none of their tables', () => {
  const options = { pack: { ...defaultPack(), dokument: undefined }, ledger: null, unreadable: [] };
  const report = checkSubmissions([hsf], { ...options, documents: [withCell(plan, 'Regionbidrag', 3, '1,0')] });
  expect(findingsOf(report).filter(({ rule }) => rule.startsWith('plan-'))).toEqual([]);
});

describe('plan-sparade-andringar', () => {
  it('finds changes that are tracked and reads the figures as if they were accepted', () => {
    expect(found(readDocument(TRACKED)).filter((one) => one.startsWith('varning'))).toHaveLength(1);
    expect(said('plan-sparade-andringar', readDocument(TRACKED))[0]).toMatch(/^varning Dokumentet har 25 spårade/u);
  });
});

describe('plan-dold-text', () => {
  it('finds figures in hidden text, and passes hidden words', () => {
    const hidden = (text: string) => withLine(plan, 'rist på personal', () => ({ hidden: text }));
    expect(said('plan-dold-text', hidden('se 2023'))).toHaveLength(1);
    expect(said('plan-dold-text', hidden('se förra året'))).toEqual([]);
  });
});

describe('plan-platshallare', () => {
  const inCell = (text: string) => findings(hsf, withCell(plan, 'Ambulans', 1, text));

  it.each([
    ['Anslaget är xx mnkr.', 'xx mnkr'],
    ['Beslutad av nämnden, § xx', '§ xx'],
    ['[Skriv datum]', '[Skriv datum]'],
    ['Diarienummer XXX', 'XXX'],
    ['Planen gäller 20xx.', '20xx'],
  ] as const)('finds the one in ”%s”', (text, placeholder) => {
    expect(inCell(text).map(({ rule, severity, actual }) => [rule, severity, actual])).toEqual([
      ['plan-platshallare', 'varning', placeholder],
    ]);
  });

  it.each(['XXL', 'Maxx 20 deltagare', 'Lex Maria', '§ 12'])('passes ”%s”', (text) => {
    expect(inCell(text)).toEqual([]);
  });
});

describe('plan-arsversion', () => {
  it('finds a year that another does not follow, and one that stands twice', () => {
    expect(said('plan-arsversion', withCell(plan, 'Verksamhet', 3, 'Plan 2026'))).toEqual([
      'fel Kolumnen Plan 2026 står efter Budget 2024: åren ska följa på varandra, ett i taget.',
      'fel Kolumnen Plan 2026 står efter Plan 2026: åren ska följa på varandra, ett i taget.',
    ]);
  });

  it('finds a year that bilaga 10b calls something else', () => {
    expect(said('plan-arsversion', readDocument(PUBLISHED), rlf)).toEqual([
      'varning Kolumnen heter Budget 2021 men på bilagan Plan 2021.',
      'varning Kolumnen heter Budget 2022 men på bilagan Plan 2022.',
    ]);
  });
});

describe('plan-enhet', () => {
  const heading = '5.3 Investeringar, tusental kronor';

  it('finds a table that says no unit anywhere, and passes any way to say it', () => {
    const called = (text: string) =>
      said(
        'plan-enhet',
        withLine(plan, heading, () => ({ text })),
      );
    expect(called('5.3 Investeringar')).toEqual([
      'varning Tabellen säger inte vilken enhet beloppen har. De är lästa som tkr.',
    ]);
    expect([called('5.3 Investeringar (tkr)'), called('5.3 Investeringar i tusen kronor')]).toEqual([[], []]);
  });
});

// Budget 2024 is column 3 of the result budget, in millions with a decimal, and column 2 of the investments, in thousands.

describe('plan-52-summa', () => {
  it('passes 0,2, which is what four figures with one decimal may be out by', () => {
    // 1 388,4 − 9 913,9 − 27,9 = −8 553,4, printed −8 553,2.
    expect(found(withCell(plan, 'Avskrivningar', 3, '-27,9'))).toEqual([]);
  });

  it('finds 0,3', () => {
    expect(found(withCell(plan, 'Avskrivningar', 3, '-28,0'))).toEqual([
      'fel plan-52-summa Verksamhetens nettokostnader, Budget 2024',
    ]);
  });
});

describe('plan-52-resultat-balans', () => {
  // The result after financial items is the other row that prints it.
  const changed = (column: number) =>
    withCell(withCell(plan, 'Årets resultat', column, '5,0'), 'Resultat efter finansiella poster', column, '5,0');

  it('finds a result of a plan year that is not the goal, and passes one of a year before', () => {
    expect(said('plan-52-resultat-balans', changed(4))).toEqual([
      'fel Årets resultat, Plan 2025: 5,0 mnkr ska vara 0 mnkr (resultatmålet).',
    ]);
    expect(said('plan-52-resultat-balans', changed(2))).toEqual([]);
  });
});

describe('plan-52-bilaga-10a', () => {
  it('finds 8 582,9 for the 8 582 956 tkr of bilaga 10a, and passes 8 583,0', () => {
    expect(found(withCell(plan, 'Regionbidrag', 3, '8 582,9'))).toEqual([
      'fel plan-52-bilaga-10a Regionbidrag, Budget 2024',
    ]);
    expect(found(withCell(plan, 'Regionbidrag', 3, '8 583,0'))).toEqual([]);
  });
});

describe('plan-52-bilaga-11', () => {
  it('holds Prognos 2023, which bilaga 10a lacks, to the 8 571 121 tkr of bilaga 11', () => {
    expect(found(withCell(plan, 'Regionbidrag', 2, '8 571,2'))).toEqual([
      'fel plan-52-bilaga-11 Regionbidrag, Prognos 2023',
    ]);
    expect(found(withCell(plan, 'Regionbidrag', 2, '8 571,1'))).toEqual([]);
  });
});

describe('plan-53-summa', () => {
  it('finds 5 where seven lines and their total may be out by half a thousand each, and passes 4', () => {
    expect(found(withCell(plan, 'Ambulans', 2, '1 866'))).toEqual(['fel plan-53-summa Totalt, Budget 2024']);
    expect(found(withCell(plan, 'Ambulans', 2, '1 865'))).toEqual([]);
  });
});

describe('plan-53-10b-total', () => {
  it('finds 22 660 for the 22 656 of bilaga 10b, which the lines may still come to', () => {
    expect(found(withCell(plan, 'Totalt', 2, '22 660'))).toEqual(['fel plan-53-10b-total Totalt, Budget 2024']);
    expect(found(withCell(plan, 'Totalt', 2, '22 656'))).toEqual([]);
  });
});

describe('plan-kostnadsutveckling', () => {
  // 9 913,9 × 1,03 = 10 211,3; with 0,05 in the one and 0,0515 in the other, up to 10 211,4 may be 3 %.
  const growth = (cost: string) => said('plan-kostnadsutveckling', withCell(plan, 'Verksamhetens kostnader', 4, cost));

  it('finds growth of more than 3 % that rounding cannot explain, and passes what it can', () => {
    expect(growth('-10 211,5')).toEqual([
      'varning Verksamhetens kostnader, Plan 2025: kostnaden ökar med 3,002 % från Budget 2024. Högst 3,0 % är tillåtet.',
    ]);
    expect(growth('-10 211,4')).toEqual([]);
  });
});

describe('plan-personalkostnad', () => {
  // 5 372,0 × 1,03 = 5 533,16; 0,05 and 0,0515 make it 5 533,26.
  const growth = (cost: string) => said('plan-personalkostnad', withCell(plan, 'varav personalkostnader', 4, cost));

  it('finds growth of more than 3 % that rounding cannot explain, and passes what it can', () => {
    expect(growth('-5 533,3')).toHaveLength(1);
    expect(growth('-5 533,2')).toEqual([]);
  });
});

describe('plan-risk-saknas-i-text', () => {
  it('finds the risk of bilaga 16 that the published plan does not list', () => {
    expect(said('plan-risk-saknas-i-text', readDocument(PUBLISHED), rlf)).toEqual([
      'varning Risk 11 (Fakturagranskning) på bilaga 16 finns inte bland planens risker.',
    ]);
  });
});

describe('plan-risk-saknas-i-bilaga', () => {
  it('finds a risk that bilaga 16 does not have, and then misses the other in the plan', () => {
    const other = withLine(plan, 'rist på personal', () => ({ text: 'Översvämning i källararkivet' }));
    expect(said('plan-risk-saknas-i-bilaga', other)).toEqual([
      'fel Risken ”Översvämning i källararkivet” finns inte på bilaga 16.',
    ]);
    expect(said('plan-risk-saknas-i-text', other)).toHaveLength(1);
  });

  it('passes one that is numbered and in capitals', () => {
    const shouted = withLine(plan, 'rist på personal', ({ text }) => ({
      text: `Risk nummer 1: ${text.toUpperCase()}`,
    }));
    expect(found(shouted)).toEqual([]);
  });
});

describe('plan-risk-benamning', () => {
  it('finds the word that turns a vårdgivare into a rådgivare, and passes an inflexion', () => {
    expect(said('plan-risk-benamning', readDocument(PUBLISHED), rlf)).toEqual([
      'varning Risken ”Utbetalning av ersättning till privata rådgivare” har ordet ”rådgivare”, men på bilaga 16 står ”vårdgivare”. Ett av dem är troligen ett skrivfel.',
    ]);
    const mended = (word: string) =>
      withLine(readDocument(PUBLISHED), 'privata rådgivare', ({ text }) => ({ text: text.replace('rådgivare', word) }));
    expect(said('plan-risk-benamning', mended('vårdgivare'), rlf)).toEqual([]);
    expect(said('plan-risk-benamning', mended('vårdgivarna'), rlf)).toEqual([]);
  });
});
