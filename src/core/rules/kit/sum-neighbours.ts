import type { Bilaga } from '../../bilagor/index';
import type { SumDefinition } from '../../bilagor/table';

/** A sum cell with the sum cells that are like it in its row and in its column, itself among them. */
export interface SumWithNeighbours {
  readonly sum: SumDefinition;
  readonly inRow: readonly SumDefinition[];
  readonly inColumn: readonly SumDefinition[];
}

/** The sums of one rule and block, by the row and by the column that they stand in. */
interface Block {
  readonly rows: Map<number, SumDefinition[]>;
  readonly columns: Map<number, SumDefinition[]>;
}

/** Every sum of a bilaga with its neighbours: sums of the same rule and block in one row, or in one column. */
export function sumNeighbours(bilaga: Bilaga): readonly SumWithNeighbours[] {
  const rules = new Map<string, Map<string, Block>>();
  return bilaga.sums.map((sum) => {
    let blocks = rules.get(sum.rule);
    if (blocks === undefined) rules.set(sum.rule, (blocks = new Map<string, Block>()));
    let block = blocks.get(sum.block);
    if (block === undefined) blocks.set(sum.block, (block = { rows: new Map(), columns: new Map() }));
    const { row, column } = sum.target.address;
    return { sum, inRow: join(block.rows, row, sum), inColumn: join(block.columns, column, sum) };
  });
}

/** Puts a sum among those of its line; the list goes on growing until every sum has been put somewhere. */
function join(lines: Map<number, SumDefinition[]>, line: number, sum: SumDefinition): readonly SumDefinition[] {
  const members = lines.get(line);
  if (members !== undefined) {
    members.push(sum);
    return members;
  }
  const first = [sum];
  lines.set(line, first);
  return first;
}
