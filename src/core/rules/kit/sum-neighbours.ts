import type { Bilaga } from '../../bilagor/index';
import type { SumDefinition } from '../../bilagor/table';

/** A sum cell with the sum cells that are like it in its row and in its column, itself among them. */
export interface SumWithNeighbours {
  readonly sum: SumDefinition;
  readonly inRow: readonly SumDefinition[];
  readonly inColumn: readonly SumDefinition[];
}

/** Every sum of a bilaga with its neighbours: sums of the same rule and block in one row, or in one column. */
export function sumNeighbours(bilaga: Bilaga): readonly SumWithNeighbours[] {
  let found = neighbours.get(bilaga);
  if (found === undefined) neighbours.set(bilaga, (found = findNeighbours(bilaga)));
  return found;
}

/** Two rules ask. */
const neighbours = new WeakMap<Bilaga, readonly SumWithNeighbours[]>();

function findNeighbours(bilaga: Bilaga): readonly SumWithNeighbours[] {
  const rows = new Map<string, SumDefinition[]>();
  const columns = new Map<string, SumDefinition[]>();
  const keys = ({ rule, block, target }: SumDefinition): readonly [string, string] => [
    `${rule}|${block}|${target.address.row}`,
    `${rule}|${block}|${target.address.column}`,
  ];
  for (const sum of bilaga.sums) {
    const [row, column] = keys(sum);
    append(rows, row, sum);
    append(columns, column, sum);
  }
  return bilaga.sums.map((sum) => {
    const [row, column] = keys(sum);
    return { sum, inRow: rows.get(row) ?? [], inColumn: columns.get(column) ?? [] };
  });
}

function append(groups: Map<string, SumDefinition[]>, key: string, sum: SumDefinition): void {
  const members = groups.get(key);
  if (members === undefined) groups.set(key, [sum]);
  else members.push(sum);
}
