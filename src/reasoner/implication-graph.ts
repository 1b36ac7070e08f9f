import type { Literal } from './solver.ts';

/**
 * Two-literal clauses as implications: `not a or b` lets `a` lead to `b`, and `not b` to `not a`. Complete for them:
 * what follows is what can be reached (Aspvall, Plass & Tarjan 1979). Nodes are literals, at the places that `nodeOf` gives.
 */
export class ImplicationGraph {
  readonly size: number;
  /** By variable: its number among those that the clauses have, from 1; 0 for others. */
  readonly #numbers: Int32Array;
  /** Compressed rows: the edges of node `n` stand from `#starts[n]` up to `#starts[n + 1]`. */
  readonly #starts: Int32Array;
  readonly #targets: Int32Array;
  readonly #labels: Int32Array;
  #closure: Closure | undefined;

  /** The clauses of each label; longer ones than two literals are passed over. */
  constructor(clausesOf: readonly (readonly (readonly Literal[])[])[]) {
    let most = 0;
    for (const clauses of clausesOf)
      for (const clause of clauses) {
        if (clause.length > 2) continue;
        for (const literal of clause) most = Math.max(most, Math.abs(literal));
      }
    this.#numbers = new Int32Array(most + 1);
    let variables = 0;
    for (const clauses of clausesOf)
      for (const clause of clauses)
        if (clause.length <= 2)
          for (const literal of clause) this.#numbers[Math.abs(literal)] ||= ++variables;
    this.size = 2 * variables;
    const starts = new Int32Array(this.size + 1);
    this.#eachEdge(clausesOf, (source) => {
      (starts[source + 1] as number)++;
    });
    for (let node = 0; node < this.size; node++) (starts[node + 1] as number) += starts[node] as number;
    const next = starts.slice();
    this.#targets = new Int32Array(starts[this.size] as number);
    this.#labels = new Int32Array(starts[this.size] as number);
    this.#eachEdge(clausesOf, (source, target, label) => {
      const at = (next[source] as number)++;
      this.#targets[at] = target;
      this.#labels[at] = label;
    });
    this.#starts = starts;
  }

  #eachEdge(
    clausesOf: readonly (readonly (readonly Literal[])[])[],
    visit: (source: number, target: number, label: number) => void,
  ): void {
    for (let label = 0; label < clausesOf.length; label++)
      for (const clause of clausesOf[label] as readonly (readonly Literal[])[]) {
        if (clause.length > 2) continue;
        const [first = 0, second = first] = clause;
        const [a, b] = [this.#place(first), this.#place(second)];
        visit(a ^ 1, b, label);
        if (first !== second) visit(b ^ 1, a, label);
      }
  }

  /** The place of a literal, or -1 where no clause has it. Its negation stands at the place with the last bit turned. */
  nodeOf(literal: Literal): number {
    return this.#numbers[Math.abs(literal)] ? this.#place(literal) : -1;
  }

  get edgeCount(): number {
    return this.#targets.length;
  }

  edgesFrom(node: number): { readonly start: number; readonly end: number } {
    return { start: this.#starts[node] as number, end: this.#starts[node + 1] as number };
  }

  targetOf(edge: number): number {
    return this.#targets[edge] as number;
  }

  labelOf(edge: number): number {
    return this.#labels[edge] as number;
  }

  /** Whether one node leads to another, along any number of implications. */
  reaches(source: number, target: number): boolean {
    this.#closure ??= new Closure(this);
    return source === target || this.#closure.reaches(source, target);
  }

  /** Whether assuming these literals contradicts the clauses. */
  refutes(literals: readonly Literal[]): boolean {
    const nodes = literals.map((literal) => this.nodeOf(literal)).filter((node) => node >= 0);
    return (
      literals.some((literal) => literals.includes(-literal)) ||
      nodes.some((source) => nodes.some((other) => this.reaches(source, other ^ 1)))
    );
  }

  #place(literal: Literal): number {
    return 2 * (this.#numbers[Math.abs(literal)] as number) - (literal > 0 ? 2 : 1);
  }
}

/** What every node leads to, as one row of bits for each strongly connected component (Tarjan 1972). */
class Closure {
  /** By node: its component. A component's number is higher than those of all that it leads to. */
  readonly #components: Int32Array;
  /** The row of component `n` begins at `#starts[n]`; it needs no bits for higher numbers. */
  readonly #starts: Int32Array;
  readonly #bits: Uint32Array;

  constructor(graph: ImplicationGraph) {
    const { components, count } = findComponents(graph);
    this.#components = components;
    this.#starts = new Int32Array(count + 1);
    for (let component = 0; component < count; component++)
      this.#starts[component + 1] = (this.#starts[component] as number) + (component >> 5) + 1;
    this.#bits = new Uint32Array(this.#starts[count] as number);
    const { first, next, targets } = listSuccessors(graph, components, count);
    for (let component = 0; component < count; component++)
      // The nearest come first: most of the others are then reached through one, and cost nothing.
      for (let at = first[component] as number; at >= 0; at = next[at] as number)
        this.#addRow(component, targets[at] as number);
  }

  reaches(source: number, target: number): boolean {
    return this.#hasBit(this.#components[source] as number, this.#components[target] as number);
  }

  #hasBit(component: number, bit: number): boolean {
    if (bit >= component) return bit === component;
    const word = this.#bits[(this.#starts[component] as number) + (bit >> 5)] as number;
    return ((word >>> (bit & 31)) & 1) === 1;
  }

  #addRow(component: number, successor: number): void {
    if (this.#hasBit(component, successor)) return;
    const bits = this.#bits;
    const to = this.#starts[component] as number;
    const from = this.#starts[successor] as number;
    for (let word = 0; word <= successor >> 5; word++)
      (bits[to + word] as number) |= bits[from + word] as number;
    (bits[to + (successor >> 5)] as number) |= 1 << (successor & 31);
  }
}

