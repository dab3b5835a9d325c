import { formatRange, parseAddress, type CellAddress } from '../../../../src/core/workbook/address';
import { createSheet, type CellInput } from '../../../../src/core/workbook/memory-sheet';
import type { DefinedName, SheetSnapshot, WorkbookTable } from '../../../../src/core/workbook/snapshot';
import {
  FormulaReader,
  isUnderstood,
  relativeSum,
  type FormulaMeaning,
} from '../../../../src/core/workbook/sums/added-cells';

function at(address: string): CellAddress {
  const parsed = parseAddress(address);
  if (parsed === undefined) throw new Error(address);
  return parsed;
}

const table: WorkbookTable = {
  name: 'Poster',
  sheet: 'Blad1',
  range: { top: 0, left: 0, bottom: 6, right: 3 },
  headerRows: 1,
  totalsRows: 1,
  columns: ['Namn', 'Grupp', 'Budget', 'Plan 1'],
};

const names: readonly DefinedName[] = [
  { name: 'Poster2024', sheet: null, formula: 'Blad1!$C$2:$C$6' },
  { name: 'Summan', sheet: null, formula: 'SUM(Blad1!$C$2:$C$6)' },
  { name: 'Flyttar', sheet: null, formula: 'Blad1!C2:C6' },
  { name: 'Egen', sheet: 'Blad2', formula: 'Blad2!$A$1' },
  { name: 'Egen', sheet: null, formula: 'Blad1!$A$1' },
  { name: 'Varv', sheet: null, formula: 'Varv+1' },
];

/** Rows 2–6 hold posts of the groups A and B; row 4 is a subtotal; row 5 is hidden. */
function reader(
  extra: Readonly<Record<string, CellInput>> = {},
  isRowFiltered: SheetSnapshot['isRowFiltered'] = () => false,
): FormulaReader {
  return new FormulaReader(
    { ...postSheet(extra), isRowFiltered },
    { sheets: ['Blad0', 'Blad1', 'Blad2', 'Blad 3'], names, tables: [table] },
  );
}

function postSheet(extra: Readonly<Record<string, CellInput>>): SheetSnapshot {
  return createSheet({
    name: 'Blad1',
    hiddenRows: [4],
    cells: {
      B2: { value: 'A' },
      B3: { value: 'b' },
      B5: { value: 'A' },
      B6: { value: '' },
      C2: { value: 1 },
      C3: { value: 2 },
      C4: { value: 3, formula: 'SUBTOTAL(9,C2:C3)' },
      C5: { value: 4 },
      C6: { value: 5 },
      D2: { value: 10 },
      D6: { value: 50 },
      F9: { value: 1, formula: 'C2:C6+D2:D6', array: { top: 8, left: 5, bottom: 12, right: 5 } },
      F10: { value: 1, formula: 'C2:C6+D2:D6', array: { top: 8, left: 5, bottom: 12, right: 5 } },
      ...extra,
    },
  });
}

/** What a formula adds in one line: `C2:C6 -D2 +3`, or why it cannot be told. */
function shown(meaning: FormulaMeaning): string {
  if (!isUnderstood(meaning)) return `? ${meaning.why}`;
  const terms = meaning.terms.map(({ factor, sheet, range }) => {
    const cell = `${sheet === null ? '' : `${sheet}!`}${formatRange(range)}`;
    return factor === 1 ? cell : factor === -1 ? `-${cell}` : `${factor}*${cell}`;
  });
  return [...terms, ...(meaning.constant === 0 ? [] : [`+${meaning.constant}`])].join(' ');
}

const adds = (formula: string, cell = 'H20'): string => shown(reader().meaningOf(formula, at(cell)));

