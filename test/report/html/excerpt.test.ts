import { parseAddress, type CellAddress } from '../../../src/core/workbook/address';
import { excerpts } from '../../../src/report/html/excerpt';
import { readRisks } from '../../support/lists';
import { bilaga11 } from '../../support/report';

function cells(...addresses: readonly string[]): readonly CellAddress[] {
  return addresses.flatMap((address) => parseAddress(address) ?? []);
}

/** The text of each row, its cells apart by a bar, without markup. */
function rowsOf(markup: string): readonly string[] {
  return [...markup.matchAll(/<tr[^>]*>(.*?)<\/tr>/gsu)].map(([, row = '']) =>
    [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gsu)]
      .map(([, cell = '']) =>
        cell
          .replace(/<[^>]*>/gu, '')
          .replace(/\s+/gu, ' ')
          .trim(),
      )
      .join('|'),
  );
}

it('shows three rows on each side, with column letters, row numbers and the cell marked', () => {
  const bilaga = bilaga11();
  const [markup, ...others] = excerpts({ snapshot: bilaga.snapshot, bilaga }, cells('E7'));
  expect(others).toEqual([]);
  expect(rowsOf(markup?.text ?? '')).toEqual([
    '|A|B|C|D|E|F',
    '4||||||',
    '5||Utfall 2018|Prognos 2019|Budget 2020|Plan 2021|Plan 2022',
    '6|Återinvesteringsgrad, % 2)|87,7 %|52,3 %|78,4 %|80,0 %|81,6 %',
    '7|Tandvårdsersättning, kr per inv 3)|655|676|699|714 ◄ (markerad cell)|730',
    '8||||||',
    '9|Antal invånare resp. år|245 983|245 376|245 000|244 600|244 200',
  ]);
});

it('names the columns where their header is not among the rows', () => {
  const bilaga = bilaga11();
  const [markup] = excerpts({ snapshot: bilaga.snapshot, bilaga }, cells('E9'));
  expect(rowsOf(markup?.text ?? '')[1]).toBe('||Utfall 2018|Prognos 2019|Budget 2020|Plan 2021|Plan 2022');
});

it('names the rows where their names are not among the columns, and says that a marked cell is empty', () => {
  const bilaga = readRisks({ 2: { Sannolikhet: null } });
  const [markup] = excerpts({ snapshot: bilaga.snapshot, bilaga }, cells('O7'));
  const rows = rowsOf(markup?.text ?? '');
  expect(rows[0]).toBe('|L|M|N|O|P|Q|R');
  expect(rows).toContain('6 1 Brist på personal|Riktlinje|Röd|Gul|Grön|Rekrytera|HR-chef|Pågår');
  expect(rows).toContain('7 2 Driftstopp|Riktlinje|Gul|Grön|tom ◄ (markerad cell)|Öva|IT-chef|Klar');
});

it('shows near cells in one piece and far ones in pieces of their own, three at the most', () => {
  const bilaga = bilaga11();
  const source = { snapshot: bilaga.snapshot, bilaga: null };
  expect(excerpts(source, cells('B6', 'B7', 'C9'))).toHaveLength(1);
  expect(excerpts(source, cells('B6', 'B60'))).toHaveLength(2);
  const many = excerpts(source, cells('B6', 'B60', 'B120', 'B180'));
  expect(many).toHaveLength(4);
  expect(many[3]?.text).toBe('<p class="note">Utdragen visar 3 av 4 områden.</p>');
});

it('escapes what the cells hold and shortens long texts', () => {
  const bilaga = bilaga11({ G6: { value: `<script>alert("&")</script>${'x'.repeat(80)}` } });
  const [markup] = excerpts({ snapshot: bilaga.snapshot, bilaga: null }, cells('E6'));
  expect(markup?.text).toContain('&lt;script&gt;alert(&quot;&amp;&quot;)&lt;/script&gt;xxx');
  expect(markup?.text).not.toContain('<script');
  expect(markup?.text).toContain('x…');
});
