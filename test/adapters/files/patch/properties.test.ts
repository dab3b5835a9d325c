import * as fc from 'fast-check';
import { type CellContent, type CellWrite } from '../../../../src/adapters/files/patch/cell-write';
import { formatAddress, type CellAddress } from '../../../../src/core/workbook/address';
import { type Cell, type CellValue, type SheetSnapshot } from '../../../../src/core/workbook/snapshot';
import { differingParts, patched, SHEET } from '../../../support/office-files/patched';
import { readWorkbook, sheetOf } from '../../../support/office-files/read';
import { xlsxParts } from '../../../support/office-files/xlsx-file';
import { zipFile } from '../../../support/office-files/zip-file';

const RUNS = { seed: 2020, numRuns: 150 };
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const ROWS = 9;
const COLUMNS = 7;
const PLACES = Array.from({ length: ROWS * COLUMNS }, (_, index): CellAddress => ({
  row: Math.floor(index / COLUMNS),
  column: index % COLUMNS,
}));

/** How a sheet is written, besides what is in it. */
interface Form {
  readonly prefix: string;
  readonly omitsPositions: boolean;
  readonly hasSpans: boolean;
  readonly pads: boolean;
}

/** What a cell of the sheet holds; a `shared` cell has the formula of the group that its column is. */
type Drawn =
  | { readonly kind: 'none' | 'styled' | 'shared' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'formula'; readonly reads: number };

const drawn: fc.Arbitrary<Drawn> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Drawn>({ kind: 'none' }) },
  { weight: 3, arbitrary: fc.integer({ min: -999, max: 999 }).map((value): Drawn => ({ kind: 'number', value })) },
  { weight: 1, arbitrary: fc.constant<Drawn>({ kind: 'styled' }) },
  { weight: 3, arbitrary: fc.constant<Drawn>({ kind: 'shared' }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 99 }).map((reads): Drawn => ({ kind: 'formula', reads })) },
);
const sheets = fc.array(drawn, { minLength: PLACES.length, maxLength: PLACES.length });
const forms = fc.record<Form>({
  prefix: fc.constantFrom('', 'x:'),
  omitsPositions: fc.boolean(),
  hasSpans: fc.boolean(),
  pads: fc.boolean(),
});

const texts = fc.string({ unit: fc.constantFrom(...'aÅ&<>"\'_x0041 ;\n\t\u0007€'.split('')), maxLength: 12 });
const numbers = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));
const contents: fc.Arbitrary<CellContent> = fc.oneof(
  numbers.map((value) => ({ value })),
  texts.map((value) => ({ value })),
  fc.boolean().map((value) => ({ value })),
  fc.constant('empty' as const),
  fc.record({
    formula: fc.constantFrom('SUM(A1:B2)', 'IF(\'å & b\'!$C3<1,"<",A1)', '_xlfn.CONCAT(A1,"_x0041_")'),
    result: fc.oneof(numbers, fc.boolean(), fc.constantFrom<CellValue>('text', '', { error: '#REF!' })),
  }),
);
/** Places on the drawn part of the sheet, and around it. */
const writes = fc.uniqueArray(
  fc.record({
    address: fc.record({ row: fc.nat({ max: ROWS + 2 }), column: fc.nat({ max: COLUMNS + 2 }) }),
    content: contents,
  }),
  { maxLength: 25, selector: ({ address }) => formatAddress(address) },
);

function sheetXml(cells: readonly Drawn[], { prefix, omitsPositions, hasSpans, pads }: Form): string {
  const space = pads ? '\n  ' : '';
  const started = new Set<number>();
  const element = (name: string, attributes: string, content: string): string =>
    content === ''
      ? `<${prefix}${name}${attributes}/>`
      : `<${prefix}${name}${attributes}>${content}</${prefix}${name}>`;
  const cellXml = (cell: Drawn, { row, column }: CellAddress): string => {
    const style = ` s="${(row + column) % 3}"`;
    const value = element('v', '', String(row * 10 + column));
    switch (cell.kind) {
      case 'none':
        return '';
      case 'styled':
        return style;
      case 'number':
        return `${style}>${element('v', '', String(cell.value))}`;
      case 'formula':
        return `${style}>${element('f', '', `A${cell.reads}+$B$2`)}${value}`;
      case 'shared': {
        const isFirst = !started.has(column);
        started.add(column);
        const name = formatAddress({ row, column: column + 1 });
        const range = `${formatAddress({ row, column })}:${formatAddress({ row: ROWS - 1, column })}`;
        const first = element('f', ` t="shared" ref="${range}" si="${column}"`, `${name}*2&amp;"${name}"`);
        return `${style}>${isFirst ? first : element('f', ` t="shared" si="${column}"`, '')}${value}`;
      }
    }
  };
  let nextRow = 0;
  const rows = Array.from({ length: ROWS }, (_, row) => {
    let next = 0;
    const written = PLACES.flatMap((place, index) => {
      const text = place.row === row ? cellXml(cells[index] ?? { kind: 'none' }, place) : '';
      if (text === '') return [];
      const position = omitsPositions && next === place.column ? '' : ` r="${formatAddress(place)}"`;
      next = place.column + 1;
      const [attributes = '', ...content] = text.split('>');
      return [space + element('c', position + attributes, content.join('>'))];
    });
    if (written.length === 0) return '';
    const position = omitsPositions && nextRow === row ? '' : ` r="${row + 1}"`;
    nextRow = row + 1;
    return space + element('row', position + (hasSpans ? ` spans="1:${COLUMNS}"` : ''), written.join('') + space);
  });
  const namespace = prefix === '' ? `xmlns="${MAIN}"` : `xmlns:x="${MAIN}"`;
  return `<${prefix}worksheet ${namespace}>${element('sheetData', '', rows.join(''))}</${prefix}worksheet>`;
}