describe('cells, sums and signs', () => {
  it.each([
    ['D7+E7', 'D7 E7'],
    ['D7-E7', 'D7 -E7'],
    ['B17+SUM(B20:B23)', 'B17 B20:B23'],
    ['SUM(A1:A3,C1)', 'A1:A3 C1'],
    ['SUM(A1:A3,)', 'A1:A3'],
    ['SUM(,A1:A3,,)', 'A1:A3'],
    ['+SUM(A1:A3)', 'A1:A3'],
    ['(SUM((A1:A3)))', 'A1:A3'],
    ['SUM(A1:A3)+0', 'A1:A3'],
    ['SUM(A1:A3)*1', 'A1:A3'],
    ['1*SUM(A1:A3)/1', 'A1:A3'],
    ['--SUM(A1:A3)', 'A1:A3'],
    ['-(-A1-(B1-C1))', 'A1 B1 -C1'],
    ['SUM(A3:A1)', 'A1:A3'],
    ['SUM($A$1:A3)', 'A1:A3'],
    ['SUM((A1:A2,A5))', 'A1:A2 A5'],
    ['SUM(A1:C3 B2:D9)', 'B2:C3'],
    ['SUM(A1,A2,A3)', 'A1 A2 A3'],
    ['SUM(A1+A2,-A3)', 'A1 A2 -A3'],
    ['SUM(A1:A3-B1:B3)', 'A1 -B1 A2 -B2 A3 -B3'],
    ['SUM(-A1:A2)', '-A1 -A2'],
    ['SUM({1,2;3,4},A1)', 'A1 +10'],
    ['A1*2/4', '0.5*A1'],
    ['A1*(2+3)', '5*A1'],
    ['A1%', '0.01*A1'],
    ['A1+5-2', 'A1 +3'],
    ['5+3', '+8'],
    ['Blad1!A1+Blad2!B2', 'A1 Blad2!B2'],
    ["SUM('Blad 3'!A1:A2)", 'Blad 3!A1:A2'],
    ['SUM(Blad0:Blad2!A1)', 'Blad0!A1 A1 Blad2!A1'],
    ["SUM('Blad0:Blad 3'!A1:A2)", 'Blad0!A1:A2 A1:A2 Blad2!A1:A2 Blad 3!A1:A2'],
    ['SUM(A1:INDEX(A:A,5))', 'A1:A5'],
    ['SUM(H2:INDEX(H:H,ROW()-1))', 'H2:H19'],
    ['SUM(H2:OFFSET(H20,-1,0))', 'H2:H19'],
    ['LET(s,SUM(A1:A3),s+s)', 'A1:A3 A1:A3'],
    ['_xlfn.LET(_xlpm.s,SUM(A1:A3),_xlpm.s)', 'A1:A3'],
  ])('%s', (formula, expected) => {
    expect(adds(formula)).toBe(expected);
  });

  it('whole columns and rows reach as far as the sheet has content', () => {
    expect(adds('SUM(C:C)', 'F10')).toBe('C1:C10');
    expect(adds('SUM($C:$D)', 'F10')).toBe('C1:D10');
    expect(adds('SUM(2:2)', 'F10')).toBe('A2:F2');
  });

  it('2,730 terms, but not signs before signs without end', () => {
    const terms = Array.from({ length: 2730 }, (_, index) => `C${index + 1}`);
    expect(adds(terms.join('+'))).toBe(terms.join(' '));
    expect(adds(`${'-'.repeat(100)}C1`)).toBe('? är för djupt sammansatt');
    expect(adds(`${'-'.repeat(8000)}C1`)).toBe('? kan inte läsas');
  });
});

describe('what is looked through', () => {
  it.each([
    ['ROUND(SUM(A1:A2),0)', 'A1:A2'],
    ['IFERROR(A1+A2,0)', 'A1 A2'],
    ['IFNA(SUM(A1:A2),0)', 'A1:A2'],
    ['_xlfn.IFNA(SUM(A1:A2),0)', 'A1:A2'],
    ['N(A1)', 'A1'],
    ['IF(COUNT(A1:A2)=0,"",SUM(A1:A2))', 'A1:A2'],
    ['IF(SUM(A1:A2)=0,0,SUM(A1:A2))', 'A1:A2'],
    ['IF(C2=1,A1,B1)', 'A1'],
    ['IF(C2=2,A1,B1)', 'B1'],
  ])('%s', (formula, expected) => {
    expect(adds(formula)).toBe(expected);
  });

  it('not IFERROR over a cell that has an error, which it replaces', () => {
    const broken = reader({ C3: { value: { error: '#N/A' } } });
    expect(shown(broken.meaningOf('IFERROR(SUM(C2:C6),0)', at('H20')))).toBe('? ersätter ett felvärde med något annat');
    expect(shown(broken.meaningOf('IFERROR(SUM(D2:D6),0)', at('H20')))).toBe('D2:D6');
  });
});

