import type { ImplicationGraph } from './implication-graph.ts';
import type { Refutations } from './smallest-refutations.ts';
import type { Literal } from './solver.ts';

/** Where a refutation may start: a literal that is assumed, or (with a label) stated. */
export interface Start {
  readonly literal: Literal;
  /** -1 for an assumption, which costs nothing. */
  readonly label: number;
}

interface StartNode {
  readonly node: number;
  readonly label: number;
}

/**
 * The smallest sets of clauses (by label; each label is one clause) with which the starts cannot all hold, up to `limit`.
 * Of two-literal clauses such a set is a walk from one start to the negation of another, or a path to some node and from there a walk to the node's
 * negation: the path then serves twice and counts once, which is why the shortest walk is not always the smallest set.
 * Sets are built in order of size (iterative deepening; Korf 1985); `steps` bounds the search.
 */
export function findPathRefutations(
  graph: ImplicationGraph,
  starts: readonly Start[],
  { limit, steps }: { readonly limit: number; readonly steps: number },
): Refutations {
  const search = new PathSearch(graph, starts, steps);
  const sets: (readonly number[])[] = [];
  let isComplete = !search.canRefute;
  // Asked for one, it does not look for others only to say whether there are any.
  const sought = limit === 1 ? 1 : limit + 1;
  for (let size = 0; search.canRefute && sets.length < sought; size++) {
    const { found, isLast } = search.ofSize(size);
    for (const set of found) {
      // Smaller ones come first: one that holds a smaller one is not minimal.
      if (!sets.some((smaller) => smaller.every((label) => set.includes(label)))) sets.push(set);
    }
    isComplete = isLast && sets.length <= limit;
    if (isLast || search.isExhausted) break;
  }
  return { sets: sets.slice(0, limit), isComplete: isComplete && !search.isExhausted };
}

class PathSearch {
  readonly canRefute: boolean;
  readonly #graph: ImplicationGraph;
  readonly #starts: readonly StartNode[];
  /** Starts that contradict one another without any clause. */
  readonly #opposed: readonly (readonly number[])[];
  readonly #near: Distances;
  #steps: number;

  constructor(graph: ImplicationGraph, starts: readonly Start[], steps: number) {
    this.#graph = graph;
    this.#steps = steps;
    const placed = starts.map(({ literal, label }) => ({ literal, label, node: graph.nodeOf(literal) }));
    this.#starts = placed.filter(({ node }) => node >= 0);
    this.#opposed = placed.flatMap(({ literal, label, node }) =>
      node >= 0 || literal < 0
        ? []
        : starts.filter((other) => other.literal === -literal).map((other) => [label, other.label]),
    );
    this.#near = new Distances(graph, this.#starts);
    this.canRefute =
      this.#opposed.length > 0 ||
      this.#starts.some(({ node }) => this.#starts.some((other) => graph.reaches(node, other.node ^ 1)));
  }

  get isExhausted(): boolean {
    return this.#steps <= 0;
  }

  /** All sets of exactly this size, minimal or not, in order; whether no larger ones are left. */
  ofSize(size: number): { found: readonly (readonly number[])[]; isLast: boolean } {
    const found = new Map<string, readonly number[]>();
    let isLast = true;
    const take = (labels: readonly number[]) => {
      const set = labels.filter((label) => label >= 0).sort((a, b) => a - b);
      if (set.length === size) found.set(set.join(), set);
    };
    for (const labels of this.#opposed) take(labels);
    if (this.#opposed.some((labels) => countLabels(labels) > size)) isLast = false;
    this.#near.reach(Math.ceil(size / 2));
    for (const { node, label } of this.#starts) {
      const path = new Path(node, label);
      isLast = this.#walk(path, size, this.#near, take) && isLast;
      isLast = this.#branch(path, size, take) && isLast;
    }
    return { found: [...found.values()].sort(compareSets), isLast };
  }

  /** Follows walks to the negation of what `targets` was measured from. False where the size cut one off. */
  #walk(path: Path, size: number, targets: Distances, take: (labels: readonly number[]) => void): boolean {
    if (this.#steps-- <= 0) return false;
    const opposite = path.end ^ 1;
    if (!targets.canReach(opposite)) return true;
    if (path.labels.length + targets.atLeast(opposite) > size) return false;
    let isWhole = true;
    for (const start of targets.startsAt(opposite)) {
      if (start.label >= 0 && path.labels.includes(start.label)) continue;
      const closed = start.label < 0 ? path.labels : [...path.labels, start.label];
      if (closed.length > size) isWhole = false;
      else take(closed);
      // Nothing that goes on from here is minimal.
      if (start.label < 0) return isWhole;
    }
    return this.#eachStep(path, () => this.#walk(path, size, targets, take)) && isWhole;
  }

  /** Follows paths to nodes that lead to their own negation, and from there the walks to it. */
  #branch(path: Path, size: number, take: (labels: readonly number[]) => void): boolean {
    if (this.#steps-- <= 0) return false;
    const { end, labels } = path;
    // Whoever leads to such a node is one itself.
    if (!this.#graph.reaches(end, end ^ 1)) return true;
    const left = size - labels.length;
    if (left < 1) return false;
    let isWhole = true;
    if (labels.length > 0) {
      const loop = new Distances(this.#graph, [{ node: end, label: -1 }]);
      loop.reach(Math.ceil(left / 2));
      isWhole = this.#walk(new Path(end, -1), left, loop, (closed) => {
        if (!closed.some((label) => labels.includes(label))) take([...labels, ...closed]);
      });
    }
    return this.#eachStep(path, () => this.#branch(path, size, take)) && isWhole;
  }

  /** Takes every step that may go on from the end of the path, and steps back again. */
  #eachStep(path: Path, follow: () => boolean): boolean {
    const graph = this.#graph;
    let isWhole = true;
    const end = graph.edgesEnd(path.end);
    for (let edge = graph.edgesStart(path.end); edge < end; edge++) {
      const target = graph.targetOf(edge);
      const label = graph.labelOf(edge);
      // A walk through a node and its negation holds a smaller refutation unless it starts at the one and ends at the
      // other, and one that uses a clause twice is a branch.
      const opposite = path.nodes.indexOf(target ^ 1);
      if (opposite > 0 || path.nodes.includes(target) || path.labels.includes(label)) continue;
      path.nodes.push(target);
      path.labels.push(label);
      isWhole = follow() && isWhole;
      path.nodes.pop();
      path.labels.pop();
    }
    return isWhole;
  }
}

