import { readdir, readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { join } from 'node:path';
import { readWorkbookFile } from '../../src/adapters/files/read-workbook-file';
import { checkOtherTables, type OtherFinding } from '../../src/core/other-tables/check-other-tables';
import { establishedSums } from '../../src/core/other-tables/established-sums';
import { turned, type NumberGrid } from '../../src/core/other-tables/number-grid';
import type { CellRange } from '../../src/core/workbook/address';
import { formulaScope } from '../../src/core/workbook/sums/formula-scope';

interface Told {
  readonly isHit: boolean;
  readonly clusters: readonly string[];
  readonly finding: OtherFinding;
  /** Its place among those of its sheet. */
  readonly rank: number;
}

/** Annotated workbooks: what is found on cells that are annotated, and how many clusters of them are found. */
async function measureErrors(folder: string, isVerbose: boolean): Promise<void> {
  const annotations = JSON.parse(await readFile(join(folder, 'annotations.json'), 'utf8')) as Record<
    string,
    Record<string, { readonly bugs: readonly (readonly number[])[] }>
  >;
  const told: Told[] = [];
  let clusters = 0;
  for (const file of (await readdir(join(folder, 'workbooks'))).sort()) {
    const result = await readWorkbookFile(join(folder, 'workbooks', file));
    if (!result.ok) continue;
    const scope = formulaScope(result.workbook);
    for (const [sheetIndex, snapshot] of result.workbook.sheets.entries()) {
      const own = Object.entries(annotations[file] ?? {}).find(([name]) => name.trim() === snapshot.name.trim());
      const annotated = clustersOf((own?.[1].bugs ?? []).map(([column = 1, row = 1]) => `${row - 1}:${column - 1}`));
      clusters += new Set(annotated.values()).size;
      const place = { file, sheet: snapshot.name, fileIndex: 0, sheetIndex, scope };
      const { findings } = checkOtherTables([{ snapshot, place, taken: [] }], new Set());
      for (const [rank, finding] of findings.entries()) {
        const hit = new Set(
          finding.cells.flatMap((range) => cellsOf(range).flatMap((cell) => annotated.get(cell) ?? [])),
        );
        told.push({
          isHit: hit.size > 0,
          clusters: [...hit].map((cluster) => `${file}|${snapshot.name}|${cluster}`),
          finding,
          rank,
        });
        if (isVerbose)
          print(
            `${hit.size > 0 ? 'hit ' : 'miss'} ${file.slice(0, 20)} ${snapshot.name}: ${finding.rule.id} ${finding.message}`,
          );
      }
    }
  }
  const curve = (which: string, list: readonly Told[]): void => {
    const hits = list.filter(({ isHit }) => isHit).length;
    const found = new Set(list.flatMap((one) => one.clusters)).size;
    print(
      `  ${which}: ${list.length} findings, precision ${percent(hits / Math.max(1, list.length))}, clusters found ${found} of ${clusters} (${percent(found / clusters)})`,
    );
  };
  const shown = told.filter(({ finding }) => finding.isShownFirst);
  for (let rank = 1; rank <= 5; rank++)
    curve(
      `shown at once, at most ${rank} a sheet`,
      shown.filter((one) => one.rank < rank),
    );
  curve('all', told);
  for (const rule of [...new Set(told.map(({ finding }) => finding.rule.id))].sort())
    curve(
      rule,
      told.filter(({ finding }) => finding.rule.id === rule),
    );
}

function cellsOf({ top, left, bottom, right }: CellRange): readonly string[] {
  const cells: string[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) cells.push(`${row}:${column}`);
  return cells;
}

/** Annotated cells that adjoin are one cluster. */
function clustersOf(cells: readonly string[]): ReadonlyMap<string, number> {
  const left = new Set(cells);
  const clusters = new Map<string, number>();
  for (const first of cells) {
    if (!left.delete(first)) continue;
    const own = [first];
    for (const cell of own) {
      clusters.set(cell, clusters.get(first) ?? new Set(clusters.values()).size);
      const [row = 0, column = 0] = cell.split(':').map(Number);
      for (let down = -1; down <= 1; down++) {
        for (let across = -1; across <= 1; across++) {
          const next = `${row + down}:${column + across}`;
          if (left.delete(next)) own.push(next);
        }
      }
    }
  }
  return clusters;
}

interface AnnotatedTable {
  readonly table_array: readonly (readonly string[])[];
  readonly number_format: string;
  readonly aggregation_annotations: readonly {
    readonly operator: string;
    readonly aggregator_index: readonly [number, number];
    readonly aggregatee_indices: readonly (readonly [number, number])[];
  }[];
}

/** Tables with annotated sums: which of them are established, cell by cell with the numbers that each adds. */
async function measureSums(path: string): Promise<void> {
  const [wanted, given, right] = [[] as number[], [] as number[], [] as number[]];
  const lines = gunzipSync(await readFile(path))
    .toString()
    .trim()
    .split('\n');
  for (const line of lines) {
    const table = JSON.parse(line) as AnnotatedTable;
    const numbers = table.table_array.map((row) => row.map((text) => readNumber(text, table.number_format)));
    const grid: NumberGrid = {
      rows: numbers.length,
      columns: Math.max(...numbers.map((row) => row.length)),
      at: (row, column) => numbers[row]?.[column],
      unitAt: (row, column) => 10 ** -decimalsOf(numbers[row]?.[column] ?? 0),
    };
    const name = (total: string, parts: readonly string[]): string => `${total}=${[...parts].sort().join('+')}`;
    const annotated = new Set(
      table.aggregation_annotations
        .filter(({ operator }) => operator === 'Sum')
        .map(({ aggregator_index: total, aggregatee_indices: parts }) =>
          name(
            total.join(':'),
            parts.filter(([row, column]) => grid.at(row, column) !== undefined).map((part) => part.join(':')),
          ),
        ),
    );
    const found = new Set<string>();
    for (const isTurned of [false, true]) {
      const own = isTurned ? turned(grid) : grid;
      for (const { row, parts, agree } of establishedSums(own)) {
        for (const column of agree) {
          const at = (one: number): string => (isTurned ? `${column}:${one}` : `${one}:${column}`);
          found.add(name(at(row), parts.filter((part) => own.at(part, column) !== undefined).map(at)));
        }
      }
    }
    wanted.push(annotated.size);
    given.push(found.size);
    right.push([...found].filter((sum) => annotated.has(sum)).length);
  }
  const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
  const [precision, recall] = [total(right) / total(given), total(right) / total(wanted)];
  const shares = right.flatMap((count, at) => ((given[at] ?? 0) > 0 ? [count / (given[at] ?? 1)] : []));
  print(
    `  ${lines.length} tables, ${total(wanted)} sums: precision ${percent(precision)}, recall ${percent(recall)}, F1 ${((2 * precision * recall) / (precision + recall)).toFixed(3)}, precision file by file ${percent(total(shares) / shares.length)}`,
  );
}

function readNumber(text: string, format: string): number | undefined {
  const plain = text.replace(/[\s$£€%]/gu, '').replace(/^\((.*)\)$/u, '-$1');
  const [thousands, decimals] = format.split(' ');
  const number = (thousands === 'Comma' ? plain.replaceAll(',', '') : plain).replace(
    decimals === 'Comma' ? ',' : '.',
    '.',
  );
  return /^[-+]?(?:\d+\.?\d*|\.\d+)$/u.test(number) ? Number(number) : undefined;
}

function decimalsOf(number: number): number {
  const text = String(number);
  return text.includes('.') ? text.length - text.indexOf('.') - 1 : 0;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function run(folder: string, verbose?: string): Promise<void> {
  print('Annotated errors of other people’s workbooks:');
  await measureErrors(join(folder, 'excelint'), verbose === 'verbose');
  print('Annotated sums of other people’s tables:');
  await measureSums(join(folder, 'aggrecol', 'tables.jl.gz'));
}

void run(process.argv[2] ?? '', process.argv[3]);