describe('SUBTOTAL and AGGREGATE', () => {
  it.each([
    // Row 4 is a subtotal itself; row 5 is hidden.
    ['SUBTOTAL(9,C2:C4)', 'C2:C3'],
    ['SUBTOTAL(109,C2:C6)', 'C2:C3 C6'],
    ['AGGREGATE(9,0,C2:C6)', 'C2:C3 C5:C6'],
    ['AGGREGATE(9,3,C2:C6)', 'C2:C3 C6'],
    ['AGGREGATE(9,4,C2:C6)', 'C2:C6'],
    ['AGGREGATE(9,5,C2:C6)', 'C2:C4 C6'],
    ['SUBTOTAL(9,C2:C3,D2)', 'C2:C3 D2'],
    ['SUM(C2:C6)', 'C2:C6'],
  ])('%s', (formula, expected) => {
    expect(adds(formula)).toBe(expected);
  });

  it('tells what is left out, and why', () => {
    const meaning = reader().meaningOf('SUBTOTAL(109,C2:C6)', at('H20'));
    expect(isUnderstood(meaning) && meaning.leftOut).toEqual([
      { row: 3, column: 2, because: 'nested' },
      { row: 4, column: 2, because: 'hidden' },
    ]);
  });

  it.each<[string, boolean | undefined, RegExp]>([
    ['adds rows that are hidden by hand with SUBTOTAL(9,…)', false, /^C2:C3 C5:C6$/u],
    ['leaves out those that a filter hides', true, /^C2:C3 C6$/u],
    ['does not know where nobody tells', undefined, /^\? räknar inte med bortfiltrerade rader, .*rad 5/u],
  ])('%s', (_, isFiltered, expected) => {
    const formulas = reader({}, () => isFiltered);
    expect(shown(formulas.meaningOf('SUBTOTAL(9,C2:C6)', at('H20')))).toMatch(expected);
  });
});

describe('ranges outside of functions', () => {
  it.each([
    ['C2:C6', 'H3', 'C3'],
    ['$C$2:$C$6+D2:D6', 'H6', 'C6 D6'],
    ['@C2:C6', 'H2', 'C2'],
    ['SINGLE(C2:C6)', 'H2', 'C2'],
    ['C2:E2-C3:E3', 'D9', 'D2 -D3'],
  ])('%s in %s is the cell in its line', (formula, cell, expected) => {
    expect(adds(formula, cell)).toBe(expected);
  });

  it('give each cell of an array formula its own', () => {
    expect(adds('C2:C6+D2:D6', 'F9')).toBe('C2 D2');
    expect(adds('C2:C6+D2:D6', 'F10')).toBe('C3 D3');
  });

  it('are all added where a function takes them whole', () => {
    expect(adds('SUM(F9#)')).toBe('F9:F13');
    expect(adds('SUM(_xlfn.ANCHORARRAY(F9))')).toBe('F9:F13');
  });

  it('cannot be told where the cell is in none of their lines', () => {
    expect(adds('C2:C6', 'H9')).toBe('? läser ett område som cellen inte står i linje med');
  });
});

describe('names and tables', () => {
  it.each([
    ['SUM(Poster2024)', 'H20', 'C2:C6'],
    ['SUM(poster2024)', 'H20', 'C2:C6'],
    ['Summan', 'H20', 'C2:C6'],
    ['Poster2024', 'H3', 'C3'],
    ['Egen', 'H20', 'A1'],
    ['Blad2!Egen', 'H20', 'Blad2!A1'],
    ['SUM(Poster[Budget])', 'H20', 'C2:C6'],
    ['SUM(Poster[[Budget]:[Plan 1]])', 'H20', 'C2:D6'],
    ['SUM(Poster[[#All],[Budget]])', 'H20', 'C1:C7'],
    ['Poster[[#Totals],[Budget]]', 'H20', 'C7'],
    ['Poster[[#This Row],[Budget]]', 'H3', 'C3'],
    ['Poster[@Budget]+Poster[@[Plan 1]]', 'H3', 'C3 D3'],
    ['SUM([Budget])', 'C7', 'C2:C6'],
    ['[@Budget]', 'D3', 'C3'],
  ])('%s in %s', (formula, cell, expected) => {
    expect(adds(formula, cell)).toBe(expected);
  });

  it.each([
    ['SUM(Okänt)', 'använder namnet Okänt, som inte går att slå upp'],
    ['SUM(Flyttar)', 'använder ett namn som flyttar sig med cellen'],
    ['Varv', 'är för djupt sammansatt'],
    ['SUM(Annan[Budget])', 'läser tabellen Annan, som inte går att slå upp'],
    ['SUM(Poster[Okänd])', 'läser Poster[Okänd], som inte går att slå upp'],
    ['Poster[@Budget]', 'läser sin egen rad i en tabell som den inte står i'],
    ['[1]Blad1!A1+1', 'läser en annan arbetsbok'],
    ['[1]!Namn', 'läser en annan arbetsbok'],
    ['SUM(Blad0:Borta!A1)', 'läser flikarna Blad0:Borta, som inte går att slå upp'],
  ])('%s is not understood', (formula, why) => {
    expect(adds(formula)).toBe(`? ${why}`);
  });
});

