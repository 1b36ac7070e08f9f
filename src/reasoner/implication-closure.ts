import type { ImplicationGraph } from './implication-graph.ts';
import { findComponents } from './strong-components.ts';

/**
 * What every node leads to, as one row of bits for each strongly connected component. What leads from `a` to `b` leads from
 * the opposite of `b` to that of `a` too, so that half of the bits say everything.
 */
export class ImplicationClosure {
  /** By node: the number of its component, which is higher than those of all that it leads to. */
  readonly #numbers: Int32Array;
  /** Numbers are below this. Those of two opposites add up to one less; what is its own opposite has both. */
  readonly #count: number;
  /** The row of component `n` begins at `#starts[n]`. It has bits up to `n`, and up to the opposite of `n`. */
  readonly #starts: Int32Array;
  readonly #bits: Uint32Array;

  constructor(graph: ImplicationGraph) {
    const { numbers, count } = numberComponents(graph);
    this.#numbers = numbers;
    this.#count = count;
    this.#starts = new Int32Array(count + 1);
    for (let component = 0; component < count; component++)
      this.#starts[component + 1] = (this.#starts[component] as number) + this.#lastWord(component) + 1;
    this.#bits = new Uint32Array(this.#starts[count] as number);
    const { first, next, targets } = listSuccessors(graph, numbers, count);
    for (let component = 0; component < count; component++) {
      const nearest = targets[first[component] as number] as number;
      for (let at = first[component] as number; at >= 0; at = next[at] as number) {
        const successor = targets[at] as number;
        // Most of the others are reached through the nearest too, and cost nothing.
        if (successor === nearest || !this.#hasBit(nearest, successor)) this.#addRow(component, successor);
      }
    }
  }

  reaches(source: number, target: number): boolean {
    return this.#hasBit(this.#numbers[source] as number, this.#numbers[target] as number);
  }

  #lastWord(component: number): number {
    return Math.min(component, this.#count - 1 - component) >> 5;
  }

  #hasBit(component: number, bit: number): boolean {
    if (bit >= component) return bit === component;
    const last = this.#count - 1;
    if (bit > last - component) return this.#hasBit(last - bit, last - component);
    const word = this.#bits[(this.#starts[component] as number) + (bit >> 5)] as number;
    return ((word >>> (bit & 31)) & 1) === 1;
  }

  #addRow(component: number, successor: number): void {
    const last = this.#count - 1;
    const hasRoom = successor <= last - component;
    if (hasRoom && this.#hasBit(component, successor)) return;
    const bits = this.#bits;
    const to = this.#starts[component] as number;
    const from = this.#starts[successor] as number;
    const end = Math.min(this.#lastWord(component), this.#lastWord(successor));
    for (let word = 0; word <= end; word++) (bits[to + word] as number) |= bits[from + word] as number;
    if (hasRoom) (bits[to + (successor >> 5)] as number) |= 1 << (successor & 31);
  }
}

/**
 * Numbers for the components, each higher than those of all that it leads to. As Tarjan found them, the first of every two
 * opposites leads only to such first ones: these keep their order, and the second ones follow in the reverse of it.
 */
function numberComponents(graph: ImplicationGraph): { numbers: Int32Array; count: number } {
  const { components, count: found } = findComponents(graph);
  const opposites = new Int32Array(found);
  for (let node = 0; node < graph.size; node++)
    opposites[components[node] as number] = components[node ^ 1] as number;
  let lower = 0;
  const renumbered = new Int32Array(found);
  for (let component = 0; component < found; component++)
    if (component <= (opposites[component] as number)) renumbered[component] = lower++;
  const count = 2 * lower;
  for (let component = 0; component < found; component++) {
    const opposite = opposites[component] as number;
    if (component > opposite) renumbered[component] = count - 1 - (renumbered[opposite] as number);
  }
  return { numbers: components.map((component) => renumbered[component] as number), count };
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
  const add = (source: number, target: number) => {
    const last = first[source] as number;
    if (source === target || (last >= 0 && targets[last] === target)) return;
    targets[length] = target;
    next[length] = last;
    first[source] = length++;
  };
  for (let target = 0; target < count; target++) {
    // No node has the second number of a component that is its own opposite.
    if (starts[target] === starts[target + 1]) add(target, count - 1 - target);
    for (let at = starts[target] as number; at < (starts[target + 1] as number); at++) {
      const opposite = (nodes[at] as number) ^ 1;
      for (let edge = graph.edgesStart(opposite); edge < graph.edgesEnd(opposite); edge++)
        add(components[graph.targetOf(edge) ^ 1] as number, target);
    }
  }
  return { first, next, targets };
}

/** The nodes of component `n` stand from `starts[n]` up to `starts[n + 1]`. */
function groupByComponent(components: Int32Array, count: number): { starts: Int32Array; nodes: Int32Array } {
  const starts = new Int32Array(count + 1);
  for (let node = 0; node < components.length; node++) (starts[(components[node] as number) + 1] as number)++;
  for (let component = 0; component < count; component++)
    (starts[component + 1] as number) += starts[component] as number;
  const next = starts.slice();
  const nodes = new Int32Array(components.length);
  for (let node = 0; node < components.length; node++)
    nodes[(next[components[node] as number] as number)++] = node;
  return { starts, nodes };
}
