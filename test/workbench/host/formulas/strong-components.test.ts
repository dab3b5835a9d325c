import fc from 'fast-check';
import { inOrderOfDependence } from '../../../../workbench/host/formulas/strong-components';

const edges = fc.array(fc.tuple(fc.nat(12), fc.nat(12)), { maxLength: 40 });

function nextOf(all: readonly (readonly [number, number])[]): (node: number) => readonly number[] {
  return (node) => all.filter(([from]) => from === node).map(([, to]) => to);
}

/** Whether one node leads to another over any number of steps. */
function leadsTo(next: (node: number) => readonly number[], from: number, to: number): boolean {
  const seen = new Set<number>();
  const open = [...next(from)];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === to) return true;
    if (seen.has(node)) continue;
    seen.add(node);
    open.push(...next(node));
  }
  return false;
}

const NODES = new Set(Array.from({ length: 13 }, (_, index) => index));

it('has every node once', () => {
  fc.assert(
    fc.property(edges, (all) => {
      const nodes = inOrderOfDependence(NODES, nextOf(all)).flat();
      expect([...nodes].sort((one, other) => one - other)).toEqual([...NODES]);
    }),
  );
});

it('puts together exactly the nodes that lead to each other, and each after what leads to it', () => {
  fc.assert(
    fc.property(edges, (all) => {
      const next = nextOf(all);
      const position = new Map<number, number>();
      for (const [index, component] of inOrderOfDependence(NODES, next).entries()) {
        for (const node of component) position.set(node, index);
      }
      for (const [from, to] of all) {
        const [before, after] = [position.get(from) ?? -1, position.get(to) ?? -1];
        expect(before).toBeLessThanOrEqual(after);
        if (from !== to) expect(before === after).toBe(leadsTo(next, to, from));
      }
    }),
  );
});

it('takes a chain of a hundred thousand', () => {
  const nodes = new Set(Array.from({ length: 100_000 }, (_, index) => index));
  const order = inOrderOfDependence(nodes, (node) => [node + 1]);
  expect(order.map(([node]) => node)).toEqual([...nodes]);
});