/** The nodes of a path, which grows and shrinks as the search goes, and the labels of what it used. */
class Path {
  readonly nodes: number[];
  readonly labels: number[];

  constructor(node: number, label: number) {
    this.nodes = [node];
    this.labels = label < 0 ? [] : [label];
  }

  get end(): number {
    return this.nodes[this.nodes.length - 1] as number;
  }
}

/** How many steps nodes are from the nearest start, worked out as far as asked. */
class Distances {
  readonly #graph: ImplicationGraph;
  readonly #known = new Map<number, number>();
  readonly #starts = new Map<number, StartNode[]>();
  #frontier: number[] = [];
  #radius = 0;
  /** Stated starts are a step away from the beginning. */
  readonly #stated: readonly number[];

  constructor(graph: ImplicationGraph, starts: readonly StartNode[]) {
    this.#graph = graph;
    for (const start of starts) {
      const here = this.#starts.get(start.node);
      if (here) here.push(start);
      else this.#starts.set(start.node, [start]);
    }
    this.#frontier = starts.filter(({ label }) => label < 0).map(({ node }) => node);
    this.#stated = starts.filter(({ label }) => label >= 0).map(({ node }) => node);
    for (const node of this.#frontier) this.#known.set(node, 0);
  }

  /** Works out all distances up to this one. */
  reach(radius: number): void {
    for (; this.#radius < radius; this.#radius++) {
      const next = this.#radius === 0 ? this.#stated.filter((node) => !this.#known.has(node)) : [];
      for (const node of next) this.#known.set(node, 1);
      for (const node of this.#frontier)
        for (let edge = this.#graph.edgesStart(node); edge < this.#graph.edgesEnd(node); edge++) {
          const target = this.#graph.targetOf(edge);
          if (this.#known.has(target)) continue;
          this.#known.set(target, this.#radius + 1);
          next.push(target);
        }
      this.#frontier = next;
    }
  }

  /** The distance of a node that can be reached, or the least that it can be. */
  atLeast(node: number): number {
    return this.#known.get(node) ?? this.#radius + 1;
  }

  /** Whether any start leads to the node at all. */
  canReach(node: number): boolean {
    for (const start of this.#starts.keys()) if (this.#graph.reaches(start, node)) return true;
    return false;
  }

  startsAt(node: number): readonly StartNode[] {
    return this.#starts.get(node) ?? [];
  }
}

function countLabels(labels: readonly number[]): number {
  return labels.reduce((count, label) => count + (label >= 0 ? 1 : 0), 0);
}

/** By size, then member by member. */
export function compareSets(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) return a.length - b.length;
  const at = a.findIndex((member, index) => member !== b[index]);
  return at === -1 ? 0 : (a[at] as number) - (b[at] as number);
}