function fileOf(cells: readonly Drawn[], form: Form): Buffer {
  const styles =
    '<numFmts count="1"><numFmt numFmtId="170" formatCode="0.0"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="3"/><xf numFmtId="170"/></cellXfs>';
  return zipFile({
    ...xlsxParts({ sheets: [{ name: SHEET, part: sheetXml(cells, form) }, { name: 'Andra' }], styles }),
    'xl/media/image1.png': Buffer.from([1, 2, 3]),
  });
}

function sheetIn(bytes: Uint8Array): SheetSnapshot {
  return sheetOf(readWorkbook(Uint8Array.from(bytes)));
}

/** Every cell on the drawn part of a sheet and around it, by its address. */
function cellsOf(sheet: SheetSnapshot): Record<string, Pick<Cell, 'value' | 'formula' | 'numberFormat'>> {
  return Object.fromEntries(
    Array.from({ length: (ROWS + 4) * (COLUMNS + 4) }, (_, index) => {
      const address = { row: Math.floor(index / (COLUMNS + 4)), column: index % (COLUMNS + 4) };
      const cell = sheet.cellAt(address.row, address.column);
      const { value = null, formula = null, numberFormat = 'General' } = cell ?? {};
      return [formatAddress(address), { value, formula, numberFormat }];
    }),
  );
}

function expected(content: CellContent): Pick<Cell, 'value' | 'formula'> {
  if (content === 'empty') return { value: null, formula: null };
  if ('formula' in content) return { value: content.result, formula: content.formula.replace('_xlfn.', '') };
  return { value: content.value, formula: null };
}

describe('random writes on random sheets', () => {
  it('are read back, and every other cell is as it was', () => {
    fc.assert(
      fc.property(sheets, forms, writes, (cells, form, drawnWrites) => {
        const file = fileOf(cells, form);
        const before = sheetIn(file);
        const { bytes } = patched(
          file,
          drawnWrites.map((each): CellWrite => ({ sheet: SHEET, ...each })),
        );
        const after = sheetIn(bytes);
        const wanted = cellsOf(before);
        for (const { address, content } of drawnWrites) {
          const name = formatAddress(address);
          wanted[name] = { numberFormat: 'General', ...wanted[name], ...expected(content) };
        }
        expect(cellsOf(after)).toEqual(wanted);
        const mayDiffer = ['xl/workbook.xml', 'xl/worksheets/sheet1.xml'];
        expect(differingParts(file, bytes).filter((name) => !mayDiffer.includes(name))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('come to the same at once and one by one', () => {
    fc.assert(
      fc.property(sheets, forms, writes, (cells, form, drawnWrites) => {
        const file = fileOf(cells, form);
        const all = drawnWrites.map((each): CellWrite => ({ sheet: SHEET, ...each }));
        const atOnce = sheetIn(patched(file, all).bytes);
        const oneByOne = sheetIn(all.reduce<Uint8Array>((bytes, each) => patched(bytes, [each]).bytes, file));
        expect(cellsOf(oneByOne)).toEqual(cellsOf(atOnce));
      }),
      { ...RUNS, numRuns: 50 },
    );
  });

  it('that are none change nothing', () => {
    fc.assert(
      fc.property(sheets, forms, (cells, form) => {
        const file = fileOf(cells, form);
        expect(Buffer.compare(patched(file, []).bytes, file)).toBe(0);
      }),
      { ...RUNS, numRuns: 50 },
    );
  });
});
