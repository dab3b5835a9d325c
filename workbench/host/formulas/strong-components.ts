/**
 * Puts nodes in an order in which each comes after what leads to it, and those that lead to each other together
 * (Tarjan's strongly connected components, without recursion, so that long chains are no trouble).
 * @param next the nodes that a node leads to; those that are not among `nodes` are passed over
 */
export function inOrderOfDependence<Node>(
  nodes: ReadonlySet<Node>,
  next: (node: Node) => Iterable<Node>,
): readonly (readonly Node[])[] {
  const components: Node[][] = [];
  const numbers = new Map<Node, number>();
  const lows = new Map<Node, number>();
  const open: Node[] = [];
  const isOpen = new Set<Node>();

  const begin = (node: Node): Visit<Node> => {
    numbers.set(node, numbers.size);
    lows.set(node, numbers.size - 1);
    open.push(node);
    isOpen.add(node);
    return { node, rest: next(node)[Symbol.iterator]() };
  };
  const lower = (node: Node, to: number): void => {
    lows.set(node, Math.min(lows.get(node) ?? to, to));
  };

  for (const start of nodes) {
    if (numbers.has(start)) continue;
    const visits = [begin(start)];
    for (let visit = visits.at(-1); visit !== undefined; visit = visits.at(-1)) {
      const { node, rest } = visit;
      const step = rest.next();
      if (step.done !== true) {
        if (!nodes.has(step.value)) continue;
        const number = numbers.get(step.value);
        if (number === undefined) visits.push(begin(step.value));
        else if (isOpen.has(step.value)) lower(node, number);
        continue;
      }
      visits.pop();
      const low = lows.get(node) ?? 0;
      const parent = visits.at(-1);
      if (parent !== undefined) lower(parent.node, low);
      if (low !== numbers.get(node)) continue;
      const component = open.splice(open.lastIndexOf(node));
      for (const member of component) isOpen.delete(member);
      components.push(component);
    }
  }
  return components.reverse();
}

interface Visit<Node> {
  readonly node: Node;
  readonly rest: Iterator<Node>;
}
