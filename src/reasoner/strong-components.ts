import type { ImplicationGraph } from './implication-graph.ts';

/**
 * The strongly connected components of a graph: for each node the number of its own, which is higher than those of all that it
 * leads to (Tarjan 1972). Without recursion, which long chains would exhaust.
 */
export function findComponents(graph: ImplicationGraph): { components: Int32Array; count: number } {
  const { size } = graph;
  const components = new Int32Array(size).fill(-1);
  const order = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const next = new Int32Array(size);
  const open: number[] = [];
  const path: number[] = [];
  let visited = 0;
  let count = 0;
  const enter = (node: number) => {
    order[node] = low[node] = visited++;
    next[node] = graph.edgesStart(node);
    open.push(node);
    path.push(node);
  };
  for (let root = 0; root < size; root++) {
    if (order[root] !== -1) continue;
    enter(root);
    while (path.length > 0) {
      const node = path[path.length - 1] as number;
      const edge = next[node] as number;
      if (edge < graph.edgesEnd(node)) {
        next[node] = edge + 1;
        const target = graph.targetOf(edge);
        if (order[target] === -1) enter(target);
        else if (components[target] === -1)
          low[node] = Math.min(low[node] as number, order[target] as number);
        continue;
      }
      path.pop();
      const parent = path[path.length - 1];
      if (parent !== undefined) low[parent] = Math.min(low[parent] as number, low[node] as number);
      if (low[node] !== order[node]) continue;
      let member: number;
      do {
        member = open.pop() as number;
        components[member] = count;
      } while (member !== node);
      count++;
    }
  }
  return { components, count };
}