/**
 * The components that each component leads to in one step, highest number first, as linked lists: `first` by component,
 * then `next`, both places in `targets`. That an edge stands for its contrapositive too spares turning the graph round.
 */
function listSuccessors(graph: ImplicationGraph, components: Int32Array, count: number) {
  const { starts, nodes } = groupByComponent(components, count);
  const first = new Int32Array(count).fill(-1);
  const next = new Int32Array(graph.edgeCount);
  const targets = new Int32Array(graph.edgeCount);
  let length = 0;
  for (let target = 0; target < count; target++)
    for (let at = starts[target] as number; at < (starts[target + 1] as number); at++)
      for (let { start, end } = graph.edgesFrom((nodes[at] as number) ^ 1); start < end; start++) {
        const source = components[graph.targetOf(start) ^ 1] as number;
        const last = first[source] as number;
        if (source === target || (last >= 0 && targets[last] === target)) continue;
        targets[length] = target;
        next[length] = last;
        first[source] = length++;
      }
  return { first, next, targets };
}

/** The nodes of component `n` stand from `starts[n]` up to `starts[n + 1]`. */
function groupByComponent(components: Int32Array, count: number): { starts: Int32Array; nodes: Int32Array } {
  const starts = new Int32Array(count + 1);
  for (const component of components) (starts[component + 1] as number)++;
  for (let component = 0; component < count; component++)
    (starts[component + 1] as number) += starts[component] as number;
  const next = starts.slice();
  const nodes = new Int32Array(components.length);
  for (const [node, component] of components.entries()) nodes[(next[component] as number)++] = node;
  return { starts, nodes };
}

/** Tarjan's algorithm without recursion, which long chains would exhaust. */
function findComponents(graph: ImplicationGraph): { components: Int32Array; count: number } {
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
    next[node] = graph.edgesFrom(node).start;
    open.push(node);
    path.push(node);
  };
  for (let root = 0; root < size; root++) {
    if (order[root] !== -1) continue;
    enter(root);
    while (path.length > 0) {
      const node = path[path.length - 1] as number;
      const edge = next[node] as number;
      if (edge < graph.edgesFrom(node).end) {
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