describe('conditions are evaluated on what the cells hold', () => {
  it.each([
    ['SUMIF(B2:B6,"A",C2:C6)', 'C2 C5'],
    ['SUMIF(B2:B6,"<>",C2:C6)', 'C2 C3 C5 C6'],
    ['SUMIF(B2:B6,"B",C2)', 'C3'],
    ['SUMIF(C2:C6,">2")', 'C4 C5 C6'],
    ['SUMIFS(C2:C6,B2:B6,"A",C2:C6,">1")', 'C5'],
    ['SUMIF(B2:B6,B2,D2:D6)', 'D2 D5'],
    ['SUMIF(B2:B6,"?",C2:C6)', 'C2 C3 C5'],
    ['SUMPRODUCT(C2:C6)', 'C2:C6'],
    ['SUMPRODUCT(--(B2:B6="A"),C2:C6)', 'C2 C5'],
    ['SUMPRODUCT((B2:B6<>"")*C2:C6)', 'C2 C3 C5'],
    ['SUM(IF(B2:B6="A",C2:C6))', 'C2 C5'],
    ['SUM(IF(B2:B6="A",C2:C6,0))', 'C2 C5'],
    ['SUM(FILTER(C2:C6,B2:B6="A"))', 'C2 C5'],
    ['SUM((B2:B6="A")*(C2:C6>1)*C2:C6)', 'C5'],
  ])('%s', (formula, expected) => {
    expect(adds(formula)).toBe(expected);
  });

  it.each([
    ['SUMIF(Blad2!B2:B6,"A",C2:C6)', 'har ett villkor på fliken Blad2'],
    ['SUMIF(B2:B6,">1,5",C2:C6)', 'har ett villkor som läses olika på olika datorer'],
    ['SUMIFS(C2:C6,B2:B5,"A")', 'räknar med områden av olika storlek'],
  ])('%s is not understood', (formula, why) => {
    expect(adds(formula)).toBe(`? ${why}`);
  });
});

describe('what surely does not add', () => {
  it.each(['A1*B1', 'A1/B1', 'A1/0', 'MAX(A1,B1)', 'SUBTOTAL(1,A1:A5)', 'AGGREGATE(4,0,A1:A5)', '"text"', 'A1&B1'])(
    '%s',
    (formula) => {
      expect(reader().meaningOf(formula, at('H20'))).toMatchObject({ isOther: true });
    },
  );
});

describe('what may add', () => {
  it.each([
    'A1+',
    '',
    'INDIRECT("A1")',
    'SUM(INDIRECT("A1:A5"))',
    'LAMBDA(x,x)(1)',
    'VLOOKUP(A1,B:C,2)',
    'MIN_SUMMA(A1)',
  ])('%j', (formula) => {
    expect(reader().meaningOf(formula, at('H20'))).toMatchObject({ isOther: false });
  });
});

describe('relativeSum', () => {
  const relative = (formula: string, cell: string): string | undefined => {
    const meaning = reader().meaningOf(formula, at(cell));
    return isUnderstood(meaning) ? relativeSum(meaning, at(cell)) : undefined;
  };

  it.each([
    ['SUM(F$9:F$27)', 'F28', 'SUM(E9:E27)', 'E28'],
    ['SUM(F9:F18,F19:F27)', 'F28', 'SUM(E9:E27)', 'E28'],
    ['+SUM(F9:F27)', 'F28', '(SUM(E27:E9))', 'E28'],
    ['D7+E7', 'F7', 'E8+D8', 'F8'],
    ['D7-E7+E7', 'F7', 'D8', 'F8'],
    ['0.1*A1*3', 'F1', '0.3*A2', 'F2'],
  ])('%s in %s is like %s in %s', (one, oneAt, other, otherAt) => {
    expect(relative(one, oneAt)).toBe(relative(other, otherAt));
  });

  it.each([
    ['SUM(F9:F26)', 'F28', 'SUM(E9:E27)', 'E28'],
    ['SUM(F9:F27)+1', 'F28', 'SUM(E9:E27)', 'E28'],
    ['D7-E7', 'F7', 'D8+E8', 'F8'],
    ['D7+E7', 'F7', 'D7+E7', 'F8'],
    ['SUM(F9:F27,F9)', 'F28', 'SUM(E9:E27)', 'E28'],
    ["'Blad 3'!F9", 'F28', 'E9', 'E28'],
  ])('%s in %s is unlike %s in %s', (one, oneAt, other, otherAt) => {
    expect(relative(one, oneAt)).toBeDefined();
    expect(relative(one, oneAt)).not.toBe(relative(other, otherAt));
  });
});
